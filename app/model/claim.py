"""Claims."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Claim(Item):
    """A statement in the investigator's words, with its figure and the time that it speaks of."""

    __tablename__ = "claim"
    __mapper_args__ = {"polymorphic_identity": ItemKind.CLAIM.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    statement: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    comparator: Mapped[str | None]
    figure: Mapped[float | None]
    figure_high: Mapped[float | None]
    unit: Mapped[str] = mapped_column(default="")
    figure_as_of: Mapped[str] = mapped_column(default="")
    speaks_of: Mapped[str] = mapped_column(default="")
    speaks_of_edtf: Mapped[str] = mapped_column(default="")
    speaks_of_inferred: Mapped[bool] = mapped_column(default=False)
