"""Finds names of which initials are given: "H. Chen", "C. H."."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

import regex

from app.names.folding import fold
from app.names.runs import Span, touches
from app.names.word_lists import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.names.index import NameIndex

_INITIALS: Final = regex.compile(r"(?<![\p{L}\p{N}])(?:\p{Lu}\.\s?){1,3}\p{Lu}\.?(?![\p{L}\p{N}])")
_INITIAL: Final = regex.compile(r"\p{Lu}")
_INITIAL_BEFORE: Final = regex.compile(r"(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}?)\.?[\s\p{Pd}]?\Z")
_INITIAL_AFTER: Final = regex.compile(r"[\s\p{Pd}]?(\p{Lu}\p{Ll}?)(?:\.|(?![\p{L}\p{N}]))")


def with_initials(index: NameIndex, plain: str, span: Span) -> tuple[int, int]:
    """Take in the initials that stand beside a part of a person's name: "H. Chen"."""
    start, end = span.start, span.end
    letters = index.first_letters(span.person)
    while match := _INITIAL_BEFORE.search(plain, max(0, start - 5), start):
        if not fold(match[1]).startswith(letters):
            break
        start = match.start()
    while match := _INITIAL_AFTER.match(plain, end):
        if not fold(match[1]).startswith(letters):
            break
        end = match.end()
    return start, end


def find_initials(index: NameIndex, plain: str, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of which only the initials are given, outside what is taken: "C. H."."""
    if not index.initials:
        return
    for row in _INITIALS.finditer(plain):
        letters = [match.start() for match in _INITIAL.finditer(row.group())]
        for first, last in combinations((*letters, len(row.group())), 2):
            start, end = row.start() + first, row.start() + last
            initials = fold(plain[start:end])
            person = index.initials.get(initials)
            if (
                person is not None
                and initials not in ABBREVIATIONS
                and not touches(taken, start, end)
            ):
                yield Span(start, end, index.people[person].shown, person, whole=False)
