"""Where one was in the case: back and forward, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ui.panels.inspector.edits import Destination

KEPT: Final = 200


class Places(QObject):
    """Remembers the places that were visited, and steps through them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Destination] = []
        self._now = -1

    def visit(self, place: Destination) -> None:
        """Remember a place that was gone to; what lay ahead is forgotten."""
        if self._places and self._places[self._now] == place:
            return
        self._places = [*self._places[: self._now + 1], place][-KEPT:]
        self._now = len(self._places) - 1
        self.changed.emit()

    def can_step(self, by: int) -> bool:
        """Tell whether there is a place before (-1) or after (1) the present one."""
        return 0 <= self._now + by < len(self._places)

    def step(self, by: int) -> Destination | None:
        """Return the place before or after, which is the present one from now on."""
        if not self.can_step(by):
            return None
        self._now += by
        self.changed.emit()
        return self._places[self._now]
