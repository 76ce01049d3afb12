"""What is still missing in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from app.model import Item, Link
from app.queries.refs import link_types
from app.store.sight import in_sight
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def claims_without_evidence(session: Session) -> list[str]:
    """Return the ids of the claims that no link in sight speaks for, by number."""
    item, link = Item.__table__, Link.__table__
    supporting = [code for code, kind in link_types(session).items() if kind.counts > 0]
    backed = exists().where(
        link.c.to_id == item.c.id, link.c.type.in_(supporting), in_sight(link.c.id)
    )
    return list(
        session.execute(
            select(item.c.id)
            .where(item.c.kind == ItemKind.CLAIM.value, in_sight(item.c.id), ~backed)
            .order_by(item.c.number)
        ).scalars()
    )
