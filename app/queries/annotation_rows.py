"""The marks of a source, as views paint and list them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, String, select, type_coerce, union

from app.anchors.region import Region
from app.anchors.text import Passage
from app.model import Annotation, AnnotationSubject, AnnotationTag, Item, Source, Tag
from app.queries.refs import ItemRef, TagRef, among, refs
from app.store.sight import in_sight, with_what_belongs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

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


def marks_of_picture(session: Session, sha256: str) -> list[MarkRow]:
    """Return the marks of all sources whose original has these bytes."""
    source = Source.__table__
    same = select(source.c.id).where(source.c.original_sha256 == sha256, in_sight(source.c.id))
    return _rows(session, _select_marks().where(_MARK.c.source_id.in_(same)))


def marks_in_stretch(
    session: Session, layer_id: str, start: int, end: int, *, at_most: int
) -> list[MarkRow]:
    """Return marks that share a code point with a stretch of a layer, in the order of the text.

    Of more than ``at_most`` the first are returned.
    """
    here = (_MARK.c.layer_id == layer_id, _MARK.c.start < end, _MARK.c.end > start)
    return _rows(session, _select_marks().where(*here).limit(at_most))


def marks_touched(
    session: Session,
    ids: Collection[str],
    source_ids: Collection[str],
    *,
    turned: Collection[str] = (),
    at_most: int,
) -> list[MarkRow] | None:
    """Return the marks of some sources that the change of some records may have changed.

    That are those among the records, and those that show one of them or carry it as a tag. Of
    records that came into sight or went out of it (``turned``) it is also those that show what
    belongs to them. A mark that is not there or out of sight is left out; of more than
    ``at_most`` none is read: None.
    """
    item, subject, tagging = Item.__table__, AnnotationSubject.__table__, AnnotationTag.__table__
    start = select(item.c.id, item.c.kind).where(among(item.c.id, turned))
    named = union(
        select(item.c.id).where(among(item.c.id, ids)),
        select(with_what_belongs(start, "turned").c.id),
    )
    mine = union(
        select(item.c.id).where(among(item.c.id, ids)),
        select(subject.c.annotation_id).where(subject.c.item_id.in_(named)),
        select(tagging.c.annotation_id).where(tagging.c.tag_id.in_(named)),
    )
    found = session.execute(select(_MARK.c.id, _MARK.c.source_id).where(_MARK.c.id.in_(mine)))
    here = [mark_id for mark_id, source_id in found if source_id in source_ids]
    return marks_by_id(session, here) if len(here) <= at_most else None


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
    return _rows(session, _select_marks().where(among(_MARK.c.id, ids)))


def all_marks(session: Session) -> list[MarkRow]:
    """Return every mark of the case, source by source."""
    return _rows(session, _select_marks())


_MARK = Annotation.__table__


def _select_marks() -> Select[Any]:
    source = Item.__table__.alias("source_item")
    return (
        select(
            *(_MARK.c.id, _MARK.c.source_id, _MARK.c.note, _MARK.c.layer_id),
            *(_MARK.c.start, _MARK.c.end, _MARK.c.exact, _MARK.c.prefix, _MARK.c.suffix),
            # Most marks have none: as JSON each of them would be parsed.
            *(_MARK.c.shape, type_coerce(_MARK.c.coordinates, String), _MARK.c.frame),
        )
        .join(source, source.c.id == _MARK.c.source_id)
        .where(in_sight(_MARK.c.id))
        .order_by(source.c.number, _MARK.c.layer_id, _MARK.c.start, _MARK.c.end.desc(), _MARK.c.id)
    )


def _rows(session: Session, query: Select[Any]) -> list[MarkRow]:
    found = session.execute(query).all()
    ids = [row[0] for row in found]
    subjects = _subjects(session, ids)
    tags = _tags(session, ids)
    return [_row(row, subjects.get(row[0], ()), tags.get(row[0], ())) for row in found]


def _row(row: Any, subjects: tuple[ItemRef, ...], tags: tuple[TagRef, ...]) -> MarkRow:
    mark_id, source_id, note, layer_id, start, end, exact, prefix, suffix = row[:9]
    return MarkRow(
        mark_id,
        source_id,
        subjects[0].kind if subjects else "tag" if tags else "note",
        subjects,
        tags,
        note,
        layer_id or "",
        None if start is None else Passage(start, end, exact, prefix, suffix),
        None if start is not None else _region(*row[9:]),
    )


def _region(shape: str | None, coordinates: str, frame: int | None) -> Region | None:
    if shape is None:
        return None
    x, y, width, height = json.loads(coordinates)
    return Region(x, y, width, height, frame=frame or 0)


def _subjects(session: Session, ids: list[str]) -> dict[str, tuple[ItemRef, ...]]:
    subject = AnnotationSubject.__table__
    pairs = session.execute(
        select(subject.c.annotation_id, subject.c.item_id)
        .where(among(subject.c.annotation_id, ids), in_sight(subject.c.item_id))
        .order_by(subject.c.ordinal)
    ).all()
    # One that is shown by many marks is named by the same value in each of them.
    named = {item_id: (ref,) for item_id, ref in refs(session, {i for _, i in pairs}).items()}
    by_mark: dict[str, tuple[ItemRef, ...]] = {}
    for mark_id, item_id in pairs:
        before = by_mark.get(mark_id)
        by_mark[mark_id] = before + named[item_id] if before else named[item_id]
    return by_mark


def _tags(session: Session, ids: list[str]) -> dict[str, tuple[TagRef, ...]]:
    tagging, tag = AnnotationTag.__table__, Tag.__table__
    known: dict[str, tuple[TagRef]] = {}
    by_mark: dict[str, tuple[TagRef, ...]] = {}
    for mark_id, tag_id, name, colour in session.execute(
        select(tagging.c.annotation_id, tag.c.id, tag.c.name, tag.c.colour)
        .join(tag, tag.c.id == tagging.c.tag_id)
        .where(among(tagging.c.annotation_id, ids), in_sight(tag.c.id))
        .order_by(tag.c.name)
    ):
        own = known.setdefault(tag_id, (TagRef(tag_id, name, colour),))
        before = by_mark.get(mark_id)
        by_mark[mark_id] = before + own if before else own
    return by_mark
