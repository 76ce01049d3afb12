"""Writes a recovered case: rows, journal, contents, and the step that says what was lost."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, update

from app.errors import CaseProblem
from app.model import Base, Content, ContentChunk, Numbering
from app.safekeeping.recovery.salvaged import CHANGE_COLUMNS, STEP_COLUMNS
from app.store.contents.frozen_texts import FrozenTexts
from app.store.contents.originals import CHUNK
from app.store.file.engine import writable, writing_engine
from app.store.search.caches import rebuild_caches
from app.store.search.search_index import index_backlog
from app.store.steps.appending import append
from app.store.steps.journal import Group
from app.store.steps.row_change import ENTITIES, RowChange, owner
from app.store.steps.session import StepSession
from app.store.steps.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Engine

    from app.jobs import JobControl
    from app.safekeeping.recovery.salvaged_journal import SalvagedJournal
    from app.safekeeping.recovery.salvaged_rows import SavedRows
    from app.store.file.engine import Access
    from app.store.steps.replay import Place, Replay
    from app.store.steps.row_change import Image

Chunks = Callable[[str], Iterator[bytes]]
"""Gives a content piece by piece; raises CaseProblem where it does not have it whole."""

_AT_A_TIME: Final = 1_000


def write_contents(
    new: Access, wanted: Iterable[str], chunks: Chunks, job: JobControl
) -> frozenset[str]:
    """Write the contents that can be had whole, each checked by its SHA-256; return which.

    Progress counts contents. Raises Cancelled.
    """
    saved = set()
    todo = sorted(wanted)
    engine = writing_engine(new)
    try:
        for done, sha256 in enumerate(todo):
            job.step(done, len(todo), "contents")
            if _write_content(engine, sha256, chunks, job):
                saved.add(sha256)
    finally:
        engine.dispose()
    return frozenset(saved)


class _NotWhole(Exception):  # noqa: N818 - no error: another source may have it
    """A content did not come as its SHA-256 says."""


def _write_content(engine: Engine, sha256: str, chunks: Chunks, job: JobControl) -> bool:
    digest, size = hashlib.sha256(), 0
    try:
        with writable(engine) as connection, connection.begin():
            content_id = connection.execute(
                insert(Content)
                .values(sha256=sha256, size=0, complete=True, named=True)
                .returning(Content.id)
            ).scalar_one()
            for ordinal, data in enumerate(cut(chunks(sha256))):
                job.check()
                digest.update(data)
                size += len(data)
                connection.execute(
                    insert(ContentChunk).values(content_id=content_id, ordinal=ordinal, data=data)
                )
            if digest.hexdigest() != sha256:
                raise _NotWhole
            connection.execute(update(Content).where(Content.id == content_id).values(size=size))
    except (CaseProblem, _NotWhole):
        return False
    return True


def cut(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut bytes that come in any pieces into the chunks that a case keeps."""
    waiting = b""
    for piece in pieces:
        waiting += piece
        while len(waiting) >= CHUNK:
            yield waiting[:CHUNK]
            waiting = waiting[CHUNK:]
    if waiting:
        yield waiting


def write_records(
    new: Access, journal: SalvagedJournal, saved: SavedRows, numbers: Mapping[str, int]
) -> None:
    """Write the rows and what is left of the journal, each byte of it as it was."""
    engine = writing_engine(new)
    try:
        with writable(engine) as connection, connection.begin():
            _write_journal(connection, journal)
            _write_rows(connection, saved.rows)
            if numbers:
                rows = [{"kind": kind, "last": last} for kind, last in sorted(numbers.items())]
                connection.execute(insert(Numbering), rows)
    finally:
        engine.dispose()


def _write_journal(connection: Connection, journal: SalvagedJournal) -> None:
    """Write steps and changes value by value: their digests are over the very texts."""
    steps = [tuple(step[name] for name in STEP_COLUMNS) for step, _ in journal.steps]
    _write(connection, "journal_step", STEP_COLUMNS, steps)
    changes = (change for _, some in journal.steps for change in some)
    numbered = [
        (number, *(getattr(change, name) for name in CHANGE_COLUMNS[1:]))
        for number, change in enumerate(changes, start=1)
    ]
    _write(connection, "journal_change", CHANGE_COLUMNS, numbered)


def _write(
    connection: Connection, table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - names of our own
    for first in range(0, len(rows), _AT_A_TIME):
        connection.exec_driver_sql(statement, rows[first : first + _AT_A_TIME])


def _write_rows(connection: Connection, rows: Mapping[Place, Image]) -> None:
    by_table: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (entity, _), image in rows.items():
        mapper = ENTITIES[entity].__mapper__
        parts: dict[str, dict[str, Any]] = defaultdict(dict)
        for attribute in mapper.column_attrs:
            for column in attribute.columns:
                parts[str(column.table)][column.name] = image.get(attribute.key)
        for name, values in parts.items():
            by_table[name].append(values)
    for table in Base.metadata.sorted_tables:
        waiting = by_table[table.name]
        for first in range(0, len(waiting), _AT_A_TIME):
            connection.execute(insert(table), waiting[first : first + _AT_A_TIME])


def write_recovery_step(
    new: Access, before: Replay, saved: SavedRows, facts: dict[str, Any], who: str
) -> None:
    """Put on record what was lost, with all rows that the journal left does not account for."""
    changes = list(_differences(before, saved.rows))
    engine = writing_engine(new)
    try:
        with writable(engine) as connection, connection.begin():
            session = StepSession(connection)
            step = Step(session, FrozenTexts(), "Recover case", who, nature="record", facts=facts)
            append(connection, step, changes, Group())
    finally:
        engine.dispose()


def _differences(before: Replay, rows: Mapping[Place, Image]) -> Iterator[RowChange]:
    for place in sorted(before.rows.keys() | rows.keys()):
        old, new = before.rows.get(place), rows.get(place)
        if old == new:
            continue
        entity, key = place
        if old is not None and new is not None:
            names = [name for name in new if old.get(name) != new[name]]
            old, new = ({name: one.get(name) for name in names} for one in (old, new))
        yield RowChange(entity, key, owner(entity, rows.get(place) or before.rows[place]), old, new)


def make_caches(new: Access, job: JobControl) -> None:
    """Make the indexes for finding things; raises Cancelled."""
    engine = writing_engine(new)
    try:
        with writable(engine) as connection:
            with connection.begin():
                rebuild_caches(connection)
            more = True
            while more:
                job.check()
                with connection.begin():
                    more = index_backlog(connection)
    finally:
        engine.dispose()
