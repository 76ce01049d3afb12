"""Where the program runs: the machine, its operating system, and the version of the program."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from typing import Final

NAME: Final = "Redthread"

_VERSION: Final = "0.1.0"
"""The version of a checkout that is not installed."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """What custody says of the place where something was done."""

    machine: str
    system: str
    program: str


def version() -> str:
    """Return the version of the program."""
    try:
        return metadata.version("redthread")
    except metadata.PackageNotFoundError:
        return _VERSION


@cache
def workplace() -> Workplace:
    """Return the name of this machine, its operating system in plain words, and the program."""
    return Workplace(platform.node() or "unnamed", _system(), f"{NAME} {version()}")


def _system() -> str:
    """Name the system as its users do: "Debian GNU/Linux 12 (bookworm)", "Windows 11"."""
    name, release = platform.system(), platform.release()
    if name == "Linux":
        try:
            name = platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            return f"Linux {release}".strip()
        return f"{name}, Linux {release}"
    if name == "Darwin":
        return f"macOS {platform.mac_ver()[0]}".strip()
    return f"{name} {release}".strip()
