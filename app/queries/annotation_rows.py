"""The marks of a source, as views paint and list them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from app.anchors.region import Region
from app.anchors.text import Passage
from app.model import Annotation, AnnotationSubject, AnnotationTag, Item, Tag
from app.queries.refs import ItemRef, TagRef, in_batches, refs
from app.store.sight import in_sight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One annotation: exactly one of ``passage`` (with ``layer_id``) and ``region`` is set.

    ``kind`` is that of the first subject ("claim", "person", "evidence" …), else "tag" or "note".
    """

    id: str
    source_id: str
    kind: str
    subjects: tuple[ItemRef, ...] = ()
    tags: tuple[TagRef, ...] = ()
    note: str = ""
    layer_id: str = ""
    passage: Passage | None = None
    region: Region | None = None

    @property
    def label(self) -> str:
        """What a list or margin calls the mark: its subjects, else its tags, else its note."""
        names = [subject.title for subject in self.subjects] or [tag.name for tag in self.tags]
        return ", ".join(names) or self.note


def marks_of_source(session: Session, source_id: str) -> list[MarkRow]:
    """Return the marks of a source in the order of the text, regions in the order made."""
    return _rows(session, _select_marks().where(_MARK.c.source_id == source_id))


def marks_of_item(session: Session, item_id: str) -> list[MarkRow]:
    """Return the marks that show or state a record, source by source."""
    subject = AnnotationSubject.__table__
    mine = select(subject.c.annotation_id).where(subject.c.item_id == item_id)
    return _rows(session, _select_marks().where(_MARK.c.id.in_(mine)))


def marks_with_tag(session: Session, tag_id: str) -> list[MarkRow]:
    """Return the marks that carry a tag, source by source."""
    tagging = AnnotationTag.__table__
    mine = select(tagging.c.annotation_id).where(tagging.c.tag_id == tag_id)
    return _rows(session, _select_marks().where(_MARK.c.id.in_(mine)))


def marks_by_id(session: Session, ids: Iterable[str]) -> list[MarkRow]:
    """Return marks by their ids; one that is not there or out of sight is left out."""
    return [
        row
        for batch in in_batches(ids)
        for row in _rows(session, _select_marks().where(_MARK.c.id.in_(batch)))
    ]


def all_marks(session: Session) -> list[MarkRow]:
    """Return every mark of the case, source by source."""
    return _rows(session, _select_marks())


_MARK = Annotation.__table__


def _select_marks() -> Select[Any]:
    source = Item.__table__.alias("source_item")
    return (
        select(_MARK)
        .join(source, source.c.id == _MARK.c.source_id)
        .where(in_sight(_MARK.c.id))
        .order_by(source.c.number, _MARK.c.layer_id, _MARK.c.start, _MARK.c.end.desc(), _MARK.c.id)
    )


def _rows(session: Session, query: Select[Any]) -> list[MarkRow]:
    found = session.execute(query).all()
    ids = [row.id for row in found]
    subjects = _subjects(session, ids)
    tags = _tags(session, ids)
    return [
        MarkRow(
            id=row.id,
            source_id=row.source_id,
            kind=_kind(subjects.get(row.id, ()), tags.get(row.id, ())),
            subjects=subjects.get(row.id, ()),
            tags=tags.get(row.id, ()),
            note=row.note,
            layer_id=row.layer_id or "",
            passage=_passage(row),
            region=_region(row),
        )
        for row in found
    ]


def _kind(subjects: tuple[ItemRef, ...], tags: tuple[TagRef, ...]) -> str:
    if subjects:
        return subjects[0].kind
    return "tag" if tags else "note"


def _passage(row: Any) -> Passage | None:
    if row.start is None:
        return None
    return Passage(row.start, row.end, row.exact, row.prefix, row.suffix)


def _region(row: Any) -> Region | None:
    if row.shape is None:
        return None
    x, y, width, height = row.coordinates
    return Region(x, y, width, height, frame=row.frame or 0)


def _subjects(session: Session, ids: list[str]) -> dict[str, tuple[ItemRef, ...]]:
    subject = AnnotationSubject.__table__
    pairs = [
        (row.annotation_id, row.item_id)
        for batch in in_batches(ids)
        for row in session.execute(
            select(subject.c.annotation_id, subject.c.item_id)
            .where(subject.c.annotation_id.in_(batch), in_sight(subject.c.item_id))
            .order_by(subject.c.ordinal)
        )
    ]
    named = refs(session, [item_id for _, item_id in pairs])
    by_mark: dict[str, tuple[ItemRef, ...]] = {}
    for mark_id, item_id in pairs:
        by_mark[mark_id] = (*by_mark.get(mark_id, ()), named[item_id])
    return by_mark


def _tags(session: Session, ids: list[str]) -> dict[str, tuple[TagRef, ...]]:
    tagging, tag = AnnotationTag.__table__, Tag.__table__
    by_mark: dict[str, tuple[TagRef, ...]] = {}
    for batch in in_batches(ids):
        for row in session.execute(
            select(tagging.c.annotation_id, tag.c.id, tag.c.name, tag.c.colour)
            .join(tag, tag.c.id == tagging.c.tag_id)
            .where(tagging.c.annotation_id.in_(batch), in_sight(tag.c.id))
            .order_by(tag.c.name)
        ):
            known = by_mark.get(row.annotation_id, ())
            by_mark[row.annotation_id] = (*known, TagRef(row.id, row.name, row.colour))
    return by_mark
