"""What the case itself is."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, JsonObject


class CaseInfo(Base):
    """The single row that describes the case; ``id`` is its UUID."""

    __tablename__ = "case_info"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    reference: Mapped[str] = mapped_column(default="")
    investigator: Mapped[str] = mapped_column(default="")
    marking: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[str]
    settings: Mapped[JsonObject] = mapped_column(default=dict)
