"""The counters of human numbers."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base


class Numbering(Base):
    """The last number given to a kind; it only grows, so that no number is ever used twice."""

    __tablename__ = "numbering"
    journalled: ClassVar[bool] = False

    kind: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]
