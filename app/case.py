"""A case: opened, worked on through gestures, read through queries, closed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.orm import Session

from app.changes import ChangeFeed
from app.model import CaseInfo
from app.model.base import new_id
from app.queries.finding import further_mentions
from app.queries.texts import LayerText, layer_text
from app.store import casefile, search_index, undo
from app.store.engine import Access, reading_engine, writable, writing_engine
from app.store.frozen_texts import FrozenTexts
from app.store.journal import Group, Journal, Undone
from app.store.originals import Originals
from app.store.step import Step, gesture
from app.store.writer import Urgency, Writer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future
    from pathlib import Path
    from typing import Self

    from app.anchors.place import PassageAt
    from app.store.keys import Key
    from app.store.step import Gesture

T = TypeVar("T")


class Case:
    """One open case file.

    Gestures go to the writing thread and come back as promises; reading goes through sessions
    that can not write. ``feed`` tells of each committed step, on the writing thread.
    """

    def __init__(self, access: Access, *, user: str) -> None:
        casefile.check(access)
        self.access = access
        self.user = user
        self.feed = ChangeFeed()
        self._writing = writing_engine(access)
        self._reading = reading_engine(access)
        casefile.begin_use(self._writing)
        self._writer = Writer(f"writer of {access.path.name}")
        self._texts = FrozenTexts()
        self._journal = Journal(self._writing, self.feed, self._texts)
        self.originals = Originals(self._writer, self._writing, self._reading)
        self.feed.subscribe(lambda changes: self._index(only_if=changes.touches("TextLayer")))
        self._index()

    @classmethod
    def open(cls, path: Path, *, user: str, key: Key | None = None) -> Self:
        """Open a case file in the name of ``user``; raises CaseProblem when it can not be."""
        return cls(Access(path, key), user=user)

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
        """Make a case file and open it; raises CaseProblem when there is one already."""
        access = Access(path, key)
        casefile.create(access)
        case = cls(access, user=user)
        case.do(_begin_case(title=title, investigator=investigator or user, marking=marking))
        return case

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
        return self._writer.submit(
            lambda: self._journal.perform(gesture, who=self.user, group=group), urgency
        )

    def undo(self) -> Future[Undone]:
        """Queue the undoing of the last gesture; CaseProblem "undo.nothing" if there is none."""
        return self._writer.submit(lambda: self._journal.undo(who=self.user))

    def redo(self) -> Future[Undone]:
        """Queue the redoing of what was undone last; CaseProblem "redo.nothing" if none."""
        return self._writer.submit(lambda: self._journal.redo(who=self.user))

    def undo_label(self) -> str | None:
        """Return the label of the gesture that undo would reverse now."""
        return self._label("undo")

    def redo_label(self) -> str | None:
        """Return the label of the gesture that redo would bring back now."""
        return self._label("redo")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session for queries: it sees one moment of the case and can not write."""
        with Session(self._reading, autoflush=False) as session:
            yield session

    def layer_text(self, layer_id: str) -> LayerText:
        """Return the frozen text of a layer and its blocks."""
        with self.reading() as session:
            return layer_text(session, self._texts, layer_id)

    def further_mentions(self, layer_id: str, item_id: str) -> list[PassageAt]:
        """Return where a layer mentions a record by name and no mark of it stands yet."""
        with self.reading() as session:
            return further_mentions(session, self._texts, layer_id, item_id)

    def settle(self) -> None:
        """Wait until all that was queued is done, the search index included."""
        self._writer.submit(lambda: None, Urgency.LAST).result()

    def close(self) -> None:
        """Finish what is queued and leave one file and nothing beside it."""
        self._writer.close()
        self._reading.dispose()
        casefile.end_use(self._writing)
        self._writing.dispose()

    def _label(self, nature: str) -> str | None:
        with self.reading() as session:
            found = undo.target(session.connection(), nature)
        return None if found is None else found.label

    def _index(self, *, only_if: bool = True) -> None:
        """Queue the indexing of long layers, slice by slice, behind all that is more urgent."""
        if only_if:
            self._writer.submit(self._index_slice, Urgency.UPKEEP)

    def _index_slice(self) -> None:
        with writable(self._writing) as connection, connection.begin():
            more = search_index.index_backlog(connection)
        if more:
            self._index_again()

    def _index_again(self) -> None:
        try:
            self._index()
        except RuntimeError:  # the case is being closed; the next opening goes on with it
            return


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
