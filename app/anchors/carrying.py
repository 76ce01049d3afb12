"""Finds the marks of a text again in a later version of it, or says why they are nowhere.

A mark is carried only to where its quote stands letter by letter, and only where something tells
that place from every other one, in both versions. All else is left to the reader.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from app.anchors.comparing import compare
from app.anchors.occurrences import MOST, occurrences
from app.anchors.text import CONTEXT
from app.vocabulary import CarryOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.anchors.blocks import Blocks
    from app.anchors.comparing import Comparison

_TELLING: Final = 8
"""Code points of context, white space left out, that are enough to know a place by."""

_OWN: Final = 24
"""A quote of so many code points that stands once in both versions is the same passage."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: code points ``start`` to ``end`` of the earlier version's text."""

    mark_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Carried:
    """What was found for one mark: where it begins in the later version, unless it is nowhere."""

    mark_id: str
    outcome: CarryOutcome
    start: int | None = None


class Version(NamedTuple):
    """A frozen text and its blocks."""

    text: str
    blocks: Blocks


def carry(old: Version, new: Version, spots: Iterable[Spot]) -> list[Carried]:
    """Say of each mark of ``old`` where it stands in ``new``.

    *Certain*: its quote with the context on both sides stands once in each, and its paragraphs
    and their neighbours are the same. *Moved*: the quote stands there, and the context on both
    sides or on one of them, or its own length, tells it from all other places. *Ambiguous*: the
    quote stands there, but nothing tells where it belongs. *Gone*: the quote stands nowhere.
    Where the texts are the same letter by letter, so is every place.
    """
    wanted = list(spots)
    if old.text == new.text:
        return [Carried(spot.mark_id, CarryOutcome.CERTAIN, spot.start) for spot in wanted]
    quotes = {spot.mark_id: old.text[spot.start : spot.end] for spot in wanted}
    places_old = _Places(old.text, occurrences(old.text, set(quotes.values())))
    places_new = _Places(new.text, occurrences(new.text, set(quotes.values())))
    ground = _Ground(old.blocks, new.blocks, compare(*old, *new))
    found = []
    for spot in wanted:
        quote = quotes[spot.mark_id]
        if not places_new.of(quote):
            found.append(Carried(spot.mark_id, CarryOutcome.GONE))
            continue
        start = _place(quote, spot.start, places_old, places_new)
        if start is None:
            outcome = CarryOutcome.AMBIGUOUS
        elif places_new.has_context_of(old.text, spot, start) and ground.is_same(spot, start):
            outcome = CarryOutcome.CERTAIN
        else:
            outcome = CarryOutcome.MOVED
        found.append(Carried(spot.mark_id, outcome, start))
    return found


class _Places:
    """Where quotes stand in one text, and which places share what stands around them."""

    def __init__(self, text: str, starts: Mapping[str, list[int]]) -> None:
        self.text = text
        self._starts = starts
        self._shared: dict[tuple[str, int], dict[tuple[str, ...], list[int]]] = {}

    def of(self, quote: str) -> Sequence[int]:
        return self._starts[quote]

    def like(self, quote: str, way: int, start: int, old: _Places) -> Sequence[int]:
        """Return the places of a quote with the context of a place of ``old``, seen in one way.

        Context that the beginning or the end of ``old`` cuts short may go on here: that a text
        begins there tells nothing.
        """
        key, end = old.key(quote, way, start), start + len(quote)
        if start >= 2 * CONTEXT and end <= len(old.text) - 2 * CONTEXT:
            return self.with_key(quote, way, key)
        whole = way in {_BOTH_EXACT, _BOTH_LOOSE}
        before = key[0] if whole or way == _BEFORE else ""
        after = key[-1] if whole or way == _AFTER else ""
        keys = ((place, self.key(quote, way, place)) for place in self._starts[quote])
        return [
            place for place, mine in keys if mine[0].endswith(before) and mine[-1].startswith(after)
        ]

    def with_key(self, quote: str, way: int, key: tuple[str, ...]) -> Sequence[int]:
        """Return the places of a quote whose context, looked at in one way, is ``key``."""
        shared = self._shared.get((quote, way))
        if shared is None:
            shared = self._shared[quote, way] = defaultdict(list)
            for start in self._starts[quote]:
                shared[self.key(quote, way, start)].append(start)
        return shared.get(key, ())

    def key(self, quote: str, way: int, start: int) -> tuple[str, ...]:
        return _WAYS[way](self.text, start, start + len(quote))

    def has_context_of(self, old: str, spot: Spot, start: int) -> bool:
        mine = _exactly(self.text, start, start + spot.end - spot.start)
        return mine == _exactly(old, spot.start, spot.end)


def _place(quote: str, start: int, old: _Places, new: _Places) -> int | None:
    """Return the one place where a quote belongs, None where that can not be told."""
    if max(len(old.of(quote)), len(new.of(quote))) > MOST:
        return None
    for way in (_BOTH_EXACT, _BOTH_LOOSE):
        there = new.like(quote, way, start, old)
        if there and _tells("".join(old.key(quote, way, start))):
            return there[0] if len(there) == 1 == len(old.like(quote, way, start, old)) else None
    sides = {
        there[0]
        for way in (_BEFORE, _AFTER)
        if _tells(old.key(quote, way, start)[0])
        and len(there := new.like(quote, way, start, old)) == 1
        and len(old.like(quote, way, start, old)) == 1
    }
    if len(sides) == 1:
        (place,) = sides
        return None if _is_of_another(quote, start, place, old, new) else place
    if not sides and len(new.of(quote)) == 1 == len(old.of(quote)):
        return new.of(quote)[0] if _is_itself(quote, start, old.text, new) else None
    return None


def _is_of_another(quote: str, start: int, place: int, old: _Places, new: _Places) -> bool:
    """Tell whether a place has the surroundings, on one side, of another place of the quote."""
    keys = ((way, new.key(quote, way, place)) for way in (_BEFORE, _AFTER))
    return any(set(old.with_key(quote, way, key)) - {start} for way, key in keys)


def _is_itself(quote: str, start: int, old: str, new: _Places) -> bool:
    """Tell whether a quote that stands once in both is the same passage and not only its words."""
    if len(quote) >= _OWN:
        return True
    place = new.of(quote)[0]
    before = old[max(0, start - CONTEXT) : start], new.text[max(0, place - CONTEXT) : place]
    ends = start + len(quote), place + len(quote)
    after = old[ends[0] : ends[0] + CONTEXT], new.text[ends[1] : ends[1] + CONTEXT]
    shared = _shared_head(before[0][::-1], before[1][::-1]), _shared_head(*after)
    return any(map(_tells, shared))


def _shared_head(one: str, other: str) -> str:
    for at, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return one[:at]
    return min(one, other, key=len)


def _tells(context: str) -> bool:
    return len("".join(context.split())) >= _TELLING


# Ways of looking at what stands around a place


def _exactly(text: str, start: int, end: int) -> tuple[str, ...]:
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def _before(text: str, start: int, _end: int) -> tuple[str, ...]:
    """White space counts as one space, so that lines may be broken elsewhere."""
    return (" ".join(text[max(0, start - 2 * CONTEXT) : start].split())[-CONTEXT:].strip(),)


def _after(text: str, _start: int, end: int) -> tuple[str, ...]:
    return (" ".join(text[end : end + 2 * CONTEXT].split())[:CONTEXT].strip(),)


def _loosely(text: str, start: int, end: int) -> tuple[str, ...]:
    return _before(text, start, end) + _after(text, start, end)


_BOTH_EXACT, _BOTH_LOOSE, _BEFORE, _AFTER = range(4)
_WAYS: Final[tuple[Callable[[str, int, int], tuple[str, ...]], ...]] = (
    *(_exactly, _loosely),
    *(_before, _after),
)


class _Ground:
    """The paragraphs of both versions: which of them are the same, with their neighbours."""

    def __init__(self, old: Blocks, new: Blocks, comparison: Comparison) -> None:
        self._old, self._new = old, new
        self._kept = comparison.kept()

    def is_same(self, spot: Spot, start: int) -> bool:
        """Tell whether a mark stands in the same paragraphs, at the same place in them."""
        old, new = self._old, self._new
        first, last = old.at(spot.start), old.at(spot.end - 1)
        there = self._kept.get(first)
        if there is None or start - new.starts[there] != spot.start - old.starts[first]:
            return False
        is_first, is_last = first == 0, last == len(old) - 1
        around = range(first - (not is_first), last + 2 - is_last)
        ends_alike = is_first == (there == 0) and is_last == (there + last - first == len(new) - 1)
        shift = there - first
        return ends_alike and all(self._kept.get(at) == at + shift for at in around)


def tally(found: Iterable[Carried]) -> Counter[CarryOutcome]:
    """Count what came of the marks."""
    return Counter(one.outcome for one in found)
