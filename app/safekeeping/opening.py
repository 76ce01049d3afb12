"""Opens a case for work; one that an older version wrote is backed up before it is brought up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.case import Case
from app.safekeeping.backup.backups import Reason, before
from app.store.file import casefile
from app.store.file.engine import Access

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.file.keys import Key


def open_case(path: Path, *, user: str, key: Key | None = None) -> Case:
    """Open a case file for work in the name of ``user``.

    Raises what ``Case.open`` raises, and what ``before`` raises where the file is older and there
    can be no backup of it; then it is left as it was.
    """
    access = Access(path, key)
    casefile.check(access)
    if casefile.is_older(access):
        before(access, Reason.BEFORE_MIGRATION, by=user)
    return Case.open(path, user=user, key=key)
