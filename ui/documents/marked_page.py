"""What mouse and keys do to marks: choosing, cycling, stepping, and the way to their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip

from ui.documents.ends_gesture import EndsGesture
from ui.documents.margin_notes import note_detail, note_title
from ui.documents.mark_index import next_in_turn
from ui.documents.mark_signs import word_for
from ui.documents.reading_page import ReadingPage
from ui.documents.text_values import TextMenuWish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from app.anchors.blocks import Blocks
    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Theme

_SLACK: Final = 4  # pixels that a click may slip before it is a drag
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class MarkedPage(ReadingPage):
    """A page with marks. A selection and a chosen mark exclude each other.

    What the user does is announced; what the program sets is not.
    """

    mark_chosen = Signal(str)  # its id, or "" when none is chosen any more
    mark_activated = Signal(str)
    menu_wanted = Signal(object)  # TextMenuWish

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._pressed_at: QPoint | None = None
        self._setting = False
        super().__init__(theme, parent)
        self.ends = EndsGesture(self)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    # Marks

    def set_layer(
        self, text: str, blocks: Blocks, *, language: str, title: str, byline: str
    ) -> None:
        """Show another text from its beginning, without marks."""
        self.ends.leave(store=False)
        self._setting = True
        super().set_layer(text, blocks, language=language, title=title, byline=byline)
        self._setting = False

    def set_marks(self, rows: Iterable[MarkRow]) -> None:
        """Show these marks; the chosen one stays chosen if it is still there."""
        self.marks.set(rows)
        self._after_marks()

    def put_marks(self, rows: Iterable[MarkRow]) -> None:
        """Add marks, or change those with the same ids."""
        for row in rows:
            self.marks.put(row)
        self._after_marks()

    def drop_marks(self, mark_ids: Iterable[str]) -> None:
        """Take marks away."""
        for mark_id in mark_ids:
            self.marks.drop(mark_id)
        self._after_marks()

    def _after_marks(self) -> None:
        self.ends.renew()
        if self.chosen not in self.marks.index:
            self._choose(None)
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
            self._choose(row)
            if not (self.shows(row.passage.start) and self.shows(row.passage.end)):
                self.bring(row.passage.start, 0.3)

    def _choose(self, row: MarkRow | None) -> None:
        """Choose a mark, or none, and announce it if that is news."""
        mark_id = row.id if row else None
        news = mark_id != self.chosen
        self.set_chosen(mark_id)
        if news:
            self.mark_chosen.emit(mark_id or "")

    def _caret_moved(self) -> None:
        """Let go of a mark that the caret has left, or beside which something is selected."""
        row = self.marks.index.get(self.chosen)
        if self._setting or self._pressed_at is not None or row is None or row.passage is None:
            return
        away = not row.passage.start <= self.caret <= row.passage.end
        if away or self.textCursor().hasSelection():
            self._let_go()

    def _let_go(self) -> None:
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

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip, choose by a note, or begin to click or select."""
        spot = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif not self.ends.press(spot):
            self.ends.leave(store=False)
            self._pressed_at = spot
            if not self._beside(spot):
                super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a grip or select; show what can be pulled or pressed."""
        spot = event.position().toPoint()
        if self.ends.pull(spot):
            return
        self._show_cursor(spot)
        if self._pressed_at is None or not self._beside(self._pressed_at):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        if self.ends.release():
            return
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is not None and not self._beside(pressed):
            super().mouseReleaseEvent(event)
        if pressed is None:
            return
        if self.textCursor().hasSelection() and not self._beside(pressed):
            self._let_go()
        elif (event.position().toPoint() - pressed).manhattanLength() <= _SLACK:
            self._choose(next_in_turn(self.marks_at(pressed), self.chosen))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; on a note, open what it stands for."""
        row = self.margin.mark_at(self.on_page(event.position().toPoint()))
        if row is None:
            self._pressed_at = event.position().toPoint()
            super().mouseDoubleClickEvent(event)
        else:
            self.mark_activated.emit(row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu; without a selection the innermost mark there is chosen first."""
        spot = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.cursorRect().bottomLeft()
            rows = self.marks.index.around(self.caret)
        else:
            rows = self.marks_at(spot)
        if (
            rows
            and not self.textCursor().hasSelection()
            and self.chosen not in [row.id for row in rows]
        ):
            self._choose(rows[0])
        wish = TextMenuWish(self.viewport().mapToGlobal(spot), tuple(row.id for row in rows))
        self.menu_wanted.emit(wish)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tip what a mark is, where no note beside it does."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            rows = self.marks_at(event.pos())
            QToolTip.showText(event.globalPos(), "\n".join(map(_tip, rows)), self.viewport())
            return True
        return super().viewportEvent(event)

    def _beside(self, spot: QPoint) -> bool:
        return self.margin.mark_at(self.on_page(spot)) is not None

    def _show_cursor(self, spot: QPoint) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if self.ends.end_at(spot) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._beside(spot):
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    # Keys

    def event(self, event: QEvent) -> bool:
        """While ends are being moved, keep plain keys from the actions of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.ends.mark_id is not None
            and (not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through marks, edit their ends, let go; all else is reading."""
        if not (self.ends.key(event) or self._mark_key(event)):
            super().keyPressEvent(event)

    def _mark_key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text() in {"[", "]"}:
            self.step(1 if event.text() == "]" else -1)
        elif event.key() in _ENTER and plain:
            return self.edit_ends()
        elif event.key() in _ENTER and event.modifiers() & _CONTROL:
            return self._open()
        elif event.key() == Qt.Key.Key_Escape and plain:
            return self.back_out()
        else:
            return False
        return True

    def edit_ends(self) -> bool:
        """Edit the ends of the mark here; False when there is none."""
        row = self._mark_here()
        if row is not None:
            self._choose(row)
            self.ends.begin(row)
        return row is not None

    def _open(self) -> bool:
        row = self._mark_here()
        if row is not None:
            self._choose(row)
            self.mark_activated.emit(row.id)
        return row is not None

    def _mark_here(self) -> MarkRow | None:
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
            self._let_go()
        else:
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Cycle through the marks at the caret; where there is nothing to cycle, move the focus."""
        if self.ends.other_end():
            return True
        rows = self.marks.index.around(self.caret)
        if (
            self.textCursor().hasSelection()
            or not rows
            or [self.chosen] == [row.id for row in rows]
        ):
            return super().focusNextPrevChild(forward)
        self._choose(next_in_turn(rows, self.chosen, step=1 if forward else -1))
        return True

    # Painting

    def _paint_page(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        super()._paint_page(painter, clip, caret)
        self.ends.paint(painter, self._theme)


def _tip(row: MarkRow) -> str:
    detail = note_detail(row)
    return f"{word_for(row.kind)}: {note_title(row)}" + (f"\n{detail}" if detail else "")
