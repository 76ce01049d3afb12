"""Evidence."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Evidence(Item):
    """An exhibit; one that is not ``held`` is spoken of but not in the case."""

    __tablename__ = "evidence"
    __mapper_args__ = {"polymorphic_identity": ItemKind.EVIDENCE.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    title: Mapped[str]
    type: Mapped[str] = mapped_column(default="")
    held: Mapped[bool] = mapped_column(default=True)
    custody: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
