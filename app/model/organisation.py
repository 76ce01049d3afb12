"""Organisations."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Organisation(Item):
    """An organisation, office or outlet."""

    __tablename__ = "organisation"
    __mapper_args__ = {"polymorphic_identity": ItemKind.ORGANISATION.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    name: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
