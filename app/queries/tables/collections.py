"""Collections of sources, as lists show them, and which sources are in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from app.model import Collection, CollectionSource
from app.store.sight import in_sight

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A collection in a list: ``sources`` counts those in it, not those in collections inside.

    ``path`` holds the names from the outermost collection to this one.
    """

    id: str
    name: str
    parent_id: str | None
    path: tuple[str, ...]
    sources: int

    @property
    def depth(self) -> int:
        """How many collections it stands in, one inside the other."""
        return len(self.path) - 1


_COLLECTION, _IN = Collection.__table__, CollectionSource.__table__


def collections(session: Session) -> list[CollectionRow]:
    """Return all collections in sight by name, each followed by those inside it."""
    counts = {
        row[0]: row[1]
        for row in session.execute(
            select(_IN.c.collection_id, func.count())
            .where(in_sight(_IN.c.source_id))
            .group_by(_IN.c.collection_id)
        )
    }
    inside: dict[str | None, list[Any]] = {}
    for row in session.execute(select(_COLLECTION).where(in_sight(_COLLECTION.c.id))):
        inside.setdefault(row.parent_id, []).append(row)
    found: list[CollectionRow] = []

    def add(parent_id: str | None, above: tuple[str, ...]) -> None:
        for row in sorted(inside.get(parent_id, ()), key=lambda one: one.name.casefold()):
            path = (*above, row.name)
            found.append(CollectionRow(row.id, row.name, parent_id, path, counts.get(row.id, 0)))
            add(row.id, path)

    add(None, ())
    return found


def collections_of(session: Session, source_id: str) -> list[CollectionRow]:
    """Return the collections that a source is in, by name."""
    mine = set(
        session.execute(select(_IN.c.collection_id).where(_IN.c.source_id == source_id)).scalars()
    )
    return [row for row in collections(session) if row.id in mine]


def sources_in(collection_id: str) -> Select[tuple[Any]]:
    """Return the query of the ids of sources in a collection or in one inside it."""
    inner = select(_COLLECTION.c.id).where(_COLLECTION.c.id == collection_id).cte(recursive=True)
    inner = inner.union(
        select(_COLLECTION.c.id).where(
            _COLLECTION.c.parent_id == inner.c.id, in_sight(_COLLECTION.c.id)
        )
    )
    return select(_IN.c.source_id).where(_IN.c.collection_id.in_(select(inner.c.id)))
