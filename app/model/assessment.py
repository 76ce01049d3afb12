"""Assessments of claims."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ClaimStatus, ItemKind


class Assessment(Item):
    """One assessment of a claim; the latest counts, the earlier ones stay as its history.

    ``reliability`` None means that the source's own grade holds; ``credibility`` None means not
    graded, which differs from a judged 6.
    """

    __tablename__ = "assessment"
    __mapper_args__ = {"polymorphic_identity": ItemKind.ASSESSMENT.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    claim_id: Mapped[str] = reference("claim.id", index=True)
    reliability: Mapped[str | None]
    credibility: Mapped[str | None]
    likelihood: Mapped[str | None]
    confidence: Mapped[str | None]
    status: Mapped[str] = mapped_column(default=ClaimStatus.UNASSESSED.value)
    rationale: Mapped[str] = mapped_column(default="")
