"""The session that a gesture writes through: all that it changes in content is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.util import identity_key

from app.store.file.engine import driver_of
from app.store.steps import rows
from app.store.steps.recorder import Recorder, put_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection
    from sqlalchemy.orm import ORMExecuteState, UOWTransaction

    from app.model import Base
    from app.store.steps.row_change import Image, Key, RowChange

RowT = TypeVar("RowT", bound="Base")


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
        new = list(self.new)
        if new:
            changes = [put_in(row) for row in new]
            rows.write(self._driver, changes)
            self.recorder.note(changes)
            for row in new:
                self.expunge(row)
                self._hold(row)
        super().flush(objects)

    def one(self, kind: type[RowT], key: Key) -> RowT | None:
        """Return the row of a kind (one that has no kinds of its own) with a key, if there is one.

        As ``get``, for a fifth of its price: there is no query to be put together.
        """
        if identity_key(kind, key) in self.identity_map:
            return self.get(kind, key)
        image = rows.read(self._driver, kind.__name__, [key]).get(key)
        if image is None:
            return None
        row = kind(**image)
        self._hold(row)
        return row

    def _hold(self, row: Base) -> None:
        """Take in an object for a row that stands in the file just so."""
        make_transient_to_detached(row)
        self.add(row)
        self._held.append(row)

    def rows(self, entity: str, keys: Iterable[Key]) -> dict[Key, Image]:
        """Return the rows of an entity that there are of those with some keys, as they stand."""
        self.flush()
        return rows.read(self._driver, entity, keys)

    def write(self, changes: Sequence[RowChange]) -> None:
        """Make many changes at once; objects that the session has of these rows are read again.

        AssertionError when a row is not there, or is, against what its change says.
        """
        self.flush()
        rows.write(self._driver, changes)
        self.recorder.note(changes)
        self.expire_all()


@event.listens_for(StepSession, "after_flush")
def _record(session: StepSession, _context: UOWTransaction) -> None:
    session.recorder.flushed(session)


@event.listens_for(StepSession, "do_orm_execute")
def _refuse_bulk(execution: ORMExecuteState) -> None:
    """Bulk updates and deletes would pass the journal by."""
    if execution.is_update or execution.is_delete or execution.is_insert:
        raise AssertionError("a step writes row by row, so that the journal sees each one")
