"""What the words typed into the find bar match in a frozen text."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSPACED: Final = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]"
)
_OVERHANG: Final = 1_000
_WORD: Final = r"[\p{L}\p{M}\p{N}_]"


def find_pattern(
    words: str, *, match_case: bool = False, whole_words: bool = False
) -> regex.Pattern[str] | None:
    """Return a pattern for what was typed; None when that is empty.

    Any white space matches any other, line ends included; a letter with an accent matches
    whether it is written as one character or as two (Unicode NFC or NFD).
    """
    parts = words.split()
    if not parts:
        return regex.compile(r"\s+") if words else None
    body = r"\s+".join(map(_either_form, parts))
    if whole_words:
        body = _edge(parts[0][0], before=True) + body + _edge(parts[-1][-1], before=False)
    return regex.compile(body, 0 if match_case else regex.IGNORECASE)


def matches(
    pattern: regex.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield where matches that begin between two code points start and end.

    A match may reach beyond ``end`` by a thousand code points.
    """
    for found in pattern.finditer(text, start, min(len(text), end + _OVERHANG)):
        if found.start() >= end:
            return
        yield found.span()


def _either_form(part: str) -> str:
    composed = unicodedata.normalize("NFC", part)
    return "".join(map(_one_or_other, composed))


@cache
def _one_or_other(character: str) -> str:
    taken_apart = unicodedata.normalize("NFD", character)
    if taken_apart == character:
        return regex.escape(character)
    return f"(?:{regex.escape(character)}|{regex.escape(taken_apart)})"


def _edge(letter: str, *, before: bool) -> str:
    """Return a condition that no word goes on here; scripts without spaces have no words."""
    if not regex.match(_WORD, letter) or _UNSPACED.match(letter):
        return ""
    return f"(?<!{_WORD})" if before else f"(?!{_WORD})"
