"""Checks a case file against its own record: structure, journal, contents, rows, anchors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, DBAPIError

from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.store.file.raw import raw_reading
from app.store.steps.digests import BEGINNING
from app.store.verifying import (
    verify_anchors,
    verify_caches,
    verify_contents,
    verify_rows,
    verify_structure,
)
from app.store.verifying.findings import Audit, Finding, Progress
from app.store.verifying.verify_journal import journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlalchemy import Connection

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

_JOURNAL_STEP: Final = 1000
"""Bytes that a step and a change of the journal count for in the progress, about."""


@dataclass(slots=True)
class Verification:
    """What was found, what was looked at, and the last step of the journal that it holds for.

    ``reservations`` say what can not be proved any more, such as steps that a damage took, and
    what is wrong but holds no content, such as the search index. ``structure_holds`` tells
    whether the file can be written to without making it worse.
    """

    findings: list[Finding] = field(default_factory=list)
    reservations: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    structure_holds: bool = True
    steps: int = 0
    head: str = BEGINNING

    @property
    def holds(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.findings


def verify(connection: Connection, job: JobControl | None = None) -> Verification:
    """Check everything that a case promises; progress counts in MiB, and it can be Cancelled.

    SQLite's own structure, references and schema; the journal's chain of digests; contents against
    their SHA-256; today's rows against the replay of the journal; quotes and regions against texts
    and pictures. Each finding says since when.
    """
    job = job or JobControl()
    engine = connection.engine
    job.step(0, 1, "structure")
    with (
        verify_structure.meanwhile(
            lambda: verify_structure.structure(engine, lambda: job.cancelled)
        ) as structure,
        raw_reading(engine) as driver,
    ):
        audit = Audit(Progress(job, _size(connection)))
        found: list[Finding] = []
        for name, check in (
            ("tables", verify_structure.tables(driver, audit)),
            ("references", verify_structure.references(driver, audit)),
            ("journal", journal(driver, audit)),
            ("contents", verify_contents.contents(driver, audit)),
            ("records", verify_rows.rows(driver, audit)),
            ("numbers", verify_structure.numbers(driver, audit)),
            ("originals", verify_anchors.originals(connection, audit)),
            ("text layers and passages", verify_anchors.layers(connection, audit)),
            ("regions", verify_anchors.regions(connection, audit)),
            ("search index", verify_caches.caches(driver, audit)),
        ):
            found += _guarded(name, check)
        of_file = list(_guarded("structure", _each(structure)))
    if job.cancelled:
        raise Cancelled
    return _result(audit, found, of_file)


def _result(audit: Audit, found: list[Finding], of_file: list[Finding]) -> Verification:
    steps = max(audit.steps, default=0)
    return Verification(
        findings=[_dated(audit, one) for one in of_file + found],
        reservations=audit.reservations,
        counts=audit.counts,
        structure_holds=not of_file,
        steps=steps,
        head=audit.steps[steps].digest if steps else BEGINNING,
    )


def _dated(audit: Audit, finding: Finding) -> Finding:
    return replace(finding, facts={**finding.facts, **audit.since(finding)})


def _each(answer: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    yield from answer()


def _guarded(name: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    try:
        yield from findings
    except _UNREADABLE as problem:
        said = problem.orig if isinstance(problem, DBAPIError) else problem
        reason = " ".join(str(said).split())[:200]
        yield Finding("verify.unreadable", {"part": name, "reason": reason})


def _size(connection: Connection) -> int:
    """Return about how many bytes there are to look at."""
    try:
        contents = connection.execute(text("SELECT total(size) FROM content")).scalar_one()
        changes = connection.execute(text("SELECT max(id) FROM journal_change")).scalar()
    except _UNREADABLE:
        return 0
    return int(contents) + int(changes or 0) * _JOURNAL_STEP
