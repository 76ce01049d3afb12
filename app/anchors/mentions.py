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
_STRIDE: Final = 20_000
"""Code points that are looked through first on the way back."""

_LONGEST: Final = 200
"""Code points of the longest name: the way back must not begin inside one."""

_APOSTROPHES: Final = "['’ʼ‘`]"


def find_mentions(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return where any of ``names`` stands in ``text``: (start, end) in code points, in order.

    Only whole words count, except in scripts that write no spaces; case, the kind of space and
    the kind of apostrophe do not matter. Where names overlap, the longest wins.
    """
    pattern = _pattern(tuple(sorted({" ".join(name.split()) for name in names} - {""})))
    return [] if pattern is None else [match.span() for match in pattern.finditer(text)]


def next_mention(
    text: str, names: Iterable[str], point: int, *, step: int
) -> tuple[int, int] | None:
    """Return the first mention from a code point on (``step`` 1), or the last one before it (-1).

    It goes round at the ends of the text; None where no name is mentioned.
    """
    pattern = _pattern(tuple(sorted({" ".join(name.split()) for name in names} - {""})))
    if pattern is None:
        return None
    if step > 0:
        found = pattern.search(text, point) or pattern.search(text)
        return None if found is None else found.span()
    return _last_before(pattern, text, point) or _last_before(pattern, text, len(text))


def _last_before(pattern: regex.Pattern[str], text: str, point: int) -> tuple[int, int] | None:
    """Return the last match that begins before a code point, looked for from there backwards."""
    end, stride = point, _STRIDE
    while end > 0:
        begin, last = max(0, end - stride), None
        for found in pattern.finditer(text, max(0, begin - _LONGEST)):
            if found.start() >= end:
                break
            last = found.span()
        if last is not None:
            return last
        end, stride = begin, stride * 4
    return None


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
