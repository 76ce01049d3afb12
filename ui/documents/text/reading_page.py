"""Reading with caret and selection: positions in code points, paging, copying, going to a place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, QVariantAnimation
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from ui.documents.text.text_page import TextPage
from ui.documents.text.text_values import Stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from ui.documents.text.text_lines import TextLines
    from ui.documents.text.text_values import TextViewState
    from ui.theme.tokens import Theme

_SOON: Final = 20_000
"""So many lines (about 80 ms) are filled in at once when something beyond them is asked for."""

_FLASH_MS: Final = 900
_EDGE: Final = 24
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_MOVE, _KEEP = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor
_KEY = QKeySequence.StandardKey
_PAGE_KEYS: Final = {
    _KEY.MoveToNextPage: (1, _MOVE),
    _KEY.MoveToPreviousPage: (-1, _MOVE),
    _KEY.SelectNextPage: (1, _KEEP),
    _KEY.SelectPreviousPage: (-1, _KEEP),
}
_FAR_KEYS: Final = {
    _KEY.MoveToEndOfDocument: (QTextCursor.MoveOperation.End, _MOVE),
    _KEY.SelectEndOfDocument: (QTextCursor.MoveOperation.NoMove, _KEEP),
    _KEY.SelectAll: (QTextCursor.MoveOperation.Start, _KEEP),
}


class ReadingPage(TextPage):
    """A page that is read with Qt's caret and selection; all positions are code points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._waiting: list[tuple[int, Callable[[], None]]] = []
        super().__init__(theme, parent)
        self._flash = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FLASH_MS)
        self._flash.valueChanged.connect(self._fade)
        self.selectionChanged.connect(self._light_selection)
        self.cursorPositionChanged.connect(self.viewport().update)

    def set_lines(self, lines: TextLines, *, language: str, title: str, byline: str) -> None:
        """Show a text from its beginning, without marks; what was waited for is dropped."""
        self._waiting.clear()
        self._flash.stop()
        super().set_lines(lines, language=language, title=title, byline=byline)

    # Caret and selection

    @property
    def caret(self) -> int:
        """The code point that the caret stands before."""
        return self.lines.to_code_points(self.textCursor().position())

    def selected(self) -> Stretch | None:
        """Return what is selected, to the letter; None when nothing is."""
        cursor = self.textCursor()
        start = self.lines.to_code_points(cursor.selectionStart())
        end = self.lines.to_code_points(cursor.selectionEnd())
        return Stretch(start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select a stretch, or put the caret at ``start`` where the two are equal."""
        self.when_there(max(start, end), lambda: self._select(start, end))

    def _select(self, start: int, end: int) -> None:
        cursor = QTextCursor(self.text_document)
        cursor.setPosition(self.lines.to_qt(start))
        if end != start:
            cursor.setPosition(self.lines.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        state = self.state()
        self.setTextCursor(cursor)
        self.restore(state)  # Qt scrolls to the caret; whoever wants that says so

    def when_there(self, point: int, then: Callable[[], None]) -> None:
        """Call ``then`` once the document holds a code point: now, unless it is far behind."""
        number = self.lines.line_of(point)
        if number - self.text_document.filled < _SOON:
            self.text_document.fill(seconds=1.0, upto=number)
        if number < self.text_document.filled:
            then()
        else:
            self._waiting.append((number, then))

    def _on_grown(self, filled: int) -> None:
        super()._on_grown(filled)
        ready = [then for number, then in self._waiting if number < filled]
        self._waiting = [entry for entry in self._waiting if entry[0] >= filled]
        for then in ready:
            then()

    def _light_selection(self) -> None:
        self.lit.selection = self.selected()
        self.viewport().update()

    # Going to a place

    def bring(self, point: int, share: float) -> None:
        """Scroll so that the row of a code point stands at a share of the view's height."""
        height = round(self.viewport().height() * share)
        self._scroll.bring(point, height)
        if self.lines.line_of(point) >= self.text_document.filled:
            self.when_there(point, lambda: self._scroll.bring(point, height))

    def reveal(self, start: int, end: int) -> None:
        """Scroll a stretch into the upper third of the view and let it flash."""
        self.bring(start, 0.25)
        self.lit.flash = Stretch(start, end)
        self._flash.stop()
        self._flash.start()

    def shows(self, point: int) -> bool:
        """Tell whether the row of a code point is in view."""
        number = self.lines.line_of(point)
        laid = self.text_layout.line(number)
        if laid is None:
            return False
        row = laid.caret(self.lines.offset_in(number, point))
        top = self.verticalScrollBar().value()
        return top <= row.top() and row.bottom() <= top + self.viewport().height()

    def state(self) -> TextViewState:
        """Return where the user is in the text."""
        return self._scroll.state()

    def restore(self, state: TextViewState) -> None:
        """Go back to a state, as soon as the document holds its place."""
        self.when_there(state.point, lambda: self._scroll.restore(state))

    def _fade(self, strength: float) -> None:
        self.lit.flash_strength = strength
        if strength == 0:
            self.lit.flash = None
        self.viewport().update()

    # Keys, wheel, copying

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page and move the caret; keys that mean nothing here go on to the window."""
        if _copies(event):
            event.ignore()
            return
        before = self._ends()
        if not (self._page_key(event) or self._far_key(event)):
            super().keyPressEvent(event)
        if before != self._ends():
            self.follow_caret()

    def _ends(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return cursor.anchor(), cursor.position()

    def _page_key(self, event: QKeyEvent) -> bool:
        """Page by the height of the view less two rows."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & ~_SHIFT:
            self._page(-1 if event.modifiers() else 1)
            return True
        for key, (step, mode) in _PAGE_KEYS.items():
            if event.matches(key):
                spot = self.cursorRect().center()
                moved = self._page(step)
                self._carry_caret(spot, step if not moved else 0, mode)
                return True
        return False

    def _page(self, step: int) -> bool:
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step * bar.pageStep())
        return bar.value() != before

    def _carry_caret(self, spot: QPoint, stuck: int, mode: QTextCursor.MoveMode) -> None:
        """Put the caret where it stood in the view; at either end of the text, go to it."""
        cursor = self.textCursor()
        if stuck:
            move = QTextCursor.MoveOperation
            cursor.movePosition(move.End if stuck > 0 else move.Start, mode)
        else:
            height = self.viewport().height()
            spot.setY(min(max(spot.y(), _EDGE), height - _EDGE))
            cursor.setPosition(self.cursorForPosition(spot).position(), mode)
        self.setTextCursor(cursor)

    def _far_key(self, event: QKeyEvent) -> bool:
        """Do what reaches the end of a text only once all of it is there."""
        if self.text_document.whole:
            return False
        for key, (start, mode) in _FAR_KEYS.items():
            if event.matches(key):
                last = len(self.lines.text)
                self.when_there(last, partial(self._go_far, start, mode))
                return True
        return False

    def _go_far(self, start: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode) -> None:
        cursor = self.textCursor()
        cursor.movePosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.End, mode)
        self.setTextCursor(cursor)
        self.follow_caret()

    def follow_caret(self) -> None:
        """Scroll until the caret is in view, at its true height."""
        point = self.caret
        if self.shows(point):
            return
        height = self.viewport().height()
        distance = self.cursorRect().center().y()
        if distance < -height or distance > 2 * height:
            self.bring(point, 0.3)
        else:
            self._scroll.bring(point, _EDGE if distance < height / 2 else height - 2 * _EDGE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = event.angleDelta().y()
            if step:
                self.size_wanted.emit(1 if step > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave the key that copies to the window, which knows who is to be masked."""
        if event.type() == QEvent.Type.ShortcutOverride and _copies(event):
            event.ignore()
            return False
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Hand out nothing: what is pulled out of the text would name those who are protected."""
        return QMimeData()


def _copies(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
