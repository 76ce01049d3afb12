"""Attempts to reach a network, planted where the journeys run; each has to fail its session."""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import struct
import urllib.request

ADDRESS = "93.184.216.34"


def planted_in_python() -> None:
    with contextlib.suppress(OSError):
        urllib.request.urlopen(f"http://{ADDRESS}", timeout=1)


def planted_name() -> None:
    with contextlib.suppress(OSError):
        socket.getaddrinfo("remote.example", 80)


def planted_below_python() -> None:
    """Connect as a library written in C would."""
    libc = ctypes.CDLL(None)
    descriptor = libc.socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    family, rest = struct.pack("H", socket.AF_INET), struct.pack("!H4s8x", 80, _packed())
    libc.connect(descriptor, family + rest, 16)
    os.close(descriptor)


def _packed() -> bytes:
    return bytes(map(int, ADDRESS.split(".")))
