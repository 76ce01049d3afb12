"""The marks of each line of the page: from which letter to which, and in which lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.documents.text.mark_index import MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.text_lines import TextLines

LANES: Final = 3
"""How many underlines fit under a row; further overlaps share the last one."""

_FEW: Final = 50
"""Of more marks that change at once it is not looked for which lines they are on."""


@dataclass(frozen=True, slots=True)
class MarkOnLine:
    """The part of a mark that one line shows: offsets (UTF-16 units) ``first`` to ``last``."""

    row: MarkRow
    first: int
    last: int
    lane: int
    begins: bool  # whether the mark begins on this line


class MarksOnPage:
    """All marks of a text, and what each line shows of them, worked out when it is asked for."""

    def __init__(self, lines: TextLines) -> None:
        self.index = MarkIndex()
        self._lines = lines
        self._known: dict[int, tuple[MarkOnLine, ...]] = {}

    def set(self, index: MarkIndex) -> None:
        """Show the marks of an index, which is changed from here from now on."""
        self.index = index
        self._known.clear()

    def put(self, rows: Iterable[MarkRow]) -> None:
        """Add marks or change those with their ids."""
        put = list(rows)
        before = [self.index.get(row.id) for row in put]
        self.index.put(put)
        self._forget([*before, *put])

    def drop(self, mark_ids: Iterable[str]) -> None:
        """Take marks away."""
        gone = [self.index.get(mark_id) for mark_id in mark_ids]
        self.index.drop(row.id for row in gone if row is not None)
        self._forget(gone)

    def _forget(self, rows: Sequence[MarkRow | None]) -> None:
        """Forget what is known of the lines on which these marks are or were."""
        passages = [row.passage for row in rows if row is not None and row.passage is not None]
        if len(passages) > _FEW:
            self._known.clear()
        for passage in passages[:_FEW] if self._known else ():
            first, last = map(self._lines.line_of, (passage.start, passage.end))
            for number in [number for number in self._known if first <= number <= last]:
                del self._known[number]

    def on(self, number: int) -> tuple[MarkOnLine, ...]:
        """Return what a line shows of each mark, the outer before the inner."""
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._found(number)
        return known

    def part_on(self, number: int, mark_id: str | None) -> MarkOnLine | None:
        """Return what a line shows of one mark, if it shows anything of it."""
        row = self.index.get(mark_id)
        if row is None or row.passage is None:
            return None
        start, end = int(self._lines.starts[number]), int(self._lines.ends[number])
        if row.passage.end <= start or row.passage.start >= end:
            return None
        return next((mark for mark in self.on(number) if mark.row.id == mark_id), None)

    def _found(self, number: int) -> tuple[MarkOnLine, ...]:
        lines, index = self._lines, self.index
        start, end = int(lines.starts[number]), int(lines.ends[number])
        places = index.places_between(start, end)
        starts, ends = index.spans(places)
        firsts = lines.offsets_in(number, starts).tolist()
        lasts = lines.offsets_in(number, ends).tolist()
        begins = (starts >= start).tolist()
        taken: list[int] = []
        found = []
        for place, first, last, new in zip(places.tolist(), firsts, lasts, begins, strict=True):
            lane = _free_lane(taken, first)
            taken[lane] = max(taken[lane], last)
            found.append(MarkOnLine(index.at(place), first, last, lane, new))
        return tuple(found)


def _free_lane(taken: list[int], first: int) -> int:
    """Return the first lane that is free again at an offset; a new one while there are any."""
    for lane, until in enumerate(taken):
        if until <= first:
            return lane
    if len(taken) < LANES:
        taken.append(0)
    return len(taken) - 1
