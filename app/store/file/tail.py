"""Follows the journal of a case that another program writes to."""

from __future__ import annotations

import logging
import threading
from itertools import groupby
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select, text

from app.changes import Change, Changes
from app.model import JournalChange, JournalStep
from app.store.file.trouble import as_problem

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from app.changes import ChangeFeed

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 1.0
"""How often it is looked whether another program wrote something."""


class Tail:
    """Publishes the steps that another program stores, on a thread of its own."""

    def __init__(self, engine: Engine, feed: ChangeFeed, path: Path) -> None:
        self._engine = engine
        self._feed = feed
        self._path = path
        self._stop = threading.Event()
        with engine.connect() as connection:
            self._seq = connection.execute(select(func.max(JournalStep.seq))).scalar() or 0
        self._thread = threading.Thread(target=self._follow, name=f"tail of {path.name}")
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._stop.set()
        self._thread.join()

    def _follow(self) -> None:
        version = None
        while not self._stop.wait(LOOK_SECONDS):
            try:
                with self._engine.connect() as connection:
                    found = connection.execute(text("PRAGMA data_version")).scalar()
                    steps = [] if found == version else self._news(connection)
                version = found
            except Exception as raised:
                if as_problem(raised, self._path) is None:
                    raise
                version = None  # the disk is away, or the other program is busy
            else:
                for changes in steps:
                    self._feed.publish(changes)

    def _news(self, connection: Connection) -> list[Changes]:
        steps = connection.execute(
            select(JournalStep.seq, JournalStep.label, JournalStep.digest)
            .where(JournalStep.seq > self._seq)
            .order_by(JournalStep.seq)
        ).all()
        rows = connection.execute(
            select(
                JournalChange.step_seq,
                JournalChange.entity,
                JournalChange.key,
                JournalChange.before,
                JournalChange.after,
            )
            .where(JournalChange.step_seq > self._seq)
            .order_by(JournalChange.step_seq, JournalChange.ordinal)
        )
        changes = {
            seq: tuple(
                Change(
                    row.entity,
                    tuple(row.key),
                    "insert" if row.before is None else "delete" if row.after is None else "update",
                    frozenset(row.after or ()) if row.before is not None else frozenset(),
                )
                for row in of_step
            )
            for seq, of_step in groupby(rows, key=lambda row: row.step_seq)
        }
        if steps:
            self._seq = steps[-1].seq
        return [
            Changes(step.seq, step.label, changes.get(step.seq, ()), step.digest) for step in steps
        ]
