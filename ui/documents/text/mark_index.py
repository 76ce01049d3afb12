"""The marks of one text, found by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_cutting import Numbers


class MarkIndex:
    """Passages in the order of the text, the outer before the inner; positions are code points.

    Putting or dropping one mark moves memory but runs through nothing in Python; the marks of a
    stretch are found by binary search.
    """

    def __init__(self, rows: Iterable[MarkRow] = ()) -> None:
        found = {row.id: (row, row.passage) for row in rows if row.passage is not None}
        starts = np.array([passage.start for _, passage in found.values()], np.int64)
        ends = np.array([passage.end for _, passage in found.values()], np.int64)
        order = np.lexsort((-ends, starts))
        unordered = [row for row, _ in found.values()]
        self._rows: list[MarkRow] = [unordered[place] for place in order.tolist()]
        self._starts: Numbers = starts[order]
        self._ends: Numbers = ends[order]
        self._by_id = {row.id: row for row in self._rows}
        self._reached: Numbers | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, mark_id: object) -> bool:
        return mark_id in self._by_id

    def get(self, mark_id: str | None) -> MarkRow | None:
        """Return a mark by its id, if it is there."""
        return None if mark_id is None else self._by_id.get(mark_id)

    def put(self, row: MarkRow) -> None:
        """Add a mark, or put it in the place of the one with its id; a region is left out."""
        self.drop(row.id)
        if row.passage is None:
            return
        start, end = row.passage.start, row.passage.end
        at = int(np.searchsorted(self._starts, start))
        while at < len(self._rows) and self._starts[at] == start and self._ends[at] >= end:
            at += 1
        self._rows.insert(at, row)
        self._starts = np.insert(self._starts, at, start)
        self._ends = np.insert(self._ends, at, end)
        self._by_id[row.id] = row
        self._reached = None

    def drop(self, mark_id: str) -> None:
        """Take a mark out; one that is not there is no error."""
        row = self._by_id.pop(mark_id, None)
        if row is None or row.passage is None:
            return
        at = self._place_of(row, row.passage.start)
        del self._rows[at]
        self._starts = np.delete(self._starts, at)
        self._ends = np.delete(self._ends, at)
        self._reached = None

    def between(self, start: int, end: int) -> list[MarkRow]:
        """Return the marks that share at least one code point with a stretch."""
        return [self._rows[index] for index in self.places_between(start, end).tolist()]

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
        return self._rows[place]

    def around(self, point: int) -> list[MarkRow]:
        """Return the marks that a caret at a code point touches, the innermost first."""
        return _innermost_first(self.between(point - 1, point + 1))

    def over(self, point: int) -> list[MarkRow]:
        """Return the marks that hold the character at a code point, the innermost first."""
        return _innermost_first(self.between(point, point + 1))

    def after(self, row: MarkRow | None, point: int, *, step: int) -> MarkRow | None:
        """Return the next (``step`` 1) or previous (-1) mark, seen from one here or a code point.

        It goes round at the ends of the text; None only where there are no marks.
        """
        if not self._rows:
            return None
        if row is not None and row.passage is not None:
            at = self._place_of(row, row.passage.start) + step
        else:
            first = int(np.searchsorted(self._starts, point))
            at = first if step > 0 else first - 1
        return self._rows[at % len(self._rows)]

    def _place_of(self, row: MarkRow, start: int) -> int:
        """Return where a mark stands: only marks with its start are compared."""
        at = int(np.searchsorted(self._starts, start))
        while self._rows[at].id != row.id:
            at += 1
        return at

    def _reach(self) -> Numbers:
        """Return how far the text is covered by each mark and all before it."""
        if self._reached is None:
            self._reached = np.maximum.accumulate(self._ends)
        return self._reached


def next_in_turn(rows: list[MarkRow], mark_id: str | None, *, step: int = 1) -> MarkRow | None:
    """Return the mark whose turn it is after ``mark_id``; the first if that is not among them."""
    ids = [row.id for row in rows]
    if not rows:
        return None
    return rows[(ids.index(mark_id) + step) % len(rows)] if mark_id in ids else rows[0]


def _innermost_first(rows: list[MarkRow]) -> list[MarkRow]:
    return sorted(rows, key=_depth)


def _depth(row: MarkRow) -> tuple[int, int, str]:
    start, end = (row.passage.start, row.passage.end) if row.passage else (0, 0)
    return end - start, -start, row.id
