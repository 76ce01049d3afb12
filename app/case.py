"""A case: opened, worked on through gestures, read through queries, closed."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.orm import Session

from app.changes import ChangeFeed
from app.model import CaseInfo
from app.model.base import new_id
from app.queries.mentions import MentionSearch, further_mentions
from app.queries.texts import LayerText, layer_text
from app.store.contents.frozen_texts import FrozenTexts
from app.store.contents.originals import Originals
from app.store.erasing import wiping
from app.store.file import casefile
from app.store.file.engine import Access, writable
from app.store.file.holding import Holding, Looking
from app.store.file.trouble import PASSING, as_problem, troubles
from app.store.file.writer import Urgency, Writer
from app.store.search import search_index
from app.store.search.caches import rebuild_caches
from app.store.steps import undo
from app.store.steps.journal import Group, Journal, Undone, redoing, undoing
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from pathlib import Path
    from typing import Self

    from app.anchors.place import PassageAt
    from app.changes import Changes
    from app.errors import CaseProblem
    from app.jobs import JobControl
    from app.store.file.keys import Key
    from app.store.file.writer import Waiting
    from app.store.steps.step import Gesture

log = logging.getLogger(__name__)

T = TypeVar("T")


class Case:
    """One open case file.

    Gestures go to the writing thread and come back as promises; reading goes through sessions
    that can not write. ``feed`` tells of each committed step, on the thread that stored it.
    ``only_read`` says why nothing can be written, where that is so; ``notices`` what is to be
    said of the file once it is open.
    """

    def __init__(self, file: Holding | Looking, *, user: str) -> None:
        self.access = file.access
        self.user = user
        self.only_read = file.only_read
        self.feed = ChangeFeed()
        self.notices = file.notices()
        self._file = file
        self._texts = FrozenTexts()
        self._last: Changes | None = None
        self._listeners: list[Callable[[Waiting | None], None]] = []
        self._writer = Writer(f"writer of {self.path.name}", self, file.refusal)
        self._journal = Journal(file.writing, self.feed, self._texts)
        self.originals = Originals(self._writer, file.writing, file.reading)
        self.feed.subscribe(self._note)
        file.publish_to(self.feed)
        if self.only_read is None:
            self.feed.subscribe(lambda changes: self._index(only_if=changes.touches("TextLayer")))
            self._index()
            if wiping.is_due(self.access):
                self.wipe().add_done_callback(_log_upkeep)

    @classmethod
    def open(cls, path: Path, *, user: str, key: Key | None = None) -> Self:
        """Open a case file for work in the name of ``user``.

        Raises CaseProblem "case.…" when it can not be: "case.in_use" and "case.not_writable"
        leave ``look_into``.
        """
        return cls._of(Holding(Access(path, key), user=user), user=user)

    @classmethod
    def look_into(
        cls, path: Path, *, user: str, reason: CaseProblem, key: Key | None = None
    ) -> Self:
        """Open a case file for reading only, because of ``reason``; it follows what others write.

        Raises CaseProblem "case.…" when that can not be either.
        """
        return cls._of(Looking(Access(path, key), reason), user=user)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        user: str,
        title: str,
        investigator: str = "",
        marking: str = "",
        key: Key | None = None,
    ) -> Self:
        """Make a case file and open it.

        Raises CaseProblem when there is one already or it can not be written; then none is made.
        """
        access = Access(path, key)
        casefile.create(access)
        try:
            case = cls._of(Holding(access, user=user), user=user)
            try:
                begin = _begin_case(title=title, investigator=investigator or user, marking=marking)
                case.do(begin)
            except BaseException:
                case.close()
                raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return case

    @classmethod
    def _of(cls, file: Holding | Looking, *, user: str) -> Self:
        """Make a case of an open file, which is let go of when that fails."""
        try:
            return cls(file, user=user)
        except BaseException:
            file.let_go()
            raise

    @property
    def path(self) -> Path:
        """The file of the case."""
        return self.access.path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self.close()

    def do(self, gesture: Gesture[T], *, group: Group | None = None) -> T:
        """Do a gesture and wait for it; raises what the gesture raises, keeping nothing of it."""
        return self.submit(gesture, group=group).result()

    def submit(
        self,
        gesture: Gesture[T],
        *,
        group: Group | None = None,
        urgency: Urgency = Urgency.GESTURE,
    ) -> Future[T]:
        """Queue a gesture; the promise is kept when it is stored for good."""

        def run() -> T:
            self._file.check_still_there()
            return self._journal.perform(gesture, who=self.user, group=group)

        return self._writer.submit(run, urgency, gesture.label)

    def undo(self) -> Future[Undone]:
        """Queue the undoing of the last gesture; CaseProblem "undo.nothing" if there is none."""
        return self.submit(undoing())

    def redo(self) -> Future[Undone]:
        """Queue the redoing of what was undone last; CaseProblem "redo.nothing" if none."""
        return self.submit(redoing())

    def undo_label(self) -> str | None:
        """Return the label of the gesture that undo would reverse now."""
        return self._label("undo")

    def redo_label(self) -> str | None:
        """Return the label of the gesture that redo would bring back now."""
        return self._label("redo")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session for queries: it sees one moment of the case and can not write.

        Raises CaseProblem "case.away" or "case.damaged" when the file can not be read.
        """
        with troubles(self.path), Session(self._file.reading, autoflush=False) as session:
            yield session

    def layer_text(self, layer_id: str) -> LayerText:
        """Return the frozen text of a layer and its blocks."""
        with self.reading() as session:
            return layer_text(session, self._texts, layer_id)

    def further_mentions(self, layer_id: str, item_id: str) -> list[PassageAt]:
        """Return where a layer mentions a record by name and no mark of it stands yet."""
        with self.reading() as session:
            return further_mentions(session, self._texts, layer_id, item_id)

    def mentions(self, item_id: str, *, layer_id: str = "", source_id: str = "") -> MentionSearch:
        """Return a search for mentions of a record: in a layer, a source, or the whole case."""
        return MentionSearch(self._texts, item_id, layer_id=layer_id, source_id=source_id)

    def wipe(self, job: JobControl | None = None) -> Future[None]:
        """Rewrite the file without what was erased, if that is due; gestures wait meanwhile.

        The promise fails with what ``app.store.erasing.wiping.wipe`` raises;
        then it is done when the case is opened the next time.
        """
        return self._writer.submit(lambda: wiping.wipe(self.access, job), Urgency.IMPORT)

    def rebuild_indexes(self) -> Future[None]:
        """Queue the making anew of all that only helps to find things; no content changes.

        Long texts are indexed bit by bit after that. The promise fails with CaseProblem
        "case.only_read" where the case can not be written to.
        """

        def run() -> None:
            self._file.check_still_there()
            with writable(self._file.writing) as connection, connection.begin():
                rebuild_caches(connection)
            self._index()

        return self._writer.submit(run, Urgency.IMPORT)

    def settle(self) -> None:
        """Wait until all that was queued is done, the search index included."""
        self._writer.submit(lambda: None, Urgency.LAST).result()

    def on_waiting(self, listener: Callable[[Waiting | None], None]) -> Callable[[], None]:
        """Call ``listener``, on the writing thread, when gestures wait for the disk and when not.

        They are tried again every two seconds, in their order, until they are stored. Where
        nobody listens, a gesture that the disk can not take fails at once. Returns how to listen
        no longer.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def try_again(self) -> None:
        """Try at once to store what waits for the disk."""
        self._writer.try_again()

    def close(self) -> None:
        """Finish what is queued and leave one file and nothing beside it.

        What waits for the disk then is not stored: its promises fail.
        """
        self._writer.close()
        self._file.let_go()

    # Patience with the disk, for the writing thread

    @property
    def is_watched(self) -> bool:
        """Tell whether somebody hears that gestures wait."""
        return bool(self._listeners)

    def passing(self, raised: BaseException) -> CaseProblem | None:
        """Return the problem of the disk that waiting can cure; None for any other."""
        problem = as_problem(raised, self.path)
        return problem if problem is not None and problem.code in PASSING else None

    def take_up_again(self) -> CaseProblem | None:
        """Connect to the file anew; return what is still in the way."""
        return self._file.take_up_again(self._last)

    def tell(self, waiting: Waiting | None) -> None:
        """Tell that gestures wait for the disk; None when all are stored."""
        for listener in self._listeners:
            listener(waiting)

    def _note(self, changes: Changes) -> None:
        self._last = changes

    def _label(self, nature: str) -> str | None:
        with self.reading() as session:
            found = undo.target(session.connection(), nature)
        return None if found is None else found.label

    def _index(self, *, only_if: bool = True) -> None:
        """Queue the indexing of long layers, slice by slice, behind all that is more urgent."""
        if only_if:
            self._writer.submit(self._index_slice, Urgency.UPKEEP).add_done_callback(_log_upkeep)

    def _index_slice(self) -> None:
        with writable(self._file.writing) as connection, connection.begin():
            more = search_index.index_backlog(connection)
        if more:
            self._index_again()

    def _index_again(self) -> None:
        try:
            self._index()
        except RuntimeError:  # the case is being closed; the next opening goes on with it
            return


def _log_upkeep(done: Future[None]) -> None:
    if not done.cancelled() and done.exception() is not None:
        log.error("The upkeep of the file did not come to its end", exc_info=done.exception())


@gesture("Create case")
def _begin_case(step: Step, *, title: str, investigator: str, marking: str) -> str:
    step.nature = "record"
    info = CaseInfo(
        id=new_id(),
        title=title,
        investigator=investigator,
        marking=marking,
        created_at=step.at,
    )
    step.session.add(info)
    return info.id
