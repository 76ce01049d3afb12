"""Finds where names are mentioned in a text, in any script."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD_CHARACTER: Final = r"[\p{L}\p{M}\p{N}]"
_UNSPACED: Final = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)
_PARTICLES_FOLLOW: Final = regex.compile(r"\p{Hangul}")
_APOSTROPHES: Final = "['’ʼ‘`]"


def find_mentions(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return where any of ``names`` stands in ``text``: (start, end) in code points, in order.

    Only whole words count, except in scripts that write no spaces; case, the kind of space and
    the kind of apostrophe do not matter. Where names overlap, the longest wins.
    """
    pattern = _pattern(tuple(sorted({" ".join(name.split()) for name in names} - {""})))
    return [] if pattern is None else [match.span() for match in pattern.finditer(text)]


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> regex.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted(names, key=len, reverse=True)
    return regex.compile("|".join(map(_whole, longest_first)), regex.IGNORECASE)


def _whole(name: str) -> str:
    words = [
        "".join(_APOSTROPHES if letter in "'’ʼ‘`" else regex.escape(letter) for letter in word)
        for word in name.split()
    ]
    before = "" if _UNSPACED.match(name[0]) else f"(?<!{_WORD_CHARACTER})"
    free = _UNSPACED.match(name[-1]) or _PARTICLES_FOLLOW.match(name[-1])
    after = "" if free else f"(?!{_WORD_CHARACTER})"
    return before + r"\s+".join(words) + after
