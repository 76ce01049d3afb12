"""The table of sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from app.model import Annotation, Collection, CollectionSource, Item, RecordTag, Source, Tag
from app.queries.case_lists import marks_of_sources
from app.queries.refs import TagRef, among
from app.queries.tables.collections import sources_in
from app.queries.tables.ordering import holds, ordered
from app.store.sight import in_sight
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session


class SourceColumn(StrEnum):
    """What the table can be in the order of."""

    NUMBER = "number"
    TITLE = "title"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    IMPORTED = "imported"
    RELIABILITY = "reliability"
    STATUS = "status"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class SourceWish:
    """Which sources are wanted, in which order; empty and None mean any.

    ``words`` are looked for in title, number, publisher, author, address and file name. A
    collection has those of the collections inside it as well.
    """

    words: str = ""
    status: str | None = None
    tag_id: str | None = None
    collection_id: str | None = None
    column: SourceColumn = SourceColumn.NUMBER
    descending: bool = False


@dataclass(frozen=True, slots=True)
class SourceTableRow:
    """A source in the table; ``published`` and ``imported`` are EDTF and ISO 8601."""

    id: str
    handle: str
    title: str
    format: str
    held: bool
    publisher: str
    published: str
    published_edtf: str
    imported: str
    reliability: str | None
    status: str
    marks: int
    tags: tuple[TagRef, ...]
    collections: tuple[str, ...]


_ITEM, _SOURCE, _MARK = Item.__table__, Source.__table__, Annotation.__table__
_TAGGING, _TAG = RecordTag.__table__, Tag.__table__
_IN, _COLLECTION = CollectionSource.__table__, Collection.__table__

_VALUES: Final[dict[SourceColumn, Any]] = {
    SourceColumn.TITLE: _SOURCE.c.title,
    SourceColumn.PUBLISHER: _SOURCE.c.publisher,
    SourceColumn.PUBLISHED: _SOURCE.c.published_edtf,
    SourceColumn.IMPORTED: _ITEM.c.created_at,
    SourceColumn.RELIABILITY: _SOURCE.c.reliability,
}
_STATUS_ORDER: Final = {"unread": 0, "reading": 1, "done": 2}


def source_ids(session: Session, wish: SourceWish) -> list[str]:
    """Return the ids of the sources that fit a wish, in its order."""
    query = (
        select(
            *(_ITEM.c.id, _ITEM.c.number, _ITEM.c.number_suffix, _SOURCE.c.title),
            *(_SOURCE.c.publisher, _SOURCE.c.author, _SOURCE.c.url, _SOURCE.c.file_name),
            _SOURCE.c.reading_status,
            _VALUES.get(wish.column, _ITEM.c.number).label("value"),
        )
        .join(_SOURCE, _SOURCE.c.id == _ITEM.c.id)
        .where(in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix)
    )
    if wish.status is not None:
        query = query.where(_SOURCE.c.reading_status == wish.status)
    if wish.tag_id is not None:
        tagged = select(_TAGGING.c.record_id).where(_TAGGING.c.tag_id == wish.tag_id)
        query = query.where(_ITEM.c.id.in_(tagged))
    if wish.collection_id is not None:
        query = query.where(_ITEM.c.id.in_(sources_in(wish.collection_id)))
    rows = session.execute(query).all()
    words = wish.words.casefold().split()
    if words:
        rows = [row for row in rows if holds(words, _handle(row), *row[3:8])]
    return ordered(_values(session, wish.column, rows), descending=wish.descending)


def count_of_sources(session: Session) -> int:
    """Return how many sources are in sight."""
    query = select(func.count()).where(_ITEM.c.kind == "source", in_sight(_ITEM.c.id))
    return session.execute(query).scalar_one()


def _values(session: Session, by: SourceColumn, rows: Sequence[Any]) -> list[tuple[Any, str]]:
    if by == SourceColumn.MARKS:
        counts: dict[str, int] = {
            row[0]: row[1]
            for row in session.execute(
                select(_MARK.c.source_id, func.count())
                .where(in_sight(_MARK.c.id))
                .group_by(_MARK.c.source_id)
            )
        }
        return [(counts.get(row.id, 0), row.id) for row in rows]
    if by == SourceColumn.STATUS:
        return [(_STATUS_ORDER.get(row.reading_status), row.id) for row in rows]
    return [(row.value, row.id) for row in rows]


def source_rows(session: Session, ids: Iterable[str]) -> list[SourceTableRow]:
    """Return rows of the table by their ids; one that is not there is left out."""
    wanted = list(ids)
    found = {
        row.id: row
        for row in session.execute(
            select(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.created_at, *_SOURCE.c)
            .join(_SOURCE, _SOURCE.c.id == _ITEM.c.id)
            .where(among(_ITEM.c.id, wanted))
        )
    }
    marks = marks_of_sources(session, wanted)
    tags = _tags(session, wanted)
    homes = _collections(session, wanted)
    return [
        SourceTableRow(
            id=item_id,
            handle=_handle(row),
            title=row.title,
            format=row.format,
            held=row.held,
            publisher=row.publisher,
            published=row.published,
            published_edtf=row.published_edtf,
            imported=row.created_at,
            reliability=row.reliability,
            status=row.reading_status,
            marks=marks.get(item_id, 0),
            tags=tuple(tags.get(item_id, ())),
            collections=tuple(homes.get(item_id, ())),
        )
        for item_id in wanted
        if (row := found.get(item_id)) is not None
    ]


def _handle(row: Any) -> str:
    return handle("source", row.number, row.number_suffix)


def _tags(session: Session, ids: Sequence[str]) -> dict[str, list[TagRef]]:
    found: dict[str, list[TagRef]] = {}
    for record_id, *tag in session.execute(
        select(_TAGGING.c.record_id, _TAG.c.id, _TAG.c.name, _TAG.c.colour)
        .join(_TAG, _TAG.c.id == _TAGGING.c.tag_id)
        .where(among(_TAGGING.c.record_id, ids), in_sight(_TAG.c.id))
        .order_by(_TAG.c.name)
    ):
        found.setdefault(record_id, []).append(TagRef(*tag))
    return found


def _collections(session: Session, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source_id, name in session.execute(
        select(_IN.c.source_id, _COLLECTION.c.name)
        .join(_COLLECTION, _COLLECTION.c.id == _IN.c.collection_id)
        .where(among(_IN.c.source_id, ids), in_sight(_COLLECTION.c.id))
        .order_by(_COLLECTION.c.name)
    ):
        found.setdefault(source_id, []).append(name)
    return found
