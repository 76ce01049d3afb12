"""The one table that every record is a row of."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, new_id
from app.vocabulary import handle


class Item(Base):
    """A record of any kind: id, human number, who made it when, and whether it is binned."""

    __tablename__ = "item"
    owner: ClassVar[str | None] = "id"
    __table_args__: Any = (
        UniqueConstraint("kind", "number", "number_suffix"),
        Index("ix_item_kind_binned_at", "kind", "binned_at"),
        Index("ix_item_in_bin", "binned_at", sqlite_where=text("binned_at IS NOT NULL")),
    )
    __mapper_args__ = {"polymorphic_on": "kind", "confirm_deleted_rows": True}

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]
    number: Mapped[int | None]
    number_suffix: Mapped[str] = mapped_column(default="")
    created_at: Mapped[str]
    created_by: Mapped[str]
    binned_at: Mapped[str | None]

    @property
    def handle(self) -> str:
        """The human number, such as S-3, C-12 or E-001; empty for kinds that have none."""
        return handle(self.kind, self.number, self.number_suffix)
