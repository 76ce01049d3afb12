"""Moving the ends of the chosen mark with keys or by pulling its grips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor

from ui.documents.text.ends_editing import End, EndsEditing
from ui.documents.text.mark_handles import handles_of, paint_handles
from ui.documents.text.selecting import begun_before, ended_after, ink_end

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.mark_handles import Handle
    from ui.documents.text.reading_page import ReadingPage
    from ui.documents.text.selecting import Around
    from ui.theme.tokens import Theme

_Move = QTextCursor.MoveOperation
_BY_ITSELF: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_BY_LETTER: Final = {
    Qt.Key.Key_Left: _Move.Left,
    Qt.Key.Key_Right: _Move.Right,
    Qt.Key.Key_Up: _Move.Up,
    Qt.Key.Key_Down: _Move.Down,
    Qt.Key.Key_Home: _Move.StartOfLine,
    Qt.Key.Key_End: _Move.EndOfLine,
}
_BY_WORD: Final = {
    Qt.Key.Key_Left: _Move.WordLeft,
    Qt.Key.Key_Right: _Move.WordRight,
    Qt.Key.Key_Up: _Move.StartOfBlock,
    Qt.Key.Key_Down: _Move.EndOfBlock,
}
_WORDS: Final = (_Move.WordLeft, _Move.WordRight)


class EndsGesture(QObject):
    """At most one mark's ends are being moved; what is tried shows on the page at once."""

    edited = Signal(object)  # EndsEdit
    began = Signal()
    left = Signal()

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)
        self._page = page
        self._editing: EndsEditing | None = None
        self._pulled = False

    @property
    def mark_id(self) -> str | None:
        """The mark whose ends are being moved."""
        return self._editing.mark_id if self._editing else None

    def begin(self, row: MarkRow, end: End = End.END) -> None:
        """Start with one end of a mark; keys go to it until ``leave``."""
        self.leave(store=False)
        self._editing = EndsEditing(self._page.marks, row, self._page.lines.text, end)
        self._show()
        self.began.emit()

    def leave(self, *, store: bool) -> None:
        """Announce what was changed, or take it back."""
        editing, self._editing = self._editing, None
        self._pulled = False
        if editing is None:
            return
        edit = editing.result() if store else None
        if not store:
            editing.take_back()
        self._page.viewport().update()
        self.left.emit()
        if edit is not None:
            self.edited.emit(edit)

    def renew(self) -> None:
        """Go on after the marks were set anew; the gesture ends if its mark is gone."""
        if self._editing is None:
            return
        row = self._page.marks.index.get(self._editing.mark_id)
        if row is not None:
            self._editing.put_back(row)
        else:
            self._editing = None
            self.left.emit()

    # Keys

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key would be taken that an action of the window may have as well."""
        if self._editing is None:
            return False
        held = event.modifiers() & ~_BY_ITSELF
        control = Qt.KeyboardModifier.ControlModifier
        return not held or (held == control and event.key() in _BY_WORD)

    def key(self, event: QKeyEvent) -> bool:
        """Take a key while ends are being moved; only what Ctrl or Alt make of a letter goes on."""
        if self._editing is None:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves = _BY_WORD if control else _BY_LETTER
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave(store=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave(store=False)
        elif event.key() in moves:
            self._move(moves[Qt.Key(event.key())])
        else:
            return not event.modifiers() & ~_BY_ITSELF
        return True

    def other_end(self) -> bool:
        """Let the keys move the other end; False when no ends are being moved."""
        if self._editing is None:
            return False
        self._editing.active = End(1 - self._editing.active)
        self._show()
        return True

    def by_piece(self, around: Around) -> bool:
        """Move the end on to where a sentence or paragraph ends; False when none is moved."""
        if self._editing is None:
            return False
        reach = ended_after if self._editing.active is End.END else begun_before
        self._editing.move(reach(self._page.lines, self._editing.point, around))
        self._show()
        return True

    def _move(self, operation: QTextCursor.MoveOperation) -> None:
        if self._editing is None:
            return
        lines, before = self._page.lines, self._editing.point
        cursor = QTextCursor(self._page.text_document)
        cursor.setPosition(lines.to_qt(before))
        cursor.movePosition(operation)
        point = lines.to_code_points(cursor.position())
        if operation in _WORDS and self._editing.active is End.END:
            # Qt goes to where words begin; a mark ends where one ends.
            point = ink_end(lines.text, point)
            if point == before:
                cursor.movePosition(operation)
                point = ink_end(lines.text, lines.to_code_points(cursor.position()))
        self._editing.move(point)
        self._show()

    # Mouse

    def press(self, spot: QPoint) -> bool:
        """Take hold of a grip of the chosen mark at a point of the viewport."""
        end = self.end_at(spot)
        row = self._row()
        if end is None or row is None:
            return False
        if self._editing is None:
            self.begin(row, end)
        else:
            self._editing.active = end
        self._pulled = True
        return True

    def pull(self, spot: QPoint) -> bool:
        """Move the end that is held to a point of the viewport."""
        if not self._pulled or self._editing is None:
            return False
        place = self._page.cursorForPosition(spot).position()
        self._editing.move(self._page.lines.to_code_points(place))
        self._page.viewport().update()
        return True

    def release(self) -> bool:
        """Let go, and keep what was changed."""
        pulled = self._pulled
        if pulled:
            self.leave(store=True)
        return pulled

    def end_at(self, spot: QPoint) -> End | None:
        """Return the end of the chosen mark whose grip lies at a point of the viewport."""
        point = self._page.on_page(spot)
        row = self._row()
        handles = [] if row is None else self._handles(row)
        return next((handle.end for handle in reversed(handles) if handle.holds(point)), None)

    # Showing

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the grips of the chosen mark, in pixels of the page."""
        row = self._row()
        if row is not None:
            active = self._editing.active if self._editing else None
            paint_handles(painter, row, self._handles(row), active, theme)

    def _handles(self, row: MarkRow) -> list[Handle]:
        return handles_of(row, self._page.lines, self._page.text_layout)

    def _row(self) -> MarkRow | None:
        return self._page.marks.index.get(self._page.chosen)

    def _show(self) -> None:
        """Bring the end that keys move into view."""
        if self._editing is not None and not self._page.shows(self._editing.point):
            self._page.bring(self._editing.point, 0.5)
        self._page.viewport().update()
