"""The filter of system calls of a worker on Linux, as a program of the kernel's seccomp.

A list of what is refused and not of what is allowed: libraries of tomorrow may need calls that
nobody knows yet, and what harms is known. Reading files, memory, time and the pipes stay.
"""

from __future__ import annotations

import ctypes
import errno
import os
from typing import Final

_LOAD: Final = 0x20  # BPF_LD | BPF_W | BPF_ABS
_IF_EQUAL: Final = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_IF_AT_LEAST: Final = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_IF_ANY_BIT: Final = 0x45  # BPF_JMP | BPF_JSET | BPF_K
_RETURN: Final = 0x06  # BPF_RET | BPF_K

_ALLOW: Final = 0x7FFF0000
_KILL: Final = 0x80000000
_REFUSE: Final = 0x00050000 | errno.EPERM
_UNKNOWN: Final = 0x00050000 | errno.ENOSYS
"""Where libraries know an older way, they take that one when a call is said not to exist."""

_NUMBER: Final = 0
_ARCHITECTURE: Final = 4
_ARGUMENTS: Final = 16

_X32: Final = 0x40000000
_CLONE_THREAD: Final = 0x00010000
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

_ARCHITECTURES: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_REFUSED: Final = {
    "x86_64": (
        *(41, 42, 43, 44, 49, 50, 53, 288),  # socket connect accept sendto bind listen pair accept4
        *(57, 58, 59, 322),  # fork vfork execve execveat
        *(62, 129, 200, 297),  # kill rt_sigqueueinfo tkill rt_tgsigqueueinfo
        *(101, 310, 311),  # ptrace process_vm_readv process_vm_writev
        *(76, 82, 83, 84, 85, 86, 87, 88),  # truncate rename mkdir rmdir creat link unlink symlink
        *(90, 91, 92, 93, 94, 132, 133, 235),  # chmod fchmod chown fchown lchown utime mknod utimes
        *(188, 189, 190, 197, 198, 199),  # setxattr and removexattr
        *(258, 259, 260, 261, 263, 264, 265, 266, 268, 280, 316),  # the same, from a folder
        *(155, 161, 165, 166, 272, 308),  # pivot_root chroot mount umount2 unshare setns
        *(29, 64, 68, 240, 319),  # shmget semget msgget mq_open memfd_create
        *(175, 176, 246, 248, 249, 250, 298, 313, 320, 321, 323),  # the kernel, keys, perf, bpf
    ),
    "aarch64": (
        *(198, 203, 202, 206, 200, 201, 199, 242),  # the same, by the numbers of this processor
        *(221, 281),
        *(129, 138, 130, 240),
        *(117, 270, 271),
        *(45, 52, 55),
        *(5, 6, 7, 14, 15, 16),
        *(33, 34, 35, 36, 37, 38, 53, 54, 88, 276),
        *(40, 39, 41, 51, 97, 268),
        *(194, 190, 186, 180, 279),
        *(105, 106, 104, 217, 218, 219, 241, 273, 294, 280, 282),
    ),
}
_REFUSED_EVERYWHERE: Final = (
    *(424, 434, 438, 440, 447, 452),  # pidfd_* process_madvise memfd_secret fchmodat2
    *(425, 426, 427),  # io_uring, which can do all the others
    *(428, 429, 430, 431, 432, 433, 442),  # the newer ways to mount
)
_CALLS: Final = {
    "x86_64": {"open": 2, "openat": 257, "clone": 56, "tgkill": 234},
    "aarch64": {"openat": 56, "clone": 220, "tgkill": 131},
}
_SAID_NOT_TO_EXIST: Final = (435, 437)
"""clone3 and openat2, whose arguments lie where a filter can not look."""


class Instruction(ctypes.Structure):
    """One instruction: what to do, where to go on if it is so and if not, and with which value."""

    _fields_ = (
        ("code", ctypes.c_ushort),
        ("then", ctypes.c_ubyte),
        ("otherwise", ctypes.c_ubyte),
        ("value", ctypes.c_uint32),
    )


def program(machine: str, process: int) -> list[Instruction]:
    """Return the filter for a processor ("x86_64" or "aarch64"), empty for any other.

    Signals are allowed to ``process`` alone, so that a worker can still end itself.
    """
    if machine not in _ARCHITECTURES:
        return []
    calls = _CALLS[machine]
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, _ARCHITECTURES[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if machine == "x86_64":
        lines += [(_IF_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _KILL)]
    for number in (*_REFUSED[machine], *_REFUSED_EVERYWHERE):
        lines += [(_IF_EQUAL, 0, 1, number), (_RETURN, 0, 0, _REFUSE)]
    for number in _SAID_NOT_TO_EXIST:
        lines += [(_IF_EQUAL, 0, 1, number), (_RETURN, 0, 0, _UNKNOWN)]
    if "open" in calls:
        lines += _only_if(calls["open"], 1, _IF_ANY_BIT, _WRITES, allowed=False)
    lines += _only_if(calls["openat"], 2, _IF_ANY_BIT, _WRITES, allowed=False)
    lines += _only_if(calls["clone"], 0, _IF_ANY_BIT, _CLONE_THREAD, allowed=True)
    lines += _only_if(calls["tgkill"], 0, _IF_EQUAL, process, allowed=True)
    lines.append((_RETURN, 0, 0, _ALLOW))
    return [Instruction(*line) for line in lines]


def _only_if(
    number: int, argument: int, test: int, value: int, *, allowed: bool
) -> list[tuple[int, int, int, int]]:
    """Decide a call by one argument: when the test holds, it is ``allowed`` or refused."""
    yes, no = (_ALLOW, _REFUSE) if allowed else (_REFUSE, _ALLOW)
    return [
        (_IF_EQUAL, 0, 4, number),
        (_LOAD, 0, 0, _ARGUMENTS + 8 * argument),
        (test, 0, 1, value),
        (_RETURN, 0, 0, yes),
        (_RETURN, 0, 0, no),
    ]
