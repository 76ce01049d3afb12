"""Finds the place that a quote or a position means in a frozen text, or says why there is none.

A wrong place is worse than none: a quote is taken only where it stands letter by letter, and only
if it can be nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import regex

from app.anchors.text import Passage, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOM: Final = 64
"""How much white space more than a context has is looked through beside a known position."""


class Reason(StrEnum):
    """Why a place can not be told."""

    NOTHING_GIVEN = "nothing_given"
    OUTSIDE = "outside"
    NOT_FOUND = "not_found"
    OTHER_CONTEXT = "other_context"
    AMBIGUOUS = "ambiguous"
    DISAGREES = "disagrees"


@dataclass(frozen=True, slots=True)
class Refusal:
    """No place was found; ``there`` is what stands at a position that the quote disagrees with."""

    reason: Reason
    there: str = ""


def resolve(
    text: str,
    *,
    exact: str | None = None,
    prefix: str = "",
    suffix: str = "",
    start: int | None = None,
    end: int | None = None,
) -> Passage | Refusal:
    """Return the passage of ``text`` that a quote, a position (code points), or both mean.

    The quote must stand there exactly (TextQuoteSelector of the W3C Web Annotation Data Model);
    its context tells equal quotes apart, and only the white space of the context may differ.
    Quote and position must agree.
    """
    if start is None or end is None:
        return _quoted(text, exact, prefix, suffix) if exact else Refusal(Reason.NOTHING_GIVEN)
    if exact and text[start:end] != exact and exact not in text:
        return Refusal(Reason.NOT_FOUND)
    if not 0 <= start < end <= len(text):
        return Refusal(Reason.OUTSIDE)
    if exact is not None:
        if text[start:end] != exact:
            return Refusal(Reason.DISAGREES, there=text[start:end])
        if not _stands_between(text, start, end, prefix, suffix):
            return Refusal(Reason.OTHER_CONTEXT)
    return cut(text, start, end)


def _quoted(text: str, exact: str, prefix: str, suffix: str) -> Passage | Refusal:
    places = _first_two(_verbatim(text, exact, prefix, suffix))
    if not places and exact not in text:
        return Refusal(Reason.NOT_FOUND)
    if not places:
        places = _first_two(_loosely(text, exact, prefix, suffix))
    if not places:
        return Refusal(Reason.OTHER_CONTEXT)
    if len(places) > 1:
        return Refusal(Reason.AMBIGUOUS)
    return cut(text, places[0], places[0] + len(exact))


def _stands_between(text: str, start: int, end: int, prefix: str, suffix: str) -> bool:
    if text.endswith(prefix, 0, start) and text.startswith(suffix, end):
        return True
    left = max(0, start - 2 * len(prefix) - _ROOM)
    right = end + 2 * len(suffix) + _ROOM
    return start - left in _loosely(text[left:right], text[start:end], prefix, suffix)


def _verbatim(text: str, exact: str, prefix: str, suffix: str) -> Iterator[int]:
    """Yield where ``exact`` begins between exactly this prefix and suffix."""
    whole = prefix + exact + suffix
    at = text.find(whole)
    while at >= 0:
        yield at + len(prefix)
        at = text.find(whole, at + 1)


def _loosely(text: str, exact: str, prefix: str, suffix: str) -> Iterator[int]:
    """Yield where ``exact`` begins between these words, whatever the white space among them."""
    if exact.isspace():  # it could not be told from the white space around it
        return
    before, after = (r"\s+".join(map(regex.escape, words.split())) for words in (prefix, suffix))
    gap = r"\s*" if before else ""
    pattern = rf"{before}{gap}(?P<exact>{regex.escape(exact)})\s*{after}"
    for match in regex.finditer(pattern, text, overlapped=True):
        yield match.start("exact")


def _first_two(places: Iterator[int]) -> list[int]:
    """Return the first two different places: a second is enough to know that it is ambiguous."""
    found: list[int] = []
    for place in places:
        if place not in found:
            found.append(place)
        if len(found) == 2:
            break
    return found
