"""What is typed in one stay in one field is undone as one."""

from __future__ import annotations

from app.store.steps.journal import Group


class Sittings:
    """Gives a group of steps to each stay in a field."""

    def __init__(self) -> None:
        self._sitting = 0
        self._group = Group()

    def group(self, sitting: int) -> Group:
        """Return the group that joins all that is typed in one stay."""
        if sitting != self._sitting:
            self._sitting, self._group = sitting, Group()
        return self._group
