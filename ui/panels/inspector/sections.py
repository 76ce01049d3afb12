"""Parts that the inspector is built from: headed sections and rows that lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_words import PlainLabel
from ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent


class Section(QFrame):
    """A heading in small capitals with a hairline above it, and what stands below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "section")
        self._heading = ElidedLabel(parent=self)
        self._heading.setProperty("look", "heading")
        self._aside = PlainLabel(self)
        self._aside.setProperty("look", "heading")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._aside)
        self.head = head
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addLayout(self.foot)

    def set_heading(self, text: str, aside: str = "") -> None:
        """Set the heading and what stands at its right."""
        self._heading.setText(text.upper())
        self._aside.setText(aside.upper())

    def clear(self) -> None:
        """Take out all rows; what stands at the foot stays."""
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class Row(QFrame):
    """Some lines of text that lead somewhere: a click, Enter or Space goes there.

    With ``more``, the words for it, a button at the right asks for a menu, as do the menu key and
    the right mouse button; ``menu_asked`` gives a point of the screen.
    """

    opened = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        lead: str,
        text: str,
        detail: str = "",
        *,
        look: str = "row",
        more: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" ".join(filter(None, (lead, text, detail))))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._has_menu = bool(more)
        line = QHBoxLayout()
        line.setSpacing(8)
        if lead:
            leading = PlainLabel(lead, self)
            leading.setProperty("look", "thread")
            line.addWidget(leading, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(_wrapped(text, self), 1, Qt.AlignmentFlag.AlignTop)
        if more:
            line.addWidget(self._more_button(more), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 3, 6, 3)
        column.setSpacing(2)
        column.addLayout(line)
        if detail:
            small = _wrapped(detail, self)
            small.setProperty("look", "small")
            column.addWidget(small)

    def _more_button(self, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText("⋯")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setProperty("look", "quiet")
        button.clicked.connect(
            lambda: self.menu_asked.emit(button.mapToGlobal(button.rect().bottomLeft()))
        )
        return button

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where there is one."""
        if self._has_menu:
            self.menu_asked.emit(event.globalPos())
        else:
            super().contextMenuEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there on a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there on Enter or Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def history_button(parent: QWidget, asked: SignalInstance) -> QPushButton:
    """Return the quiet button that asks for the history of what a page shows."""
    words = QCoreApplication.translate("Inspector", "History of this record")
    return quiet_button(words, parent, asked)


def quiet_button(words: str, parent: QWidget, asked: SignalInstance) -> QPushButton:
    """Return a quiet button, no wider than its words, that asks for something."""
    button = WordsButton(words, parent)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.clicked.connect(asked)
    return button


class _Wrapped(PlainLabel):
    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())


def _wrapped(text: str, parent: QWidget) -> QLabel:
    label = _Wrapped(text, parent)
    label.setWordWrap(True)
    return label
