"""Long lists of a case: cheap lines for all records of a kind, the rest for those looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import false, func, select

from app.model import Annotation, Item, Person, Source
from app.queries.refs import among, title_column
from app.store.sight import in_sight, seen
from app.vocabulary import ItemKind, handle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

Place = tuple[Any, ...]
"""Where a record stands among those of its kind; a part comes right after what it is part of."""


class Line(NamedTuple):
    """A record in a long list: its name, and its place in the order of the numbers.

    ``depth`` is 1 and more for a picture that stands in the page above it. ``format``, ``held``
    and ``reading_status`` are a source's; ``beside`` is its publisher.
    """

    id: str
    handle: str
    title: str
    place: Place
    protected: bool = False
    depth: int = 0
    format: str = ""
    held: bool = True
    reading_status: str = ""
    beside: str = ""


_ITEM, _SOURCE, _MARK = Item.__table__, Source.__table__, Annotation.__table__
_PERSON = Person.__table__


def record_lines(session: Session, kind: str, only: Iterable[str] | None = None) -> list[Line]:
    """Return the lines of all records of a kind that are in sight, by number; or some of them."""
    title = title_column(kind)
    protected = _PERSON.c.protected if kind == ItemKind.PERSON else false()
    query = (
        select(_ITEM.c.id, _ITEM.c.number, _ITEM.c.number_suffix, title, protected)
        .join(title.table, title.table.c.id == _ITEM.c.id)
        .where(_ITEM.c.kind == kind, in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.id)
    )
    if only is not None:
        query = query.where(among(_ITEM.c.id, only))
    return [
        Line(
            id=item_id,
            handle=handle(kind, number, suffix),
            title=words or "",
            place=(number or 0, suffix, item_id),
            protected=bool(is_protected),
        )
        for item_id, number, suffix, words, is_protected in session.execute(query)
    ]


def source_lines(session: Session) -> list[Line]:
    """Return the lines of all sources that are in sight, by number, each part below its whole."""
    rows = session.execute(
        select(
            *(_ITEM.c.id, _ITEM.c.number, _ITEM.c.number_suffix, _SOURCE.c.title),
            *(_SOURCE.c.format, _SOURCE.c.held, _SOURCE.c.reading_status, _SOURCE.c.publisher),
            seen(_SOURCE.c.parent_id).label("parent_id"),
        )
        .join(_SOURCE, _SOURCE.c.id == _ITEM.c.id)
        .where(in_sight(_ITEM.c.id))
    ).all()
    places: dict[str, Place] = {}
    own = {row.id: ((row.number, row.number_suffix, row.id), row.parent_id) for row in rows}

    def place(source_id: str) -> Place:
        if source_id not in places:
            here, parent_id = own[source_id]
            above = place(parent_id) if parent_id in own else ()
            places[source_id] = (*above, here)
        return places[source_id]

    lines = [
        Line(
            id=row.id,
            handle=handle("source", row.number, row.number_suffix),
            title=row.title,
            place=place(row.id),
            depth=len(place(row.id)) - 1,
            format=row.format,
            held=row.held,
            reading_status=row.reading_status,
            beside=row.publisher,
        )
        for row in rows
    ]
    return sorted(lines, key=lambda line: line.place)


def marks_of_sources(session: Session, source_ids: Iterable[str]) -> dict[str, int]:
    """Return how many marks in sight each of some sources has; one without is left out."""
    rows = session.execute(
        select(_MARK.c.source_id, func.count())
        .where(among(_MARK.c.source_id, source_ids), in_sight(_MARK.c.id))
        .group_by(_MARK.c.source_id)
    )
    return {row[0]: row[1] for row in rows}
