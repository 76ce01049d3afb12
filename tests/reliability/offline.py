"""A pytest plugin that runs a session away from every network, and fails it at any attempt.

Two nets, one under the other. Python's audit hook sees what Python code tries, on every system.
Where the system allows a network namespace of our own, the session moves into one that has no
interface but the loopback, and every address of the world leads to a listener there: it catches
what code below Python tries. Workers move into a namespace of their own, without even that.

Used as ``pytest -p tests.reliability.offline``.
"""

from __future__ import annotations

import ctypes
import os
import select
import socket
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest

CAUGHT = 7
"""The exit status of a session in which somebody tried to reach a network."""

_TRIES = ("socket.connect", "socket.bind", "socket.send", "socket.get", "socket.sethostname")
_FETCHES = ("urllib.", "http.client.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "webbrowser.")
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000

attempts: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """Go offline before anything of the program is imported."""
    config.stash_listener = _Listener() if _leave_the_network() else None  # type: ignore[attr-defined]
    sys.addaudithook(_watch)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the session if a network was tried, whatever its tests say."""
    listener = session.config.stash_listener  # type: ignore[attr-defined]
    caught = [*attempts, *(listener.end() if listener is not None else ())]
    for attempt in caught:
        print(f"\nTRIED TO REACH A NETWORK: {attempt}")
    if caught:
        session.exitstatus = CAUGHT
    print(f"\nOFFLINE: {'its own namespace' if listener is not None else 'audit hook alone'}")


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FETCHES) or (event.startswith(_TRIES) and not _is_local(arguments)):
        attempts.append(f"{event} {arguments[1:]}")
        raise ConnectionError(f"nothing reaches a network: {event}")


def _is_local(arguments: tuple[Any, ...]) -> bool:
    """Sockets of this machine alone, such as those of the display, have no host and port."""
    return isinstance(arguments[0], socket.socket) and arguments[0].family == socket.AF_UNIX


def _leave_the_network() -> bool:
    """Move into a network of our own; tell whether the system let us."""
    if sys.platform != "linux":
        return False
    user, group = os.getuid(), os.getgid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return False
    try:
        Path("/proc/self/setgroups").write_text("deny", "ascii")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", "ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", "ascii")
        _lead_all_here()
    except OSError:
        return False
    return True


def _lead_all_here() -> None:
    """Bring up the loopback, and make every IPv4 address one of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        import fcntl  # noqa: PLC0415 - not there on Windows

        up = struct.pack("16sH14x", b"lo", 1)
        fcntl.ioctl(any_socket, 0x8914, up)  # SIOCSIFFLAGS, IFF_UP
    route = struct.pack("BBBBBBBBI", socket.AF_INET, 0, 0, 0, 255, 3, 254, 2, 0)  # local 0.0.0.0/0
    route += struct.pack("HHI", 8, 4, socket.if_nametoindex("lo"))  # RTA_OIF
    message = struct.pack("IHHII", 16 + len(route), 24, 0x405, 1, 0) + route  # RTM_NEWROUTE
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as kernel:
        kernel.send(message)
        failed = struct.unpack_from("i", kernel.recv(4096), 16)[0]
    if failed:
        raise OSError(-failed, os.strerror(-failed))


class _Listener:
    """A process that notes who calls: on the ports of the web, and for the address of a name."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        until, self._stop = os.pipe()
        web = [_listening(port) for port in (80, 443, 8080)]
        names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        names.bind(("0.0.0.0", 53))
        self._process = os.fork()
        if self._process == 0:
            os.close(reading)
            os.close(self._stop)
            _note_calls([*web, names], writing, until)
            os._exit(0)
        os.close(writing)
        os.close(until)
        self._notes = os.fdopen(reading, "r", encoding="utf-8")
        for sock in (*web, names):
            sock.close()

    def end(self) -> list[str]:
        """End the process; return what it noted."""
        os.close(self._stop)
        os.waitpid(self._process, 0)
        with self._notes as notes:
            return notes.read().splitlines()


def _listening(port: int) -> socket.socket:
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("0.0.0.0", port))
    sock.listen()
    return sock


def _note_calls(sockets: list[socket.socket], notes: int, until: int) -> None:
    """Note calls until the other side closes a pipe and nobody waits any more."""
    while (ready := select.select([*sockets, until], [], [])[0]) != [until]:
        for sock in set(ready) - {until}:
            port = sock.getsockname()[1]
            if sock.type == socket.SOCK_STREAM:
                sock.accept()[0].close()
                os.write(notes, f"a connection to port {port}\n".encode())
            else:
                asked = sock.recvfrom(4096)[0]
                os.write(notes, f"the address of {asked[12:]!r} was asked for\n".encode())
