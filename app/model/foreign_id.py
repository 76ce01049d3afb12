"""Ids that records had in other programs."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference


class ForeignId(Base):
    """The IRI under which another program knows a record; one that came in is not added again."""

    __tablename__ = "foreign_id"
    owner: ClassVar[str | None] = "item_id"

    iri: Mapped[str] = mapped_column(primary_key=True)
    item_id: Mapped[str] = reference("item.id", index=True)
