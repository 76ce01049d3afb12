"""What became of the marks of a source in a later version of it."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference


class CarriedMark(Base):
    """The outcome for one mark of an earlier version: a line of the review list.

    ``outcome`` is a ``app.vocabulary.CarryOutcome`` and says what was found; ``mark_id`` is the
    mark in the later version, None for an orphan, which stands nowhere. ``decision`` is a
    ``app.vocabulary.CarryDecision`` and says what the user made of it.
    """

    __tablename__ = "carried_mark"
    owner: ClassVar[str | None] = "version_id"

    version_id: Mapped[str] = reference("source.id", primary_key=True)
    annotation_id: Mapped[str] = reference("annotation.id", primary_key=True, index=True)
    outcome: Mapped[str]
    mark_id: Mapped[str | None] = reference("annotation.id", index=True)
    decision: Mapped[str] = mapped_column(default="")
