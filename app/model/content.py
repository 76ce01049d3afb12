"""Long contents by their hash: originals, frozen texts and their blocks."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base


class Content(Base):
    """Bytes known by their SHA-256.

    They are ``complete`` once all chunks are written, and part of the case once a step has
    ``named`` them; until then they are invisible and may be swept.
    """

    __tablename__ = "content"
    journalled: ClassVar[bool] = False

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    complete: Mapped[bool] = mapped_column(default=False)
    named: Mapped[bool] = mapped_column(default=False)


class ContentChunk(Base):
    """One chunk of a content, in order of ``ordinal``; all but the last have the same size."""

    __tablename__ = "content_chunk"
    journalled: ClassVar[bool] = False

    id: Mapped[int] = mapped_column(primary_key=True)
    content_id: Mapped[int] = mapped_column(ForeignKey("content.id"), index=True)
    ordinal: Mapped[int]
    data: Mapped[bytes]
