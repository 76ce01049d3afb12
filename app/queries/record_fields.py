"""The own fields of all records of a kind, for lists that show more than a title."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.model import Base, Item, Name
from app.store.sight import columns_in_sight, in_sight

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.vocabulary import ItemKind

_ITEM = Item.__table__


def fields_of_kind(session: Session, kind: ItemKind) -> dict[str, dict[str, Any]]:
    """Return the columns of each record of one kind in sight, by its id."""
    table = Base.metadata.tables[kind.value]
    rows = session.execute(
        select(*columns_in_sight(table))
        .join(_ITEM, _ITEM.c.id == table.c.id)
        .where(in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.id)
    )
    return {row.id: {column.name: getattr(row, column.name) for column in table.c} for row in rows}


def further_names(session: Session) -> dict[str, list[str]]:
    """Return the further names of all records that have any, by id, in their order."""
    name = Name.__table__
    names: dict[str, list[str]] = defaultdict(list)
    for row in session.execute(select(name.c.item_id, name.c.full).order_by(name.c.ordinal)):
        names[row.item_id].append(row.full)
    return names
