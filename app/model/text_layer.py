"""Text layers: the frozen texts that passages are marked in."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class TextLayer(Item):
    """A frozen text of a source; text (UTF-8) and blocks lie in ``content`` under their SHA-256.

    ``length`` counts code points. The layer with the least ``ordinal`` is the default one.
    """

    __tablename__ = "text_layer"
    __mapper_args__ = {"polymorphic_identity": ItemKind.TEXT_LAYER.value}

    id: Mapped[str] = reference("item.id", primary_key=True)
    source_id: Mapped[str] = reference("source.id", index=True)
    ordinal: Mapped[int]
    role: Mapped[str]
    language: Mapped[str] = mapped_column(default="")
    tool: Mapped[str] = mapped_column(default="")
    text_sha256: Mapped[str]
    blocks_sha256: Mapped[str]
    length: Mapped[int]


class LayerFile(Base):
    """The file that a layer was read from, where it was added by one; kept byte for byte."""

    __tablename__ = "layer_file"
    owner: ClassVar[str | None] = "layer_id"

    layer_id: Mapped[str] = reference("text_layer.id", primary_key=True)
    original_sha256: Mapped[str] = reference("original.sha256", index=True)
    file_name: Mapped[str] = mapped_column(default="")
