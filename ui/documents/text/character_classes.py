"""What the reading column must know of each character, looked up for a whole text at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

BREAK: Final = 1
"""Ends a line: LF, VT, FF, CR, NEL and the Unicode line and paragraph separators."""

INK: Final = 2
"""Neither blank nor invisible."""

UNFIT: Final = 4
"""Cannot stand in a Qt document as itself: Qt drops it, reads it as a break or as an object."""

WIDE: Final = 8
"""Takes about the room of two letters."""

BIDI: Final = 16
"""Written from right to left, or turns the direction of writing."""

ASTRAL: Final = 32
"""Needs two UTF-16 units."""

SIGN: Final = 64
"""A letter, though no combining one, of a script that writes no spaces between words."""

_SLICE: Final = 1 << 14
"""As many code points at a time as stay in the processor's memory."""

_RANGES: Final[tuple[tuple[int, tuple[tuple[int, int], ...]], ...]] = (
    (BREAK, ((0x0A, 0x0D), (0x85, 0x85), (0x2028, 0x2029))),
    (
        UNFIT,
        (
            (0x00, 0x08),
            (0x0E, 0x1F),
            (0x7F, 0x7F),
            (0xD800, 0xDFFF),
            (0xFDD0, 0xFDEF),
            (0xFEFF, 0xFEFF),
            (0xFFFC, 0xFFFC),
            (0xFFFE, 0xFFFF),
        ),
    ),
    (
        WIDE,
        (
            (0x1100, 0x115F),
            (0x2E80, 0xA4CF),
            (0xAC00, 0xD7A3),
            (0xF900, 0xFAFF),
            (0xFE30, 0xFE4F),
            (0xFF00, 0xFF60),
            (0x1F300, 0x1FAFF),
            (0x20000, 0x3FFFD),
        ),
    ),
    (
        BIDI,
        (
            (0x0590, 0x08FF),
            (0x200F, 0x200F),
            (0x202A, 0x202E),
            (0x2066, 0x2069),
            (0xFB1D, 0xFDFF),
            (0xFE70, 0xFEFE),
            (0x10800, 0x10FFF),
            (0x1E800, 0x1EFFF),
        ),
    ),
    (ASTRAL, ((0x10000, 0x10FFFF),)),
    (
        SIGN,
        (
            (0x0E01, 0x0E30),  # Thai
            (0x0E32, 0x0E33),
            (0x0E40, 0x0E46),
            (0x0E81, 0x0EB0),  # Lao
            (0x0EB2, 0x0EB3),
            (0x0EC0, 0x0EC6),
            (0x1000, 0x102A),  # Myanmar
            (0x1780, 0x17B3),  # Khmer
            (0x3005, 0x3007),  # Han, kana and Bopomofo
            (0x3041, 0x3096),
            (0x309D, 0x309F),
            (0x30A1, 0x30FA),
            (0x30FC, 0x30FF),
            (0x3105, 0x312F),
            (0x31F0, 0x31FF),
            (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF),
            (0xF900, 0xFAFF),
            (0xFF66, 0xFF9D),
            (0x20000, 0x3FFFD),
        ),
    ),
)
_INVISIBLE: Final = (0x200B, 0x2060, 0xFEFF)


def classes_of(text: str) -> npt.NDArray[np.uint8]:
    """Return one byte of flags for each code point of a text, and a 0 at the end."""
    table = _table()
    found = np.zeros(len(text) + 1, np.uint8)
    for first in range(0, len(text), _SLICE):
        piece = text[first : first + _SLICE]
        if piece.isascii():
            flags = piece.encode("ascii").translate(_ascii_table())
            found[first : first + len(flags)] = np.frombuffer(flags, np.uint8)
            continue
        points = np.frombuffer(piece.encode("utf-32-le", "surrogatepass"), "<u4")
        np.take(table, points, out=found[first : first + len(points)], mode="clip")
    return found


@cache
def _ascii_table() -> bytes:
    return _table()[:256].tobytes()


@cache
def _table() -> npt.NDArray[np.uint8]:
    table = np.full(0x110000, INK, np.uint8)
    for point in range(0x3001):
        if chr(point).isspace():
            table[point] = 0
    table[list(_INVISIBLE)] = 0
    for flag, ranges in _RANGES:
        for first, last in ranges:
            table[first : last + 1] |= np.uint8(flag)
    return table
