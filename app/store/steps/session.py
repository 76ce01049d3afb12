"""The session that a gesture writes through: all that it changes in content is recorded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.util import identity_key

from app.model import Item
from app.store.file.engine import driver_of
from app.store.steps import rows
from app.store.steps.recorder import Recorder, image_of
from app.store.steps.row_change import put_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection
    from sqlalchemy.orm import ORMExecuteState, UOWTransaction

    from app.model import Base
    from app.store.steps.row_change import Image, Key, RowChange

RowT = TypeVar("RowT", bound="Base")


_CLASSES: Final[dict[str, type[Item]]] = {
    mapper.polymorphic_identity: mapper.class_
    for mapper in Item.__mapper__.self_and_descendants
    if mapper.polymorphic_identity
}
_KINDS: Final = "SELECT id, kind FROM item WHERE id IN (SELECT value FROM json_each(?))"


class StepSession(Session):
    """A session that records each row that it changes, one by one or many at once."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, autoflush=False, expire_on_commit=False)
        self.recorder = Recorder()
        self._driver = driver_of(connection)
        self._held: list[Base] = []  # a session alone lets go of them, and would read them again

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Write what is new, changed and deleted.

        New rows go to the driver as they are. Of what SQLAlchemy does for each, nothing is needed
        here: their keys are known, no default is the database's, references are checked at commit.
        """
        for row in self._put_in():
            self.expunge(row)
            self._hold(row)
        super().flush(objects)

    def finish(self) -> list[RowChange]:
        """Write what is left and return all that was changed; new objects are let go of."""
        new = self._put_in()
        if self.dirty or self.deleted:
            for row in new:
                self.expunge(row)
            super().flush()
        else:
            self.expunge_all()
        return self.recorder.changes

    def _put_in(self) -> list[Base]:
        """Write the rows that are new; return their objects, which still count as new."""
        new = list(self.new)
        self._write([put_in(type(row).__name__, image_of(row)) for row in new])
        return new

    def one(self, kind: type[RowT], key: Key) -> RowT | None:
        """Return the row of a kind (one that has no kinds of its own) with a key, if there is one.

        As ``get``, for a fifth of its price: there is no query to be put together.
        """
        return next(iter(self.some(kind, [key])), None)

    def some(self, kind: type[RowT], keys: Iterable[Key]) -> list[RowT]:
        """Return the rows that there are of those of such a kind with some keys, in any order."""
        found: list[RowT] = []
        unknown: list[Key] = []
        for key in keys:
            if identity_key(kind, key) not in self.identity_map:
                unknown.append(key)
            elif (known := self.get(kind, key)) is not None:
                found.append(known)
        if unknown:
            for image in rows.read(self._driver, kind.__name__, unknown).values():
                row = kind(**image)
                self._hold(row)
                found.append(row)
        return found

    def records(self, ids: Iterable[str]) -> list[Item]:
        """Return the records that there are of those with some ids, each whole and of its kind."""
        found = self.kinds(ids)
        return [row for kind, keys in _by_kind(found) for row in self.some(kind, keys)]

    def _hold(self, row: Base) -> None:
        """Take in an object for a row that stands in the file just so."""
        make_transient_to_detached(row)
        self.add(row)
        self._held.append(row)

    def rows(self, entity: str, keys: Iterable[Key]) -> dict[Key, Image]:
        """Return the rows of an entity that there are of those with some keys, as they stand."""
        self.flush()
        return rows.read(self._driver, entity, keys)

    def record_rows(self, ids: Iterable[str]) -> dict[str, tuple[str, Image]]:
        """Return the rows of records by their ids, each with its entity, as ``rows`` does."""
        self.flush()
        return {
            str(key[0]): (kind.__name__, image)
            for kind, keys in _by_kind(self.kinds(ids))
            for key, image in rows.read(self._driver, kind.__name__, keys).items()
        }

    def kinds(self, ids: Iterable[str]) -> dict[str, type[Item]]:
        """Return the records that there are of those with some ids: what each of them is."""
        wanted = list(ids)
        if not wanted:
            return {}
        found = self._driver.execute(_KINDS, (json.dumps(wanted),)).fetchall()
        return {item_id: _CLASSES[kind] for item_id, kind in found}

    def write(self, changes: Sequence[RowChange]) -> None:
        """Make many changes at once; objects that the session has of these rows are read again.

        AssertionError when a row is not there, or is, against what its change says.
        """
        self.flush()
        self._write(changes)
        written = {(change.entity, change.key) for change in changes}
        for row in self.identity_map.values():
            if (type(row).__name__, inspect(row).identity) in written:
                self.expire(row)

    def _write(self, changes: Sequence[RowChange]) -> None:
        rows.write(self._driver, changes)
        self.recorder.note(changes)


def _by_kind(found: Mapping[str, type[Item]]) -> Iterable[tuple[type[Item], list[Key]]]:
    keys: dict[type[Item], list[Key]] = {}
    for item_id, kind in found.items():
        keys.setdefault(kind, []).append((item_id,))
    return keys.items()


@event.listens_for(StepSession, "after_flush")
def _record(session: StepSession, _context: UOWTransaction) -> None:
    session.recorder.flushed(session)


@event.listens_for(StepSession, "do_orm_execute")
def _refuse_bulk(execution: ORMExecuteState) -> None:
    """Bulk updates and deletes would pass the journal by."""
    if execution.is_update or execution.is_delete or execution.is_insert:
        raise AssertionError("a step writes row by row, so that the journal sees each one")
