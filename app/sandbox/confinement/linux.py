"""Linux: a namespace without network, Landlock, a filter of system calls, and an end in common."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
from pathlib import Path
from typing import Final

from app.sandbox.confinement import FILTER, LANDLOCK, NAMESPACE
from app.sandbox.confinement.syscalls import Instruction, program

_CLONE_NEWIPC: Final = 0x08000000
_CLONE_NEWUSER: Final = 0x10000000
_CLONE_NEWNET: Final = 0x40000000

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_SECCOMP: Final = 22
_PR_SET_NO_NEW_PRIVS: Final = 38
_SECCOMP_MODE_FILTER: Final = 2

_LANDLOCK_CREATE_RULESET: Final = 444
_LANDLOCK_RESTRICT_SELF: Final = 446
_LANDLOCK_VERSION: Final = 1
_READ_FILE: Final = 1 << 2
_READ_DIR: Final = 1 << 3
_RIGHTS: Final = (13, 14, 15, 15, 16)
"""How many rights on files each version of Landlock knows, from version 1."""

_libc: Final = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scope", ctypes.c_uint64),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(Instruction)))


def give_up_before_limits(parent: int) -> list[str]:
    """Leave the network behind, and end when the parent does; return what holds."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    with contextlib.suppress(OSError):  # where memory runs out, a worker goes before the program
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    apart = _libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET | _CLONE_NEWIPC) == 0
    _prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))  # a new user namespace would forget it
    if os.getppid() != parent:
        raise SystemExit("the program has ended already")
    return [NAMESPACE] if apart else []


def give_up_after_limits() -> list[str]:
    """Write no file, open no socket and start no program any more; return what holds."""
    held = []
    if _forbid_writing():
        held.append(LANDLOCK)
    if _filter_calls():
        held.append(FILTER)
    return held


def _prctl(option: int, value: int) -> None:
    _libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0)


def _forbid_writing() -> bool:
    """Allow no right on files but reading, with Landlock, and no TCP where it knows of that."""
    version = _libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, _LANDLOCK_VERSION)
    if version < 1:
        return False
    every = (1 << _RIGHTS[min(version, len(_RIGHTS)) - 1]) - 1
    rules = _Ruleset(every & ~(_READ_FILE | _READ_DIR), 3 if version >= 4 else 0)
    rules.scope = 3 if version >= 6 else 0
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _libc.syscall(_LANDLOCK_CREATE_RULESET, ctypes.byref(rules), size, 0)
    if ruleset < 0:
        return False
    held: bool = _libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return held


def _filter_calls() -> bool:
    """Refuse the system calls that no reader of files needs; only known processors have a list."""
    instructions = program(os.uname().machine, os.getpid())
    if not instructions:
        return False
    array = (Instruction * len(instructions))(*instructions)
    filter_ = _Program(len(instructions), array)
    held: bool = (
        _libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(filter_), 0, 0) == 0
    )
    return held
