"""Judgments and the claims that they rest on."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Judgment(Item):
    """The answer that the investigator gives to a question, with likelihood and confidence."""

    __tablename__ = "judgment"
    __mapper_args__ = {"polymorphic_identity": ItemKind.JUDGMENT.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    question_id: Mapped[str] = reference("question.id", index=True)
    statement: Mapped[str]
    likelihood: Mapped[str | None]
    confidence: Mapped[str | None]
    rationale: Mapped[str] = mapped_column(default="")
    would_change: Mapped[str] = mapped_column(default="")


class JudgmentClaim(Base):
    """A claim that a judgment rests on."""

    __tablename__ = "judgment_claim"
    owner: ClassVar[str | None] = "judgment_id"

    judgment_id: Mapped[str] = reference("judgment.id", primary_key=True)
    claim_id: Mapped[str] = reference("claim.id", primary_key=True, index=True)
    ordinal: Mapped[int] = mapped_column(default=0)
