"""What mouse and keys do to marks: choosing, cycling, stepping, opening, editing their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip

from ui.documents.mark_signs import word_for
from ui.documents.text.choosing_page import ChoosingPage
from ui.documents.text.margin_notes import note_detail, note_title
from ui.documents.text.mark_index import next_in_turn
from ui.documents.text.text_values import TextMenuWish

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Theme

_SLACK: Final = 4  # pixels that a click may slip before it is a drag
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class MarkedPage(ChoosingPage):
    """A page whose marks are reached by mouse and keys."""

    mark_activated = Signal(str)
    menu_wanted = Signal(object)  # TextMenuWish

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip, choose by a note, or begin to click or select."""
        spot = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif not self.ends.press(spot):
            self.ends.leave(store=False)
            self.pressed_at = spot
            if not self._beside(spot):
                super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a grip or select; show what can be pulled or pressed."""
        spot = event.position().toPoint()
        if self.ends.pull(spot):
            return
        self._show_cursor(spot)
        if self.pressed_at is None or not self._beside(self.pressed_at):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        if self.ends.release():
            return
        pressed, self.pressed_at = self.pressed_at, None
        if pressed is not None and not self._beside(pressed):
            super().mouseReleaseEvent(event)
        if pressed is None:
            return
        if self.textCursor().hasSelection() and not self._beside(pressed):
            self.let_go()
        elif (event.position().toPoint() - pressed).manhattanLength() <= _SLACK:
            self.choose(next_in_turn(self.marks_at(pressed), self.chosen))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; on a note, open what it stands for."""
        row = self.margin.mark_at(self.on_page(event.position().toPoint()))
        if row is None:
            self.pressed_at = event.position().toPoint()
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
            self.choose(rows[0])
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
        row = self.mark_here()
        if row is not None:
            self.choose(row)
            self.ends.begin(row)
        return row is not None

    def _open(self) -> bool:
        row = self.mark_here()
        if row is not None:
            self.choose(row)
            self.mark_activated.emit(row.id)
        return row is not None

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
        self.choose(next_in_turn(rows, self.chosen, step=1 if forward else -1))
        return True

    # Painting

    def _paint_page(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        super()._paint_page(painter, clip, caret)
        self.ends.paint(painter, self._theme)


def _tip(row: MarkRow) -> str:
    detail = note_detail(row)
    return f"{word_for(row.kind)}: {note_title(row)}" + (f"\n{detail}" if detail else "")
