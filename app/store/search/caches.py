"""Makes anew what a case file keeps only to find things faster: it holds nothing of its own."""

from __future__ import annotations

import itertools
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3
from sqlalchemy import delete, insert
from sqlalchemy.exc import DatabaseError

from app.model import JournalTouch
from app.store.search import search_index
from app.store.steps.replay import Replay, StoredChange
from app.store.steps.row_change import ENTITIES, reference_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from app.store.steps.row_change import Image

_AT_A_TIME: Final = 5_000
"""Entries of the index of the history that are written at a time."""

_CHANGES: Final = (
    f"SELECT {', '.join('c.' + name for name in StoredChange.__dataclass_fields__)},"  # noqa: S608
    " s.schema_version, CASE WHEN s.reverses IS NULL THEN s.gesture_seq ELSE s.seq END"
    " FROM journal_change AS c JOIN journal_step AS s ON s.seq = c.step_seq"
    " ORDER BY c.step_seq, c.ordinal"
)
_MARKS_SHOW: Final = {"AnnotationSubject": "item_id", "AnnotationTag": "tag_id"}


def rebuild_caches(connection: Connection) -> None:
    """Make the search index and the index of the history anew, within the transaction.

    Long texts wait in the backlog of the search index for their turn.
    """
    with suppress(DatabaseError, sqlcipher3.DatabaseError):  # it may be too damaged to be dropped
        connection.exec_driver_sql("DROP TABLE search_text")
        search_index.create(connection)
    search_index.rebuild(connection)
    connection.execute(delete(JournalTouch))
    batch: list[dict[str, Any]] = []
    for item_id, seq in _touches(connection):
        batch.append({"item_id": item_id, "seq": seq})
        if len(batch) == _AT_A_TIME:
            _note(connection, batch)
            batch = []
    if batch:
        _note(connection, batch)


def _note(connection: Connection, batch: list[dict[str, Any]]) -> None:
    connection.execute(insert(JournalTouch).prefix_with("OR IGNORE"), batch)


def _touches(connection: Connection) -> Iterator[tuple[str, int]]:
    """Yield which record each gesture concerns: what it changed, and what that hangs on."""
    replay = Replay()
    shown: dict[Any, set[str]] = defaultdict(set)
    rows = connection.exec_driver_sql(_CHANGES)
    for (_, version, seq), of_step in itertools.groupby(rows, key=lambda row: (row[1], *row[-2:])):
        ids: set[Any] = set()
        marks = []
        for *values, _, _ in of_step:
            change = StoredChange(*values)
            if change.is_erased:
                ids.add(change.item_id)
            elif change.entity in ENTITIES:
                before, after = _applied(replay, change, version)
                ids |= _named(change.entity, before) | _named(change.entity, after)
                _note_shown(shown, change.entity, before, after)
                if change.entity == "Annotation" and before and after:
                    marks.append(after["id"])
        ids.update(*(shown[mark] for mark in marks))
        for item_id in ids - {None}:
            yield item_id, seq


def _applied(replay: Replay, change: StoredChange, version: int) -> tuple[Image, Image]:
    """Do a change again; return the row before and after it, empty where there was none."""
    before = dict(replay.rows.get(change.place) or {})
    replay.apply(change, version)
    return before, replay.rows.get(change.place) or {}


def _named(entity: str, image: Image) -> set[Any]:
    return {image.get(name) for name in reference_fields(ENTITIES[entity])}


def _note_shown(shown: dict[Any, set[str]], entity: str, before: Image, after: Image) -> None:
    """Keep in mind what each mark shows and which tags it carries."""
    field = _MARKS_SHOW.get(entity)
    if field is None:
        return
    for image, note in ((before, set.discard), (after, set.add)):
        if image:
            note(shown[image["annotation_id"]], image[field])
