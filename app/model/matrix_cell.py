"""Cells of the matrix of competing hypotheses."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference


class MatrixCell(Base):
    """How one piece of evidence bears on one claim of a question (ACH), where no link says it."""

    __tablename__ = "matrix_cell"
    owner: ClassVar[str | None] = "question_id"

    question_id: Mapped[str] = reference("question.id", primary_key=True)
    item_id: Mapped[str] = reference("item.id", primary_key=True, index=True)
    claim_id: Mapped[str] = reference("claim.id", primary_key=True, index=True)
    value: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
