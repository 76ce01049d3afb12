"""Rewrites a case file, so that nothing is left in it of what was deleted.

SQLite leaves the bytes of deleted rows in free space, and FTS5 deleted words in its index. The
task stands in the case from the moment of the deletion until the file is rewritten, so that one
that was interrupted is done again at the next opening.
"""

from __future__ import annotations

import shutil
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3
from sqlalchemy import insert, text

from app.errors import CaseProblem
from app.jobs import JobControl
from app.model import Upkeep
from app.store.file.engine import BUSY, DURABLE, connect
from app.store.search import search_index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from app.store.file.engine import Access

TASK: Final = "wipe"

_TIMES: Final = 2
"""How many times the size of the file is written beside it before it is rewritten."""


def begin(connection: Connection) -> None:
    """Let deleted bytes be overwritten from now on, and note that the file is to be rewritten."""
    connection.execute(text("PRAGMA secure_delete=ON"))
    connection.execute(insert(Upkeep).prefix_with("OR IGNORE").values(task=TASK))


def check_room(path: Path) -> None:
    """See that there is room to rewrite a file; raises CaseProblem "wipe.no_room"."""
    needed, free = path.stat().st_size * _TIMES, shutil.disk_usage(path.parent).free
    if free < needed:
        raise CaseProblem("wipe.no_room", needed=_in_megabytes(needed), free=_in_megabytes(free))


def is_due(access: Access) -> bool:
    """Tell whether a file is still to be rewritten."""
    with closing(connect(access, "PRAGMA query_only=ON")) as driver:
        return _is_due(driver)


def wipe(access: Access, job: JobControl | None = None) -> None:
    """Rewrite a file without what was deleted, if that is due; writing has to wait until then.

    Raises CaseProblem "wipe.no_room" when the disk is too full, "wipe.in_use" when somebody still
    reads an older state, and "wipe.failed" for other troubles with the disk; then the task stays.
    """
    job = job or JobControl()
    with closing(connect(access, *DURABLE)) as driver:
        if not _is_due(driver):
            return
        check_room(access.path)
        with _files_beside(driver, access.path):
            job.step(0, 3, "index")
            search_index.merge(driver)
            _fold_log(driver)
            job.step(1, 3, "file")
            driver.execute("VACUUM").close()
            job.step(2, 3, "log")
            _fold_log(driver)
            driver.execute("DELETE FROM upkeep WHERE task = ?", (TASK,)).close()
            _fold_log(driver)


def _is_due(driver: Any) -> bool:
    found = driver.execute("SELECT 1 FROM upkeep WHERE task = ?", (TASK,)).fetchone()
    return found is not None


@contextmanager
def _files_beside(driver: Any, path: Path) -> Iterator[None]:
    """Let the new file grow on the case's own disk, under the key of the case, not in memory."""
    folder = str(path.absolute().parent).replace("'", "''")
    driver.execute("PRAGMA temp_store=FILE").close()
    driver.execute(f"PRAGMA temp_store_directory='{folder}'").close()
    driver.execute("PRAGMA secure_delete=ON").close()
    try:
        yield
    except sqlcipher3.Error as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF == BUSY:
            raise CaseProblem("wipe.in_use") from problem
        raise CaseProblem("wipe.failed", reason=str(problem)) from problem
    finally:
        driver.execute("PRAGMA temp_store_directory=''").close()


def _fold_log(driver: Any) -> None:
    """Bring the write-ahead log into the file and cut it to nothing, where there is one."""
    busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise CaseProblem("wipe.in_use")


def _in_megabytes(size: int) -> str:
    return f"{max(1, round(size / 1_000_000)):,} MB"
