"""Collections: sources put together by the user, one in as many as wanted."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Collection(Item):
    """A named set of sources; it may stand in another collection."""

    __tablename__ = "collection"
    __mapper_args__ = {"polymorphic_identity": ItemKind.COLLECTION.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    name: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[str | None] = reference("collection.id", index=True)


class CollectionSource(Base):
    """A source in a collection."""

    __tablename__ = "collection_source"
    owner: ClassVar[str | None] = "collection_id"

    collection_id: Mapped[str] = reference("collection.id", primary_key=True)
    source_id: Mapped[str] = reference("source.id", primary_key=True, index=True)
