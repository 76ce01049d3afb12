"""The limits that POSIX systems set on one process."""

from __future__ import annotations

import sys
from typing import Final

CPU_SECONDS: Final = 3600
"""Time of the processor over a worker's life; the watch of the program ends it far earlier."""

OPEN_FILES: Final = 64


def lower(memory: int) -> bool:
    """Set the limits of this process for good; tell whether all of them hold.

    macOS takes the limit on memory and does not keep to it: there the program watches alone.
    """
    if sys.platform == "win32":
        return False
    import resource  # noqa: PLC0415 - not there on Windows

    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_CORE: 0,  # what lies in memory must not be written to a disk
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_NPROC: 0,  # no process more, and no thread
    }
    held = True
    for limit, value in wanted.items():
        hard = resource.getrlimit(limit)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)  # noqa: PLW2901
        try:
            resource.setrlimit(limit, (value, value))
        except (OSError, ValueError):
            held = False
    return held
