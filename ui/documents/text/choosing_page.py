"""A page on which one mark at a time is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.documents.text.ends_gesture import EndsGesture
from ui.documents.text.mark_index import next_in_turn
from ui.documents.text.mark_telling import MarkTelling
from ui.documents.text.note_writing import NoteWriting
from ui.documents.text.reading_page import ReadingPage
from ui.documents.text.selecting import Growth, next_after
from ui.documents.text.text_values import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.mark_index import MarkIndex
    from ui.documents.text.selecting import Around
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
        self._is_ready = False  # Qt asks for some things before all is there
        super().__init__(theme, parent)
        self.ends = EndsGesture(self)
        self.writing = NoteWriting(self)
        self._growth = Growth()
        self._kind = ""  # of the mark that was chosen last
        self.cursorPositionChanged.connect(self._caret_moved)
        MarkTelling(self)
        self._is_ready = True

    def set_lines(self, lines: TextLines, *, language: str, title: str, byline: str) -> None:
        """Show another text from its beginning, without marks."""
        self.ends.leave(store=False)
        self.writing.leave()
        self.writing.expect(coming=False)
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
        self.writing.renew(self.marks.index.get(self.writing.mark_id))
        if self.chosen not in self.marks.index:
            self.choose(None)
        self.viewport().update()

    def set_chosen(self, mark_id: str | None) -> None:
        """Choose a mark without announcing it, drop the selection, bring the caret to the mark."""
        row = self.marks.index.get(mark_id)
        if self.ends.mark_id != mark_id:
            self.ends.leave(store=False)
        if self.writing.mark_id != mark_id:
            self.writing.leave()
        self.chosen = row.id if row else None
        self._kind = row.kind if row else self._kind
        if row is not None and row.passage is not None:
            inside = row.passage.start <= self.caret <= row.passage.end
            place = self.caret if inside else row.passage.start
            self._setting = True
            self.select(place, place)
            self._setting = False
        self.viewport().update()

    def step(self, by: int, *, alike: bool = False) -> None:
        """Choose the next (1) or previous (-1) mark in the text and show it; it goes round.

        With ``alike`` only marks count of the kind that was chosen last, or lies at the caret.
        """
        index = self.marks.index
        here = self.mark_here()
        kind = here.kind if here is not None else self._kind
        point, known = self.caret, index.get(self.chosen)
        row = index.after(known, point, step=by, kind=kind if alike else "")
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
            self.writing.leave()
            self.chosen = None
            self.viewport().update()
            self.mark_chosen.emit("")

    def marks_at(self, spot: QPoint) -> list[MarkRow]:
        """Return the marks at a point of the viewport, the innermost first; a note counts."""
        point = self.on_page(spot)
        beside = self.margin.at(point)
        if beside is not None:
            return list(beside.rows)
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

    def write_note(self, mark_id: str) -> bool:
        """Let the note of a mark be written where it stands; False when there is no such mark."""
        row = self.marks.index.get(mark_id)
        if row is None or row.passage is None:
            return False
        self.choose(row)
        if not self.shows(row.passage.end):
            self.bring(row.passage.start, 0.3)
        self.writing.begin(row)
        return True

    # Selecting piece by piece

    def grow(self, around: Around) -> None:
        """Let the selection grow to whole pieces, or by the next one.

        From a chosen mark it goes to the pieces around it, or on to the one behind it.
        """
        row = self.marks.index.get(self.chosen)
        if self.ends.by_piece(around):
            return
        if self.selected() is None and row is not None and row.passage is not None:
            mark = Stretch(row.passage.start, row.passage.end)
            self._take(next_after(self.lines, mark, around))
        else:
            self._take(self._growth.grown(self.lines, self._taken(), around))

    def shrink(self) -> None:
        """Take back the last growth of the selection, else its last sentence."""
        if self.ends.mark_id is None:
            self._take(self._growth.back(self.lines, self._taken()))

    def _taken(self) -> Stretch:
        """Return what is selected, else where the caret is."""
        return self.selected() or Stretch(self.caret, self.caret)

    def _take(self, stretch: Stretch) -> None:
        self.let_go()
        self.select(*stretch)
        self.follow_caret()

    # What stands in the margin moves with the text

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll what is being written beside the text as well."""
        super().scrollContentsBy(dx, dy)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring what is being written to where its note stands now."""
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        if self._is_ready:
            self.writing.follow()

    def back_out(self) -> bool:
        """Drop the selection, else let go of the chosen mark; False when there was neither."""
        if self.textCursor().hasSelection():
            self.select(self.caret, self.caret)
        elif self.chosen is not None:
            self.let_go()
        else:
            return False
        return True
