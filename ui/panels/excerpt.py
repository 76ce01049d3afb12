"""The words around what a search found."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from app.showing import is_rtl, one_line

BEFORE: Final = 28
"""Code points shown before the match."""

AFTER: Final = 120
"""Code points shown after it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a text; ``lit`` are the stretches (code points) in it that were looked for.

    ``rtl`` tells that the text that it was taken from runs from right to left.
    """

    text: str
    lit: tuple[tuple[int, int], ...] = ()
    rtl: bool = False


def excerpt(text: str, words: str) -> Excerpt:
    """Return the words around the first match, with the first place of each word in them.

    Without a match (it was found by its sound or form) the beginning stands for all.
    """
    line = one_line(" ".join(text.split()))
    folded = _same_length_fold(line)
    wanted = [_same_length_fold(word) for word in words.split()]
    match = next((at for at in _places(folded, wanted) if at >= 0), 0)
    start = _beginning(line, match)
    lead = "…" if start else ""
    shown = lead + line[start : match + BEFORE + AFTER]
    within = _same_length_fold(shown)
    lit = {
        (at, at + len(word))
        for word, at in zip(wanted, _places(within, wanted), strict=True)
        if at >= 0
    }
    return Excerpt(shown, tuple(sorted(lit)), is_rtl(line))


def _places(folded: str, wanted: list[str]) -> list[int]:
    return [folded.find(word) for word in wanted]


def _beginning(line: str, match: int) -> int:
    """Return where a line is begun with, so that a match is among the first words of it."""
    start = max(0, match - BEFORE)
    return line.find(" ", start, match) + 1 or start if start else 0


def _same_length_fold(text: str) -> str:
    """Return the text without case and accents, each letter still in its place."""
    return "".join(_fold(letter) for letter in text)


def _fold(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
