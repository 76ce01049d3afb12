"""One row that a step changed, as the journal keeps it, and what follows from its fields alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import inspect

from app.model import Base, Item

if TYPE_CHECKING:
    from collections.abc import Iterable

Image = dict[str, Any]
"""The fields of a row by name: all of them, or those that a change is about."""

Key = tuple[str | int, ...]

ENTITIES: Final[dict[str, type[Base]]] = {
    mapper.class_.__name__: mapper.class_ for mapper in Base.registry.mappers
}
"""What the case file holds rows of, by the name that the journal has for it."""


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


def put_in(entity: str, image: Image) -> RowChange:
    """Return the change that puts in a row, given whole."""
    key = tuple(image[name] for name in key_fields(entity))
    return RowChange(entity, key, owner(entity, image), None, image, touched(entity, image))


def take_out(entity: str, image: Image) -> RowChange:
    """Return the change that takes out a row, given whole."""
    key = tuple(image[name] for name in key_fields(entity))
    return RowChange(entity, key, owner(entity, image), image, None, touched(entity, image))


def alter(entity: str, image: Image, values: Image) -> RowChange:
    """Return the change that gives a row, given whole, other values in some of its fields."""
    after = {name: value for name, value in values.items() if image[name] != value}
    before = {name: image[name] for name in after}
    key = tuple(image[name] for name in key_fields(entity))
    return RowChange(
        entity, key, owner(entity, image), before, after, touched(entity, image, after)
    )


def fold(rows: dict[tuple[str, Key], RowChange], change: RowChange) -> None:
    """Add a change to what is known of its row: the first before stays, the last after counts.

    The change is kept and may be altered by those that are added later.
    """
    place = (change.entity, change.key)
    known = rows.get(place)
    if known is None:
        rows[place] = change
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


def flipped(changes: Iterable[RowChange]) -> list[RowChange]:
    """Return changes the other way round: what was after is before."""
    return [replace(change, before=change.after, after=change.before) for change in changes]


@cache
def field_names(entity: str) -> tuple[str, ...]:
    """Return the fields of an entity, in the order of its image."""
    return tuple(attribute.key for attribute in inspect(ENTITIES[entity]).column_attrs)


@cache
def key_fields(entity: str) -> tuple[str, ...]:
    """Return the fields that a row of an entity is known by, in the order of its key."""
    mapper = inspect(ENTITIES[entity])
    return tuple(mapper.get_property_by_column(column).key for column in mapper.primary_key)


def owner(entity: str, image: Image) -> str | None:
    """Return the id of the record that a row is or belongs to."""
    field = ENTITIES[entity].owner
    found = None if field is None else image.get(field)
    return None if found is None else str(found)


def touched(entity: str, *images: Image) -> frozenset[str]:
    """Return the ids of the records that a row is, belongs to or names, in any of its images."""
    fields = reference_fields(ENTITIES[entity])
    ids = {image[name] for image in images for name in fields if name in image}
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
