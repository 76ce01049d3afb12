"""The sources of a case: for lists, and one by one with all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from app.errors import CaseProblem
from app.model import Annotation, Item, LayerFile, Original, Source, TextLayer
from app.queries.filing import Filing, filing
from app.queries.refs import ItemRef, refs
from app.queries.version_rows import Versions, versions_of
from app.store.sight import columns_in_sight, in_sight
from app.vocabulary import handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a list; ``marks`` counts its annotations."""

    id: str
    handle: str
    title: str
    format: str
    media_type: str
    held: bool
    parent_id: str | None
    file_name: str
    sha256: str
    publisher: str
    published: str
    reliability: str | None
    reading_status: str
    marks: int

    @property
    def is_picture(self) -> bool:
        """Tell whether it is looked at rather than read."""
        return self.format == "picture"


@dataclass(frozen=True, slots=True)
class LayerRow:
    """A text layer of a source; ``length`` counts code points.

    ``file_name`` and ``file_sha256`` are those of the file that it was added by, if it was.
    """

    id: str
    role: str
    language: str
    tool: str
    length: int
    file_name: str = ""
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class SourceDetail:
    """A source with its collection record (``fields``), its layers, its parts, its parent.

    ``versions`` are those before and after it, ``filing`` its tags and collections.
    """

    id: str
    handle: str
    fields: dict[str, Any]
    size: int
    layers: tuple[LayerRow, ...]
    parent: ItemRef | None
    parts: tuple[ItemRef, ...]
    created_at: str
    created_by: str
    binned: bool
    versions: Versions
    filing: Filing


_SOURCE = Source.__table__
_ITEM = Item.__table__


def sources(session: Session) -> list[SourceRow]:
    """Return all sources that are not in the bin, by number."""
    mark = Annotation.__table__
    counts = (
        select(mark.c.source_id, func.count().label("marks"))
        .where(in_sight(mark.c.id))
        .group_by(mark.c.source_id)
        .subquery()
    )
    query = (
        select(
            _ITEM.c.number,
            _ITEM.c.number_suffix,
            *columns_in_sight(_SOURCE),
            func.coalesce(counts.c.marks, 0).label("marks"),
        )
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .outerjoin(counts, counts.c.source_id == _SOURCE.c.id)
        .where(in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix)
    )
    return [
        SourceRow(
            id=row.id,
            handle=handle("source", row.number, row.number_suffix),
            title=row.title,
            format=row.format,
            media_type=row.media_type,
            held=row.held,
            parent_id=row.parent_id,
            file_name=row.file_name,
            sha256=row.original_sha256 or "",
            publisher=row.publisher,
            published=row.published,
            reliability=row.reliability,
            reading_status=row.reading_status,
            marks=row.marks,
        )
        for row in session.execute(query)
    ]


def source(session: Session, source_id: str) -> SourceDetail:
    """Return one source whole; CaseProblem "record.gone" when there is none."""
    row = session.execute(
        select(_ITEM, *columns_in_sight(_SOURCE), Original.size)
        .join(_SOURCE, _SOURCE.c.id == _ITEM.c.id)
        .outerjoin(Original, Original.sha256 == _SOURCE.c.original_sha256)
        .where(_ITEM.c.id == source_id)
    ).first()
    if row is None:
        raise CaseProblem("record.gone", kind="source", id=source_id)
    parts = session.execute(
        select(_SOURCE.c.id)
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .where(_SOURCE.c.parent_id == source_id, in_sight(_ITEM.c.id))
        .order_by(_SOURCE.c.part_ordinal)
    ).scalars()
    part_ids = list(parts)
    named = refs(session, [*part_ids, *filter(None, [row.parent_id])])
    return SourceDetail(
        id=source_id,
        handle=handle("source", row.number, row.number_suffix),
        fields={column.name: getattr(row, column.name) for column in _SOURCE.c},
        size=row.size or 0,
        layers=layers(session, source_id),
        parent=named.get(row.parent_id),
        parts=tuple(named[part_id] for part_id in part_ids),
        created_at=row.created_at,
        created_by=row.created_by,
        binned=row.binned_at is not None,
        versions=versions_of(session, source_id),
        filing=filing(session, source_id),
    )


def layers(session: Session, source_id: str) -> tuple[LayerRow, ...]:
    """Return the text layers of a source, the default one first."""
    layer, file = TextLayer.__table__, LayerFile.__table__
    rows = session.execute(
        select(layer, file.c.file_name, file.c.original_sha256)
        .join(_ITEM, _ITEM.c.id == layer.c.id)
        .outerjoin(file, file.c.layer_id == layer.c.id)
        .where(layer.c.source_id == source_id, _ITEM.c.binned_at.is_(None))
        .order_by(layer.c.ordinal)
    )
    return tuple(
        LayerRow(
            id=row.id,
            role=row.role,
            language=row.language,
            tool=row.tool,
            length=row.length,
            file_name=row.file_name or "",
            file_sha256=row.original_sha256 or "",
        )
        for row in rows
    )


def source_with_bytes(session: Session, sha256: str) -> str | None:
    """Return the id of the source outside the bin whose original has this hash."""
    return session.execute(
        select(_SOURCE.c.id)
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .where(_SOURCE.c.original_sha256 == sha256, in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number)
    ).scalar()
