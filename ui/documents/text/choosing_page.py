"""A page on which one mark at a time is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.documents.text.ends_gesture import EndsGesture
from ui.documents.text.mark_index import next_in_turn
from ui.documents.text.reading_page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.mark_index import MarkIndex
    from ui.documents.text.text_lines import TextLines
    from ui.theme.tokens import Theme


class ChoosingPage(ReadingPage):
    """A page with marks. A selection and a chosen mark exclude each other.

    What the user chooses is announced; what the program sets is not.
    """

    mark_chosen = Signal(str)  # its id, or "" when none is chosen any more

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.pressed_at: QPoint | None = None  # while it is, the way of the caret means nothing
        self._setting = False
        super().__init__(theme, parent)
        self.ends = EndsGesture(self)
        self.cursorPositionChanged.connect(self._caret_moved)

    def set_lines(self, lines: TextLines, *, language: str, title: str, byline: str) -> None:
        """Show another text from its beginning, without marks."""
        self.ends.leave(store=False)
        self._setting = True
        super().set_lines(lines, language=language, title=title, byline=byline)
        self._setting = False

    def set_marks(self, index: MarkIndex) -> None:
        """Show the marks of an index; the chosen one stays chosen if it is still there."""
        self.marks.set(index)
        self._after_marks()

    def put_marks(self, rows: Iterable[MarkRow]) -> None:
        """Add marks, or change those with the same ids."""
        self.marks.put(rows)
        self._after_marks()

    def drop_marks(self, mark_ids: Iterable[str]) -> None:
        """Take marks away."""
        self.marks.drop(mark_ids)
        self._after_marks()

    def _after_marks(self) -> None:
        self.ends.renew()
        if self.chosen not in self.marks.index:
            self.choose(None)
        self.viewport().update()

    def set_chosen(self, mark_id: str | None) -> None:
        """Choose a mark without announcing it, drop the selection, bring the caret to the mark."""
        row = self.marks.index.get(mark_id)
        if self.ends.mark_id != mark_id:
            self.ends.leave(store=False)
        self.chosen = row.id if row else None
        if row is not None and row.passage is not None:
            inside = row.passage.start <= self.caret <= row.passage.end
            place = self.caret if inside else row.passage.start
            self._setting = True
            self.select(place, place)
            self._setting = False
        self.viewport().update()

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) mark in the text and show it; it goes round."""
        index = self.marks.index
        row = index.after(index.get(self.chosen), self.caret, step=by)
        if row is not None and row.passage is not None:
            self.choose(row)
            if not (self.shows(row.passage.start) and self.shows(row.passage.end)):
                self.bring(row.passage.start, 0.3)

    def choose(self, row: MarkRow | None) -> None:
        """Choose a mark, or none, and announce it if that is news."""
        mark_id = row.id if row else None
        news = mark_id != self.chosen
        self.set_chosen(mark_id)
        if news:
            self.mark_chosen.emit(mark_id or "")

    def _caret_moved(self) -> None:
        """Let go of a mark that the caret has left, or beside which something is selected."""
        row = self.marks.index.get(self.chosen)
        if self._setting or self.pressed_at is not None or row is None or row.passage is None:
            return
        away = not row.passage.start <= self.caret <= row.passage.end
        if away or self.textCursor().hasSelection():
            self.let_go()

    def let_go(self) -> None:
        """Choose no mark, and say so."""
        if self.chosen is not None:
            self.ends.leave(store=False)
            self.chosen = None
            self.viewport().update()
            self.mark_chosen.emit("")

    def marks_at(self, spot: QPoint) -> list[MarkRow]:
        """Return the marks at a point of the viewport, the innermost first; a note counts."""
        point = self.on_page(spot)
        beside = self.margin.mark_at(point)
        if beside is not None:
            return [beside]
        found = self.text_layout.character_at(point)
        if found is None:
            return []
        return self.marks.index.over(self.lines.point_in(*found))

    def mark_here(self) -> MarkRow | None:
        """Return the chosen mark, else the innermost at the caret; none beside a selection."""
        if self.textCursor().hasSelection():
            return None
        chosen = self.marks.index.get(self.chosen)
        return chosen or next_in_turn(self.marks.index.around(self.caret), None)

    def back_out(self) -> bool:
        """Drop the selection, else let go of the chosen mark; False when there was neither."""
        if self.textCursor().hasSelection():
            self.select(self.caret, self.caret)
        elif self.chosen is not None:
            self.let_go()
        else:
            return False
        return True
