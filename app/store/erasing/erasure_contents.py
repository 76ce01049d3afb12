"""Which stored bytes go with erased sources: those that nothing else in the case uses."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select, text

from app.model import Content, ContentChunk, Original

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_NAMED_BY: Final = (
    ("Source", "source", "id", ("original_sha256",)),
    ("LayerFile", "layer_file", "layer_id", ("original_sha256",)),
    ("TextLayer", "text_layer", "id", ("text_sha256", "blocks_sha256")),
)
"""Entities with their tables, what is erased with each of their rows, and what names a content."""

_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Unused:
    """Hashes of what only the erased used: as bytes of any kind, and as the original of a file."""

    contents: tuple[str, ...]
    originals: tuple[str, ...]


def unused_contents(connection: Connection) -> Unused:
    """Return what nothing but the erased uses or, where it was undone, ever used."""
    going, staying = (_hashes(connection, item_ids) for item_ids in ("IN", "NOT IN"))
    all_going = set().union(*going.values())
    all_staying = set().union(*staying.values())
    return Unused(
        contents=tuple(sorted(all_going - all_staying)),
        originals=tuple(sorted(going["original_sha256"] - staying["original_sha256"])),
    )


def erase_contents(connection: Connection, unused: Unused) -> None:
    """Delete the bytes and originals that nothing uses any more."""
    for some in _batches(unused.contents):
        ids = select(Content.id).where(Content.sha256.in_(some))
        connection.execute(delete(ContentChunk).where(ContentChunk.content_id.in_(ids)))
        connection.execute(delete(Content).where(Content.sha256.in_(some)))
    for some in _batches(unused.originals):
        connection.execute(delete(Original).where(Original.sha256.in_(some)))


def _hashes(connection: Connection, which: str) -> dict[str, set[str]]:
    """Return the hashes that records in (or not in) what is being erased name, by field.

    Both the rows of today and the journal count: what was undone may be done again.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity, table, owner, fields in _NAMED_BY:
        for field in fields:
            rows = connection.execute(
                text(
                    f"SELECT {field} FROM {table} WHERE {owner} {which} (SELECT id FROM erasing)"  # noqa: S608 - names of our own
                    f" UNION SELECT coalesce(after, before) ->> '$.{field}' FROM journal_change"
                    f" WHERE entity = '{entity}' AND item_id {which} (SELECT id FROM erasing)"
                )
            )
            found[field] |= set(rows.scalars()) - {None}
    return found


def _batches(hashes: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return (hashes[first : first + _BATCH] for first in range(0, len(hashes), _BATCH))
