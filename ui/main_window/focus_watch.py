"""Tells where in a part of the window the focus has moved to."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class FocusWatch(QObject):
    """Follows the focus while a part of the window is in sight; ``moved`` hands over what has it.

    Only then: the focus also moves while a window is taken down.
    """

    moved = Signal(QWidget)

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._follows = False
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin and end with what is watched."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide} and watched is self._part:
            self._follow(follows=event.type() == QEvent.Type.Show)
        return False

    def _follow(self, *, follows: bool) -> None:
        if follows == self._follows:
            return
        self._follows = follows
        moved = cast("QApplication", QApplication.instance()).focusChanged
        if follows:
            moved.connect(self._look)
        else:
            moved.disconnect(self._look)

    def _look(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._part.isAncestorOf(now):
            self.moved.emit(now)
