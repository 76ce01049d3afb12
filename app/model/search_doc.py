"""What the search index knows of each text that it holds."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base


class SearchDoc(Base):
    """One indexed text: fields of a record, or a stretch of a text layer.

    A stretch keeps its code points (``start``, ``end``) and where its UTF-8 bytes lie in the
    layer's content; a record keeps its words in ``text``.
    """

    __tablename__ = "search_doc"
    journalled: ClassVar[bool] = False

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[str] = mapped_column(index=True)
    text: Mapped[str | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    byte_start: Mapped[int | None]
    byte_end: Mapped[int | None]


class SearchBacklog(Base):
    """A text layer that is too long to be indexed within its step; ``next_block`` comes next."""

    __tablename__ = "search_backlog"
    journalled: ClassVar[bool] = False

    layer_id: Mapped[str] = mapped_column(primary_key=True)
    next_block: Mapped[int] = mapped_column(default=0)
