"""The full-text index over sources, quotes, notes and records; it follows the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import column, delete, insert, inspect, select, table, text, update

from app.anchors.blocks import Blocks
from app.model import (
    Annotation,
    Assessment,
    Claim,
    Collection,
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
from app.store.contents import originals
from app.store.file.engine import driver_of
from app.store.search.search_words import index_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Select

    from app.store.steps.row_change import RowChange
    from app.store.steps.session import StepSession

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
    Collection: ("name", "note"),
}

_BY_NAME: Final = {kind.__name__: names for kind, names in _FIELDS.items()}

_RECORDS: Final = frozenset({*_BY_NAME, TextLayer.__name__})
"""The entities whose rows are records that the index holds, one row for one record."""

_NAMED: Final = frozenset({Person.__name__, Organisation.__name__, Place.__name__})
"""Kinds with further names, which are looked up and indexed with them."""


def create(connection: Connection) -> None:
    """Make the index table of a new case."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE search_text USING fts5(words, content='', "
            "contentless_delete=1, tokenize='unicode61 remove_diacritics 2')"
        )
    )


def words_of(entity: str, fields: Mapping[Any, Any], names: Sequence[str]) -> str:
    """Return the text that the index keeps of a record, from its fields and further names."""
    words = _joined(_BY_NAME[entity], fields) if entity in _BY_NAME else ""
    return "\n".join([words, *names]) if entity in _NAMED else words


def stretches(blocks: Blocks, first: int = 0) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, next block) of each stretch of a text that is indexed as one.

    Starts with block ``first``; positions are code points.
    """
    following = first
    while following < len(blocks):
        start = blocks[following].start
        while following < len(blocks) and (end := blocks[following].end) - start < STRETCH:
            following += 1
        following = min(following + 1, len(blocks))
        yield start, end, following


def follow(session: StepSession, rows: Sequence[RowChange]) -> None:
    """Bring the index up to date with the rows that a step changed, inside its transaction."""
    connection = session.connection()
    touched = dict.fromkeys(row.item_id for row in rows if row.item_id and _matters(row))
    new = {row.item_id: row for row in rows if row.before is None and row.entity in _RECORDS}
    gone = {row.item_id for row in rows if row.after is None and row.entity in _RECORDS}
    _forget(connection, [item_id for item_id in touched if item_id not in new])
    docs: list[_Doc] = []
    others: list[str] = []
    for item_id in touched:
        added = new.get(item_id)
        if added is not None and added.entity in _BY_NAME and added.entity not in _NAMED:
            docs.append(_Doc(item_id, _joined(_BY_NAME[added.entity], added.after or {})))
        elif item_id not in gone:
            others.append(item_id)
    for item in session.records(others):
        if isinstance(item, TextLayer):
            _take_in_layer(connection, item)
        else:
            docs.append(_Doc(item.id, _words(connection, item)))
    _add(connection, docs)


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


def forget_all(connection: Connection, item_ids: Select[tuple[str]]) -> None:
    """Take records and layers out of the index; ``merge`` lets go of their words for good."""
    docs = select(SearchDoc.id).where(SearchDoc.item_id.in_(item_ids))
    words = table("search_text", column("rowid"))
    connection.execute(delete(words).where(words.c.rowid.in_(docs)))
    connection.execute(delete(SearchDoc).where(SearchDoc.item_id.in_(item_ids)))
    connection.execute(delete(SearchBacklog).where(SearchBacklog.layer_id.in_(item_ids)))


def merge(driver: Any) -> None:
    """Write the index anew from what is in it: FTS5 keeps deleted words until then."""
    driver.execute("INSERT INTO search_text (search_text) VALUES ('optimize')").close()


def is_behind(connection: Connection) -> bool:
    """Tell whether a layer still waits to be indexed, so that a search may miss what is in it."""
    return connection.execute(select(SearchBacklog.layer_id).limit(1)).first() is not None


def rebuild(connection: Connection) -> None:
    """Make the index anew from the records; the text layers wait in the backlog for their turn."""
    for emptying in (
        "INSERT INTO search_text (search_text) VALUES ('delete-all')",
        "DELETE FROM search_doc",
        "DELETE FROM search_backlog",
        """INSERT INTO search_backlog (layer_id, next_block) SELECT id, 0 FROM text_layer
            WHERE text_sha256 IN (SELECT sha256 FROM content)
            AND blocks_sha256 IN (SELECT sha256 FROM content)""",
    ):
        connection.exec_driver_sql(emptying)
    further: dict[str, list[str]] = {}
    for item_id, full in connection.execute(select(Name.item_id, Name.full)):
        further.setdefault(item_id, []).append(full)
    for kind, names in _FIELDS.items():
        table = inspect(kind).local_table
        for row in connection.execute(select(*(table.c[name] for name in ("id", *names)))):
            words = _joined(names, dict(zip(names, row[1:], strict=True)))
            if kind.__name__ in _NAMED:
                words = "\n".join([words, *further.get(row.id, ())])
            _add(connection, [_Doc(row.id, words)])


@dataclass(frozen=True, slots=True)
class _Doc:
    item_id: str
    text: str
    start: int | None = None
    end: int | None = None
    byte_start: int | None = None
    byte_end: int | None = None


def _matters(row: RowChange) -> bool:
    """Tell whether a change can change what is indexed; most edits of a record can not."""
    if row.before is None or row.after is None or row.entity not in _BY_NAME:
        return row.entity in _RECORDS or row.entity == Name.__name__
    return not row.after.keys().isdisjoint(_BY_NAME[row.entity])


def _joined(names: Sequence[str], fields: Mapping[Any, Any]) -> str:
    return "\n".join(str(fields[name]) for name in names if fields[name])


def _words(connection: Connection, item: Item) -> str:
    entity = type(item).__name__
    fields = {name: getattr(item, name) for name in _BY_NAME.get(entity, ())}
    further: Sequence[str] = ()
    if entity in _NAMED:
        further = (
            connection.execute(select(Name.full).where(Name.item_id == item.id)).scalars().all()
        )
    return words_of(entity, fields, further)


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
    done = beginning = blocks[first].start
    byte = len(frozen[:done].encode())
    following = first
    for start, end, after in stretches(blocks, first):
        byte += len(frozen[done:start].encode())
        stretch = frozen[start:end]
        size = len(stretch.encode())
        docs.append(_Doc(layer.id, stretch, start, end, byte, byte + size))
        byte += size
        done, following = end, after
        if done - beginning >= limit:
            break
    _add(connection, docs)
    return following if following < len(blocks) else 0


def _add(connection: Connection, docs: Iterable[_Doc]) -> None:
    driver = driver_of(connection)
    ((last,),) = driver.execute("SELECT coalesce(max(id), 0) FROM search_doc")
    numbered = list(enumerate((doc for doc in docs if doc.text), start=last + 1))
    driver.executemany(
        'INSERT INTO search_doc (id, item_id, text, start, "end", byte_start, byte_end)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(number, doc.item_id, doc.text if doc.start is None else None),
                *(doc.start, doc.end, doc.byte_start, doc.byte_end),
            )
            for number, doc in numbered
        ],
    ).close()
    driver.executemany(
        "INSERT INTO search_text (rowid, words) VALUES (?, ?)",
        [(number, index_form(doc.text)) for number, doc in numbered],
    ).close()


def _forget(connection: Connection, item_ids: Sequence[str]) -> None:
    driver = driver_of(connection)
    for statement in (
        "DELETE FROM search_text WHERE rowid IN (SELECT id FROM search_doc WHERE item_id = ?)",
        "DELETE FROM search_doc WHERE item_id = ?",
        "DELETE FROM search_backlog WHERE layer_id = ?",
    ):
        driver.executemany(statement, [(item_id,) for item_id in item_ids]).close()
