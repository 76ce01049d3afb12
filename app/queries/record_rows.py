"""The records of a case as lists show them: claims, people, evidence and all the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from app.model import AnnotationSubject, AnnotationTag, Item, Tag
from app.queries.assessment_rows import latest_assessments
from app.queries.link_rows import all_links
from app.queries.refs import refs
from app.store.sight import columns_in_sight, in_sight
from app.vocabulary import LINK_TYPES, ItemKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.queries.assessment_rows import AssessmentRow


_BACKING: Final = tuple(code for code, kind in LINK_TYPES.items() if kind.counts > 0)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record in a list; ``marks`` counts its passages and regions, ``links`` its links.

    ``assessment`` is the latest of a claim; ``backing`` counts the links that support a claim.
    """

    id: str
    kind: str
    handle: str
    title: str
    protected: bool = False
    marks: int = 0
    links: int = 0
    backing: int = 0
    assessment: AssessmentRow | None = None

    @property
    def grade(self) -> str:
        """The grade of a claim in short, such as B3; a dash where it is not graded."""
        if self.kind != ItemKind.CLAIM:
            return ""
        if self.assessment is None:
            return "–"
        short = (self.assessment.reliability or "") + (self.assessment.credibility or "")
        return short or "–"


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag in a list; ``marks`` counts the marks that carry it, ``key`` is 1–9 or none."""

    id: str
    name: str
    colour: int
    key: int | None
    description: str
    parent_id: str | None
    marks: int


_ITEM = Item.__table__


def records(session: Session, kind: str) -> list[RecordRow]:
    """Return all records of one kind that are not in the bin, by number."""
    ids = session.execute(
        select(_ITEM.c.id)
        .where(_ITEM.c.kind == kind, in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.id)
    ).scalars()
    return _rows(session, list(ids), kind)


def _rows(session: Session, ids: list[str], kind: str) -> list[RecordRow]:
    named = refs(session, ids)
    marks = _mark_counts(session)
    links = _link_counts(session)
    assessments = latest_assessments(session) if kind == ItemKind.CLAIM else {}
    return [
        RecordRow(
            id=item_id,
            kind=kind,
            handle=named[item_id].handle,
            title=named[item_id].title,
            protected=named[item_id].protected,
            marks=marks.get(item_id, 0),
            links=links[item_id].total(),
            backing=sum(links[item_id][code] for code in _BACKING),
            assessment=assessments.get(item_id),
        )
        for item_id in ids
    ]


def _mark_counts(session: Session) -> dict[str, int]:
    subject = AnnotationSubject.__table__
    rows = session.execute(
        select(subject.c.item_id, func.count().label("marks"))
        .where(in_sight(subject.c.annotation_id))
        .group_by(subject.c.item_id)
    )
    return {row.item_id: row.marks for row in rows}


def _link_counts(session: Session) -> defaultdict[str, Counter[str]]:
    """Return by record how many links of each type point at it, and under "" how many it makes."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in all_links(session):
        counts[link.origin.id][""] += 1
        counts[link.target.id][link.type.code] += 1
    return counts


def tags(session: Session) -> list[TagRow]:
    """Return the tags that are not in the bin: those with a key first, then by name."""
    tag, tagging = Tag.__table__, AnnotationTag.__table__
    counts = (
        select(tagging.c.tag_id, func.count().label("marks"))
        .where(in_sight(tagging.c.annotation_id))
        .group_by(tagging.c.tag_id)
        .subquery()
    )
    rows = session.execute(
        select(*columns_in_sight(tag), func.coalesce(counts.c.marks, 0).label("marks"))
        .outerjoin(counts, counts.c.tag_id == tag.c.id)
        .where(in_sight(tag.c.id))
        .order_by(tag.c.key.is_(None), tag.c.key, tag.c.name)
    )
    return [
        TagRow(row.id, row.name, row.colour, row.key, row.description, row.parent_id, row.marks)
        for row in rows
    ]
