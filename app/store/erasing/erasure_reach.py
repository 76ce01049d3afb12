"""How far an erasure reaches: what belongs to the erased, now or in what was undone.

A record that was undone lies in no table any more, but its words are still in the journal. Such a
*ghost* goes with what it belonged to, and so does one that only erased marks showed, and one that
was made of the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Column, MetaData, String, Table, insert, select, text

from app.model import Item
from app.store.sight import BELONGING, with_what_belongs

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

_TEMPORARY: Final = MetaData()

ERASING: Final = Table(
    "erasing", _TEMPORARY, Column("id", String, primary_key=True), prefixes=["TEMPORARY"]
)
"""The ids of all records that are being erased, ghosts included, while the work goes on."""

_GHOST: Final = Table(
    "erasing_ghost",
    _TEMPORARY,
    Column("id", String, primary_key=True),
    Column("entity", String),
    prefixes=["TEMPORARY"],
)
_TIE: Final = Table(
    "erasing_tie",
    _TEMPORARY,
    Column("id", String, index=True),
    Column("owner", String, index=True),
    prefixes=["TEMPORARY"],
)
"""Which ghost belonged to which record."""

_ITEM: Final = Item.__table__
_KINDS: Final = ", ".join(
    f"'{kind.class_.__name__}'" for kind in Item.__mapper__.self_and_descendants
)

_FIND_GHOSTS: Final = (
    "INSERT INTO erasing_ghost SELECT DISTINCT item_id, entity FROM journal_change"  # noqa: S608
    f" WHERE entity IN ({_KINDS}) AND salt IS NOT NULL"
    " AND item_id NOT IN (SELECT id FROM item)"
)

_TIE_GHOSTS: Final = (
    "INSERT INTO erasing_tie SELECT id, owner FROM (SELECT ghost.id AS id,"
    " coalesce(change.after, change.before) ->> '$.{field}' AS owner FROM erasing_ghost AS ghost"
    " JOIN journal_change AS change ON change.item_id = ghost.id AND change.entity = ghost.entity"
    " WHERE ghost.entity = '{entity}') WHERE owner IS NOT NULL"
)

_GHOSTS_THAT_BELONG: Final = (
    "INSERT OR IGNORE INTO erasing SELECT id FROM erasing_tie"
    " WHERE owner IN (SELECT id FROM erasing)"
)

_GHOSTS_ONLY_SHOWN: Final = (
    "INSERT OR IGNORE INTO erasing SELECT id FROM (SELECT ghost.id AS id,"
    " min(change.key ->> '$[0]' IN (SELECT id FROM erasing)) AS is_all_erased"
    " FROM erasing_ghost AS ghost JOIN journal_change AS change"
    " ON change.entity = 'AnnotationSubject' AND change.key ->> '$[1]' = ghost.id"
    " WHERE ghost.entity IN ('Claim', 'Person', 'Evidence') GROUP BY ghost.id)"
    " WHERE is_all_erased"
)

_GHOSTS_OF_SAME_BYTES: Final = (
    "INSERT OR IGNORE INTO erasing SELECT ghost.id FROM erasing_ghost AS ghost"
    " JOIN journal_change AS change ON change.item_id = ghost.id AND change.entity = 'Source'"
    " WHERE ghost.entity = 'Source' AND coalesce(change.after, change.before)"
    " ->> '$.original_sha256' IN (SELECT original_sha256 FROM source"
    " WHERE id IN (SELECT id FROM erasing) AND original_sha256 NOT IN"
    " (SELECT original_sha256 FROM source WHERE original_sha256 IS NOT NULL"
    " AND id NOT IN (SELECT id FROM erasing)))"
)


def reach(connection: Connection, item_ids: Collection[str]) -> None:
    """Fill ``ERASING`` with some records, all that belongs to them, and their ghosts."""
    _TEMPORARY.create_all(connection, checkfirst=False)
    connection.execute(insert(ERASING), [{"id": item_id} for item_id in dict.fromkeys(item_ids)])
    _add_what_belongs(connection)
    connection.execute(text(_FIND_GHOSTS))
    ties = [(kind.__name__, field) for kind, field, _ in BELONGING]
    for entity, field in (*ties, ("Source", "parent_id")):
        connection.execute(text(_TIE_GHOSTS.format(entity=entity, field=field)))
    connection.execute(text(_GHOSTS_OF_SAME_BYTES))
    grown = True
    while grown:
        steps = (_GHOSTS_THAT_BELONG, _GHOSTS_ONLY_SHOWN)
        grown = any(connection.execute(text(step)).rowcount > 0 for step in steps)


def forget_reach(connection: Connection) -> None:
    """Take the notes of the work away."""
    _TEMPORARY.drop_all(connection, checkfirst=False)


def _add_what_belongs(connection: Connection) -> None:
    start = select(_ITEM.c.id, _ITEM.c.kind).where(_ITEM.c.id.in_(select(ERASING.c.id)))
    going = with_what_belongs(start, "going")
    connection.execute(
        insert(ERASING).prefix_with("OR IGNORE").from_select(["id"], select(going.c.id))
    )
