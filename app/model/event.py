"""Events."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Event(Item):
    """Something that happened; its time keeps its words, its EDTF and whether it was inferred."""

    __tablename__ = "event"
    __mapper_args__ = {"polymorphic_identity": ItemKind.EVENT.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    name: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    happened: Mapped[str] = mapped_column(default="")
    happened_edtf: Mapped[str] = mapped_column(default="")
    happened_inferred: Mapped[bool] = mapped_column(default=False)
