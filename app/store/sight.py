"""What is out of sight: what lies in the bin, and all that belongs to it.

A mark belongs to its source, a link to both its ends, a fact to what it is about. None of these is
touched when a record goes into the bin, so each is back in its place when the record is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, case, literal, select

from app.model import Annotation, Assessment, Collection, Fact, Item, Judgment, Link, TextLayer
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from sqlalchemy import CTE, ColumnElement, FromClause

BELONGING: Final[tuple[tuple[type[Item], str, ItemKind | None], ...]] = (
    (TextLayer, "source_id", ItemKind.SOURCE),
    (Annotation, "source_id", ItemKind.SOURCE),
    (Assessment, "claim_id", ItemKind.CLAIM),
    (Judgment, "question_id", ItemKind.QUESTION),
    (Fact, "about_id", None),
    (Link, "from_id", None),
    (Link, "to_id", None),
    (Collection, "parent_id", ItemKind.COLLECTION),
)
"""Records that can not be without another: the field that names it, and its kind if fixed."""


def with_what_belongs(start: Any, name: str) -> CTE:
    """Return some records (a query of ids and kinds) together with all that belongs to them."""
    known: CTE = start.cte(name, recursive=True)
    return known.union(
        *(
            select(kind.__table__.c.id, literal(kind.__mapper__.polymorphic_identity)).join(
                known,
                and_(
                    kind.__table__.c[field] == known.c.id,
                    *(() if of is None else (known.c.kind == of.value,)),
                ),
            )
            for kind, field, of in BELONGING
        )
    )


_ITEM = Item.__table__

HIDDEN: Final = with_what_belongs(
    select(_ITEM.c.id, _ITEM.c.kind).where(_ITEM.c.binned_at.is_not(None)), "hidden"
)
"""Ids and kinds of all that is out of sight."""


def in_sight(item_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that the record with this id (never null) is in sight."""
    return item_id.not_in(select(HIDDEN.c.id))


def out_of_sight(item_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that the record with this id lies in the bin or belongs to one there."""
    return item_id.in_(select(HIDDEN.c.id))


def seen(item_id: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the id that a column names, null where that record is out of sight."""
    return case((in_sight(item_id), item_id))


def columns_in_sight(table: FromClause) -> list[ColumnElement[Any]]:
    """Return the columns of a table under their names; none names a record that is out of sight.

    What a row can not be without is named in any case.
    """
    return [seen(column).label(column.name) if _may_name(column) else column for column in table.c]


def _may_name(column: ColumnElement[Any]) -> bool:
    """Tell whether a column names another record or none."""
    names = any(key.column.name == "id" for key in column.foreign_keys)
    return names and bool(getattr(column, "nullable", False))
