"""Finds where many quotes stand in one long text, letter by letter, in few passes over it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADS: Final = (1, 2, 4, 8, 16, 32)
"""Code points of the head that a quote is looked for by: the longest that it has."""

MOST: Final = 20_000
"""So many places of one quote are listed at the least, if it stands so often."""


def occurrences(text: str, quotes: Iterable[str]) -> dict[str, list[int]]:
    """Return the code points at which each quote begins, in order, and ``MOST`` at the least.

    Where there are more than ``MOST`` some may be left out. They may overlap.
    Every quote is a key; an empty one stands nowhere.
    """
    found: dict[str, list[int]] = {quote: [] for quote in quotes}
    by_head: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quote in filter(None, found):
        length = max(size for size in _HEADS if size <= len(quote))
        by_head[length][quote[:length]].append(quote)
    for length, heads in by_head.items():
        _look(text, length, heads, found)
    return found


def _look(text: str, length: int, heads: dict[str, list[str]], found: dict[str, list[int]]) -> None:
    for at in range(len(text) - length + 1):
        wanted = heads.get(text[at : at + length])
        if not wanted:
            continue
        for quote in wanted:
            if text.startswith(quote, at):
                found[quote].append(at)
        if len(found[wanted[0]]) > MOST or at % MOST == 0:
            heads[text[at : at + length]] = [one for one in wanted if len(found[one]) <= MOST]
