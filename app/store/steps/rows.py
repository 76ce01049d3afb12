"""Rows of any entity as images: how they lie in their tables; read and written many at a time.

The driver does it with prepared statements. A session that does the same object by object takes
ten times as long, which a person waits for where a step changes thousands of rows.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import inspect
from sqlalchemy.dialects import sqlite

from app.store.file.raw import quoted
from app.store.steps.row_change import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.store.steps.row_change import Image, Key, RowChange

    Convert = Callable[[Any], Any] | None

_DIALECT: Final = sqlite.dialect()


@dataclass(frozen=True, slots=True)
class TablePart:
    """What one table holds of an entity: each field with its column and how its value is stored."""

    table: str
    fields: tuple[tuple[str, str, Convert], ...]
    keys: tuple[str, ...]

    def stored(self, image: Image) -> dict[str, Any]:
        """Return the values of a row by column, as SQLite gives them back."""
        return {
            column: image.get(name) if store is None else store(image.get(name))
            for name, column, store in self.fields
        }

    @property
    def place(self) -> str:
        """The condition that a row has a key, with a mark for each of its columns."""
        return " AND ".join(f"{quoted(name)} = ?" for name in self.keys)


@cache
def parts(entity: str) -> tuple[TablePart, ...]:
    """Return what each table holds of an entity, the table that all records share first."""
    mapper = inspect(ENTITIES[entity])
    return tuple(
        TablePart(
            str(table),
            tuple(
                (
                    mapper.get_property_by_column(column).key,
                    column.name,
                    column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT),
                )
                for column in table.columns
            ),
            tuple(column.name for column in table.primary_key),
        )
        for table in mapper.tables
    )


@cache
def table_part(entity: str, table: str) -> TablePart:
    """Return what one table holds of an entity."""
    return next(one for one in parts(entity) if one.table == table)


def read(driver: Any, entity: str, keys: Iterable[Key]) -> dict[Key, Image]:
    """Return the rows that there are of those with some keys, whole."""
    query, fields, at = _reading(entity)
    wanted = json.dumps([key if len(at) > 1 else key[0] for key in keys])
    found: dict[Key, Image] = {}
    for values in driver.execute(query, (wanted,)):
        image = {
            name: value if load is None else load(value)
            for (name, load), value in zip(fields, values, strict=True)
        }
        found[tuple(values[index] for index in at)] = image
    return found


def write(driver: Any, changes: Iterable[RowChange]) -> None:
    """Make changes: put rows in, take them out, or give some of their fields new values.

    Every row must be there or not, as its change says; AssertionError when one is not.
    """
    by_entity: dict[str, list[RowChange]] = {}
    for change in changes:
        by_entity.setdefault(change.entity, []).append(change)
    for entity, some in by_entity.items():
        _take_out(driver, entity, [one.key for one in some if one.after is None])
        _alter(driver, entity, [one for one in some if one.before and one.after])
        _put_in(driver, entity, [one.after for one in some if one.before is None and one.after])


def _put_in(driver: Any, entity: str, images: Sequence[Image]) -> None:
    for of in parts(entity) if images else ():
        columns = ", ".join(quoted(column) for _, column, _ in of.fields)
        marks = ", ".join("?" * len(of.fields))
        driver.executemany(
            f"INSERT INTO {quoted(of.table)} ({columns}) VALUES ({marks})",  # noqa: S608 - names of our own
            [
                [
                    image[name] if store is None else store(image[name])
                    for name, _, store in of.fields
                ]
                for image in images
            ],
        ).close()


def _take_out(driver: Any, entity: str, keys: Sequence[Key]) -> None:
    for of in reversed(parts(entity)) if keys else ():
        done = driver.executemany(f"DELETE FROM {quoted(of.table)} WHERE {of.place}", keys)  # noqa: S608
        _all_were_there(done, keys)


def _alter(driver: Any, entity: str, changes: Sequence[RowChange]) -> None:
    """Change rows, those together that change the same fields."""
    by_fields = sorted(changes, key=lambda change: sorted(change.after or ()))
    for names, some in itertools.groupby(by_fields, key=lambda change: sorted(change.after or ())):
        rows = [(change.key, change.after or {}) for change in some]
        for of in parts(entity):
            fields = [field for field in of.fields if field[0] in names]
            if not fields:
                continue
            columns = ", ".join(f"{quoted(column)} = ?" for _, column, _ in fields)
            done = driver.executemany(
                f"UPDATE {quoted(of.table)} SET {columns} WHERE {of.place}",  # noqa: S608
                [
                    [*(new[n] if store is None else store(new[n]) for n, _, store in fields), *key]
                    for key, new in rows
                ],
            )
            _all_were_there(done, rows)


def _all_were_there(done: Any, rows: Sequence[Any]) -> None:
    count = done.rowcount
    done.close()
    if count != len(rows):
        raise AssertionError(f"{len(rows)} rows were to be written, {count} were there")


@cache
def _reading(entity: str) -> tuple[str, tuple[tuple[str, Convert], ...], tuple[int, ...]]:
    """Return the query for rows by key, its fields, and where among them the key stands.

    The keys come as one JSON text, so that the query is the same for any number of them.
    """
    mapper = inspect(ENTITIES[entity])
    columns = [attribute.columns[0] for attribute in mapper.column_attrs]
    (own, *others), key = mapper.tables[::-1], list(mapper.local_table.primary_key)
    joins = "".join(
        f" JOIN {quoted(str(other))} ON {_name(next(iter(other.primary_key)))} = {_name(key[0])}"
        for other in others
    )
    place = ", ".join(map(_name, key))
    wanted = "value"
    if len(key) > 1:
        place = f"({place})"
        wanted = ", ".join(f"json_extract(value, '$[{index}]')" for index in range(len(key)))
    listed = ", ".join(map(_name, columns))
    query = (
        f"SELECT {listed} FROM {quoted(str(own))}{joins}"  # noqa: S608
        f" WHERE {place} IN (SELECT {wanted} FROM json_each(?))"
    )
    fields = tuple(
        (
            attribute.key,
            column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None),
        )
        for attribute, column in zip(mapper.column_attrs, columns, strict=True)
    )
    names = [name for name, _ in fields]
    at = tuple(names.index(mapper.get_property_by_column(column).key) for column in key)
    return query, fields, at


def _name(column: Any) -> str:
    return f"{quoted(str(column.table))}.{quoted(column.name)}"
