"""The words around what a search found."""

from __future__ import annotations

import unicodedata
from typing import Final

BEFORE: Final = 28
"""Code points shown before the match."""

AFTER: Final = 120
"""Code points shown after it."""


def excerpt(text: str, words: str) -> tuple[str, str, str]:
    """Return the words before the first match, the match, and the words after, on one line.

    Without a match (it was found by its sound or form) the beginning stands for all.
    """
    line = " ".join(text.split())
    folded = _same_length_fold(line)
    for word in words.split():
        place = folded.find(_same_length_fold(word))
        if place >= 0:
            end = place + len(word)
            start = max(0, place - BEFORE)
            if start:
                start = line.find(" ", start, place) + 1 or start
            lead = "…" if start else ""
            return lead + line[start:place], line[place:end], line[end : end + AFTER]
    return line[: BEFORE + AFTER], "", ""


def _same_length_fold(text: str) -> str:
    """Return the text without case and accents, each letter still in its place."""
    return "".join(_fold(letter) for letter in text)


def _fold(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
