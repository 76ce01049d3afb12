"""Opens a case for a verb: to read it as it is, or to write to it in someone's name."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.cli.unlocking import access_to
from app.safekeeping.opening import open_case
from app.settings import SettingsFile
from app.store.file import casefile
from app.store.file.engine import reading_engine
from app.store.file.trouble import troubles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.case import Case


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
def reading(path: Path, *, even_damaged: bool = False) -> Iterator[Session]:
    """Give a session that reads a case without touching it, even while another program has it.

    One that shows signs of damage is opened only where its damage is to be looked at.
    Raises CaseProblem "case.…" when it can not be read.
    """
    with troubles(path):
        access = access_to(path)
        casefile.check(access, even_damaged=even_damaged)
        engine = reading_engine(access)
        try:
            with Session(engine, autoflush=False) as session:
                yield session
        finally:
            engine.dispose()


@contextmanager
def writing(path: Path, user: str | None) -> Iterator[Case]:
    """Open a case for a verb that adds to it; raises CaseProblem "case.…" when it can not be."""
    key = access_to(path).key
    with troubles(path), open_case(path, user=user_name(user), key=key) as case:
        yield case
