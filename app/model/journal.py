"""The journal: the steps of a case and the rows that each changed."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, JsonObject

IS_GESTURE: Final = "(seq = gesture_seq OR reverses IS NOT NULL)"
"""What is so for the step that stands for a gesture in the history: its first, an undo, a redo."""

IS_GOING_BACK: Final = "nature = 'back'"
"""What is so for a step that took the case back to an earlier point."""


class JournalStep(Base):
    """One gesture: hashed once, never amended.

    ``nature`` is "do", "back" (it went back to an earlier point), "undo", "redo" or "record" (an
    export, a verification: on record, not to be undone). Steps with the same ``group_id`` are
    undone together, under the name ``group_label`` if there is one; ``reverses`` names the group
    that an undo or redo reverses. ``digest`` covers the step, its changes and ``prior_digest``.

    ``gesture_seq`` is the first step of the gesture that this one belongs to; for an undo or redo,
    of the gesture that it takes back or does again. ``undo_seq`` and ``redo_seq`` are the first
    step of what an undo and a redo would reverse once this step is done, so that neither has to
    search the journal. ``facts["back_to"]`` of a "back" names the last step that it kept.
    """

    __tablename__ = "journal_step"
    journalled: ClassVar[bool] = False
    __table_args__: Any = (
        Index("ix_journal_step_gesture", "seq", sqlite_where=text(IS_GESTURE)),
        Index("ix_journal_step_reversal", "gesture_seq", sqlite_where=text("reverses IS NOT NULL")),
        Index("ix_journal_step_going_back", "seq", sqlite_where=text(IS_GOING_BACK)),
    )

    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    group_id: Mapped[str] = mapped_column(index=True)
    group_label: Mapped[str] = mapped_column(default="")
    nature: Mapped[str]
    reverses: Mapped[str | None]
    gesture_seq: Mapped[int]
    undo_seq: Mapped[int | None]
    redo_seq: Mapped[int | None]
    label: Mapped[str]
    who: Mapped[str] = mapped_column(index=True)
    at: Mapped[str] = mapped_column(index=True)
    facts: Mapped[JsonObject] = mapped_column(default=dict)
    schema_version: Mapped[int]
    prior_digest: Mapped[str]
    digest: Mapped[str]


class JournalChange(Base):
    """One row that a step changed: the fields before and after, and their salted digest.

    ``before`` is null for a new row, ``after`` for one that was taken out; for a row that stays,
    both hold only the fields that changed. Of a change that was erased for good, ``before``,
    ``after`` and ``salt`` are null; its digest stays in the chain.
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
    salt: Mapped[str | None]
    digest: Mapped[str]


class JournalTouch(Base):
    """That a gesture concerns a record: it changed the record, or something that hangs on it.

    An index of the journal, for the history of one record: a mark touches its source and what it
    shows, a link both its ends, a fact what it is about. ``seq`` is the step that stands for the
    gesture in the history. It holds ids alone and can be made again from the journal.
    """

    __tablename__ = "journal_touch"
    journalled: ClassVar[bool] = False
    __table_args__: Any = {"sqlite_with_rowid": False}

    item_id: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
