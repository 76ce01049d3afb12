"""Fields that are typed into: what is typed is stored after a pause and on leaving."""

from __future__ import annotations

import itertools
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

IDLE: Final = 900
"""Milliseconds without typing after which what was typed is stored."""

NARROWEST: Final = 36
"""Pixels that a part of a field may shrink to; the inspector is as narrow as its user likes."""

_LOOKING_AWAY: Final = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
}
"""Why a field loses the focus and soon has it again."""

_sittings = itertools.count(1)


def next_sitting() -> int:
    """Return the number of a new stay in a field; what is edited in one is undone as one."""
    return next(_sittings)


class Typing(QObject):
    """Watches what is typed into a widget: it is stored after a pause and on leaving.

    ``edited`` gives (text, sitting); a look at a menu or another window does not end a sitting.
    The functions are the widget's own. Undo and redo are the field's as long as it has something
    to take back or do again; then they are those of the case.
    """

    edited = Signal(object, int)

    def __init__(
        self,
        widget: QWidget,
        read: Callable[[], str],
        write: Callable[[str], None],
        *,
        can_undo: Callable[[], bool],
        can_redo: Callable[[], bool],
    ) -> None:
        super().__init__(widget)
        self._widget, self._read, self._write = widget, read, write
        self._can_undo, self._can_redo = can_undo, can_redo
        self._stored = ""
        self._older: set[str] = set()  # stored before what was typed last, and perhaps on its way
        self._sitting = next_sitting()
        self._pause = QTimer(self, singleShot=True, interval=IDLE)
        self._pause.timeout.connect(self.store)
        widget.installEventFilter(self)

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        text = "" if value is None else _plain(value)
        is_typed_in = self._widget.hasFocus()
        if is_typed_in and self._read() != self._stored:
            return
        if is_typed_in and text in self._older and text != self._read().strip():
            return
        self._older.clear()
        if is_typed_in and self._read().strip() == text:
            return  # the space before the next word is not stored, but must not be taken away
        self._stored = text
        if self._read() != text:
            self._write(text)

    def typed(self) -> None:
        """Note that the text changed."""
        if self._widget.hasFocus():
            self._pause.start()

    def store(self) -> None:
        """Say what was typed, if it differs from what is stored."""
        self._pause.stop()
        text = self._read()
        if text != self._stored:
            self._older.add(self._stored.strip())
            self._stored = text
            self.edited.emit(text, self._sitting)

    def finish(self) -> None:
        """Store what was typed, and show from now on whatever is stored, an older value too."""
        self.store()
        self._older.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store on leaving; leave undo and redo to the case where the field has none."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.finish()
            if event.reason() not in _LOOKING_AWAY:
                self._sitting = next_sitting()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not self._can_undo()
            if undoes or (event.matches(QKeySequence.StandardKey.Redo) and not self._can_redo()):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _plain(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


class TextField(QPlainTextEdit):
    """Some lines of text; the field grows with them, and Enter stores where it is a heading.

    Beyond ``most_lines`` it scrolls.
    """

    edited = Signal(object, int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        heading: bool = False,
        most_lines: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._heading = heading
        self._most_lines = most_lines
        self.setMinimumWidth(NARROWEST)
        self.setProperty("look", "title" if heading else "inline")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._typing = Typing(
            self,
            self.toPlainText,
            self._rewrite,
            can_undo=self.document().isUndoAvailable,
            can_redo=self.document().isRedoAvailable,
        )
        self._typing.edited.connect(self.edited)
        self.textChanged.connect(self._typing.typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        self._typing.set_value(value)

    def _rewrite(self, words: str) -> None:
        """Show other words, the caret where it was."""
        place = self.textCursor().position()
        self.setPlainText(words)
        caret = self.textCursor()
        caret.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(caret)

    def store(self) -> None:
        """Say what was typed, if it is not stored yet."""
        self._typing.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as "done" in a heading."""
        if self._heading and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typing.finish()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines ask for at another width, and show them from the first on."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        lines = max(1, int(self.document().size().height()))
        # A line is a fraction of a pixel higher than its font says.
        height = self.blockBoundingRect(self.document().firstBlock()).height()
        line = height / max(1, self.document().firstBlock().lineCount())
        if self._most_lines is not None:
            scrolls = lines > self._most_lines
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
            )
            lines = min(lines, self._most_lines)
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * self.document().documentMargin()
        line = max(line, self.fontMetrics().lineSpacing())
        self.setFixedHeight(ceil(lines * line + frame) + 2)
