"""People."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import reference
from app.model.item import Item
from app.vocabulary import ItemKind, PersonForm, PersonStatus


class Person(Item):
    """A human being or a group: named, unnamed, or a group with a count; protected or not.

    ``name`` is how the case calls the person; further names and scripts are ``Name`` rows. A
    protected person is shown to others only under ``pseudonym``.
    """

    __tablename__ = "person"
    __mapper_args__ = {"polymorphic_identity": ItemKind.PERSON.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    name: Mapped[str]
    form: Mapped[str] = mapped_column(default=PersonForm.NAMED.value)
    count: Mapped[int | None]
    role: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default=PersonStatus.UNKNOWN.value)
    protected: Mapped[bool] = mapped_column(default=False)
    protection_reason: Mapped[str] = mapped_column(default="")
    pseudonym: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
