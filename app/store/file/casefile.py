"""Case files on disk: making one, opening one, and telling what is not one."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.errors import CaseProblem
from app.store.contents import originals
from app.store.file import damage, schema
from app.store.file.engine import (
    NOT_A_DATABASE,
    PAGE_SIZE,
    Access,
    connect,
    reading_engine,
    set_journal_mode,
    writable,
    writing_engine,
)
from app.store.file.keys import SALT_BYTES
from app.store.file.schema import REVISION
from app.store.file.trouble import as_problem, troubles

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

log = logging.getLogger(__name__)

SUFFIX: Final = ".redthread"

APPLICATION_ID: Final = 0x52544852
"""Marks an SQLite file as a case: "RTHR"."""

BACKUP_ID: Final = 0x52544842
"""Marks an SQLite file as a backup of a case: "RTHB"."""

_IN_USE: Final = 1
"""The user version of a case file while a program works in it; 0 once it is closed."""

_APPLICATION_ID_AT: Final = slice(68, 72)


def create(access: Access) -> None:
    """Make an empty case file that only its owner can read; with a key, it is encrypted.

    Raises CaseProblem "case.exists" when there is a file already, "case.no_folder" when its
    folder is not there, "case.not_writable" or "case.disk_full" when it can not be written; then
    there is none.
    """
    path = access.path
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise CaseProblem("case.exists", path=str(path)) from None
    except FileNotFoundError:
        raise CaseProblem("case.no_folder", path=str(path.parent)) from None
    except OSError as problem:
        raise CaseProblem(
            "case.not_writable", path=str(path), reason=problem.strerror or str(problem)
        ) from problem
    try:
        with troubles(path):
            _lay_out(access)
    except BaseException:
        path.unlink()
        raise


def _lay_out(access: Access) -> None:
    engine = writing_engine(access)
    try:
        with writable(engine) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            schema.lay_out(connection)
            connection.commit()
    finally:
        engine.dispose()


def check(access: Access, *, even_damaged: bool = False) -> None:
    """See that a file is a case that this version can open, perhaps only to look at its damage.

    Raises CaseProblem "case.not_found", "case.not_a_case", "case.is_backup",
    "case.not_readable", "case.newer", "case.locked" when it takes a key and none is given,
    "case.wrong_passphrase" when the key does not open it, "case.damaged" when that shows at once.
    """
    path = access.path
    if access.key is None:
        if is_locked(path):
            raise CaseProblem("case.locked", path=str(path))
        head, _ = _beginning(path)
        is_plain = head.startswith(damage.MAGIC)
        found = int.from_bytes(head[_APPLICATION_ID_AT], "big") if is_plain else 0
        if found not in {APPLICATION_ID, BACKUP_ID} and damage.lost_its_beginning(path):
            raise CaseProblem("case.damaged", path=str(path), reason="its first page is destroyed")
        if found != APPLICATION_ID:
            raise _no_case(path, found)
    else:
        _check_key(access)
    if not even_damaged:
        damage.check_length(access)
    revision = _revision(access)
    if revision > REVISION:
        raise CaseProblem("case.newer", path=str(path), revision=revision)
    if revision == REVISION and not even_damaged:
        damage.check_tables(access)


def is_older(access: Access) -> bool:
    """Tell whether a case file was written by an older version, with other tables."""
    return _revision(access) < REVISION


def lift(access: Access) -> None:
    """Bring the tables of an older case file, which nobody else may use, to those of today.

    Raises CaseProblem "case.not_lifted" when that fails; then the file is as it was.
    """
    if not is_older(access):
        return
    from app.store.migrations import run  # noqa: PLC0415 - Alembic is slow to import

    try:
        run.migrate(access, run.VERSIONS)
    except Exception as problem:
        if as_problem(problem, access.path) is not None:  # the disk, not the migration
            raise
        log.exception("A case file could not be brought up to date")
        raise CaseProblem("case.not_lifted", path=str(access.path)) from problem


def is_locked(path: Path) -> bool:
    """Tell whether a file looks like an encrypted case: whole pages that do not begin as SQLite's.

    Raises CaseProblem "case.not_found" or "case.not_readable".
    """
    head, size = _beginning(path)
    is_whole = size > 0 and size % PAGE_SIZE == 0
    return is_whole and not head.startswith(damage.MAGIC) and not damage.lost_its_beginning(path)


def salt_of(path: Path) -> bytes:
    """Return the salt that the key of an encrypted case file is derived with: 16 bytes."""
    return _beginning(path)[0][:SALT_BYTES]


def _beginning(path: Path) -> tuple[bytes, int]:
    """Return the first 100 bytes of a file and its size in bytes."""
    try:
        with path.open("rb") as file:
            return file.read(100), os.fstat(file.fileno()).st_size
    except (FileNotFoundError, IsADirectoryError):
        raise CaseProblem("case.not_found", path=str(path)) from None
    except OSError as problem:
        raise CaseProblem(
            "case.not_readable", path=str(path), reason=problem.strerror or str(problem)
        ) from problem


def _check_key(access: Access) -> None:
    """See that a key opens an encrypted file, and that it is a case."""
    path = str(access.path)
    _beginning(access.path)
    connection = connect(access, "PRAGMA query_only=ON")
    try:
        (found,) = connection.execute("PRAGMA application_id").fetchone()
    except sqlcipher3.DatabaseError as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF == NOT_A_DATABASE:
            raise CaseProblem("case.wrong_passphrase", path=path) from None
        raise CaseProblem("case.damaged", path=path, reason=str(problem)) from problem
    finally:
        connection.close()
    if found != APPLICATION_ID:
        raise _no_case(access.path, found)


def _no_case(path: Path, application_id: int) -> CaseProblem:
    code = "case.is_backup" if application_id == BACKUP_ID else "case.not_a_case"
    return CaseProblem(code, path=str(path))


def _revision(access: Access) -> str:
    engine = reading_engine(access)
    try:
        with engine.connect() as connection:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            return found or ""
    except (DatabaseError, sqlcipher3.DatabaseError) as problem:
        reason = str(getattr(problem, "orig", problem))
        raise CaseProblem("case.damaged", path=str(access.path), reason=reason) from problem
    finally:
        engine.dispose()


def begin_use(engine: Engine, *, shared_disk: bool) -> bool:
    """Make a case file that is locked for us ready for work; tell whether it says it is in use.

    A write-ahead log lets readers go on while a gesture is written; on a disk that machines
    share, a rollback journal has to do. What an interrupted import left behind is swept. Raises
    CaseProblem "case.busy" when another program is in the middle of reading.
    """
    set_journal_mode(engine, "DELETE")
    with writable(engine) as connection, connection.begin():
        was_open = connection.execute(text("PRAGMA user_version")).scalar() == _IN_USE
        originals.sweep(connection)
        connection.execute(text(f"PRAGMA user_version={_IN_USE}"))
    modes = ("TRUNCATE",) if shared_disk else ("WAL", "TRUNCATE")
    if not any(set_journal_mode(engine, mode) for mode in modes):
        raise CaseProblem("case.busy")
    return was_open


def end_use(engine: Engine) -> None:
    """Fold the write-ahead log into the file, so that one file is all there is.

    While another program reads the case the log stays; the one that closes last folds it.
    """
    set_journal_mode(engine, "DELETE")
    with writable(engine) as connection, connection.begin():
        connection.execute(text("PRAGMA user_version=0"))
