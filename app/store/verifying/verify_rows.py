"""Compares today's rows with the replay of the journal, value for value as they are stored."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import inspect

from app.model import Base, Item
from app.store.file.raw import quoted
from app.store.steps.row_change import ENTITIES
from app.store.steps.rows import table_part
from app.store.verifying.findings import Finding
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table

    from app.store.steps.replay import Place, Replay
    from app.store.steps.row_change import Key
    from app.store.verifying.findings import Audit

_ROW_SIZE: Final = 300
"""Bytes that a row counts for in the progress."""


def rows(driver: Any, audit: Audit) -> Iterator[Finding]:
    """See that each table holds the rows that the journal gives, no more, no less, no other."""
    recorded = by_table(audit.replay)
    for table in Base.metadata.sorted_tables:
        if any(mapper.class_.journalled for mapper in _mappers(table)):
            yield from _of_table(driver, audit, table, recorded[table.name])


def by_table(replay: Replay) -> dict[str, dict[Key, Place]]:
    """Return the places of the replayed rows for each table that holds a part of them."""
    found: dict[str, dict[Key, Place]] = defaultdict(dict)
    for place in replay.rows:
        for table in _tables_of(place[0]):
            found[table][place[1]] = place
    return found


def _of_table(
    driver: Any, audit: Audit, table: Table, recorded: dict[Key, Place]
) -> Iterator[Finding]:
    columns = [column.name for column in table.columns]
    key_columns = [column.name for column in table.primary_key]
    listed = ", ".join(map(quoted, columns))
    for values in driver.execute(f"SELECT {listed} FROM {quoted(table.name)}"):  # noqa: S608 - names of our own
        audit.counts["rows"] += table.name in _COUNTED
        audit.progress.add(_ROW_SIZE, "records")
        row = dict(zip(columns, values, strict=True))
        key = tuple(row[name] for name in key_columns)
        place = recorded.pop(key, None)
        facts = {"table": table.name, "key": " ".join(map(str, key))}
        if place is None:
            yield Finding("verify.row_added", {**facts, "what": _named(audit.replay, key)})
            continue
        stored = table_part(place[0], table.name).stored(audit.replay.rows[place])
        if stored != row:
            wrong = sorted(name for name in row if stored[name] != row[name])
            facts |= {"fields": ", ".join(wrong), "what": _named(audit.replay, key)}
            yield Finding("verify.row_changed", facts, last_step=audit.replay.last[place])
    for key, place in recorded.items():
        facts = {"table": table.name, "key": " ".join(map(str, key))}
        facts["what"] = _named(audit.replay, key)
        yield Finding("verify.row_gone", facts, last_step=audit.replay.last[place])


def _named(replay: Replay, key: Key) -> str:
    """Return the human number of the record that a row is or belongs to, else the row's key."""
    for part in key:
        for kind in _ITEMS:
            image = replay.rows.get((kind, (part,)))
            if image is not None and image.get("number") is not None:
                return handle(image["kind"], image["number"], image.get("number_suffix") or "")
    return " ".join(map(str, key))


@cache
def _mappers(table: Table) -> tuple[Any, ...]:
    return tuple(mapper for mapper in Base.registry.mappers if table in mapper.tables)


@cache
def _tables_of(entity: str) -> tuple[str, ...]:
    return tuple(str(table) for table in inspect(ENTITIES[entity]).tables)


_ITEMS: Final = tuple(mapper.class_.__name__ for mapper in Item.__mapper__.self_and_descendants)

_COUNTED: Final = frozenset(
    str(mapper.local_table)
    for mapper in Base.registry.mappers
    if mapper.class_.journalled and mapper.class_ is not Item
)
"""Tables with one row for each row of the case; ``item`` repeats those of its kinds."""
