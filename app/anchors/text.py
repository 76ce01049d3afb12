"""Passages of a frozen text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CONTEXT: Final = 32
"""How many code points of prefix and suffix a passage keeps."""


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
