"""The journal: the steps of a case and the rows that each changed."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, JsonObject


class JournalStep(Base):
    """One gesture: hashed once, never amended.

    ``nature`` is "do", "undo", "redo" or "record" (an export, a verification: on record, not to be
    undone). Steps with the same ``group_id`` are undone together, under the name ``group_label``
    if there is one; ``reverses`` names the group that an undo or redo reverses. ``digest`` covers
    the step, its changes and ``prior_digest``.
    """

    __tablename__ = "journal_step"
    journalled: ClassVar[bool] = False

    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    group_id: Mapped[str] = mapped_column(index=True)
    group_label: Mapped[str] = mapped_column(default="")
    nature: Mapped[str]
    reverses: Mapped[str | None]
    label: Mapped[str]
    who: Mapped[str]
    at: Mapped[str]
    facts: Mapped[JsonObject] = mapped_column(default=dict)
    schema_version: Mapped[int]
    prior_digest: Mapped[str]
    digest: Mapped[str]


class JournalChange(Base):
    """One row that a step changed: the fields before and after, and their salted digest.

    ``before`` is null for a new row, ``after`` for one that was taken out; for a row that stays,
    both hold only the fields that changed.
    """

    __tablename__ = "journal_change"
    journalled: ClassVar[bool] = False

    id: Mapped[int] = mapped_column(primary_key=True)
    step_seq: Mapped[int] = mapped_column(ForeignKey("journal_step.seq"), index=True)
    ordinal: Mapped[int]
    entity: Mapped[str]
    key: Mapped[list[Any]]
    item_id: Mapped[str | None] = mapped_column(index=True)
    before: Mapped[JsonObject | None]
    after: Mapped[JsonObject | None]
    salt: Mapped[str]
    digest: Mapped[str]
