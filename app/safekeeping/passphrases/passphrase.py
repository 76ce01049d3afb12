"""Sets, changes and removes the passphrase of a case, by a new file in the place of the old."""

from __future__ import annotations

import hmac
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlcipher3

from app.changes import ChangeFeed
from app.errors import CaseProblem
from app.operations.custody import Act, put_act_on_record
from app.safekeeping.passphrases.encrypting import reencrypted_copy
from app.store.contents.frozen_texts import FrozenTexts
from app.store.file import casefile, replacing
from app.store.file.disk import is_local
from app.store.file.engine import BUSY, Access, connect, writing_engine
from app.store.file.keys import Key
from app.store.file.lock import CaseLock
from app.store.file.trouble import as_problem, troubles
from app.store.steps.journal import Journal
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.jobs import JobControl


@dataclass(frozen=True, slots=True)
class PassphraseChange:
    """What is wished for: the passphrase from now on, None for none, and the present one."""

    new: str | None = field(repr=False)
    present: str | None = field(default=None, repr=False)


def unlocked(path: Path, passphrase: str) -> Access:
    """Return the access to a case that a passphrase gives; takes about 0.1 s.

    One that is not encrypted (any more) opens without it.
    Raises CaseProblem "case.wrong_passphrase", or another "case.…" when the file can not be read.
    """
    access = Access(path)
    if casefile.is_locked(path):
        access = Access(path, Key.derive(passphrase, casefile.salt_of(path)))
    casefile.check(access)
    return access


def fits(access: Access, passphrase: str) -> bool:
    """Tell whether a passphrase is the one that a case is open with."""
    if access.key is None:
        return False
    tried = Key.derive(passphrase, access.key.salt)
    return hmac.compare_digest(tried.raw, access.key.raw)


def change_passphrase(
    access: Access, wish: PassphraseChange, *, user: str, job: JobControl
) -> Access:
    """Give a case that is closed another passphrase, or none; return how it is opened from now on.

    The new file is written beside the old one, compared with it row for row, and only then moved
    into its place; whatever happens before that leaves the case as it was. The change goes on
    record in the new file. Raises CaseProblem "case.wrong_passphrase" when the present passphrase
    is not the right one, "passphrase.empty", "passphrase.in_use", "case.…" or "copy.differs", and
    Cancelled.
    """
    if access.key is not None and not fits(access, wish.present or ""):
        raise CaseProblem("case.wrong_passphrase", path=str(access.path))
    if wish.new == "":
        raise CaseProblem("passphrase.empty")
    key = None if wish.new is None else Key.derive(wish.new)
    if key is None and access.key is None:
        raise CaseProblem("passphrase.none", path=str(access.path))
    target = Access(replacing.replacement_path(access.path), key)
    if key is None:
        kind = CustodyAct.PASSPHRASE_REMOVED
    else:
        is_first = access.key is None
        kind = CustodyAct.PASSPHRASE_SET if is_first else CustodyAct.PASSPHRASE_CHANGED
    with _alone(access, user):
        reencrypted_copy(access, target, job)
        try:
            _put_on_record(target, kind, user)
            replacing.put_in_place(access.path)
        except BaseException:
            replacing.sweep(access.path)
            raise
    return Access(access.path, key)


@contextmanager
def _alone(access: Access, user: str) -> Iterator[None]:
    """Hold a case file that nobody else may have open; what stands beside it is folded in."""
    path = access.path
    casefile.check(access)
    try:
        lock = CaseLock(path, user, shared_disk=not is_local(path))
    except OSError as raised:
        raise as_problem(raised, path) or raised from raised
    try:
        replacing.sweep(path)
        with troubles(path), closing(connect(access, "PRAGMA busy_timeout=1000")) as connection:
            _fold_in(connection, path)
            connection.execute("BEGIN IMMEDIATE").close()
            yield
    finally:
        lock.release()


def _fold_in(connection: Any, path: Path) -> None:
    """Leave no log beside a case file: one of the old file would spoil the new one."""
    try:
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlcipher3.OperationalError as problem:
        if problem.sqlite_errorcode != BUSY:
            raise
        mode = "busy"
    if mode != "delete":
        raise CaseProblem("passphrase.in_use", path=str(path))


def _put_on_record(access: Access, kind: CustodyAct, user: str) -> None:
    engine = writing_engine(access)
    try:
        gesture = put_act_on_record(Act(kind, None))
        Journal(engine, ChangeFeed(), FrozenTexts()).perform(gesture, who=user)
    finally:
        engine.dispose()
