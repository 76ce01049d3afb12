"""Sources and their originals."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, JsonObject, reference
from app.model.item import Item
from app.vocabulary import ItemKind, ReadingStatus


class Original(Base):
    """The exact bytes of a file, kept once and never altered; they lie in ``content``."""

    __tablename__ = "original"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    media_type: Mapped[str]


class Source(Item):
    """An item of material with its collection record.

    A source that is not ``held`` is only described: the case knows of it but has no bytes.
    """

    __tablename__ = "source"
    __mapper_args__ = {"polymorphic_identity": ItemKind.SOURCE.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    title: Mapped[str]
    held: Mapped[bool] = mapped_column(default=True)
    original_sha256: Mapped[str | None] = reference("original.sha256", index=True)
    format: Mapped[str] = mapped_column(default="")
    media_type: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    imported_from: Mapped[str] = mapped_column(default="")
    encoding: Mapped[str] = mapped_column(default="")

    parent_id: Mapped[str | None] = reference("source.id", index=True)
    part_ordinal: Mapped[int | None]
    caption: Mapped[str] = mapped_column(default="")
    earlier_version_id: Mapped[str | None] = reference("source.id", index=True)

    width: Mapped[int | None]
    height: Mapped[int | None]
    orientation: Mapped[int | None]
    frames: Mapped[int | None]
    picture_metadata: Mapped[JsonObject] = mapped_column(default=dict)

    url: Mapped[str] = mapped_column(default="")
    publisher: Mapped[str] = mapped_column(default="")
    author: Mapped[str] = mapped_column(default="")
    published: Mapped[str] = mapped_column(default="")
    published_edtf: Mapped[str] = mapped_column(default="")
    published_inferred: Mapped[bool] = mapped_column(default=False)
    collected: Mapped[str] = mapped_column(default="")
    collected_edtf: Mapped[str] = mapped_column(default="")
    collected_by: Mapped[str] = mapped_column(default="")
    collected_how: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    reliability: Mapped[str | None]
    descriptor: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    reading_status: Mapped[str] = mapped_column(default=ReadingStatus.UNREAD.value)
    remarks: Mapped[list[Any]] = mapped_column(default=list)
