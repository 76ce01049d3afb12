"""What Python itself refuses from now on: networks, programs, and the writing of files.

The one measure that is the same on every system. It stops a mistake of ours or of a library, not
code that an attacker got to run: that is what the system's own measures are for.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final

_FORBIDDEN: Final = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system"),
    *("os.startfile", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink"),
    *("os.truncate", "os.chmod", "os.chown", "os.kill", "shutil.", "webbrowser.", "urllib."),
    *("ftplib.", "http.client.", "smtplib."),
)
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def begin() -> None:
    """Forbid them for the rest of this process; what is tried raises PermissionError."""
    sys.addaudithook(_look_at)


def _look_at(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is forbidden to a process that reads foreign files")
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITES:
            raise PermissionError("writing is forbidden to a process that reads foreign files")
