"""Opens a case for a verb: to read it as it is, or to write to it in someone's name."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.case import Case
from app.errors import CaseProblem
from app.settings import SettingsFile
from app.store import casefile
from app.store.engine import Access, reading_engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REASONS: Final = {
    5: "case.busy",
    6: "case.busy",
    8: "case.not_writable",
    10: "case.not_readable",
    11: "case.damaged",
    13: "case.not_writable",
    14: "case.not_readable",
    26: "case.damaged",
}
"""What SQLite's primary result codes mean for a case file."""


def user_name(given: str | None) -> str:
    """Return in whose name a verb works: as given, as in the preferences, else the login name."""
    name = (given or "").strip() or SettingsFile.of_user().settings.user_name.strip()
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no login name, as in a bare container
        return "unknown"


@contextmanager
def reading(path: Path) -> Iterator[Session]:
    """Give a session that reads a case without touching it, even while another program has it.

    Raises CaseProblem "case.…" when it can not be read.
    """
    with troubles(path):
        access = Access(path)
        casefile.check(access)
        engine = reading_engine(access)
        try:
            with Session(engine, autoflush=False) as session:
                yield session
        finally:
            engine.dispose()


@contextmanager
def writing(path: Path, user: str | None) -> Iterator[Case]:
    """Open a case for a verb that adds to it; raises CaseProblem "case.…" when it can not be."""
    with troubles(path), Case.open(path, user=user_name(user)) as case:
        yield case


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file that it can not use into a CaseProblem."""
    try:
        yield
    except (DBAPIError, sqlcipher3.Error) as problem:
        raised = problem.orig if isinstance(problem, DBAPIError) else problem
        code = _REASONS.get(getattr(raised, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise CaseProblem(code, path=str(path), reason=str(raised)) from problem
