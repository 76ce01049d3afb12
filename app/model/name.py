"""Further names of people, organisations and places."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, new_id, reference


class Name(Base):
    """One more name of a record: an alias, a spelling, the name in another script."""

    __tablename__ = "name"
    owner: ClassVar[str | None] = "item_id"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    item_id: Mapped[str] = reference("item.id", index=True)
    ordinal: Mapped[int] = mapped_column(default=0)
    full: Mapped[str]
    given: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    script: Mapped[str] = mapped_column(default="")
