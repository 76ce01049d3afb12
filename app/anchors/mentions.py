"""Finds where names are mentioned in a text, in any script."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Finder = Callable[[str], Sequence[tuple[int, int]]]
    """Returns where a text mentions somebody: (start, end) in code points, in order."""

_WORD_CHARACTER: Final = r"[\p{L}\p{M}\p{N}]"
_UNSPACED: Final = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)
_PARTICLES_FOLLOW: Final = regex.compile(r"\p{Hangul}")
_STRETCH: Final = 20_000
"""About how many code points are read at once."""

_LONGEST: Final = 200
"""Code points that are read past a stretch: a name may begin in it and end behind it."""

_APOSTROPHES: Final = "['’ʼ‘`]"


def find_mentions(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return where any of ``names`` stands in ``text``: (start, end) in code points, in order.

    Only whole words count, except in scripts that write no spaces; case, the kind of space and
    the kind of apostrophe do not matter. Where names overlap, the longest wins.
    """
    pattern = _pattern(tuple(sorted({" ".join(name.split()) for name in names} - {""})))
    return [] if pattern is None else [match.span() for match in pattern.finditer(text)]


def mentions_beside(
    text: str, find: Finder, start: int, end: int, *, step: int
) -> Iterator[tuple[int, int] | None]:
    """Look for the mention after a passage (``step`` 1) or before it (-1), stretch by stretch.

    Positions are code points. Yields None for each stretch without one, then the mention, if there
    is any but those that share a code point with the passage. It goes round at the ends.
    """
    places = list(stretches(text))
    at = bisect_right(places, (end if step > 0 else start, len(text))) - 1
    goes_round = len(places) - at if step > 0 else at + 1
    for number, (first, last) in enumerate((places[at:] + places[: at + 1])[::step]):
        found = [
            (first + one, first + other)
            for one, other in find(text[first : last + _LONGEST])
            if one < last - first
        ]
        is_after = (step > 0) is (number < goes_round)
        fit = [one for one in found if (one[0] >= end if is_after else one[1] <= start)]
        if fit:
            yield fit[0 if step > 0 else -1]
            return
        yield None


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of a text that end with a line, else with a word, where there is one."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _STRETCH)
        if end < len(text):
            cut = max(text.rfind("\n", start, end), text.rfind(" ", end - 1000, end))
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


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
