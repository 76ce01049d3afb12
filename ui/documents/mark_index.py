"""The marks of one text, found by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.annotation_rows import MarkRow
    from ui.documents.line_cutting import Numbers


class MarkIndex:
    """Passages in the order of the text, the outer before the inner; positions are code points.

    Putting or dropping one mark moves memory but runs through nothing in Python; the marks of a
    stretch are found by binary search.
    """

    def __init__(self, rows: Iterable[MarkRow] = ()) -> None:
        passages = [(_order(row), row) for row in rows if row.passage is not None]
        passages.sort(key=lambda pair: pair[0])
        self._rows = [row for _, row in passages]
        self._starts: Numbers = np.array([order[0] for order, _ in passages], np.int64)
        self._ends: Numbers = np.array([-order[1] for order, _ in passages], np.int64)
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
        at = self._place_of(row)
        self._rows.insert(at, row)
        self._starts = np.insert(self._starts, at, row.passage.start)
        self._ends = np.insert(self._ends, at, row.passage.end)
        self._by_id[row.id] = row
        self._reached = None

    def drop(self, mark_id: str) -> None:
        """Take a mark out; one that is not there is no error."""
        row = self._by_id.pop(mark_id, None)
        if row is None:
            return
        at = self._place_of(row)
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
        """Return the next (``step`` 1) or previous (-1) mark, seen from a mark or a code point.

        It goes round at the ends of the text; None only where there are no marks.
        """
        if not self._rows:
            return None
        if row is not None and row.id in self._by_id:
            at = self._place_of(self._by_id[row.id]) + step
        else:
            first = int(np.searchsorted(self._starts, point))
            at = first if step > 0 else first - 1
        return self._rows[at % len(self._rows)]

    def _place_of(self, row: MarkRow) -> int:
        """Return where a row stands or would stand: only marks with its start are compared."""
        order = _order(row)
        first = int(np.searchsorted(self._starts, order[0], "left"))
        last = int(np.searchsorted(self._starts, order[0], "right"))
        while first < last and _order(self._rows[first]) < order:
            first += 1
        return first

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


def _order(row: MarkRow) -> tuple[int, int, str]:
    assert row.passage is not None
    return row.passage.start, -row.passage.end, row.id


def _innermost_first(rows: list[MarkRow]) -> list[MarkRow]:
    return sorted(rows, key=_depth)


def _depth(row: MarkRow) -> tuple[int, int, str]:
    start, negative_end, mark_id = _order(row)
    return -negative_end - start, -start, mark_id
