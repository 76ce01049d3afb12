"""Passages of a frozen text, and the border between code points and UTF-16 units."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

CONTEXT: Final = 32
"""How many code points of prefix and suffix a passage keeps."""

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a frozen text: code points ``start`` to ``end``, its quote and its context."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def cut(text: str, start: int, end: int) -> Passage:
    """Return the passage of ``text`` from code point ``start`` up to ``end``.

    Raises ValueError when the stretch is empty or reaches outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage {start}..{end} in a text of {len(text)} code points")
    return Passage(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


class Utf16Map:
    """Converts positions in one text between code points and UTF-16 units, both ways.

    Building it takes one scan; each conversion takes a binary search over the characters that
    need two units, so a text without emoji costs nothing.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._points = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]

    def to_utf16(self, point: int) -> int:
        """Return the UTF-16 unit where code point ``point`` begins."""
        return point + bisect_left(self._points, point)

    def to_code_points(self, unit: int) -> int:
        """Return the code point that UTF-16 unit ``unit`` belongs to.

        A unit inside a surrogate pair belongs to the character that the pair stands for.
        """
        before = bisect_left(self._units, unit)
        if before and self._units[before - 1] + 1 == unit:
            return self._points[before - 1]
        return unit - before

    @property
    def utf16_length(self) -> int:
        """The length of the whole text in UTF-16 units."""
        return self._length + len(self._points)
