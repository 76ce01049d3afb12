"""The open case as the window sees it: gestures go in, answers and changes come back to it."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.changes import Changes
from app.errors import CaseProblem
from app.store.file.trouble import PASSING
from ui.feed_bridge import FeedBridge

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from sqlalchemy.orm import Session

    from app.case import Case
    from app.store.file.writer import Waiting
    from app.store.steps.journal import Group
    from app.store.steps.step import Gesture

log = logging.getLogger(__name__)

T = TypeVar("T")

_LONG: Final = 1_000  # ms after which it is told that a gesture is still being stored


class CaseSession(QObject):
    """Holds a case for the window; everything it says, it says on the window's thread.

    What could not be read because the disk was away is read as soon as it is back.

    ``changed`` tells of each committed step, ``failed`` of each expected problem, ``waiting`` (a
    Waiting or None) of gestures that wait for the disk, ``storing`` that one takes long, and when
    all are stored. An unexpected problem is raised on the window's thread, where the program logs
    it and says so.
    """

    changed = Signal(Changes)
    failed = Signal(CaseProblem)
    waiting = Signal(object)
    storing = Signal(bool)
    _answered = Signal(object)

    def __init__(self, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case = case
        self._readers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._latest: dict[str, int] = {}
        self._answered.connect(lambda deliver: deliver(), Qt.ConnectionType.QueuedConnection)
        self._bridge = FeedBridge(case.feed, self)
        self._bridge.changed.connect(self.changed)
        self._listen_no_longer = case.on_waiting(self._tell_waiting)
        self._under_way = 0
        self._takes_long = QTimer(self, singleShot=True, interval=_LONG)
        self._takes_long.timeout.connect(lambda: self.storing.emit(True))  # noqa: FBT003
        self._unread: list[Callable[[], None]] = []
        self._open = True

    def do(
        self,
        gesture: Gesture[T],
        then: Callable[[T], None] | None = None,
        *,
        group: Group | None = None,
    ) -> None:
        """Send a gesture on its way; ``then`` gets its answer once it is stored."""
        self._store(self.case.submit(gesture, group=group), then)

    def undo(self) -> None:
        """Undo the last gesture."""
        self._store(self.case.undo(), None)

    def redo(self) -> None:
        """Redo what was undone last."""
        self._store(self.case.redo(), None)

    def read(self, query: Callable[[Session], T]) -> T:
        """Answer a short query at once: one record, the marks of one source.

        Raises CaseProblem. Whoever asks for a user lets it go: what they do then does not happen,
        and the program says the problem's sentence.
        """
        with self.case.reading() as session:
            return query(session)

    def find(self, query: Callable[[Session], T]) -> T | None:
        """Answer a short query about a record; None where there is none any more."""
        try:
            return self.read(query)
        except CaseProblem as problem:
            if problem.code != "record.gone":
                raise
            return None

    def load(self, name: str, query: Callable[[Session], T], then: Callable[[T], None]) -> None:
        """Answer a longer query in the background, after those that were asked before.

        Of several with the same ``name`` only the latest is answered; without one, each is. Once
        the case is closed, none is.
        """
        if not self._open:
            return
        number = self._latest[name] = self._latest.get(name, 0) + 1

        def take(rows: T) -> None:
            if not name or self._latest.get(name) == number:
                then(rows)

        def run() -> T:
            return self.read(query)

        def again() -> None:
            if not name or self._latest.get(name) == number:
                self.load(name, query, then)

        # What is read is said in the language of this thread.
        self._deliver(self._readers.submit(copy_context().run, run), take, again)

    def close(self) -> None:
        """Finish what is queued, then leave the case file alone."""
        self.let_go().close()

    def let_go(self) -> Case:
        """Finish what is queued and leave the case, open as it is, to whoever holds it next.

        Gestures on their way are stored; their answers come to nobody.
        """
        if self._open:
            self._listen_no_longer()
        self._open = False
        self._takes_long.stop()
        self._bridge.close()
        self._readers.shutdown(wait=True, cancel_futures=True)
        return self.case

    def _tell_waiting(self, waiting: Waiting | None) -> None:
        def deliver() -> None:
            if self._open:
                self.waiting.emit(waiting)

        self._answered.emit(deliver)

    def _store(self, future: Future[T], then: Callable[[T], None] | None) -> None:
        self._under_way += 1
        if not self._takes_long.isActive():
            self._takes_long.start()

        def stored() -> None:
            self._under_way -= 1
            if not self._under_way:
                self._takes_long.stop()
                self.storing.emit(False)  # noqa: FBT003 - a signal's argument

        future.add_done_callback(lambda _done: self._answered.emit(stored))
        self._deliver(future, then)

    def _deliver(
        self,
        future: Future[T],
        then: Callable[[T], None] | None,
        again: Callable[[], None] | None = None,
    ) -> None:
        future.add_done_callback(
            lambda done: self._answered.emit(lambda: self._take(done, then, again))
        )

    def _take(
        self,
        done: Future[Any],
        then: Callable[[Any], None] | None,
        again: Callable[[], None] | None,
    ) -> None:
        if not self._open or done.cancelled():
            return
        problem = done.exception()
        if isinstance(problem, CaseProblem):
            if again is not None and problem.code in PASSING:
                self._unread.append(again)
            self.failed.emit(problem)
        elif problem is not None:
            raise problem
        else:
            unread, self._unread = self._unread, []
            for read in unread:
                read()
            if then is not None:
                then(done.result())
