"""The marks of each line of the page: from which letter to which, and in which lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.documents.text.mark_index import MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.text_lines import TextLines

LANES: Final = 3
"""How many underlines fit under a row; further overlaps share the last one."""


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
        self.index.put(rows)
        self._known.clear()

    def drop(self, mark_ids: Iterable[str]) -> None:
        """Take marks away."""
        self.index.drop(mark_ids)
        self._known.clear()

    def on(self, number: int) -> tuple[MarkOnLine, ...]:
        """Return what a line shows of each mark, the outer before the inner."""
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._found(number)
        return known

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
