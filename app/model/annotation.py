"""Annotations: marks on passages and regions, and what they show or state."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, reference
from app.model.item import Item
from app.vocabulary import ItemKind


class Annotation(Item):
    """A mark: its anchor and its note. Its kind follows from its subjects and tags.

    A passage has ``layer_id``, ``start`` and ``end`` in code points, its exact quote and context.
    A region has ``shape`` and ``coordinates``: x, y, width, height in pixels of the upright
    picture; ``frame`` is the page or frame from 0, ``moment`` and ``moment_end`` are milliseconds.
    """

    __tablename__ = "annotation"
    __mapper_args__ = {"polymorphic_identity": ItemKind.ANNOTATION.value}
    __table_args__: Any = (
        CheckConstraint("(start IS NULL) != (shape IS NULL)", name="one_anchor"),
        CheckConstraint(
            'start IS NULL OR (layer_id IS NOT NULL AND start < "end")', name="passage"
        ),
    )

    id: Mapped[str] = reference("item.id", primary_key=True)
    source_id: Mapped[str] = reference("source.id", index=True)
    note: Mapped[str] = mapped_column(default="")

    layer_id: Mapped[str | None] = reference("text_layer.id", index=True)
    start: Mapped[int | None]
    end: Mapped[int | None]
    exact: Mapped[str | None]
    prefix: Mapped[str | None]
    suffix: Mapped[str | None]

    shape: Mapped[str | None]
    coordinates: Mapped[list[Any] | None]
    frame: Mapped[int | None]
    moment: Mapped[int | None]
    moment_end: Mapped[int | None]


class AnnotationSubject(Base):
    """An item that an annotation shows or states: a claim, a person, an exhibit, a place."""

    __tablename__ = "annotation_subject"
    owner: ClassVar[str | None] = "annotation_id"

    annotation_id: Mapped[str] = reference("annotation.id", primary_key=True)
    item_id: Mapped[str] = reference("item.id", primary_key=True, index=True)
    ordinal: Mapped[int] = mapped_column(default=0)


class AnnotationTag(Base):
    """A tag on an annotation."""

    __tablename__ = "annotation_tag"
    owner: ClassVar[str | None] = "annotation_id"

    annotation_id: Mapped[str] = reference("annotation.id", primary_key=True)
    tag_id: Mapped[str] = reference("tag.id", primary_key=True, index=True)
