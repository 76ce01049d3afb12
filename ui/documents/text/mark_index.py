"""The marks of one text, found by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_cutting import Numbers

Rows = npt.NDArray[np.object_]

_ID: Final = attrgetter("id")
_START: Final = attrgetter("passage.start")
_END: Final = attrgetter("passage.end")


class MarkIndex:
    """Passages in the order of the text, the outer before the inner; positions are code points.

    Of marks on the very same passage the one with the lower id comes first, so that the order
    does not depend on how it came about. Putting or dropping marks moves memory but runs through
    none of the others in Python; the marks of a stretch are found by binary search. It may be
    made on any thread and then belongs to one.
    """

    def __init__(self, rows: Iterable[MarkRow] = ()) -> None:
        self._by_id = {row.id: row for row in rows if row.passage is not None}
        unordered = list(self._by_id.values())
        starts, ends = _spans(unordered)
        order = np.lexsort((-ends, starts))
        self._rows: Rows = _column(unordered)[order]
        self._starts: Numbers = starts[order]
        self._ends: Numbers = ends[order]
        self._reached: Numbers | None = None
        self._order_alike()

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, mark_id: object) -> bool:
        return mark_id in self._by_id

    def get(self, mark_id: str | None) -> MarkRow | None:
        """Return a mark by its id, if it is there."""
        return None if mark_id is None else self._by_id.get(mark_id)

    def put(self, rows: Iterable[MarkRow]) -> None:
        """Add marks, or put them in the place of those with their ids; a region is left out."""
        moved = []
        for row in {row.id: row for row in rows}.values():
            known = self._by_id.get(row.id)
            if known is not None and _span(known) == _span(row):
                self._rows[self._place_of(known)] = self._by_id[row.id] = row
            else:
                moved.append(row)
        if moved:
            self.drop(row.id for row in moved)
            self._insert([row for row in moved if row.passage is not None])

    def drop(self, mark_ids: Iterable[str]) -> None:
        """Take marks out; one that is not there is no error."""
        known = [self._by_id.pop(mark_id, None) for mark_id in mark_ids]
        places = [self._place_of(row) for row in known if row is not None]
        if places:
            self._rows = np.delete(self._rows, places)
            self._starts = np.delete(self._starts, places)
            self._ends = np.delete(self._ends, places)
            self._reached = None

    def _order_alike(self) -> None:
        """Put marks on the very same passage in the order of their ids."""
        alike = (self._starts[1:] == self._starts[:-1]) & (self._ends[1:] == self._ends[:-1])
        turns = np.flatnonzero(np.diff(np.concatenate(([False], alike, [False])).astype(np.int8)))
        for first, last in turns.reshape(-1, 2).tolist():
            self._rows[first : last + 1] = _column(
                sorted(self._rows[first : last + 1].tolist(), key=_ID)
            )

    def _insert(self, rows: list[MarkRow]) -> None:
        rows.sort(key=_order)
        places = [self._place_of(row) for row in rows]
        starts, ends = _spans(rows)
        self._rows = np.insert(self._rows, places, _column(rows))
        self._starts = np.insert(self._starts, places, starts)
        self._ends = np.insert(self._ends, places, ends)
        self._by_id.update((row.id, row) for row in rows)
        self._reached = None

    def between(self, start: int, end: int) -> list[MarkRow]:
        """Return the marks that share at least one code point with a stretch."""
        found: list[MarkRow] = self._rows[self.places_between(start, end)].tolist()
        return found

    def places_between(self, start: int, end: int) -> Numbers:
        """Return the same as places in the order of the text, for ``spans`` and ``at``."""
        last = int(np.searchsorted(self._starts, end))
        first = int(np.searchsorted(self._reach(), start, "right"))
        found: Numbers = first + np.flatnonzero(self._ends[first:last] > start)
        return found

    def spans(self, places: Numbers) -> tuple[Numbers, Numbers]:
        """Return where the marks at these places start and end."""
        return self._starts[places], self._ends[places]

    def at(self, place: int) -> MarkRow:
        """Return the mark at a place in the order of the text."""
        row: MarkRow = self._rows[place]
        return row

    def around(self, point: int) -> list[MarkRow]:
        """Return the marks that a caret at a code point touches, the innermost first."""
        return _innermost_first(self.between(point - 1, point + 1))

    def over(self, point: int) -> list[MarkRow]:
        """Return the marks that hold the character at a code point, the innermost first."""
        return _innermost_first(self.between(point, point + 1))

    def after(
        self, row: MarkRow | None, point: int, *, step: int, kind: str = ""
    ) -> MarkRow | None:
        """Return the next (``step`` 1) or previous (-1) mark, seen from one here or a code point.

        It goes round at the ends of the text; None only where there are no marks, or none of the
        kind that was asked for.
        """
        if row is not None:
            at = self._place_of(row) + step
        else:
            first = int(np.searchsorted(self._starts, point))
            at = first if step > 0 else first - 1
        for away in range(len(self)):
            found = self.at((at + away * step) % len(self))
            if kind in {"", found.kind}:
                return found
        return None

    def _place_of(self, row: MarkRow) -> int:
        """Return where a mark stands or would stand: only those on its passage are compared."""
        start, end = _span(row)
        first = int(np.searchsorted(self._starts, start))
        last = int(np.searchsorted(self._starts, start, "right"))
        inward = -self._ends[first:last]
        alike = first + int(np.searchsorted(inward, -end))
        beyond = first + int(np.searchsorted(inward, -end, "right"))
        rows: Any = self._rows  # an array is as good as the sequence that bisect asks for
        return bisect_left(rows, row.id, alike, beyond, key=_ID)

    def _reach(self) -> Numbers:
        """Return how far the text is covered by each mark and all before it."""
        if self._reached is None:
            self._reached = np.maximum.accumulate(self._ends)
        return self._reached


def by_layer(rows: Iterable[MarkRow]) -> dict[str, list[MarkRow]]:
    """Return the marks of each text layer by its id, in the order given."""
    layers: dict[str, list[MarkRow]] = {}
    for row in rows:
        layers.setdefault(row.layer_id, []).append(row)
    return layers


def indexed(rows: Iterable[MarkRow]) -> dict[str, MarkIndex]:
    """Return an index of the passages in each text layer, by its id."""
    return {layer_id: MarkIndex(found) for layer_id, found in by_layer(rows).items()}


def next_in_turn(rows: list[MarkRow], mark_id: str | None, *, step: int = 1) -> MarkRow | None:
    """Return the mark whose turn it is after ``mark_id``; the first if that is not among them."""
    ids = [row.id for row in rows]
    if not rows:
        return None
    return rows[(ids.index(mark_id) + step) % len(rows)] if mark_id in ids else rows[0]


def _innermost_first(rows: list[MarkRow]) -> list[MarkRow]:
    return sorted(rows, key=_depth)


def _depth(row: MarkRow) -> tuple[int, int, str]:
    start, end = _span(row)
    return end - start, -start, row.id


def _order(row: MarkRow) -> tuple[int, int, str]:
    start, end = _span(row)
    return start, -end, row.id


def _span(row: MarkRow) -> tuple[int, int]:
    passage = row.passage
    return (passage.start, passage.end) if passage else (0, 0)


def _spans(rows: Sequence[MarkRow]) -> tuple[Numbers, Numbers]:
    starts: Numbers = np.fromiter(map(_START, rows), np.int64, len(rows))
    ends: Numbers = np.fromiter(map(_END, rows), np.int64, len(rows))
    return starts, ends


def _column(rows: Sequence[MarkRow]) -> Rows:
    column: Rows = np.empty(len(rows), np.object_)
    column[:] = rows
    return column
