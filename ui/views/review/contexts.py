"""The words around a mark before and now, with what differs between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.comparing import word_changes
from app.showing import one_line

if TYPE_CHECKING:
    from app.anchors.text import Passage

_BLANKS: Final = re.compile(r"\s+")

_LONGEST: Final = 120
"""Code points of a quote that are shown; the middle of a longer one is left out."""


@dataclass(frozen=True, slots=True)
class Context:
    """A line with a quote in it: ``quote`` and ``differing`` are stretches of its code points."""

    text: str
    quote: tuple[int, int]
    differing: tuple[tuple[int, int], ...] = ()


def context_of(passage: Passage) -> Context:
    """Return a passage with its context on one line."""
    return _joined(*_parts(passage), ((), ()))


def contexts_of(old: Passage, new: Passage) -> tuple[Context, Context]:
    """Return a passage before and now, the words that differ around it marked in both."""
    before, now = _parts(old), _parts(new)
    ahead, behind = word_changes(before[0], now[0]), word_changes(before[2], now[2])
    return (
        _joined(*before, ([c[:2] for c in ahead], [c[:2] for c in behind])),
        _joined(*now, ([c[2:] for c in ahead], [c[2:] for c in behind])),
    )


def _parts(passage: Passage) -> tuple[str, str, str]:
    quote = _line(passage.exact)
    if len(quote) > _LONGEST:
        half = _LONGEST // 2
        quote = f"{quote[:half].rstrip()} … {quote[-half:].lstrip()}"
    return _line(passage.prefix), quote, _line(passage.suffix)


def _line(text: str) -> str:
    return one_line(_BLANKS.sub(" ", text))


def _joined(prefix: str, quote: str, suffix: str, differing: object) -> Context:
    ahead, behind = differing  # type: ignore[misc]
    begin, end = len(prefix), len(prefix) + len(quote)
    stretches = [*ahead, *((end + start, end + stop) for start, stop in behind)]
    found = tuple((start, stop) for start, stop in stretches if start < stop)
    return Context(prefix + quote + suffix, (begin, end), found)
