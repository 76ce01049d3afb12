"""Search over sources, quotes, notes and records, in any script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, column, select, text
from sqlalchemy import table as sql_table

from app.model import Annotation, Assessment, Fact, SearchDoc, TextLayer
from app.queries.refs import ItemRef, in_batches, refs
from app.store.contents import originals
from app.store.search.search_words import query_form
from app.store.sight import in_sight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

LIMIT: Final = 200
"""How many hits are shown at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: the record, or a stretch of a source's text.

    ``source`` is the source to open, for a text or a mark; ``start`` and ``end`` are code points
    of the layer. ``text`` holds the words of the place.
    """

    item: ItemRef
    text: str
    source: ItemRef | None = None
    layer_id: str = ""
    start: int = 0
    end: int = 0


_DOC: Final = SearchDoc.__table__
_WORDS: Final = sql_table("search_text", column("rowid"), column("rank"))

_FIND: Final = (
    select(_DOC)
    .join(_WORDS, _WORDS.c.rowid == _DOC.c.id)
    .where(text("search_text MATCH :query"), in_sight(_DOC.c.item_id))
    .order_by(_WORDS.c.rank)
    .limit(bindparam("limit"))
)


def search(session: Session, words: str, *, limit: int = LIMIT) -> list[Hit]:
    """Return the places that hold every one of ``words``, the best first.

    The beginning of a word is enough, and so is a part of a text in a script without spaces.
    """
    query = query_form(words)
    if not query:
        return []
    found = session.execute(_FIND, {"query": query, "limit": limit}).all()
    ids = [row.item_id for row in found]
    layers = _layers(session, ids)
    homes = _homes(session, ids)
    named = refs(session, [*ids, *homes.values()])
    return [
        Hit(
            item=named[row.item_id],
            text=row.text if row.start is None else _stretch(session, row, layers),
            source=named.get(homes.get(row.item_id, "")),
            layer_id=row.item_id if row.item_id in layers else "",
            start=row.start or 0,
            end=row.end or 0,
        )
        for row in found
    ]


def _stretch(session: Session, row: Any, layers: dict[str, str]) -> str:
    data = originals.read(session.connection(), layers[row.item_id], row.byte_start, row.byte_end)
    return data.decode("utf-8")


def _layers(session: Session, ids: Iterable[str]) -> dict[str, str]:
    table = TextLayer.__table__
    return {
        row.id: row.text_sha256
        for batch in in_batches(ids)
        for row in session.execute(
            select(table.c.id, table.c.text_sha256).where(table.c.id.in_(batch))
        )
    }


def _homes(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """Return where to go for what is no record of its own."""
    homes: dict[str, str] = {}
    columns = (
        (TextLayer.__table__, TextLayer.__table__.c.source_id),
        (Annotation.__table__, Annotation.__table__.c.source_id),
        (Assessment.__table__, Assessment.__table__.c.claim_id),
        (Fact.__table__, Fact.__table__.c.about_id),
    )
    for batch in in_batches(ids):
        for table, home in columns:
            rows = session.execute(
                select(table.c.id, home.label("home")).where(table.c.id.in_(batch))
            )
            homes |= {row.id: row.home for row in rows}
    return homes
