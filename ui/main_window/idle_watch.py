"""Notices that nobody has touched the keyboard or the mouse for a while."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.NativeGesture,
        QEvent.Type.DragMove,
    }
)


class IdleWatch(QObject):
    """Says ``idle`` once nobody has touched anything of the program for some milliseconds.

    It says so again after as long a while, until somebody does, or until it is stopped. Only
    while it watches does it look at events, since it then sees every one of them.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patience = 0
        self._since = QElapsedTimer()
        self._since_by_clock = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    @property
    def is_watching(self) -> bool:
        """Tell whether it watches."""
        return self._patience > 0

    def watch(self, milliseconds: int) -> None:
        """Watch from now on with this much patience; 0 stops watching."""
        application = QApplication.instance()
        if application is None or milliseconds == self._patience:
            return
        if not self._patience:
            application.installEventFilter(self)
        elif not milliseconds:
            application.removeEventFilter(self)
            self._timer.stop()
        self._patience = milliseconds
        if milliseconds:
            self._note()
            self._timer.start(milliseconds)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; the first touch after a long sleep comes too late."""
        if event.type() in _TOUCHES:
            if self._idle_for() < self._patience:
                self._note()
            else:
                self._timer.start(0)
        return False

    def _note(self) -> None:
        self._since.start()
        self._since_by_clock = time.time()

    def _idle_for(self) -> float:
        """Return for how many milliseconds nobody was there, those of a sleeping machine too."""
        by_clock = (time.time() - self._since_by_clock) * 1000
        return max(float(self._since.elapsed()), by_clock)

    def _look(self) -> None:
        left = self._patience - self._idle_for()
        if left <= 0:
            self._note()
            left = self._patience
            self.idle.emit()
        if self._patience:
            self._timer.start(max(1, int(left)))
