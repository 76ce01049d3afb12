"""What a search has found so far, in the order of the text, and the way from hit to hit."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from ui.documents.text.text_values import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator


class Hits:
    """Matches in the order of the text, none over another; another thread may add to them."""

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Stretch]:
        return map(Stretch, self._starts, self._ends)

    def add(self, start: int, end: int) -> None:
        """Add a match behind all others."""
        self._ends.append(end)  # whoever sees the start finds the end there too
        self._starts.append(start)

    def drop_last(self) -> None:
        """Forget the match that was added last."""
        self._starts.pop()
        self._ends.pop()

    def find(self, stretch: Stretch) -> int | None:
        """Return which match a stretch is, from 0; None if it is none."""
        index = bisect_left(self._starts, stretch.start)
        return index if self._at(index) == stretch else None

    def from_(self, point: int) -> Stretch | None:
        """Return the first match that begins at a point or behind it."""
        return self._at(bisect_left(self._starts, point))

    def until(self, point: int) -> Stretch | None:
        """Return the last match that begins before a point."""
        return self._at(bisect_left(self._starts, point) - 1)

    def between(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the matches that reach into a stretch of the text."""
        first = max(0, bisect_right(self._starts, start) - 1)
        for index in range(first, bisect_left(self._starts, end)):
            if self._ends[index] > start:
                yield Stretch(self._starts[index], self._ends[index])

    @property
    def first(self) -> Stretch | None:
        """The first match."""
        return self._at(0)

    @property
    def last(self) -> Stretch | None:
        """The last match."""
        return self._at(len(self) - 1)

    def _at(self, index: int) -> Stretch | None:
        if not 0 <= index < len(self._starts):
            return None
        return Stretch(self._starts[index], self._ends[index])


class HitsRound:
    """Matches of a search that began at ``origin`` and goes round: those from it on, then above.

    Where both parts are known to their ends, ``done`` is set.
    """

    def __init__(self, origin: int = 0) -> None:
        self.origin = origin
        self.above, self.below = Hits(), Hits()
        self.done = False

    def __len__(self) -> int:
        return len(self.above) + len(self.below)

    def __iter__(self) -> Iterator[Stretch]:
        yield from self.above
        yield from self.below

    def ordinal(self, stretch: Stretch) -> int | None:
        """Return which match a stretch is, from 1; None while that is not known or it is none."""
        if not self.done:
            return None
        for before, hits in ((0, self.above), (len(self.above), self.below)):
            index = hits.find(stretch)
            if index is not None:
                return before + index + 1
        return None

    def after(self, point: int) -> Stretch | None:
        """Return the first match from a point on, going round; None if none is known yet."""
        is_below = point >= self.origin
        found = (self.below if is_below else self.above).from_(point)
        if found is not None or not self.done:
            return found
        order = (self.above, self.below) if is_below else (self.below, self.above)
        return order[0].first or order[1].first

    def before(self, point: int) -> Stretch | None:
        """Return the last match that starts before a point, going round; None as in ``after``."""
        if not self.done:
            return None
        found = self.below.until(point) or self.above.until(point)
        return found or self.below.last or self.above.last

    def between(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the matches known so far that reach into a stretch of the text."""
        yield from self.above.between(start, end)
        yield from self.below.between(start, end)
