"""Acts of custody: what came in, what left, what was verified."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, JsonObject


class CustodyEvent(Base):
    """One act of custody: what was done (a ``CustodyAct``), when, by whom, where, with which file.

    ``source_id`` names the source that the act was on; with that source it is erased. An act on
    several names them in ``source_ids`` (the first is ``source_id`` if the others came with it),
    one on everything that the case held says so by ``whole_case``. Neither refers to a row: an
    act stays on record when an import that it followed is undone. ``sha256`` and ``size`` (bytes)
    are those of the file at ``path``, ``modified`` is when that file says that it was changed.
    """

    __tablename__ = "custody_event"
    owner: ClassVar[str | None] = "source_id"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    at: Mapped[str] = mapped_column(index=True)
    by: Mapped[str]
    machine: Mapped[str] = mapped_column(default="")
    system: Mapped[str] = mapped_column(default="")
    program: Mapped[str] = mapped_column(default="")
    source_id: Mapped[str | None] = mapped_column(index=True)
    source_ids: Mapped[list[Any]] = mapped_column(default=list)
    whole_case: Mapped[bool] = mapped_column(default=False)
    path: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(default="")
    size: Mapped[int | None]
    modified: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    outcome: Mapped[JsonObject] = mapped_column(default=dict)
