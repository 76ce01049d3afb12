"""What the mouse does to marks: choosing one, or one of several, and pulling their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.documents.mark_signs import word_for
from ui.documents.text.choosing_page import ChoosingPage
from ui.documents.text.margin_notes import note_detail, note_title
from ui.documents.text.mark_chooser import MarkChooser
from ui.documents.text.mark_index import next_in_turn
from ui.documents.text.page_margin import Part
from ui.documents.text.selecting import paragraph_at
from ui.documents.text.text_values import TextMenuWish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.page_margin import MarginHit
    from ui.theme.tokens import Theme

_SLACK: Final = 4  # pixels that a click may slip before it is a drag
_ROW: Final = 24  # pixels at 100 %: a list of marks opens below the row, not over it


class PointedPage(ChoosingPage):
    """A page whose marks are reached by mouse.

    A click chooses the innermost mark at once; where several lie, a list of them stands beside
    the pointer, and a second click takes the next. ``note_asked`` tells that the note of the chosen
    mark was pressed.
    """

    mark_activated = Signal(str)
    note_asked = Signal(str)
    menu_wanted = Signal(object)  # TextMenuWish

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.chooser = MarkChooser(self)
        self.chooser.chosen.connect(lambda mark_id: self.choose(self.marks.index.get(mark_id)))
        self._doubled: tuple[int, QPoint] | None = None  # when and where a word was selected

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip, choose by a note, or begin to click or select."""
        spot = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif not self.ends.press(spot):
            self.ends.leave(store=False)
            self.pressed_at = spot
            if self._is_third_press(event):
                self.pressed_at = None
                self._select_paragraph(spot)
            elif not self._beside(spot):
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
        if pressed is None:
            return
        hit = self.margin.at(self.on_page(pressed))
        if hit is None:
            super().mouseReleaseEvent(event)
        if hit is None and self.textCursor().hasSelection():
            self.chooser.hide()
            self.let_go()
        elif (event.position().toPoint() - pressed).manhattanLength() <= _SLACK:
            self._click(pressed, hit)

    def _click(self, spot: QPoint, hit: MarginHit | None) -> None:
        if hit is not None and hit.part is Part.MORE:
            self.list_marks(hit.rows, spot)
        elif hit is not None and hit.part is Part.NOTE and hit.rows[0].id == self.chosen:
            self.note_asked.emit(hit.rows[0].id)
        else:
            rows = self.marks_at(spot)
            self.choose(next_in_turn(rows, self.chosen))
            self.list_marks(rows if len(rows) > 1 else (), spot)

    def list_marks(self, rows: Sequence[MarkRow], spot: QPoint) -> None:
        """List marks below a point of the viewport, the chosen one pointed out; none: no list."""
        self.chooser.hide()
        if rows:
            row = self._styles.pixels(_ROW)
            at = self.viewport().mapTo(self, spot)
            self.chooser.open_at(rows, self.chosen, QRect(at.x(), at.y() - row // 2, 1, row))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; on a note, open what it stands for."""
        self.chooser.hide()
        spot = event.position().toPoint()
        hit = self.margin.at(self.on_page(spot))
        if hit is None:
            self.pressed_at = spot
            self._doubled = (event.timestamp(), spot)
            super().mouseDoubleClickEvent(event)
        elif hit.part is Part.NOTE:
            self.mark_activated.emit(hit.rows[0].id)

    def _is_third_press(self, event: QMouseEvent) -> bool:
        doubled, self._doubled = self._doubled, None
        if doubled is None:
            return False
        soon = event.timestamp() - doubled[0] <= QApplication.doubleClickInterval()
        return soon and (event.position().toPoint() - doubled[1]).manhattanLength() <= _SLACK

    def _select_paragraph(self, spot: QPoint) -> None:
        point = self.lines.to_code_points(self.cursorForPosition(spot).position())
        paragraph = paragraph_at(self.lines, point)
        if paragraph is not None:
            self.select(*paragraph)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu; without a selection the innermost mark there is chosen first."""
        self.chooser.hide()
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
            rows = [] if self.chooser.isVisible() else self.marks_at(event.pos())
            QToolTip.showText(event.globalPos(), "\n".join(map(_tip, rows)), self.viewport())
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Put the list of marks away: what it lists has moved."""
        super().scrollContentsBy(dx, dy)
        self.chooser.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list of marks away: the keys go elsewhere now."""
        self.chooser.hide()
        super().focusOutEvent(event)

    def _beside(self, spot: QPoint) -> bool:
        return self.margin.at(self.on_page(spot)) is not None

    def _show_cursor(self, spot: QPoint) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if self.ends.end_at(spot) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._beside(spot):
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)


def _tip(row: MarkRow) -> str:
    detail = note_detail(row)
    return f"{word_for(row.kind)}: {note_title(row)}" + (f"\n{detail}" if detail else "")
