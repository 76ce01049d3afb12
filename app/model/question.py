"""Questions and the claims that compete to answer them."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Question(Item):
    """A question of the investigation."""

    __tablename__ = "question"
    __mapper_args__ = {"polymorphic_identity": ItemKind.QUESTION.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    text: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class QuestionClaim(Base):
    """A claim that answers a question."""

    __tablename__ = "question_claim"
    owner: ClassVar[str | None] = "question_id"

    question_id: Mapped[str] = reference("question.id", primary_key=True)
    claim_id: Mapped[str] = reference("claim.id", primary_key=True, index=True)
    ordinal: Mapped[int] = mapped_column(default=0)
