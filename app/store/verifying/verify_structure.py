"""Checks the file itself: SQLite's structure, its references, its schema, its numbering."""

from __future__ import annotations

import re
import threading
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3

from app.store.file import schema
from app.store.file.raw import raw_reading
from app.store.verifying.coverage import REBUILT
from app.store.verifying.findings import Finding
from app.vocabulary import NUMBER_PREFIX, handle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Engine

    from app.store.verifying.findings import Audit

_MOST: Final = 100
"""Damages of the structure that are told; a file with more is told no better by a longer list."""

_OPERATIONS: Final = 20_000
"""Operations of SQLite's machine between two looks at whether the work is still wanted."""

_COUNTED: Final = frozenset(kind.value for kind in NUMBER_PREFIX)
"""Kinds of records that have numbers."""

_INDEX: Final = re.compile(r'(?:index |FTS5 table main\.|^fts5: .* table ")(\w+)')
_TREE: Final = re.compile(r"^Tree (\d+) ")


def structure(engine: Engine, is_cancelled: Callable[[], bool]) -> list[Finding]:
    """Run SQLite's own check of the whole file; a damaged index is told apart from content."""
    with raw_reading(engine) as driver:
        roots = dict(driver.execute("SELECT rootpage, name FROM sqlite_schema WHERE rootpage > 0"))
        indexes = {
            name for (name,) in driver.execute("SELECT name FROM sqlite_schema WHERE type='index'")
        }
        driver.set_progress_handler(lambda: int(is_cancelled()), _OPERATIONS)
        lines: list[str] = []
        try:
            for (answer,) in driver.execute(f"PRAGMA integrity_check({_MOST})"):
                lines += str(answer).splitlines()
        except sqlcipher3.DatabaseError as problem:  # so damaged that it can not be told further
            lines.append(str(problem))
        finally:
            driver.set_progress_handler(None, 0)
    return [_sorted_out(line, roots, indexes) for line in lines if line not in _SAID_OF_ALL]


_SAID_OF_ALL: Final = frozenset({"ok", "*** in database main ***"})


def _sorted_out(line: str, roots: dict[int, str], indexes: set[str]) -> Finding:
    tree, named = _TREE.match(line), _INDEX.search(line)
    name = roots.get(int(tree.group(1))) if tree else named.group(1) if named else None
    if name in indexes or name in REBUILT:
        return Finding("verify.index", {"index": name, "detail": line})
    return Finding("verify.structure", {"detail": line})


@contextmanager
def meanwhile(work: Callable[[], list[Finding]]) -> Iterator[Callable[[], list[Finding]]]:
    """Do some work on a thread of its own; what is given waits for it and returns its answer."""
    answer: Future[list[Finding]] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except BaseException as problem:  # noqa: BLE001 - raised where the answer is wanted
            answer.set_exception(problem)

    thread = threading.Thread(target=run, name="checking the structure")
    thread.start()
    try:
        yield answer.result
    finally:
        thread.join()


def references(driver: Any, _audit: Audit) -> Iterator[Finding]:
    """See that every reference leads to a row."""
    for table, row, parent, _ in driver.execute("PRAGMA foreign_key_check"):
        yield Finding("verify.reference", {"table": table, "row": row, "parent": parent})


def tables(driver: Any, _audit: Audit) -> Iterator[Finding]:
    """See that the file has the tables and indexes of a case, and no trigger or view beside."""
    there, wanted = schema.described(driver), schema.expected()
    for kind, name in sorted(there.keys() | wanted.keys()):
        place = (kind, name)
        facts = {"kind": kind, "name": name}
        if place not in there:
            yield Finding("verify.schema_gone", facts)
        elif place not in wanted:
            yield Finding("verify.schema_added", facts)
        elif there[place] != wanted[place]:
            yield Finding("verify.schema_changed", facts)
    revisions = driver.execute("SELECT version_num FROM alembic_version").fetchall()
    if revisions != [(schema.REVISION,)]:
        yield Finding("verify.revision", {"revision": ", ".join(str(one) for (one,) in revisions)})


def numbers(driver: Any, audit: Audit) -> Iterator[Finding]:
    """See that the next number of each kind is the one after the highest ever given."""
    there = dict(driver.execute("SELECT kind, last FROM numbering"))
    given = audit.replay.numbers
    for kind in sorted(there.keys() | given.keys(), key=str):
        if kind not in _COUNTED:
            yield Finding("verify.number_kind", {"kind": kind})
        elif (last := there.get(kind, 0)) != given.get(kind, 0):
            highest = given.get(kind, 0)
            facts = {"handle": handle(kind, highest), "last": last}
            if not isinstance(last, int) or last < highest:
                yield Finding("verify.number", facts)
            elif not audit.has_gaps:
                yield Finding("verify.number_skipped", {"handle": handle(kind, last)})
