"""What is still to be done to the file itself."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base


class Upkeep(Base):
    """A task that was begun and is done again from its beginning if it did not come to its end."""

    __tablename__ = "upkeep"
    journalled: ClassVar[bool] = False

    task: Mapped[str] = mapped_column(primary_key=True)
