"""The user's own tags."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Container, Mapping


class Tag(Item):
    """A tag: ``colour`` is a place in the tag palette, ``key`` a digit 1–9 or none.

    It may stand under another one, ``parent_id``; when that goes into the bin, it stands under the
    next one above without being touched. Beside each other no two have the same name.
    """

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


class TagOrder(Base):
    """The place among the tags beside it that a tag was put at by hand; most have none."""

    __tablename__ = "tag_order"
    owner: ClassVar[str | None] = "tag_id"

    tag_id: Mapped[str] = reference("tag.id", primary_key=True)
    ordinal: Mapped[int]


def folded(name: str) -> str:
    """Return a name as it is compared, in any script: SQLite's own lower() knows only ASCII."""
    return unicodedata.normalize("NFC", name).casefold()


def tag_place(ordinal: int | None, key: int | None, name: str, tag_id: str) -> tuple[Any, ...]:
    """Return by what tags beside each other are put in order.

    Those that were put at a place by hand come first, then those with a key, then all by name.
    """
    return (ordinal is None, ordinal or 0, key is None, key or 0, folded(name), tag_id)


def nearest(
    tag_id: str | None, parents: Mapping[str, str | None], wanted: Container[str]
) -> str | None:
    """Return the first of the wanted tags on the way up, beginning with the one named."""
    seen: set[str] = set()
    while tag_id is not None and tag_id not in wanted:
        if tag_id in seen:
            return None
        seen.add(tag_id)
        tag_id = parents.get(tag_id)
    return tag_id
