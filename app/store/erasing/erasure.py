"""Takes records out of a case for good: their rows, their history, their texts and bytes.

What stays of a change in the journal is its place, the ids in it and its salted digest, so that the
chain of digests still holds. All of it happens inside the transaction of one step.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, or_, select, text

from app.model import Base, CustodyEvent, ForeignId, Item
from app.store.erasing.erasure_contents import erase_contents, unused_contents
from app.store.erasing.erasure_reach import ERASING, forget_reach, reach
from app.store.search import search_index
from app.store.steps.digests import seal
from app.store.steps.row_change import ENTITIES
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection
    from sqlalchemy.orm import Session

_ITEM: Final = Item.__table__
_GOING: Final = select(ERASING.c.id)
_BATCH: Final = 500
_RECORDS: Final = frozenset(kind.local_table for kind in Item.__mapper__.self_and_descendants)


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased: kind and id of each record, their human numbers, hashes of their contents.

    ``changes`` are the places of the emptied changes in the journal, ordinals by step; ``seal`` is
    the hash over what is left of them.
    """

    records: tuple[tuple[str, str], ...]
    handles: tuple[str, ...]
    contents: tuple[str, ...]
    changes: dict[str, list[int]]
    seal: str

    @property
    def kinds(self) -> dict[str, int]:
        """How many records of each kind."""
        return dict(sorted(Counter(kind for kind, _ in self.records).items()))

    def facts(self) -> dict[str, Any]:
        """Return what stays on record of it: numbers, ids and hashes, no words."""
        return {
            "erased": self.changes,
            "seal": self.seal,
            "items": len(self.records),
            "kinds": self.kinds,
            "handles": list(self.handles),
            "contents": list(self.contents),
        }


def erase(session: Session, item_ids: list[str]) -> Erased:
    """Erase records with all that belongs to them; return what that was.

    A record that stays and named one of them names nothing there any more; the session has that
    as a change like any other.
    """
    connection = session.connection()
    reach(connection, item_ids)
    records = list(_records(connection))
    _let_go(session)
    session.flush()
    session.expunge_all()
    unused = unused_contents(connection)
    acts = _acts_on_nothing_else(connection)
    keys = [json.dumps([key]) for key in (*acts, *unused.originals)]
    changes, sealed = _empty_changes(connection, keys)
    search_index.forget_all(connection, _GOING)
    _delete_rows(connection, acts)
    erase_contents(connection, unused)
    forget_reach(connection)
    return Erased(
        records=tuple((kind, item_id) for kind, item_id, _ in records),
        handles=tuple(number for _, _, number in records if number),
        contents=unused.contents,
        changes=changes,
        seal=sealed,
    )


def _records(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Yield kind, id and human number of each record that is there and goes."""
    rows = connection.execute(
        select(_ITEM).where(_ITEM.c.id.in_(_GOING)).order_by(_ITEM.c.kind, _ITEM.c.number)
    )
    for row in rows:
        yield row.kind, row.id, handle(row.kind, row.number, row.number_suffix)


def _let_go(session: Session) -> None:
    """Let what stays name none of the erased, where it can do without."""
    for entity in ENTITIES.values():
        (own, *_) = entity.__mapper__.primary_key
        for name, column in _names_or_none(entity):
            leading = select(entity).where(column.in_(_GOING), own.not_in(_GOING))
            for row in session.scalars(leading):
                setattr(row, name, None)


def _names_or_none(entity: type[Base]) -> Iterator[tuple[str, ColumnElement[Any]]]:
    """Yield the fields of an entity's own table that name a record or none, with their columns."""
    table = entity.__mapper__.local_table
    for attribute in entity.__mapper__.column_attrs:
        for column in attribute.columns:
            if column.table is table and _names_a_record(column) and column.nullable:
                yield attribute.key, column


def _names_a_record(column: ColumnElement[Any]) -> bool:
    return any(key.column.table in _RECORDS for key in column.foreign_keys)


def _acts_on_nothing_else(connection: Connection) -> list[str]:
    """Return the acts of custody whose sources are all erased, by this or before."""
    act = CustodyEvent.__table__
    going = set(connection.execute(_GOING).scalars())
    staying = set(connection.execute(select(_ITEM.c.id).where(_ITEM.c.id.not_in(_GOING))).scalars())
    rows = connection.execute(select(act.c.id, act.c.source_id, act.c.source_ids)).all()
    return [
        row.id
        for row in rows
        if row.source_id in going
        or (going.intersection(row.source_ids) and staying.isdisjoint(row.source_ids))
    ]


def _empty_changes(connection: Connection, keys: list[str]) -> tuple[dict[str, list[int]], str]:
    """Empty every change of the rows that go; return their places and the seal over the rest.

    ``keys`` are those of further rows, as the journal keeps keys.
    """
    found = list(connection.execute(text(f"{_CHANGES} AND ({_is_going()})")))
    for first in range(0, len(keys), _BATCH):
        some = connection.execute(_CHANGES_OF_KEYS, {"keys": keys[first : first + _BATCH]})
        found += some
    places: dict[str, list[int]] = {}
    left: list[tuple[int, int, str, str, str | None, str]] = []
    for change in sorted(set(found)):
        # An IRI is the key of its row, and holds the words of whoever made it.
        key = "[]" if change.entity == ForeignId.__name__ else change.key
        connection.execute(_EMPTY, {"id": change.id, "key": key})
        places.setdefault(str(change.step_seq), []).append(change.ordinal)
        place = change.step_seq, change.ordinal
        left.append((*place, change.entity, key, change.item_id, change.digest))
    return places, seal(left)


_CHANGES: Final = (
    "SELECT id, step_seq, ordinal, entity, key, item_id, digest FROM journal_change"
    " WHERE salt IS NOT NULL"
)

_CHANGES_OF_KEYS: Final = text(
    f"{_CHANGES} AND entity IN ('CustodyEvent', 'Original') AND key IN :keys"
).bindparams(bindparam("keys", expanding=True))

_EMPTY: Final = text(
    "UPDATE journal_change SET before = NULL, after = NULL, salt = NULL, key = :key WHERE id = :id"
)


def _is_going() -> str:
    """Return the condition in SQL for changes of rows that belong to the erased or join them."""
    going = "IN (SELECT id FROM erasing)"
    joins = [
        f" OR entity = '{name}' AND key ->> '$[{place}]' {going}"
        for name, entity in sorted(ENTITIES.items())
        for place, column in enumerate(entity.__mapper__.primary_key)
        if place and column.foreign_keys
    ]
    return f"item_id {going}{''.join(joins)}"


def _delete_rows(connection: Connection, acts: list[str]) -> None:
    """Delete the rows of the erased, and those that can not be without them."""
    for table in Base.metadata.sorted_tables:
        needed = [column for column in table.c if _names_a_record(column) and not column.nullable]
        if needed:
            connection.execute(delete(table).where(or_(*(one.in_(_GOING) for one in needed))))
    connection.execute(delete(Item).where(_ITEM.c.id.in_(_GOING)))
    for act_id in acts:
        connection.execute(delete(CustodyEvent).where(CustodyEvent.id == act_id))
