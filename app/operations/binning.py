"""Verbs for the bin: records go into it with what hangs on them, and come back whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from app.model import (
    Annotation,
    AnnotationSubject,
    AnnotationTag,
    Assessment,
    Claim,
    Evidence,
    Fact,
    Item,
    JudgmentClaim,
    Link,
    Person,
    QuestionClaim,
    Source,
)
from app.operations.records import load
from app.store.step import Step, gesture
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session


@gesture("Move to bin")
def bin_items(step: Step, item_ids: Iterable[str]) -> int:
    """Put records into the bin with what only hangs on them; return how many were named.

    A source takes its pictures along, a record the marks that show nothing else, and a mark the
    records that nothing else holds.
    """
    items = [load(step, item_id) for item_id in dict.fromkeys(item_ids)]
    if len(items) == 1:
        step.label = f"Move {ItemKind(items[0].kind).label.lower()} to bin"
    elif items:
        step.label = f"Move {len(items)} records to bin"
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        if item.binned_at is None:
            item.binned_at = step.at
            step.session.flush()
            waiting += [load(step, item_id) for item_id in _hanging_on(step.session, item)]
    return len(items)


@gesture("Bring back from bin")
def restore_items(step: Step, item_ids: Iterable[str]) -> None:
    """Bring records back from the bin with all that went into it in the same moment."""
    moments = {load(step, item_id).binned_at for item_id in item_ids} - {None}
    for item_id in step.session.scalars(select(Item.id).where(Item.binned_at.in_(moments))).all():
        load(step, item_id).binned_at = None


def _hanging_on(session: Session, item: Item) -> Iterator[str]:
    if isinstance(item, Source):
        yield from session.scalars(select(Source.id).where(Source.parent_id == item.id))
    elif isinstance(item, Annotation):
        yield from _held_by_nothing_else(session, item)
    else:
        yield from _marks_of_nothing_else(session, item)


def _marks_of_nothing_else(session: Session, item: Item) -> Iterator[str]:
    """Yield the marks of a record that have no note, no tag and no subject outside the bin."""
    others = (
        select(AnnotationSubject.annotation_id)
        .join(Item, Item.id == AnnotationSubject.item_id)
        .where(Item.binned_at.is_(None))
    )
    yield from session.scalars(
        select(Annotation.id)
        .join(AnnotationSubject, AnnotationSubject.annotation_id == Annotation.id)
        .where(
            AnnotationSubject.item_id == item.id,
            Annotation.note == "",
            Annotation.id.not_in(select(AnnotationTag.annotation_id)),
            Annotation.id.not_in(others),
        )
    )


def _held_by_nothing_else(session: Session, mark: Annotation) -> Iterator[str]:
    """Yield the records that a mark shows, if neither a mark, a link nor a judgment needs them."""
    for item_id in session.scalars(
        select(AnnotationSubject.item_id).where(AnnotationSubject.annotation_id == mark.id)
    ):
        item = session.get(Item, item_id)
        if isinstance(item, Claim | Person | Evidence) and not _is_needed(session, item_id):
            yield item_id


def _is_needed(session: Session, item_id: str) -> bool:
    uses = (
        select(AnnotationSubject.annotation_id)
        .join(Annotation, Annotation.id == AnnotationSubject.annotation_id)
        .where(AnnotationSubject.item_id == item_id, Annotation.binned_at.is_(None)),
        select(Link.id).where(
            or_(Link.from_id == item_id, Link.to_id == item_id), Link.binned_at.is_(None)
        ),
        select(Assessment.id).where(Assessment.claim_id == item_id),
        select(Fact.id).where(Fact.about_id == item_id),
        select(QuestionClaim.claim_id).where(QuestionClaim.claim_id == item_id),
        select(JudgmentClaim.claim_id).where(JudgmentClaim.claim_id == item_id),
    )
    return bool(session.scalar(select(or_(*(use.exists() for use in uses)))))
