"""How much a worker may take for one file, and when it has worked long enough."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one worker; what goes beyond them costs the file that it reads.

    ``seconds`` is the time for one file, ``memory`` the bytes that the process may hold at all,
    ``output`` the bytes of one answer: texts, pictures or pixels. A worker is replaced after
    ``files`` answers, or when it still holds more than ``lean`` bytes after one.
    """

    seconds: float = 120.0
    memory: int = 3 << 30
    output: int = 1 << 30
    files: int = 500
    lean: int = 512 << 20
