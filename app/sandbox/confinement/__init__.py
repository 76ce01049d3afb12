"""What a worker gives up before it reads the first foreign byte, as far as the system lets it.

Each measure stands alone: where the system refuses one, the others hold, and the worker says which
do. A worker that can not confine itself at all still costs no more than one file.
"""

from __future__ import annotations

import sys
from typing import Final

from app.sandbox.confinement import ban, rlimits

RLIMITS: Final = "resource limits"
NAMESPACE: Final = "no network interfaces"
LANDLOCK: Final = "no writing of files"
FILTER: Final = "system call filter"
SEATBELT: Final = "no network, no writing, no programs"
BAN: Final = "no sockets and programs in Python"


def give_up(*, memory: int, parent: int) -> list[str]:
    """Confine this process for good; return the measures that hold.

    ``memory`` is in bytes of address space, ``parent`` the process that must outlive this one.
    To be called while there is one thread only.
    """
    held = []
    if sys.platform == "linux":
        from app.sandbox.confinement import linux  # noqa: PLC0415

        held += linux.give_up_before_limits(parent)
    if rlimits.lower(memory):
        held.append(RLIMITS)
    if sys.platform == "linux":
        held += linux.give_up_after_limits()
    if sys.platform == "darwin":
        from app.sandbox.confinement import macos  # noqa: PLC0415

        held += macos.give_up(parent)
    ban.begin()
    return [*held, BAN]
