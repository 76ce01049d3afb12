"""Places."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Place(Item):
    """A place, with WGS 84 coordinates in degrees where they are known."""

    __tablename__ = "place"
    __mapper_args__ = {"polymorphic_identity": ItemKind.PLACE.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    name: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
