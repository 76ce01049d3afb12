"""Notes which rows a session changes, as the journal keeps them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import LoaderCallableStatus

from app.model import Item

if TYPE_CHECKING:
    from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

    from app.model import Base

Image = dict[str, Any]
Key = tuple[str | int, ...]


@dataclass(slots=True)
class RowChange:
    """One row: its fields ``before`` and ``after``; None where there was or is no row.

    For a row that stays, both hold only the fields that changed. ``touches`` are the ids of the
    records that it is, belongs to or names.
    """

    entity: str
    key: Key
    item_id: str | None
    before: Image | None
    after: Image | None
    touches: frozenset[str] = frozenset()


class Recorder:
    """Listens to one session and keeps, per row, the first before and the last after."""

    def __init__(self, session: Session) -> None:
        self._rows: dict[tuple[str, Key], RowChange] = {}
        self._new: list[Any] = []  # a session alone lets go of them, and would read them again
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    @property
    def changes(self) -> list[RowChange]:
        """All rows that really changed, in the order in which they were first touched."""
        return [row for row in map(trimmed, self._rows.values()) if row.before != row.after]

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        self._new.extend(session.new)
        for row in session.new:
            self._note(row, before=None, after=_image(row))
        for row in session.dirty:
            before, after = _difference(row)
            if before:
                self._note(row, before=before, after=after)
        for row in session.deleted:
            self._note(row, before=_image(row), after=None)

    def _note(self, row: Base, *, before: Image | None, after: Image | None) -> None:
        if not row.journalled:
            return
        state = inspect(row)
        key = tuple(state.mapper.primary_key_from_instance(row))
        place = (type(row).__name__, key)
        touches = _touched(row, before)
        fold(self._rows, RowChange(*place, _owner(row), before, after, touches))


def fold(rows: dict[tuple[str, Key], RowChange], change: RowChange) -> None:
    """Add a change to what is known of its row: the first before stays, the last after counts."""
    place = (change.entity, change.key)
    known = rows.get(place)
    if known is None:
        rows[place] = replace(change)
    else:
        known.touches |= change.touches
        _merge(known, change.before, change.after)


def trimmed(row: RowChange) -> RowChange:
    """Leave only the fields that differ, where the row was there before and still is."""
    if row.before is None or row.after is None:
        return row
    changed = [name for name, old in row.before.items() if row.after[name] != old]
    before = {name: row.before[name] for name in changed}
    return replace(row, before=before, after={name: row.after[name] for name in changed})


def _merge(known: RowChange, before: Image | None, after: Image | None) -> None:
    if known.after is None:  # taken out, and now there again
        known.after = after
        return
    if known.before is not None:
        known.before = {**(before or {}), **known.before}
    known.after = None if after is None else {**known.after, **after}


def _image(row: Base) -> Image:
    state = inspect(row)
    return {column.key: state.dict[column.key] for column in state.mapper.column_attrs}


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


def _owner(row: Base) -> str | None:
    owner = None if row.owner is None else getattr(row, row.owner)
    return None if owner is None else str(owner)


def _touched(row: Base, before: Image | None) -> frozenset[str]:
    values = inspect(row).dict
    fields = reference_fields(type(row))
    ids = {values[name] for name in fields}
    if before is not None:
        ids |= {before[name] for name in fields if name in before}
    return frozenset(ids - {None})


@cache
def reference_fields(entity: type[Base]) -> tuple[str, ...]:
    """Return the fields that hold the id of a record: its own, and foreign keys to records."""
    records = {Item.__table__, *(kind.local_table for kind in Item.__mapper__.self_and_descendants)}
    return tuple(
        attribute.key
        for attribute in inspect(entity).column_attrs
        if any(
            (column.table in records and column.primary_key)
            or any(key.column.table in records for key in column.foreign_keys)
            for column in attribute.columns
        )
    )


def _refuse_bulk(execution: ORMExecuteState) -> None:
    """Bulk updates and deletes would pass the journal by."""
    if execution.is_update or execution.is_delete or execution.is_insert:
        raise AssertionError("a step writes row by row, so that the journal sees each one")
