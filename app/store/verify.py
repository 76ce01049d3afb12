"""Checks a case file against its own record: structure, contents, anchors, journal, rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from app.errors import CaseProblem
from app.jobs import JobControl
from app.model import Item, JournalStep, Numbering
from app.store import verify_contents, verify_journal
from app.store.digests import BEGINNING
from app.store.findings import Finding
from app.vocabulary import NUMBER_PREFIX, handle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

    Check = Callable[[Connection, JobControl, Counter[str]], Iterator[Finding]]

_UNREADABLE: Final = (
    DatabaseError,
    sqlcipher3.DatabaseError,
    CaseProblem,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
)
"""What a row that was tampered with can raise when it is read or understood."""


@dataclass(slots=True)
class Verification:
    """What was found, what was looked at, and the last step of the journal that it holds for.

    ``structure_holds`` tells whether the file can be written to without making it worse.
    """

    findings: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    structure_holds: bool = True
    steps: int = 0
    head: str = BEGINNING

    @property
    def holds(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.findings


def verify(connection: Connection, job: JobControl | None = None) -> Verification:
    """Check everything that a case promises; raises Cancelled when the job is.

    SQLite's own structure and references; contents against their SHA-256; quotes and regions
    against texts and pictures; the journal's chain of digests; today's rows against its replay.
    """
    job = job or JobControl()
    result = Verification()
    checks: tuple[tuple[str, Check], ...] = (
        ("structure", _structure),
        ("references", _references),
        ("contents", verify_contents.contents),
        ("originals", verify_contents.originals),
        ("text layers and passages", verify_contents.layers),
        ("regions", verify_contents.regions),
        ("journal", verify_journal.journal),
        ("numbers", _numbers),
    )
    for done, (name, check) in enumerate(checks):
        job.step(done, len(checks), name)
        found = list(_guarded(name, check(connection, job, result.counts)))
        result.findings += found
        if found and check is _structure:
            result.structure_holds = False
    if result.structure_holds:
        _note_head(connection, result)
    return result


def _guarded(name: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    try:
        yield from findings
    except _UNREADABLE as problem:
        reason = " ".join(str(problem).split())[:200]
        yield Finding("verify.unreadable", {"part": name, "reason": reason})


def _note_head(connection: Connection, result: Verification) -> None:
    head = connection.execute(
        select(JournalStep.seq, JournalStep.digest).order_by(JournalStep.seq.desc()).limit(1)
    ).first()
    if head is not None:
        result.steps, result.head = head.seq, head.digest


def _structure(
    connection: Connection, _job: JobControl, _counts: Counter[str]
) -> Iterator[Finding]:
    for (answer,) in connection.execute(text("PRAGMA integrity_check")):
        if answer != "ok":
            yield Finding("verify.structure", {"detail": answer})


def _references(
    connection: Connection, _job: JobControl, _counts: Counter[str]
) -> Iterator[Finding]:
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding("verify.reference", {"table": table, "row": row, "parent": parent})


def _numbers(connection: Connection, _job: JobControl, _counts: Counter[str]) -> Iterator[Finding]:
    """See that no number can be given a second time."""
    item, numbering = Item.__table__, Numbering.__table__
    last = {row.kind: row.last for row in connection.execute(select(numbering))}
    rows = connection.execute(
        select(item.c.kind, func.max(item.c.number).label("highest")).group_by(item.c.kind)
    )
    for row in rows:
        if row.kind in NUMBER_PREFIX and (row.highest or 0) > last.get(row.kind, 0):
            yield Finding("verify.number", {"handle": handle(row.kind, row.highest)})
