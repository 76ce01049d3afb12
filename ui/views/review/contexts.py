"""The words around a mark before and now, with what differs between them."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.comparing import word_changes
from app.anchors.text import CONTEXT
from app.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.anchors.text import Passage

    Stretches = Sequence[tuple[int, int]]

_DOTS: Final = "…"
_BLANKS: Final = re.compile(r"\s+")

_LONGEST: Final = 120
"""Code points of a quote that are shown; the middle of a longer one is left out."""


@dataclass(frozen=True, slots=True)
class Context:
    """A line with a quote in it: ``quote`` and ``differing`` are stretches of its code points."""

    text: str
    quote: tuple[int, int]
    differing: tuple[tuple[int, int], ...] = ()

    def fitted(self, fits: Callable[[str], bool]) -> Context:
        """Return it without as much as must go for it to fit on its line.

        The outer words go first, then the middle of the quote.
        """
        found = self
        while not fits(found.text):
            begin, end = found.quote
            ahead = found.text.find(" ", 2, begin)
            behind = found.text.rfind(" ", end, len(found.text) - 1)
            if ahead < 0 and behind < 0:
                return _with_less_quoted(found, fits)
            if behind < 0 or (ahead >= 0 and begin >= len(found.text) - end):
                found = _from(found, ahead)
            else:
                found = _until(found, behind)
        return found


def _with_less_quoted(context: Context, fits: Callable[[str], bool]) -> Context:
    """Return a context with as much of both ends of its quote as fits, dots between them."""
    begin, end = context.quote
    quote = context.text[begin:end]

    def shortened(half: int) -> Context:
        words = f"{quote[:half].rstrip()}{_DOTS}{quote[len(quote) - half :].lstrip()}"
        text = context.text[:begin] + words + context.text[end:]
        return Context(text, (begin, begin + len(words)))

    halves = range(1, len(quote) // 2)
    return shortened(max(1, bisect(halves, 0, key=lambda half: not fits(shortened(half).text))))


def _until(context: Context, end: int) -> Context:
    """Return a context without what stands from a place on, dots in its stead."""
    differing = tuple((one, min(stop, end)) for one, stop in context.differing if one < end)
    return Context(context.text[:end] + _DOTS, context.quote, differing)


def _from(context: Context, start: int) -> Context:
    """Return a context without what stands before a place, dots in its stead."""
    shift = 1 - start
    begin, end = context.quote
    differing = ((max(1, one + shift), stop + shift) for one, stop in context.differing)
    return Context(
        _DOTS + context.text[start:],
        (begin + shift, end + shift),
        tuple(stretch for stretch in differing if stretch[0] < stretch[1]),
    )


def context_of(passage: Passage) -> Context:
    """Return a passage with its context on one line."""
    return _joined(*_parts(passage))


def contexts_of(old: Passage, new: Passage) -> tuple[Context, Context]:
    """Return a passage before and now, the words that differ around it marked in both."""
    before, now = _parts(old), _parts(new)
    ahead, behind = word_changes(before[0], now[0]), word_changes(before[2], now[2])
    return (
        _joined(*before, [one[:2] for one in ahead], [one[:2] for one in behind]),
        _joined(*now, [one[2:] for one in ahead], [one[2:] for one in behind]),
    )


def _parts(passage: Passage) -> tuple[str, str, str]:
    quote = _line(passage.exact)
    if len(quote) > _LONGEST:
        half = _LONGEST // 2
        quote = f"{quote[:half].rstrip()} … {quote[-half:].lstrip()}"
    before, after = _line(passage.prefix), _line(passage.suffix)
    if len(passage.prefix) == CONTEXT:
        before = _DOTS + before
    if len(passage.suffix) == CONTEXT:
        after += _DOTS
    return before, quote, after


def _line(text: str) -> str:
    return one_line(_BLANKS.sub(" ", text))


def _joined(
    prefix: str, quote: str, suffix: str, ahead: Stretches = (), behind: Stretches = ()
) -> Context:
    begin, end = len(prefix), len(prefix) + len(quote)
    stretches = [*ahead, *((end + start, end + stop) for start, stop in behind)]
    found = tuple((start, stop) for start, stop in stretches if start < stop)
    return Context(prefix + quote + suffix, (begin, end), found)
