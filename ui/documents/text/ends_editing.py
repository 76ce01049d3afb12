"""Moving the ends of one mark: what is tried shows at once, and is kept or taken back whole."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING

from app.anchors.graphemes import cluster_after, cluster_before, cluster_end, cluster_start
from app.anchors.text import cut
from ui.documents.text.text_values import EndsEdit

if TYPE_CHECKING:
    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.marks_on_page import MarksOnPage


class End(IntEnum):
    """One end of a mark."""

    START = 0
    END = 1


class EndsEditing:
    """One gesture on the ends of a mark, in code points; a mark never becomes empty."""

    def __init__(self, marks: MarksOnPage, row: MarkRow, text: str, active: End = End.END) -> None:
        assert row.passage is not None
        self._marks = marks
        self._text = text
        self._row = row
        self.active = active
        self.ends = [row.passage.start, row.passage.end]

    @property
    def mark_id(self) -> str:
        """The mark whose ends are moved."""
        return self._row.id

    @property
    def point(self) -> int:
        """Where the active end stands."""
        return self.ends[self.active]

    def move(self, point: int) -> bool:
        """Move the active end to a code point, short of the other one; True if it moved.

        An end that would part what a reader sees as one character takes in all of it.
        """
        text, (start, end) = self._text, self.ends
        if self.active is End.START:
            start = cluster_start(text, max(0, min(point, cluster_before(text, end))))
        else:
            end = cluster_end(text, min(len(text), max(point, cluster_after(text, start))))
        if [start, end] == self.ends:
            return False
        self.ends = [start, end]
        self._marks.put([replace(self._row, passage=cut(self._text, start, end))])
        return True

    def result(self) -> EndsEdit | None:
        """Return what has changed, or None; the mark goes on showing it until it is set anew."""
        passage = self._row.passage
        if passage is not None and self.ends == [passage.start, passage.end]:
            return None
        return EndsEdit(self._row.id, self.ends[End.START], self.ends[End.END])

    def put_back(self, row: MarkRow) -> None:
        """Show what is being tried again, after the mark was set anew to ``row``."""
        self._row = row
        self._marks.put([replace(row, passage=cut(self._text, *self.ends))])

    def take_back(self) -> None:
        """Show the mark as it was before."""
        self._marks.put([self._row])
