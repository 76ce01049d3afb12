"""The case at a glance: its properties and how much is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.model import CaseInfo, Item, JournalStep
from app.store.sight import in_sight
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class CaseProperties:
    """What the case is; ``marking`` is its handling marking, such as CONFIDENTIAL."""

    id: str
    title: str
    reference: str
    investigator: str
    marking: str
    note: str
    created_at: str


@dataclass(frozen=True, slots=True)
class JournalHead:
    """The last step of the journal: how many steps there are, its digest, its time, what it was."""

    steps: int
    digest: str
    at: str
    nature: str = ""
    label: str = ""


def properties(session: Session) -> CaseProperties:
    """Return the properties of the case."""
    info = session.scalars(select(CaseInfo)).one()
    return CaseProperties(
        id=info.id,
        title=info.title,
        reference=info.reference,
        investigator=info.investigator,
        marking=info.marking,
        note=info.note,
        created_at=info.created_at,
    )


def counts(session: Session) -> dict[ItemKind, int]:
    """Return how many records of each kind are in sight."""
    rows = session.execute(
        select(Item.kind, func.count()).where(in_sight(Item.__table__.c.id)).group_by(Item.kind)
    )
    return {ItemKind(kind): count for kind, count in rows}


def journal_head(session: Session) -> JournalHead:
    """Return the last step of the journal."""
    step = session.execute(
        select(
            JournalStep.seq,
            JournalStep.digest,
            JournalStep.at,
            JournalStep.nature,
            JournalStep.label,
        )
        .order_by(JournalStep.seq.desc())
        .limit(1)
    ).one()
    return JournalHead(step.seq, step.digest, step.at, step.nature, step.label)
