"""Where a record is filed: the tags that it carries and the collections that it is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.model import AnnotationTag, CollectionSource, RecordTag
from app.queries.refs import ItemRef, among, refs
from app.store.sight import in_sight
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

TAGGABLE = frozenset(
    {
        *(ItemKind.SOURCE, ItemKind.CLAIM, ItemKind.PERSON, ItemKind.EVIDENCE),
        *(ItemKind.ORGANISATION, ItemKind.PLACE, ItemKind.EVENT),
        *(ItemKind.QUESTION, ItemKind.JUDGMENT),
    }
)
"""Kinds of records that can carry tags beside marks."""


@dataclass(frozen=True, slots=True)
class Filing:
    """Tags and collections by name; only sources are in collections."""

    tags: tuple[ItemRef, ...] = ()
    collections: tuple[ItemRef, ...] = ()


_TAGGING, _IN = RecordTag.__table__, CollectionSource.__table__
_ON_MARKS = AnnotationTag.__table__


def filing(session: Session, item_id: str) -> Filing:
    """Return where a record is filed."""
    tags = session.execute(
        select(_TAGGING.c.tag_id).where(
            _TAGGING.c.record_id == item_id, in_sight(_TAGGING.c.tag_id)
        )
    ).scalars()
    homes = session.execute(
        select(_IN.c.collection_id).where(_IN.c.source_id == item_id, in_sight(_IN.c.collection_id))
    ).scalars()
    return Filing(_named(session, list(tags)), _named(session, list(homes)))


def tags_on(session: Session, ids: Collection[str]) -> set[str]:
    """Return the tags that any of some marks or other records carries."""
    found: set[str] = set()
    for tagging, carrier in (
        (_TAGGING, _TAGGING.c.record_id),
        (_ON_MARKS, _ON_MARKS.c.annotation_id),
    ):
        query = select(tagging.c.tag_id).distinct().where(among(carrier, ids))
        found.update(session.execute(query).scalars())
    return found


def homes_of(session: Session, source_ids: Collection[str]) -> set[str]:
    """Return the collections that any of some sources is in."""
    query = select(_IN.c.collection_id).distinct().where(among(_IN.c.source_id, source_ids))
    return set(session.execute(query).scalars())


def _named(session: Session, ids: list[str]) -> tuple[ItemRef, ...]:
    found = refs(session, ids) if ids else {}
    return tuple(sorted(found.values(), key=lambda ref: ref.title.casefold()))
