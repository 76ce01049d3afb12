"""Of how many independent origins is what supports a claim, for one claim at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.model import Source
from app.queries.annotation_rows import marks_of_item
from app.queries.link_rows import links_of, links_of_types
from app.queries.origins import DERIVES, SAME, Origins
from app.store.sight import in_sight

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class _Standing:
    """A source and what it is a part or a later version of."""

    id: str
    parent_id: str | None
    earlier_version_id: str | None


def origins_for(session: Session, claim_id: str) -> int:
    """Return over how many independent origins the links that support a claim are spread."""
    backing = {
        link.origin.id
        for link in links_of(session, claim_id)
        if link.target.id == claim_id and link.type.counts > 0
    }
    if not backing:
        return 0
    table = Source.__table__
    columns = (table.c.id, table.c.parent_id, table.c.earlier_version_id)
    sources = [
        _Standing(*row) for row in session.execute(select(*columns).where(in_sight(table.c.id)))
    ]
    marks = [mark for item_id in backing for mark in marks_of_item(session, item_id)]
    origins = Origins(sources, links_of_types(session, [DERIVES, SAME]), marks)
    return origins.independent(backing)
