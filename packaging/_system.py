"""What the operating system has to bring: libraries for Qt, fonts for every script, a display."""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from _start import SetupError, call, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What the linker asks for, and the Debian package that brings it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libz.so.1": "zlib1g",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# One language, as fontconfig names it, for each family of scripts that the material is written in.
FONTS = {
    "uk": "fonts-noto-core",
    "ar": "fonts-noto-core",
    "he": "fonts-noto-core",
    "hi": "fonts-noto-core",
    "zh-cn": "fonts-noto-cjk",
    "ko": "fonts-noto-cjk",
    "und-zsye": "fonts-noto-color-emoji",
}
WINDOWLESS = frozenset({"offscreen", "minimal"})
NEEDS_SERVER = frozenset({"", "xcb", "wayland"})


def has_display(variables: Mapping[str, str]) -> bool:
    """Say whether a window can be shown: a server that is named has to answer, too."""
    platform = variables.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in WINDOWLESS:
        return False
    if not sys.platform.startswith("linux") or platform not in NEEDS_SERVER:
        return True
    return _wayland_answers(variables) or (bool(variables.get("DISPLAY")) and _x11_answers())


def missing_libraries(*, window: bool) -> list[str]:
    """Name the Debian packages of the libraries that Qt needs here and that do not load."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = dict(QT_LIBRARIES)
    if window and os.environ.get("DISPLAY"):
        wanted |= X11_LIBRARIES
    if window and os.environ.get("WAYLAND_DISPLAY"):
        wanted |= WAYLAND_LIBRARIES
    return sorted({package for name, package in wanted.items() if not _loads(name)})


def missing_fonts() -> list[str]:
    """Name the Debian font packages for those scripts that no installed font covers."""
    if not sys.platform.startswith("linux") or not _loads("libfontconfig.so.1"):
        return []
    return sorted({package for language, package in FONTS.items() if not _has_font(language)})


def provide(packages: Sequence[str], *, install: bool) -> None:
    """Install Debian packages where that is allowed, else end with the exact command to type."""
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise SetupError(
            "Some system libraries are missing. On Debian they are called "
            f"{' '.join(packages)}; install them with this system's package manager."
        )
    in_ci = os.environ.get("CI", "").lower() in {"1", "true"}
    if not (_is_root() or in_ci or install):
        raise SetupError(
            "Some system packages are missing. Install them with\n"
            f"    sudo {shlex.join(command)}\n"
            "or start this command again with --install in front, which does the same."
        )
    say(f"Installing system packages: {' '.join(packages)}")
    become_root = [] if _is_root() else ["sudo", "--non-interactive"] if in_ci else ["sudo"]
    if _apt(become_root, command) != 0:
        say("The package lists may be missing or old; fetching new ones and trying again.")
        _apt(become_root, ["apt-get", "update"])
        if _apt(become_root, command) != 0:
            raise SetupError(
                "The system packages could not be installed; what apt-get says stands above. "
                f"When it is put right, type\n    sudo {shlex.join(command)}\nand start again."
            )


def provide_fonts(*, install: bool) -> None:
    """Install the missing fonts where that is allowed, else name them and go on without."""
    packages = missing_fonts()
    try:
        provide(packages, install=install)
    except SetupError:
        say(
            "Some scripts will show as empty boxes, because no font here covers them. "
            f"To mend that:\n    sudo apt-get install {' '.join(packages)}"
        )


def _apt(become_root: Sequence[str], command: Sequence[str]) -> int:
    if become_root and shutil.which(become_root[0]) is None:
        raise SetupError(f"There is no sudo here. As root, type\n    {shlex.join(command)}")
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    # apt's words go to standard error: standard output belongs to the program that is started.
    return call([*become_root, *quiet, *command], stdout=sys.stderr)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _wayland_answers(variables: Mapping[str, str]) -> bool:
    name = variables.get("WAYLAND_DISPLAY")
    return bool(name) and Path(variables.get("XDG_RUNTIME_DIR", "/"), str(name)).is_socket()


def _x11_answers() -> bool:
    if not _loads("libxcb.so.1"):
        return True  # nobody to ask yet; the library is among those that get installed
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


class _FontSet(ctypes.Structure):
    """The head of fontconfig's FcFontSet: all that is read of it."""

    _fields_ = (("count", ctypes.c_int), ("room", ctypes.c_int))


def _has_font(language: str) -> bool:
    fontconfig = ctypes.CDLL("libfontconfig.so.1")
    for name in ("FcNameParse", "FcObjectSetCreate"):
        getattr(fontconfig, name).restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(_FontSet)
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(f":lang={language}".encode("ascii")))
    objects = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    found = fontconfig.FcFontList(None, pattern, objects)
    return bool(found) and found.contents.count > 0
