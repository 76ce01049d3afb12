"""Notes which rows a session changes, as the journal keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect
from sqlalchemy.orm import LoaderCallableStatus

from app.store.steps.row_change import (
    ENTITIES,
    RowChange,
    field_names,
    fold,
    key_fields,
    owner,
    touched,
    trimmed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from app.model import Base
    from app.store.steps.row_change import Image, Key


class Recorder:
    """Keeps of each row that a session writes the first before and the last after."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, Key], RowChange] = {}

    @property
    def changes(self) -> list[RowChange]:
        """All rows that really changed, in the order in which they were first touched."""
        return [row for row in map(trimmed, self._rows.values()) if row.before != row.after]

    def note(self, changes: Iterable[RowChange]) -> None:
        """Keep changes; those of rows that are no content are passed over."""
        for change in changes:
            if ENTITIES[change.entity].journalled:
                fold(self._rows, change)

    def flushed(self, session: Session) -> None:
        """Keep what a session has just written of objects that changed or were deleted."""
        for row in session.dirty:
            before, after = _difference(row)
            if before:
                self.note([_change(row, before=before, after=after)])
        self.note([_change(row, before=image_of(row), after=None) for row in session.deleted])


def _change(row: Base, *, before: Image | None, after: Image | None) -> RowChange:
    entity, values = type(row).__name__, vars(row)
    key = tuple(values[name] for name in key_fields(entity))
    touches = touched(entity, values, before or {})
    return RowChange(entity, key, owner(entity, values), before, after, touches)


def image_of(row: Base) -> Image:
    """Return all fields of a row as an object has them."""
    values = vars(row)
    return {name: values[name] for name in field_names(type(row).__name__)}


def _difference(row: Base) -> tuple[Image, Image]:
    state = inspect(row)
    before: Image = {}
    after: Image = {}
    for name, old in state.committed_state.items():
        if old is LoaderCallableStatus.NO_VALUE:
            raise AssertionError(f"{row!r}.{name} was set before it was loaded")
        new = state.dict[name]
        if old != new:
            before[name], after[name] = old, new
    return before, after
