"""One record with all that the inspector shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import (
    Base,
    Fact,
    Item,
    Judgment,
    JudgmentClaim,
    Name,
    QuestionClaim,
)
from app.queries.annotation_rows import MarkRow, marks_of_item
from app.queries.assessment_rows import AssessmentRow, assessments_of
from app.queries.filing import Filing, filing
from app.queries.independence import origins_for
from app.queries.link_rows import LinkRow, link, links_of
from app.queries.refs import ItemRef, refs
from app.store.sight import columns_in_sight, in_sight, out_of_sight
from app.vocabulary import ItemKind, handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact about a record, and the mark that states it."""

    id: str
    property: str
    value: str
    value_edtf: str
    annotation_id: str | None


@dataclass(frozen=True, slots=True)
class RecordDetail:
    """A record whole: ``fields`` are its own columns by name; assessments come latest first.

    ``marks`` show or state the record, those that carry a tag are too many to be told here;
    ``sources`` names by id where marks lie.
    ``claims`` are the answers to a question or what a judgment rests on; ``questions`` are those
    that a claim or judgment answers; ``judgments`` answer a question or rest on a claim.
    ``origins`` counts the independent origins of what supports a claim; ``link`` is a link with
    its ends.
    """

    ref: ItemRef
    fields: dict[str, Any]
    created_at: str
    created_by: str
    binned: bool
    names: tuple[str, ...]
    marks: tuple[MarkRow, ...]
    sources: dict[str, ItemRef]
    links: tuple[LinkRow, ...]
    facts: tuple[FactRow, ...]
    assessments: tuple[AssessmentRow, ...]
    claims: tuple[ItemRef, ...]
    questions: tuple[ItemRef, ...]
    judgments: tuple[ItemRef, ...]
    origins: int
    link: LinkRow | None
    filing: Filing


_ITEM = Item.__table__


def record(session: Session, item_id: str) -> RecordDetail:
    """Return one record of any kind whole; CaseProblem "record.gone" when there is none."""
    item = session.execute(select(_ITEM).where(_ITEM.c.id == item_id)).first()
    if item is None:
        raise CaseProblem("record.gone", kind="item", id=item_id)
    table = Base.metadata.tables[item.kind]
    marks = marks_of_item(session, item_id) if item.kind != ItemKind.TAG else []
    own = session.execute(select(*columns_in_sight(table)).where(table.c.id == item_id)).one()
    named = refs(session, [item_id])
    return RecordDetail(
        ref=named.get(item_id) or ItemRef(item_id, item.kind, handle(item.kind, item.number), ""),
        fields={column.name: getattr(own, column.name) for column in table.c},
        created_at=item.created_at,
        created_by=item.created_by,
        binned=session.execute(
            select(out_of_sight(_ITEM.c.id)).where(_ITEM.c.id == item_id)
        ).scalar_one(),
        names=names_of(session, item_id),
        marks=tuple(marks),
        sources=refs(session, [mark.source_id for mark in marks]),
        links=tuple(links_of(session, item_id)),
        facts=facts_about(session, item_id),
        assessments=tuple(assessments_of(session, item_id)) if item.kind == ItemKind.CLAIM else (),
        claims=_claims(session, item.kind, item_id),
        questions=_questions(session, item.kind, item_id),
        judgments=_judgments(session, item.kind, item_id),
        origins=origins_for(session, item_id) if item.kind == ItemKind.CLAIM else 0,
        link=link(session, item_id) if item.kind == ItemKind.LINK else None,
        filing=filing(session, item_id),
    )


def names_of(session: Session, item_id: str) -> tuple[str, ...]:
    """Return the further names of a record, in their order."""
    table = Name.__table__
    query = select(table.c.full).where(table.c.item_id == item_id).order_by(table.c.ordinal)
    return tuple(session.execute(query).scalars())


def facts_about(session: Session, item_id: str) -> tuple[FactRow, ...]:
    """Return the facts about a record in the order stated, conflicting ones side by side."""
    table = Fact.__table__
    rows = session.execute(
        select(*columns_in_sight(table))
        .where(table.c.about_id == item_id, in_sight(table.c.id))
        .order_by(table.c.id)
    )
    return tuple(
        FactRow(row.id, row.property, row.value, row.value_edtf, row.annotation_id) for row in rows
    )


def _claims(session: Session, kind: str, item_id: str) -> tuple[ItemRef, ...]:
    if kind == ItemKind.QUESTION:
        table = QuestionClaim.__table__
        owner = table.c.question_id
    elif kind == ItemKind.JUDGMENT:
        table = JudgmentClaim.__table__
        owner = table.c.judgment_id
    else:
        return ()
    query = select(table.c.claim_id).where(owner == item_id).order_by(table.c.ordinal)
    return _named(session, query)


def _questions(session: Session, kind: str, item_id: str) -> tuple[ItemRef, ...]:
    answers, judgment = QuestionClaim.__table__, Judgment.__table__
    if kind == ItemKind.CLAIM:
        query = select(answers.c.question_id).where(answers.c.claim_id == item_id)
    elif kind == ItemKind.JUDGMENT:
        query = select(judgment.c.question_id).where(judgment.c.id == item_id)
    else:
        return ()
    return _named(session, query)


def _judgments(session: Session, kind: str, item_id: str) -> tuple[ItemRef, ...]:
    basis, judgment = JudgmentClaim.__table__, Judgment.__table__
    if kind == ItemKind.CLAIM:
        query = select(basis.c.judgment_id).where(basis.c.claim_id == item_id)
    elif kind == ItemKind.QUESTION:
        query = select(judgment.c.id).where(judgment.c.question_id == item_id)
    else:
        return ()
    return _named(session, query)


def _named(session: Session, query: Any) -> tuple[ItemRef, ...]:
    """Name the records that a query of ids finds, those out of sight left out."""
    ids = list(session.execute(query).scalars())
    seen = session.execute(
        select(_ITEM.c.id).where(_ITEM.c.id.in_(ids), in_sight(_ITEM.c.id))
    ).scalars()
    named = refs(session, seen)
    return tuple(named[item_id] for item_id in ids if item_id in named)
