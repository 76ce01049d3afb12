"""One part of the line at the foot: it says something, and a click leads to what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class StatusPart(QPushButton):
    """Is there while it has something to say, and ends in dots where there is no room for it.

    ``tip`` says what a click does; a part without one can not be clicked.
    """

    def __init__(self, parent: QWidget, tip: str = "") -> None:
        super().__init__(parent)
        self.setProperty("look", "status")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tip = tip
        self.setEnabled(bool(tip))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if tip else Qt.FocusPolicy.NoFocus)
        self.hide()

    def say(self, words: str) -> None:
        """Say something else; nothing at all hides the part."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{words}\n{self._tip}" if self._tip else words))
        self.setVisible(bool(words))

    def minimumSizeHint(self) -> QSize:
        """Ask for the beginning of the words."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the words as fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(element, option, self).width()
        words = self.fontMetrics().elidedText(
            option.text.replace("&&", "&"), Qt.TextElideMode.ElideRight, room
        )
        option.text = words.replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
