"""The floor of a stored step: the very rows that it wrote, written again in bare SQL.

What a step put in, changed and wrote down is taken back in its file, and then done again by the
driver alone: the same values, tables, keys and indexes, the search index and the journal with
them, in one transaction that is as durable as a step. Nothing else is in the floor: no reading, no
numbers to give, no images, no hashes, no thread to hand over to.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.store.file.engine import DURABLE, connect
from app.store.file.raw import quoted
from app.store.search.search_words import index_form
from app.store.steps.row_change import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.file.engine import Access

_JOURNAL: Final = {"journal_step": "seq", "journal_change": "step_seq", "journal_touch": "seq"}


@dataclass(frozen=True, slots=True)
class Written:
    """Rows of one table: the statement that writes them, and the one that takes them back."""

    writing: str
    rows: list[tuple[Any, ...]]
    taking_back: str
    keys: list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class StepRows:
    """What a step wrote: content with the search index, and the journal."""

    content: list[Written]
    journal: list[Written]

    @property
    def all(self) -> list[Written]:
        """All that it wrote."""
        return [*self.content, *self.journal]


def bare_connection(access: Access) -> Any:
    """Return a connection of the driver to a closed case, as durable as one that is open."""
    driver = connect(access, *DURABLE)
    driver.execute("PRAGMA journal_mode=WAL").close()
    return driver


def last_step(driver: Any) -> int:
    """Return the number of the last step."""
    (seq,) = driver.execute("SELECT max(seq) FROM journal_step").fetchone()
    return int(seq)


def rows_of(driver: Any, seq: int) -> StepRows:
    """Return what a step wrote; of what it took out nothing."""
    made: dict[str, set[tuple[Any, ...]]] = {}
    content: list[Written] = []
    for entity, key, before, after in driver.execute(
        "SELECT entity, key, before, after FROM journal_change WHERE step_seq = ?", (seq,)
    ).fetchall():
        if before is None:
            for table in ENTITIES[entity].__mapper__.tables:
                made.setdefault(str(table.name), set()).add(tuple(json.loads(key)))
        elif after is not None:
            content.append(_changed(entity, json.loads(key), json.loads(before), json.loads(after)))
    content += [_put_in(driver, table, keys) for table, keys in made.items()]
    docs = _rows(driver, "search_doc", "item_id", [key[0] for key in made.get("item", ())])
    words = [(row[0], index_form(row[2] or "")) for row in docs]
    content.append(_inserted(driver, "search_doc", docs))
    content.append(
        Written(
            "INSERT INTO search_text (rowid, words) VALUES (?, ?)",
            words,
            "DELETE FROM search_text WHERE rowid = ?",
            [(number,) for number, _ in words],
        )
    )
    journal = [
        _inserted(driver, table, _rows(driver, table, column, [seq]))
        for table, column in _JOURNAL.items()
    ]
    return StepRows(content, journal)


def write(driver: Any, *, back: Iterable[Written] = (), again: Iterable[Written] = ()) -> None:
    """Take rows back and write others, in one durable transaction."""
    driver.execute("BEGIN IMMEDIATE").close()
    for one in reversed([*back]):
        driver.executemany(one.taking_back, one.keys).close()
    for one in again:
        driver.executemany(one.writing, one.rows).close()
    driver.execute("COMMIT").close()


def _changed(entity: str, key: list[Any], before: dict[str, Any], after: dict[str, Any]) -> Written:
    """Return the change of some fields of one row that lie in the table of all records."""
    mapper = ENTITIES[entity].__mapper__
    (column,) = (mapper.attrs[name].columns[0] for name in after)
    update = f"UPDATE {quoted(str(column.table))} SET {quoted(column.name)} = ? WHERE id = ?"
    return Written(update, [(*after.values(), *key)], update, [(*before.values(), *key)])


def _put_in(driver: Any, table: str, keys: set[tuple[Any, ...]]) -> Written:
    at = _keys_at(driver, table)
    names = [str(row[1]) for row in driver.execute(f"PRAGMA table_info({quoted(table)})")]
    rows = _rows(driver, table, names[at[0]], [key[0] for key in keys])
    return _inserted(driver, table, [row for row in rows if tuple(row[i] for i in at) in keys])


def _inserted(driver: Any, table: str, rows: list[tuple[Any, ...]]) -> Written:
    names = [quoted(row[1]) for row in driver.execute(f"PRAGMA table_info({quoted(table)})")]
    at = _keys_at(driver, table)
    place = " AND ".join(f"{names[index]} = ?" for index in at)
    return Written(
        f"INSERT INTO {quoted(table)} VALUES ({', '.join('?' * len(names))})",
        rows,
        f"DELETE FROM {quoted(table)} WHERE {place}",
        [tuple(row[index] for index in at) for row in rows],
    )


def _rows(driver: Any, table: str, column: str, values: list[Any]) -> list[tuple[Any, ...]]:
    query = (
        f"SELECT * FROM {quoted(table)} WHERE {quoted(column)} IN (SELECT value FROM json_each(?))"
    )
    return list(driver.execute(query, (json.dumps(values),)))


def _keys_at(driver: Any, table: str) -> list[int]:
    """Return where in a row of a table the columns of its key stand."""
    columns = list(driver.execute(f"PRAGMA table_info({quoted(table)})"))
    return [row[0] for row in columns if row[5]]
