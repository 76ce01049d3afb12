"""The one way to write content: each gesture a step, hashed, on record, published."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import JournalStep
from app.model.base import new_id
from app.store.file.engine import writable
from app.store.search import search_index
from app.store.steps import undo
from app.store.steps.appending import append
from app.store.steps.session import StepSession
from app.store.steps.step import Gesture, Step

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.changes import ChangeFeed, Changes
    from app.store.contents.frozen_texts import FrozenTexts

T = TypeVar("T")


@dataclass(slots=True)
class Group:
    """Joins steps that are undone together, such as the typing in one field or one import.

    Steps join only while nothing else comes between them, so that undo always meets the case
    as the group left it. ``label`` names the whole, such as "Import 5 files".
    """

    label: str = ""
    id: str = field(default_factory=new_id)
    _begun: bool = False

    def continued(self, last_group_id: str | None) -> str:
        """Return the id for the next step, a new one if another step came in between."""
        if self._begun and last_group_id != self.id:
            self.id = new_id()
        self._begun = True
        return self.id


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the label of the gesture, and how many rows it touched."""

    label: str
    rows: int


class Journal:
    """Runs gestures on the writing connection; every method belongs to the writing thread."""

    def __init__(self, engine: Engine, feed: ChangeFeed, texts: FrozenTexts) -> None:
        self._engine = engine
        self._feed = feed
        self._texts = texts
        self._in_doubt: _InDoubt | None = None

    def perform(self, gesture: Gesture[T], *, who: str, group: Group | None = None) -> T:
        """Run a gesture as one step: one transaction, one entry, one published change set.

        A gesture that changes nothing and records nothing leaves no step. Raises whatever the
        gesture raises; then nothing of it is kept. Where the disk failed in the middle of the
        commit, the same gesture given again is not done twice.
        """
        answer, changes = self._settled(gesture) or self._run(gesture, who, group or Group())
        self._in_doubt = None
        if changes is not None:
            self._feed.publish(changes)
        return answer

    def _run(self, gesture: Gesture[T], who: str, group: Group) -> tuple[T, Changes | None]:
        with writable(self._engine) as connection, connection.begin():
            session = StepSession(connection)
            step = Step(session=session, texts=self._texts, label=gesture.label, who=who)
            answer = gesture.run(step)
            rows = session.finish()
            changes = None
            if rows or step.nature in {"record", "undo", "redo"}:
                search_index.follow(session, rows)
                changes = append(connection, step, rows, group)
                self._in_doubt = _InDoubt(gesture, answer, changes)
            session.close()
        return answer, changes

    def _settled(self, gesture: Gesture[T]) -> tuple[T, Changes | None] | None:
        """Return what a gesture did if it was stored although its commit seemed to fail."""
        doubt = self._in_doubt
        if doubt is None or doubt.gesture is not gesture:
            return None
        with writable(self._engine) as connection:
            stored = connection.execute(
                select(JournalStep.digest).where(JournalStep.seq == doubt.changes.seq)
            ).scalar()
        return (doubt.answer, doubt.changes) if stored == doubt.changes.digest else None


@dataclass(frozen=True, slots=True)
class _InDoubt:
    """A gesture between its last write and the end of its commit."""

    gesture: Gesture[Any]
    answer: Any
    changes: Changes


def undoing() -> Gesture[Undone]:
    """Reverse the last gesture that is not undone yet; CaseProblem "undo.nothing" if none."""
    return _reversal("undo")


def redoing() -> Gesture[Undone]:
    """Reverse the last undo, if no new gesture came since; else CaseProblem "redo.nothing"."""
    return _reversal("redo")


def _reversal(nature: str) -> Gesture[Undone]:
    def run(step: Step) -> Undone:
        target = undo.target(step.session.connection(), nature)
        if target is None:
            raise CaseProblem(f"{nature}.nothing")
        step.label, step.nature, step.target = target.label, nature, target
        return Undone(target.label, undo.reverse(step.session, target))

    return Gesture(nature, run)
