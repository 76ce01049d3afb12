"""A case file held for work: locked, connected, and let go of with nothing beside it."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import JournalStep
from app.store.file import casefile, replacing
from app.store.file.disk import is_local
from app.store.file.engine import reading_engine, writing_engine
from app.store.file.lock import CaseLock
from app.store.file.tail import Tail
from app.store.file.trouble import as_problem, troubles

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from app.changes import ChangeFeed, Changes
    from app.store.file.engine import Access

log = logging.getLogger(__name__)


class Holding:
    """Holds a case file for one program that works in it.

    ``writing`` and ``reading`` are its engines; ``left`` tells who ended without closing it.
    """

    only_read: CaseProblem | None = None
    refusal: CaseProblem | None = None

    def __init__(self, access: Access, *, user: str) -> None:
        """Take a case file; raises CaseProblem "case.…" when it can not be worked in."""
        self.access = access
        path = access.path
        casefile.check(access)
        self._is_local = is_local(path)
        try:
            self._lock = CaseLock(path, user, shared_disk=not self._is_local)
        except OSError as raised:
            raise as_problem(raised, path) or raised from raised
        try:
            with troubles(path):
                replacing.sweep(path)
                casefile.lift(access)
                self._status = path.stat()
                self.writing = writing_engine(access)
                self.reading = reading_engine(access)
                was_open = casefile.begin_use(self.writing, shared_disk=not self._is_local)
        except BaseException:
            self._lock.release()
            raise
        left = self._lock.left
        is_same = left is not None and left.file == (self._status.st_dev, self._status.st_ino)
        self.left = left if is_same else None
        self._is_over = False
        self._was_copied = was_open and not is_same

    def notices(self) -> tuple[CaseProblem, ...]:
        """Return what is to be said of the file: a copy of an open case, or one left open."""
        with self.reading.connect() as connection:
            seq, at = _last_step(connection)
        if self._was_copied:
            return (CaseProblem("case.copied_while_open", steps=seq, at=at),)
        if self.left is not None:
            return (CaseProblem("case.left_open", user=self.left.user, steps=seq, at=at),)
        return ()

    def publish_to(self, feed: ChangeFeed) -> None:
        """Nobody else writes to the file, so there is nothing to tell."""

    def check_still_there(self) -> None:
        """See that the file is still at its place; raises CaseProblem "case.away".

        Without this, what is written after the file was moved away would go nowhere.
        """
        try:
            status = self.access.path.stat()
        except OSError as raised:
            raise _away(self.access, raised) from raised
        if self._is_local and not os.path.samestat(status, self._status):
            raise CaseProblem("case.another_file", path=str(self.access.path))

    def take_up_again(self, last: Changes | None) -> CaseProblem | None:
        """Connect anew after the disk was full or away; return what is still in the way.

        ``last`` is the last step that was stored for sure: the file must hold it.
        """
        self.writing.dispose()
        self.reading.dispose()
        try:
            with troubles(self.access.path):
                self.check_still_there()
                self._lock.hold_on()
                with self.reading.connect() as connection:
                    digests = connection.execute(
                        select(JournalStep.digest).where(
                            JournalStep.seq == (0 if last is None else last.seq)
                        )
                    ).scalar()
        except OSError as raised:
            return as_problem(raised, self.access.path)
        except CaseProblem as problem:
            return problem
        if last is not None and digests != last.digest:
            return CaseProblem("case.another_file", path=str(self.access.path))
        return None

    def let_go(self) -> None:
        """Leave one file and nothing beside it; a disk that is away is left as it is."""
        if self._is_over:
            return
        self._is_over = True
        self.reading.dispose()
        try:
            with troubles(self.access.path):
                casefile.end_use(self.writing)
        except CaseProblem as problem:
            log.warning("The case could not be closed in order: %s", problem)
        finally:
            self.writing.dispose()
            self._lock.release()


class Looking:
    """Reads a case file that another program works in, or that can not be written to.

    ``only_read`` says why.
    """

    def __init__(self, access: Access, only_read: CaseProblem) -> None:
        """Connect for reading; raises CaseProblem "case.…" when that can not be."""
        self.access = access
        self.only_read = only_read
        self.refusal = CaseProblem("case.only_read", path=str(access.path))
        casefile.check(access)
        if casefile.is_older(access):
            raise CaseProblem("case.older", path=str(access.path))
        self.reading = self.writing = reading_engine(access)
        self._tail: Tail | None = None

    def notices(self) -> tuple[CaseProblem, ...]:
        """Return why it can only be read."""
        return (self.only_read,)

    def publish_to(self, feed: ChangeFeed) -> None:
        """Tell a feed of the steps that the other program stores."""
        self._tail = Tail(self.reading, feed, self.access.path)

    def check_still_there(self) -> None:
        """Nothing is written, so the file may be anywhere."""

    def take_up_again(self, _last: Changes | None) -> CaseProblem | None:
        """Return why it can only be read: waiting cures nothing here."""
        return self.only_read

    def let_go(self) -> None:
        """Read no more."""
        if self._tail is not None:
            self._tail.close()
        self.reading.dispose()


def _last_step(connection: Connection) -> tuple[int, str]:
    """Return the number and the time of the last step of the journal."""
    steps = select(JournalStep.seq, JournalStep.at).order_by(JournalStep.seq.desc()).limit(1)
    found = connection.execute(steps).first()
    return (0, "") if found is None else (found.seq, found.at)


def _away(access: Access, raised: OSError) -> CaseProblem:
    reason = raised.strerror or str(raised)
    return CaseProblem("case.away", path=str(access.path), reason=reason)
