"""What lies in the bin, and by which act it went there."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference


class BinEntry(Base):
    """A record in the bin: the act that it went by, and whom that was done by.

    All that went in one gesture has the same ``act_id``. ``along_with`` is the record that took
    this one along; it is empty for one that somebody chose. ``Item.binned_at`` says when.
    """

    __tablename__ = "bin_entry"
    owner: ClassVar[str | None] = "item_id"

    item_id: Mapped[str] = reference("item.id", primary_key=True)
    act_id: Mapped[str] = mapped_column(index=True)
    along_with: Mapped[str | None] = reference("item.id", index=True)
    by: Mapped[str]
