"""Links, as each of their ends shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, or_, select

from app.model import Item, Link
from app.queries.refs import ItemRef, link_types, refs
from app.store.sight import in_sight
from app.vocabulary import LinkType, handle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link with both its ends, all in sight."""

    id: str
    handle: str
    type: LinkType
    origin: ItemRef
    target: ItemRef
    note: str
    strength: str | None
    modality: str | None
    said: str
    said_edtf: str
    said_inferred: bool
    place: str
    circumstance: str
    created_at: str
    created_by: str

    def other_end(self, item_id: str) -> ItemRef:
        """Return the end that is not ``item_id``."""
        return self.target if self.origin.id == item_id else self.origin

    def reads_from(self, item_id: str) -> str:
        """Return the words of the link as seen from one of its ends."""
        return self.type.label if self.origin.id == item_id else self.type.reverse


_ITEM = Item.__table__
_LINK = Link.__table__


def all_links(session: Session) -> list[LinkRow]:
    """Return all links that are in sight with both their ends, by number."""
    return _rows(session, and_(True))  # noqa: FBT003 - SQL's own "true"


def links_of(session: Session, item_id: str) -> list[LinkRow]:
    """Return the links that begin or end at a record, by number."""
    return _rows(session, or_(_LINK.c.from_id == item_id, _LINK.c.to_id == item_id))


def links_of_types(session: Session, codes: Iterable[str]) -> list[LinkRow]:
    """Return the links of some types, by number."""
    return _rows(session, _LINK.c.type.in_(list(codes)))


def link(session: Session, link_id: str) -> LinkRow | None:
    """Return one link, None when it is not there or out of sight."""
    return next(iter(_rows(session, _LINK.c.id == link_id)), None)


def _rows(session: Session, condition: ColumnElement[bool]) -> list[LinkRow]:
    rows = session.execute(
        select(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.created_at, _ITEM.c.created_by, _LINK)
        .join(_ITEM, _ITEM.c.id == _LINK.c.id)
        .where(
            condition,
            in_sight(_LINK.c.id),
        )
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix)
    ).all()
    types = link_types(session)
    ends = refs(session, [end for row in rows for end in (row.from_id, row.to_id)])
    return [_row(row, types, ends) for row in rows]


def _row(row: Any, types: dict[str, LinkType], ends: dict[str, ItemRef]) -> LinkRow:
    return LinkRow(
        id=row.id,
        handle=handle("link", row.number, row.number_suffix),
        type=types[row.type],
        origin=ends[row.from_id],
        target=ends[row.to_id],
        note=row.note,
        strength=row.strength,
        modality=row.modality,
        said=row.said,
        said_edtf=row.said_edtf,
        said_inferred=row.said_inferred,
        place=row.place,
        circumstance=row.circumstance,
        created_at=row.created_at,
        created_by=row.created_by,
    )
