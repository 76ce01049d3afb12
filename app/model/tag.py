"""The user's own tags."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Tag(Item):
    """A tag: ``colour`` is a place in the tag palette, ``key`` a digit 1–9 or none."""

    __tablename__ = "tag"
    __mapper_args__ = {"polymorphic_identity": ItemKind.TAG.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    name: Mapped[str]
    colour: Mapped[int] = mapped_column(default=0)
    description: Mapped[str] = mapped_column(default="")
    key: Mapped[int | None]
    parent_id: Mapped[str | None] = reference("tag.id", index=True)


class RecordTag(Base):
    """A tag on a record other than a mark: a source, a claim, a person."""

    __tablename__ = "record_tag"
    owner: ClassVar[str | None] = "record_id"

    record_id: Mapped[str] = reference("item.id", primary_key=True)
    tag_id: Mapped[str] = reference("tag.id", primary_key=True, index=True)
