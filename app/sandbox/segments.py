"""Shared memory that has no name: large bytes pass between program and worker without a copy.

A segment lives as long as somebody holds it: when the program or a worker dies in the middle, the
system frees it, and nothing is left behind in any folder. Nothing of it ever lies on a disk.
"""

from __future__ import annotations

import array
import importlib
import mmap
import os
import secrets
import socket
import sys
from typing import Any, Final

WINDOWS: Final = os.name == "nt"
"""Where shared memory has a name; there too it is gone with its last holder."""


def channel() -> tuple[socket.socket | None, socket.socket | None]:
    """Return both ends of the way on which segments are handed over, where they have no name."""
    return (None, None) if WINDOWS else socket.socketpair()


class Segment:
    """Some shared bytes; ``map`` is a buffer of exactly ``size`` bytes and keeps them alive."""

    def __init__(self, size: int) -> None:
        """Set aside ``size`` bytes, at least one; raises OSError when there is no room for them."""
        self.size = size
        self.map: mmap.mmap
        self.name = ""
        self.descriptor = -1
        if WINDOWS:
            self.name = f"redthread-{secrets.token_hex(16)}"
            self.map = _named(self.name, size)
            return
        self.descriptor = _anonymous(size)
        try:
            self.map = mmap.mmap(self.descriptor, size)
        except (OSError, ValueError):
            self.release()
            raise

    def release(self) -> None:
        """Keep nothing but the map, once the other side has what it needs."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


def hand_over(segment: Segment, channel: socket.socket | None) -> str:
    """Give a segment to the other side; return the name to tell it, if it needs one."""
    if channel is not None:
        rights = array.array("i", [segment.descriptor])
        channel.sendmsg([b"s"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
    return segment.name


def take_over(name: str, size: int, channel: socket.socket | None) -> mmap.mmap:
    """Return the bytes of a segment that the other side handed over."""
    if channel is None:
        return _named(name, size)
    (descriptor,) = socket.recv_fds(channel, 1, 1)[1]
    try:
        return mmap.mmap(descriptor, size)
    finally:
        os.close(descriptor)


def _named(name: str, size: int) -> mmap.mmap:
    named: Any = mmap.mmap  # which takes a name on Windows alone
    memory: mmap.mmap = named(-1, size, tagname=name)
    return memory


def _anonymous(size: int) -> int:
    """Return the descriptor of memory that no other process can open."""
    if sys.platform != "linux":
        return _unlinked(size)
    import fcntl  # noqa: PLC0415 - not there on Windows

    descriptor = os.memfd_create("redthread", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(descriptor, size)
        seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _unlinked(size: int) -> int:
    """Make POSIX shared memory and take its name away at once, as macOS offers no other way."""
    # What multiprocessing.shared_memory itself is made of; that one keeps the name.
    memory: Any = importlib.import_module("_posixshmem")
    name = f"/redthread-{secrets.token_hex(8)}"  # macOS allows 31 characters
    descriptor: int = memory.shm_open(name, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode=0o600)
    try:
        memory.shm_unlink(name)
        os.ftruncate(descriptor, size)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
