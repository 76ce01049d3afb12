"""Where one was in the case: back and forward, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.panels.inspector.edits import Destination

KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A place that was visited, and how it was left.

    ``source_id`` is what was read then, ``where`` how far, ``side`` on which side of the tabs.
    """

    place: Destination
    source_id: str = ""
    where: str = ""
    side: int = 0


@dataclass(frozen=True, slots=True)
class Visits:
    """All places that were visited, and which of them is the present one."""

    all: tuple[Visit, ...] = ()
    now: int = -1


class Places(QObject):
    """Remembers the places that were visited, and steps through them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visits: list[Visit] = []
        self._now = -1

    @property
    def visits(self) -> Sequence[Visit]:
        """All the visits, the first one first."""
        return tuple(self._visits)

    @property
    def now(self) -> int:
        """Which of the visits is the present one, -1 before the first."""
        return self._now

    def go_on_from(self, visits: Visits) -> None:
        """Remember what was visited before, in place of what was since."""
        self._visits, self._now = list(visits.all), visits.now
        self.changed.emit()

    def visit(self, place: Destination) -> None:
        """Remember a place that was gone to; what lay ahead is forgotten."""
        if self._visits and self._visits[self._now].place == place:
            return
        self._visits = [*self._visits[: self._now + 1], Visit(place)][-KEPT:]
        self._now = len(self._visits) - 1
        self.changed.emit()

    def leave(self, source_id: str, where: str, side: int) -> None:
        """Remember how the present place was left."""
        if self._visits:
            left = replace(self._visits[self._now], source_id=source_id, where=where, side=side)
            self._visits[self._now] = left

    def can_step(self, by: int) -> bool:
        """Tell whether there is a place before (negative) or after the present one, so far on."""
        return 0 <= self._now + by < len(self._visits)

    def step(self, by: int) -> Visit | None:
        """Return the place so many steps before or after; it is the present one from now on."""
        if not self.can_step(by):
            return None
        self._now += by
        self.changed.emit()
        return self._visits[self._now]
