"""Assessments of claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.model import Assessment, Item
from app.queries.refs import among
from app.store.sight import in_sight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One assessment of a claim, with who made it and when; None means not graded."""

    id: str
    claim_id: str
    reliability: str | None
    credibility: str | None
    likelihood: str | None
    confidence: str | None
    status: str
    rationale: str
    created_at: str
    created_by: str


_ITEM = Item.__table__
_ASSESSMENT = Assessment.__table__


def assessments_of(session: Session, claim_id: str) -> list[AssessmentRow]:
    """Return the assessments of a claim, the latest first."""
    rows = session.execute(_select().where(_ASSESSMENT.c.claim_id == claim_id)).all()
    return [_row(row) for row in reversed(rows)]


def latest_assessments(
    session: Session, claim_ids: Iterable[str] | None = None
) -> dict[str, AssessmentRow]:
    """Return the assessment that counts for each claim, or each of some, by the claim's id."""
    query = _select()
    if claim_ids is not None:
        query = query.where(among(_ASSESSMENT.c.claim_id, claim_ids))
    return {row.claim_id: _row(row) for row in session.execute(query)}


def _select() -> Any:
    return (
        select(_ITEM.c.created_at, _ITEM.c.created_by, _ASSESSMENT)
        .join(_ITEM, _ITEM.c.id == _ASSESSMENT.c.id)
        .where(in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.created_at, _ITEM.c.id)
    )


def _row(row: Any) -> AssessmentRow:
    return AssessmentRow(
        id=row.id,
        claim_id=row.claim_id,
        reliability=row.reliability,
        credibility=row.credibility,
        likelihood=row.likelihood,
        confidence=row.confidence,
        status=row.status,
        rationale=row.rationale,
        created_at=row.created_at,
        created_by=row.created_by,
    )
