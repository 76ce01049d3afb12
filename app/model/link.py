"""Links between any two records."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Link(Item):
    """A typed, directed link; an attribution also keeps when, where and how it was said.

    ``type`` is a code of ``app.vocabulary.LINK_TYPES`` or of a type of the case's own.
    """

    __tablename__ = "link"
    id: Mapped[str] = reference("item.id", primary_key=True)
    __mapper_args__ = {
        "polymorphic_identity": ItemKind.LINK.value,
        "inherit_condition": id == Item.id,
    }
    from_id: Mapped[str] = reference("item.id", index=True)
    to_id: Mapped[str] = reference("item.id", index=True)
    type: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    strength: Mapped[str | None]
    modality: Mapped[str | None]
    said: Mapped[str] = mapped_column(default="")
    said_edtf: Mapped[str] = mapped_column(default="")
    said_inferred: Mapped[bool] = mapped_column(default=False)
    place: Mapped[str] = mapped_column(default="")
    circumstance: Mapped[str] = mapped_column(default="")


class OwnLinkType(Base):
    """A type of link that the user of this case made; ``counts`` is +1, -1 or 0."""

    __tablename__ = "own_link_type"

    code: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    reverse: Mapped[str]
    letter: Mapped[str] = mapped_column(default="")
    counts: Mapped[int] = mapped_column(default=0)
