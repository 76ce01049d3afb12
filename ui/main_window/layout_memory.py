"""Remembers how the window stands soon after that has changed, so that no crash forgets it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.main_window.liking import Liking
    from ui.main_window.window import MainWindow

SOON: Final = 1500
"""After so many ms without a change the layout is worth remembering."""


class LayoutMemory(QObject):
    """Keeps the layout of a window among the settings."""

    def __init__(self, window: MainWindow, liking: Liking) -> None:
        super().__init__(window)
        self._window = window
        self._liking = liking
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.keep)
        window.rearranged.connect(self._soon.start)

    def keep(self) -> None:
        """Remember now how the window stands."""
        self._soon.stop()
        layout = self._window.layout_now()
        self._liking.note(lambda settings: replace(settings, window=layout))

    def stop(self) -> None:
        """Remember the layout for the last time."""
        self._window.rearranged.disconnect(self._soon.start)
        self.keep()
