"""Verbs that judge: assess claims, say what answers a question, give a judgment."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import select

from app.model import Assessment, Claim, Judgment, JudgmentClaim, Question, QuestionClaim
from app.operations.records import apply
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Sequence

ChosenT = TypeVar("ChosenT", QuestionClaim, JudgmentClaim)

SITTING: Final = timedelta(minutes=15)
"""Changes by the same user within this time are one assessment; a later one is a new one."""


@gesture("Assess claim")
def assess(step: Step, /, claim_id: str, **changes: Any) -> str:
    """Change the assessment of a claim; return the assessment's id.

    A change in the same sitting goes on with the assessment of that sitting; otherwise a new one
    begins from the last, which stays as history.
    """
    step.get(Claim, claim_id)
    last = step.session.scalars(
        select(Assessment)
        .where(Assessment.claim_id == claim_id, Assessment.binned_at.is_(None))
        .order_by(Assessment.created_at.desc(), Assessment.id.desc())
        .limit(1)
    ).first()
    if last is None or not _same_sitting(step, last):
        last = step.new(Assessment, claim_id=claim_id, **_carried_over(last))
    apply(last, changes)
    return last.id


def _same_sitting(step: Step, last: Assessment) -> bool:
    age = datetime.fromisoformat(step.at) - datetime.fromisoformat(last.created_at)
    return last.created_by == step.who and age < SITTING


def _carried_over(last: Assessment | None) -> dict[str, Any]:
    if last is None:
        return {}
    names = ("reliability", "credibility", "likelihood", "confidence", "status", "rationale")
    return {name: getattr(last, name) for name in names}


@gesture("Answer question")
def set_answers(step: Step, question_id: str, claim_ids: Sequence[str]) -> None:
    """Make these the claims that compete to answer a question, in this order.

    A claim that lies in the bin stays an answer, for when it is brought back.
    """
    step.get(Question, question_id)
    given = step.session.scalars(select(QuestionClaim).filter_by(question_id=question_id)).all()
    present = _kept(step, given, claim_ids)
    for ordinal, claim_id in enumerate(dict.fromkeys(claim_ids)):
        if claim_id in present:
            present[claim_id].ordinal = ordinal
        else:
            claim = step.get(Claim, claim_id)
            step.session.add(
                QuestionClaim(question_id=question_id, claim_id=claim.id, ordinal=ordinal)
            )


@gesture("Set basis of judgment")
def set_basis(step: Step, judgment_id: str, claim_ids: Sequence[str]) -> None:
    """Make these the claims that a judgment rests on, in this order.

    A claim that lies in the bin stays in the basis, for when it is brought back.
    """
    step.get(Judgment, judgment_id)
    given = step.session.scalars(select(JudgmentClaim).filter_by(judgment_id=judgment_id)).all()
    present = _kept(step, given, claim_ids)
    for ordinal, claim_id in enumerate(dict.fromkeys(claim_ids)):
        if claim_id in present:
            present[claim_id].ordinal = ordinal
        else:
            claim = step.get(Claim, claim_id)
            step.session.add(
                JudgmentClaim(judgment_id=judgment_id, claim_id=claim.id, ordinal=ordinal)
            )


def _kept(step: Step, given: Sequence[ChosenT], claim_ids: Sequence[str]) -> dict[str, ChosenT]:
    """Take out what was given and is no longer wanted; return the rest by claim."""
    kept = {}
    for one in given:
        if one.claim_id in claim_ids or step.get(Claim, one.claim_id).binned_at is not None:
            kept[one.claim_id] = one
        else:
            step.session.delete(one)
    return kept


@gesture("Judge")
def judge(
    step: Step, /, question_id: str, statement: str, *, rests_on: Sequence[str] = (), **details: Any
) -> str:
    """Give a judgment that answers a question, resting on claims; return its id."""
    step.get(Question, question_id)
    judgment = step.new(Judgment, question_id=question_id, statement=statement)
    apply(judgment, {"statement": statement, **details})
    for ordinal, claim_id in enumerate(dict.fromkeys(rests_on)):
        step.session.add(
            JudgmentClaim(
                judgment_id=judgment.id, claim_id=step.get(Claim, claim_id).id, ordinal=ordinal
            )
        )
    return judgment.id
