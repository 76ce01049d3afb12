"""A worker that is confined as ours are, and then does what hostile code would do.

What it is asked to read is the name of a trick.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.importers.draft import SourceDraft
from app.sandbox import drafts
from app.sandbox.worker import Answer, Line

if TYPE_CHECKING:
    from collections.abc import Callable

_libc = ctypes.CDLL(None, use_errno=True)


def main(start: dict[str, Any]) -> None:
    Line(start).serve(do)


def do(request: dict[str, Any], _given: object) -> Answer:
    trick, _, argument = Path(request["path"]).name.partition(" ")
    if trick == "try":
        return _draft(_tried(TRIES[argument]))
    return _draft(TRICKS[trick]())


def _draft(word: object) -> Answer:
    return Answer(*drafts.pack(SourceDraft(str(word), "text/plain")))


def _tried(what: Callable[[], object]) -> str:
    try:
        return f"done: {what()}"
    except Exception as problem:  # noqa: BLE001 - looked at by the test
        return type(problem).__name__


def _swell(piece: Callable[[int], bytes | bytearray]) -> None:
    hoard = []
    while True:
        hoard.append(piece(16 << 20))


def _fat() -> str:
    globals()["_kept"] = bytearray(os.urandom(1 << 20)) * 96
    return "fat"


def _spin() -> None:
    while True:
        pass


def _call(name: str, *arguments: object) -> str:
    """Call the C library past Python, which forbids it in its own way."""
    answer = getattr(_libc, name)(*arguments)
    return "did it" if answer >= 0 else os.strerror(ctypes.get_errno())


def _fork_past_python() -> str:
    process = _libc.fork()
    if process == 0:
        os._exit(0)
    return "did it" if process > 0 else os.strerror(ctypes.get_errno())


def _network_interfaces() -> list[str]:
    return sorted(name for _, name in socket.if_nameindex())


TRICKS: dict[str, Callable[[], object]] = {
    "well": lambda: "well",
    "process": os.getpid,
    "spin": _spin,
    "sleep": lambda: time.sleep(600),
    "swell": lambda: _swell(bytes),
    "gorge": lambda: _swell(bytearray),  # which really fills what it takes
    "fat": _fat,
    "crash": lambda: ctypes.string_at(0),
    "abort": os.abort,
    "leave": lambda: os._exit(3),
    "environment": lambda: sorted(os.environ),
    "descriptors": lambda: [
        str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.exists()
    ],
    "folder": Path.cwd,
}

_AWAY = "/tmp/redthread-was-here"

TRIES: dict[str, Callable[[], object]] = {
    "socket": socket.socket,
    "connection": lambda: socket.create_connection(("127.0.0.1", 9)),
    "name": lambda: socket.getaddrinfo("localhost", 80),
    "program": lambda: subprocess.run(["true"], check=True),
    "fork": os.fork,
    "file": lambda: Path(_AWAY).write_text("here"),
    "removal": lambda: Path(__file__).unlink(),
    "signal": lambda: os.kill(os.getppid(), signal.SIGTERM),
    "socket past Python": lambda: _call("socket", 2, 1, 0),
    "program past Python": lambda: _call("execv", b"/bin/true", None),
    "fork past Python": _fork_past_python,
    "file past Python": lambda: _call("open", _AWAY.encode(), os.O_WRONLY | os.O_CREAT, 0o600),
    "new file past Python": lambda: _call("creat", _AWAY.encode(), 0o600),
    "removal past Python": lambda: _call("unlink", __file__.encode()),
    "signal past Python": lambda: _call("kill", os.getppid(), signal.SIGTERM),
    "memory past Python": lambda: _call("memfd_create", b"hoard", 0),
    "debugging past Python": lambda: _call("ptrace", 16, os.getppid(), 0, 0),
    "namespace past Python": lambda: _call("unshare", 0x10000000),
    "shared memory past Python": lambda: _call("shmget", 0, 1 << 20, 0o1600),
    "reading": lambda: len(Path(__file__).read_bytes()) > 0,
}
