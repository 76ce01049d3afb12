"""The marks that carry a tag, as a list of any length shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from app.model import Annotation, AnnotationTag, Item, Source
from app.store.sight import in_sight
from app.vocabulary import ItemKind, handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LONGEST: Final = 200
"""Code points of a quote that are read."""

_MARK, _TAGGING, _SOURCE = Annotation.__table__, AnnotationTag.__table__, Source.__table__


@dataclass(frozen=True, slots=True)
class TaggedMark:
    """A mark with a tag: its quote, empty for a region, its note, and the source it lies in."""

    id: str
    source_id: str
    source: str
    quote: str
    note: str


def tagged_marks(session: Session, tag_id: str) -> list[TaggedMark]:
    """Return the marks in sight that carry a tag, source by source, in the order of the text."""
    source = Item.__table__.alias("source_item")
    quote = func.coalesce(func.substr(_MARK.c.exact, 1, LONGEST), "")
    rows = session.execute(
        select(
            *(_MARK.c.id, _MARK.c.source_id, source.c.number, source.c.number_suffix),
            *(_SOURCE.c.title, quote, _MARK.c.note),
        )
        .join(_TAGGING, _TAGGING.c.annotation_id == _MARK.c.id)
        .join(source, source.c.id == _MARK.c.source_id)
        .join(_SOURCE, _SOURCE.c.id == _MARK.c.source_id)
        .where(_TAGGING.c.tag_id == tag_id, in_sight(_MARK.c.id))
        .order_by(source.c.number, _MARK.c.layer_id, _MARK.c.start, _MARK.c.end.desc(), _MARK.c.id)
    )
    return [
        TaggedMark(
            mark_id,
            source_id,
            f"{handle(ItemKind.SOURCE, number, suffix)} {title}",
            " ".join(words.split()),
            note,
        )
        for mark_id, source_id, number, suffix, title, words, note in rows
    ]
