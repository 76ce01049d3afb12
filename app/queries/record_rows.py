"""The records of a case as lists show them: claims, people, evidence and all the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, literal, select

from app.model import AnnotationSubject, AnnotationTag, Item, Link, Tag, TagOrder
from app.model.tag import folded, nearest, tag_place
from app.queries.assessment_rows import latest_assessments
from app.queries.refs import among, refs
from app.store.sight import in_sight
from app.vocabulary import LINK_TYPES, TAG_PATH, ItemKind

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """A tag in a list; ``marks`` counts the marks that carry it, ``key`` is 1–9 or none.

    ``path`` names the tags that it stands under, and itself last. Under a tag that lies in the bin
    it does not stand: ``parent_id`` is then that of the next one above.
    """

    id: str
    name: str
    colour: int
    key: int | None
    description: str
    parent_id: str | None
    marks: int
    path: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """How many tags it stands under."""
        return len(self.path) - 1

    @property
    def whole_name(self) -> str:
        """The name with those of the tags that it stands under."""
        return TAG_PATH.join(self.path)


_ITEM = Item.__table__


def records(session: Session, kind: str) -> list[RecordRow]:
    """Return all records of one kind that are not in the bin, by number."""
    ids = session.execute(
        select(_ITEM.c.id)
        .where(_ITEM.c.kind == kind, in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.id)
    ).scalars()
    return records_by_id(session, kind, list(ids))


def records_by_id(session: Session, kind: str, ids: Sequence[str]) -> list[RecordRow]:
    """Return records of one kind by their ids; one that is not there is left out."""
    named = refs(session, ids)
    marks = _mark_counts(session, ids)
    links = _link_counts(session, ids)
    assessments = latest_assessments(session, ids) if kind == ItemKind.CLAIM else {}
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
        if item_id in named
    ]


def _mark_counts(session: Session, ids: Sequence[str]) -> dict[str, int]:
    subject = AnnotationSubject.__table__
    rows = session.execute(
        select(subject.c.item_id, func.count().label("marks"))
        .where(among(subject.c.item_id, ids), in_sight(subject.c.annotation_id))
        .group_by(subject.c.item_id)
    )
    return {row.item_id: row.marks for row in rows}


def _link_counts(session: Session, ids: Sequence[str]) -> defaultdict[str, Counter[str]]:
    """Return by record how many links of each type point at it, and under "" how many it makes."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    link = Link.__table__
    for end, kind in ((link.c.from_id, literal("")), (link.c.to_id, link.c.type)):
        for item_id, code, count in session.execute(
            select(end, kind, func.count())
            .where(among(end, ids), in_sight(link.c.id))
            .group_by(end, kind)
        ):
            counts[item_id][code] = count
    return counts


def tags(session: Session) -> list[TagRow]:
    """Return the tags that are not in the bin, each below the one that it stands under.

    Beside each other stand those first that were put in order by hand, then those with a key, then
    all others by name.
    """
    tag, tagging, order = Tag.__table__, AnnotationTag.__table__, TagOrder.__table__
    counts = (
        select(tagging.c.tag_id, func.count().label("marks"))
        .where(in_sight(tagging.c.annotation_id))
        .group_by(tagging.c.tag_id)
        .subquery()
    )
    rows = session.execute(
        select(tag, order.c.ordinal, func.coalesce(counts.c.marks, 0).label("marks"))
        .outerjoin(counts, counts.c.tag_id == tag.c.id)
        .outerjoin(order, order.c.tag_id == tag.c.id)
        .where(in_sight(tag.c.id))
    ).all()
    parents = {row.id: row.parent_id for row in session.execute(select(tag.c.id, tag.c.parent_id))}
    shown = {row.id for row in rows}
    below: dict[str | None, list[Any]] = defaultdict(list)
    for row in rows:
        below[nearest(row.parent_id, parents, shown)].append(row)
    ordered: list[TagRow] = []
    waiting: list[tuple[Any, str | None, tuple[str, ...]]] = []

    def put_off(parent_id: str | None, path: tuple[str, ...]) -> None:
        beside = sorted(
            below[parent_id],
            key=lambda row: tag_place(row.ordinal, row.key, row.name, row.id),
        )
        waiting.extend((row, parent_id, (*path, row.name)) for row in reversed(beside))

    put_off(None, ())
    while waiting:
        row, parent_id, path = waiting.pop()
        facts = (row.id, row.name, row.colour, row.key, row.description)
        ordered.append(TagRow(*facts, parent_id, row.marks, path))
        put_off(row.id, path)
    return ordered


def tag_beside(session: Session, tag_id: str, name: str) -> TagRow | None:
    """Return the other tag that has a name beside a tag, if there is one."""
    rows = {row.id: row for row in tags(session)}
    wanted = folded(" ".join(name.split()))
    own = rows.get(tag_id)
    return next(
        (
            row
            for row in rows.values()
            if own is not None
            and row.id != tag_id
            and row.parent_id == own.parent_id
            and folded(row.name) == wanted
        ),
        None,
    )


def tag_path(session: Session, tag_id: str) -> str:
    """Return the name of a tag with those above it; empty for one that is not in sight."""
    return next((row.whole_name for row in tags(session) if row.id == tag_id), "")
