"""A frame that floats over the window beside what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

GAP: Final = 6


class Overlay(QFrame):
    """Opens below or above a place of the window, inside it; Escape or leaving it closes it.

    One that ``stays`` is not closed by leaving it, so that something else can be clicked.
    """

    closed = Signal()

    def __init__(self, window: QWidget, *, stays: bool = False) -> None:
        super().__init__(window)
        self._window, self._stays = window, stays
        self._came_from: QWidget | None = None
        self._place = QRect()
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open_at(self, place: QRect) -> None:
        """Open beside a place, given in the window's coordinates."""
        self._came_from = QApplication.focusWidget()
        self._place = place
        self.adjustSize()
        self.move(self._beside(place))
        self.show()
        self.raise_()
        self.setFocus()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def dismiss(self) -> None:
        """Close, and give the focus back to where it came from."""
        if self.isHidden():
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if had_focus and self._came_from is not None:
            self._came_from.setFocus()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when something else is clicked, unless it stays."""
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and not self._stays
            and isinstance(watched, QWidget)
            and watched is not self
            and not self.isAncestorOf(watched)
        ):
            self.dismiss()
        return super().eventFilter(watched, event)

    def refit(self) -> None:
        """Be as large as what is shown now asks for, and stay inside of the window."""
        self.adjustSize()
        self.move(self._beside(self._place))

    def _beside(self, place: QRect) -> QPoint:
        room = self._window.rect()
        x = max(GAP, min(place.left(), room.width() - self.width() - GAP))
        y = place.bottom() + GAP
        if y + self.height() > room.height() - GAP:
            above = place.top() - GAP - self.height()
            y = above if above >= GAP else max(GAP, room.height() - self.height() - GAP)
        return QPoint(x, y)
