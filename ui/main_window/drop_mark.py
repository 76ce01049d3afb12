"""Shows where a tab that is dragged would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class DropMark(QWidget):
    """A veil over the half of the tabs that a tab would be dropped on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_half(self, area: QRect, side: int | None, edge: int) -> None:
        """Cover the left (0) or right (1) part of an area that is cut at ``edge``; or nothing."""
        if side is None:
            self.hide()
            return
        part = QRect(area)
        if side:
            part.setLeft(edge)
        else:
            part.setRight(edge)
        self.setGeometry(part)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil and its edge."""
        painter = QPainter(self)
        colour = QColor(look().theme.accent)
        painter.setPen(QPen(colour, 2))
        colour.setAlpha(40)
        painter.setBrush(colour)
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
