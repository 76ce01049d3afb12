"""The full-text index over sources, quotes, notes and records; it follows the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select, text, update

from app.anchors.blocks import Blocks
from app.model import (
    Annotation,
    Assessment,
    Claim,
    Event,
    Evidence,
    Fact,
    Item,
    Judgment,
    Link,
    Name,
    Organisation,
    Person,
    Place,
    Question,
    SearchBacklog,
    SearchDoc,
    Source,
    Tag,
    TextLayer,
)
from app.store import originals
from app.store.search_words import index_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from app.store.recorder import RowChange

WITHIN_STEP: Final = 200_000
"""Code points of a layer that are indexed within its step; a longer one goes to the backlog."""

STRETCH: Final = 600
"""About how many code points of a layer make one indexed stretch; it ends with a block."""

SLICE: Final = 400_000
"""Code points of a long layer that are indexed in one transaction."""

_FIELDS: Final[dict[type[Item], tuple[str, ...]]] = {
    Source: ("title", "author", "publisher", "url", "caption", "descriptor", "note", "file_name"),
    Annotation: ("exact", "note"),
    Claim: ("statement", "note", "unit"),
    Person: ("name", "role", "pseudonym", "note"),
    Organisation: ("name", "note"),
    Place: ("name", "note"),
    Event: ("name", "note"),
    Fact: ("property", "value"),
    Evidence: ("title", "type", "custody", "note"),
    Question: ("text", "note"),
    Judgment: ("statement", "rationale", "would_change"),
    Link: ("note", "circumstance", "place"),
    Assessment: ("rationale",),
    Tag: ("name", "description"),
}


def create(connection: Connection) -> None:
    """Make the index table of a new case."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE search_text USING fts5(words, content='', "
            "contentless_delete=1, tokenize='unicode61 remove_diacritics 2')"
        )
    )


def follow(session: Session, rows: Sequence[RowChange]) -> None:
    """Bring the index up to date with the rows that a step changed, inside its transaction."""
    connection = session.connection()
    layers = {row.item_id for row in rows if row.entity == TextLayer.__name__}
    _forget(connection, [row.item_id for row in rows if row.item_id])
    for item_id in dict.fromkeys(row.item_id for row in rows if row.item_id):
        item = session.get(Item, item_id)
        if isinstance(item, TextLayer):
            _take_in_layer(connection, item)
        elif item is not None and item_id not in layers:
            _add(connection, [_Doc(item_id=item_id, text=words) for words in _words(session, item)])


def index_backlog(connection: Connection) -> bool:
    """Index the next slice of the layers that wait; tell whether there is more to do."""
    waiting = connection.execute(select(SearchBacklog.layer_id, SearchBacklog.next_block)).first()
    if waiting is None:
        return False
    layer = connection.execute(
        select(TextLayer.__table__).where(TextLayer.__table__.c.id == waiting.layer_id)
    ).one_or_none()
    following = 0
    if layer is not None:
        following = _index_layer(connection, layer, waiting.next_block, SLICE)
    place = SearchBacklog.layer_id == waiting.layer_id
    if following:
        connection.execute(update(SearchBacklog).where(place).values(next_block=following))
    else:
        connection.execute(delete(SearchBacklog).where(place))
    return True


@dataclass(frozen=True, slots=True)
class _Doc:
    item_id: str
    text: str
    start: int | None = None
    end: int | None = None
    byte_start: int | None = None
    byte_end: int | None = None


def _words(session: Session, item: Item) -> Iterator[str]:
    fields = [str(getattr(item, name) or "") for name in _FIELDS.get(type(item), ())]
    if isinstance(item, Person | Organisation | Place):
        fields += session.scalars(select(Name.full).where(Name.item_id == item.id))
    words = "\n".join(filter(None, fields))
    if words:
        yield words


def _take_in_layer(connection: Connection, layer: TextLayer) -> None:
    if layer.length <= WITHIN_STEP:
        _index_layer(connection, layer, 0, WITHIN_STEP)
    else:
        connection.execute(insert(SearchBacklog).values(layer_id=layer.id, next_block=0))


def _index_layer(connection: Connection, layer: Any, first: int, limit: int) -> int:
    """Index about ``limit`` code points from block ``first`` on; return the next one, 0 at end."""
    frozen = originals.read(connection, layer.text_sha256).decode("utf-8")
    blocks = Blocks.decode(originals.read(connection, layer.blocks_sha256))
    if first >= len(blocks):
        return 0
    docs: list[_Doc] = []
    following = first
    done = blocks[first].start
    byte = len(frozen[:done].encode())
    while following < len(blocks) and done - blocks[first].start < limit:
        start = blocks[following].start
        byte += len(frozen[done:start].encode())
        while following < len(blocks) and (done := blocks[following].end) - start < STRETCH:
            following += 1
        following = min(following + 1, len(blocks))
        stretch = frozen[start:done]
        size = len(stretch.encode())
        docs.append(_Doc(layer.id, stretch, start, done, byte, byte + size))
        byte += size
    _add(connection, docs)
    return following if following < len(blocks) else 0


def _add(connection: Connection, docs: Iterable[_Doc]) -> None:
    for doc in docs:
        adding = insert(SearchDoc).returning(SearchDoc.id)
        doc_id = connection.execute(
            adding.values(
                item_id=doc.item_id,
                text=doc.text if doc.start is None else None,
                start=doc.start,
                end=doc.end,
                byte_start=doc.byte_start,
                byte_end=doc.byte_end,
            )
        ).scalar_one()
        connection.execute(
            text("INSERT INTO search_text(rowid, words) VALUES (:id, :words)"),
            {"id": doc_id, "words": index_form(doc.text)},
        )


def _forget(connection: Connection, item_ids: Sequence[str]) -> None:
    for item_id in dict.fromkeys(item_ids):
        parameters = {"item_id": item_id}
        connection.execute(
            text(
                "DELETE FROM search_text WHERE rowid IN"
                " (SELECT id FROM search_doc WHERE item_id = :item_id)"
            ),
            parameters,
        )
        connection.execute(text("DELETE FROM search_doc WHERE item_id = :item_id"), parameters)
        connection.execute(text("DELETE FROM search_backlog WHERE layer_id = :item_id"), parameters)
