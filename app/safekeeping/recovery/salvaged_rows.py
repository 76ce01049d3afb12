"""Decides, row by row, what a recovered case holds: by the journal, else as the tables have it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import inspect
from sqlalchemy.dialects.sqlite import pysqlite

from app.model import Item
from app.store.steps.row_change import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column

    from app.safekeeping.recovery.salvaged import Salvaged
    from app.safekeeping.recovery.salvaged_journal import SalvagedJournal
    from app.store.steps.replay import Place, Replay
    from app.store.steps.row_change import Image

_DIALECT: Final = pysqlite.dialect()

_UNREADABLE: Final = (ValueError, TypeError, LookupError)


@dataclass(slots=True)
class SavedRows:
    """The rows of the recovered case.

    ``from_tables`` are those that the journal left does not vouch for; ``lost`` those that the
    journal knows and nothing else; ``blanked`` the fields that led to a row which is lost.
    """

    rows: dict[Place, Image] = field(default_factory=dict)
    from_tables: set[Place] = field(default_factory=set)
    lost: dict[Place, Image] = field(default_factory=dict)
    blanked: list[tuple[Place, str]] = field(default_factory=list)


def choose_rows(pieces: Salvaged, journal: SalvagedJournal) -> SavedRows:
    """Return the rows to be kept.

    Where the journal is whole, it says what the rows are. Where it is not, a row of a table that
    reads well is later than what is left of the journal; a row that its table no longer gives is
    taken from the journal, unless the table could be read to its end.
    """
    known = journal.replay(with_astray=True)
    saved = SavedRows(rows=dict(known.rows))
    if not (journal.is_unbroken and pieces.is_journal_whole):
        _take_from_tables(pieces, known, saved)
    _drop_what_leads_nowhere(saved)
    return saved


def _take_from_tables(pieces: Salvaged, known: Replay, saved: SavedRows) -> None:
    """Let the tables, as far as they could be read, have the last word."""
    there = dict(_rows_of_tables(pieces))
    for place, image in there.items():
        if known.rows.get(place) != image:
            saved.rows[place] = image
            saved.from_tables.add(place)
    for place in known.rows.keys() - there.keys():
        if all(
            table in pieces.tables and pieces.tables[table].is_whole for table in _tables(place[0])
        ):
            del saved.rows[place]  # taken out in a step that is lost


def _rows_of_tables(pieces: Salvaged) -> Iterator[tuple[Place, Image]]:
    """Yield the rows of all entities whose parts could all be read and are well-formed."""
    by_key: dict[str, dict[Any, dict[str, Any]]] = {}
    for table, read in pieces.tables.items():
        columns, keys = _columns(table)
        rows = (dict(zip(columns, values, strict=True)) for values in read.rows.values())
        by_key[table] = {tuple(row[name] for name in keys): row for row in rows}
    for entity, mapped in sorted(ENTITIES.items()):
        if mapped.journalled and mapped is not Item:
            tables = [by_key.get(table, {}) for table in _tables(entity)]
            for key in tables[0]:
                image = _image(entity, [rows.get(key) for rows in tables])
                if image is not None and _kind(entity) in {None, image.get("kind")}:
                    yield (entity, key), image


def _image(entity: str, parts: list[dict[str, Any] | None]) -> Image | None:
    """Return a row as the journal would have it; None where a part is missing or garbled."""
    image: Image = {}
    try:
        for name, where in _fields(entity).items():
            for part, column in where:
                values = parts[part]
                if values is None:
                    return None
                image[name] = _understood(column, values[column.name])
    except _UNREADABLE:
        return None
    return image


def _understood(column: Column[Any], value: Any) -> Any:
    """Return a stored value as the program has it; raises ValueError or TypeError if garbled."""
    kind = column.type.dialect_impl(_DIALECT)
    if value is None:
        if not column.nullable:
            raise ValueError(f"{column} is empty")
        return None
    expected = column.type.python_type
    stored = str if expected in {dict, list} else expected
    if not isinstance(
        value, (int, float) if stored is float else (int if stored is bool else stored)
    ):
        raise TypeError(f"{column} holds {type(value).__name__}")
    process = kind.result_processor(_DIALECT, None)
    return value if process is None else process(value)


def _drop_what_leads_nowhere(saved: SavedRows) -> None:
    """Take out rows, and empty fields, that refer to a row which is not there; go on until none."""
    while True:
        there: dict[str, set[Any]] = defaultdict(set)
        for entity, key in saved.rows:
            for table in _tables(entity):
                there[table].add(key[0] if len(key) == 1 else key)
        dropped = [
            place
            for place, image in saved.rows.items()
            if not _leads_somewhere(place, image, there, saved)
        ]
        if not dropped:
            return
        for place in dropped:
            saved.lost[place] = saved.rows.pop(place)
            saved.from_tables.discard(place)


def _leads_somewhere(
    place: Place, image: Image, there: dict[str, set[Any]], saved: SavedRows
) -> bool:
    for name, table, is_needed in _references(place[0]):
        if image.get(name) is None or image[name] in there[table]:
            continue
        if is_needed:
            return False
        saved.rows[place] = {**saved.rows[place], name: None}
        saved.blanked.append((place, name))
    return True


@cache
def _tables(entity: str) -> tuple[str, ...]:
    """Return the tables that hold the parts of an entity, its own before ``item``."""
    mapper = inspect(ENTITIES[entity])
    own = str(mapper.local_table)
    return (own, *(str(table) for table in mapper.tables if str(table) != own))


@cache
def _columns(table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = Item.metadata.tables[table]
    return (
        tuple(column.name for column in found.columns),
        tuple(column.name for column in found.primary_key),
    )


@cache
def _fields(entity: str) -> dict[str, list[tuple[int, Any]]]:
    """Return, by field, in which of the entity's tables its value stands and in which column."""
    tables = _tables(entity)
    return {
        attribute.key: [(tables.index(str(column.table)), column) for column in attribute.columns]
        for attribute in inspect(ENTITIES[entity]).column_attrs
    }


@cache
def _references(entity: str) -> tuple[tuple[str, str, bool], ...]:
    """Return the fields that lead to other rows: the table, and whether one has to be there."""
    return tuple(
        (attribute.key, key.column.table.name, not column.nullable)
        for attribute in inspect(ENTITIES[entity]).column_attrs
        for column in attribute.columns
        for key in column.foreign_keys
        if not (column.primary_key and key.column.table.name in _tables(entity))
    )


@cache
def _kind(entity: str) -> str | None:
    identity = inspect(ENTITIES[entity]).polymorphic_identity
    return None if identity is None else str(identity)
