"""Brings the changes of a case from the writing thread to the window's, several at once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.changes import Changes

if TYPE_CHECKING:
    from app.changes import ChangeFeed


class FeedBridge(QObject):
    """Repeats a feed as one signal on the thread that the bridge lives on.

    Steps that were committed since the window last had time come as one: an import that is
    faster than the views can repaint does not leave a queue of repaints behind it.
    """

    changed = Signal(Changes)
    _waiting = Signal()

    def __init__(self, feed: ChangeFeed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._gathered: list[Changes] = []
        self._waiting.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = feed.subscribe(self._gather)

    def close(self) -> None:
        """Leave the feed; what was not told yet is dropped."""
        self._unsubscribe()
        with self._lock:
            self._gathered.clear()

    def _gather(self, changes: Changes) -> None:
        with self._lock:
            self._gathered.append(changes)
            is_first = len(self._gathered) == 1
        if is_first:
            self._waiting.emit()

    def _tell(self) -> None:
        with self._lock:
            gathered, self._gathered = self._gathered, []
        if gathered:
            self.changed.emit(_joined(gathered))


def _joined(steps: list[Changes]) -> Changes:
    if len(steps) == 1:
        return steps[0]
    last = steps[-1]
    return Changes(last.seq, last.label, tuple(one for step in steps for one in step.changes))
