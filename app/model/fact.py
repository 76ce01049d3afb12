"""Facts about records."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Fact(Item):
    """A property of a record (born, nationality, role …), its value and what states it.

    Facts may conflict: two rows with the same property are two statements, not a mistake.
    """

    __tablename__ = "fact"
    id: Mapped[str] = reference("item.id", primary_key=True)
    __mapper_args__ = {
        "polymorphic_identity": ItemKind.FACT.value,
        "inherit_condition": id == Item.id,
    }
    about_id: Mapped[str] = reference("item.id", index=True)
    property: Mapped[str]
    value: Mapped[str]
    value_edtf: Mapped[str] = mapped_column(default="")
    annotation_id: Mapped[str | None] = reference("annotation.id", index=True)
