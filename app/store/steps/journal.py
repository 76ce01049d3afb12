"""The one way to write content: each gesture a step, hashed, on record, published."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.changes import Change, Changes
from app.errors import CaseProblem
from app.model import JournalChange, JournalStep
from app.model.base import new_id
from app.store.file.engine import writable
from app.store.migrations.lifting import SCHEMA_VERSION
from app.store.search import search_index
from app.store.steps import touches, undo
from app.store.steps.digests import BEGINNING, change_digest, new_salt, step_digest
from app.store.steps.lines import HEAD, lines
from app.store.steps.recorder import Recorder
from app.store.steps.step import Gesture, Step

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from app.changes import ChangeFeed
    from app.store.contents.frozen_texts import FrozenTexts
    from app.store.steps.recorder import RowChange

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
            session = Session(connection, autoflush=False, expire_on_commit=False)
            recorder = Recorder(session)
            step = Step(session=session, texts=self._texts, label=gesture.label, who=who)
            answer = gesture.run(step)
            session.flush()
            rows = recorder.changes
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


def append(connection: Connection, step: Step, rows: list[RowChange], group: Group) -> Changes:
    """Write a step and its changes behind the last one, chained to it."""
    last = connection.execute(
        select(JournalStep.digest, *HEAD).order_by(JournalStep.seq.desc()).limit(1)
    ).first()
    seq, prior = (1, BEGINNING) if last is None else (last.seq + 1, last.digest)
    group_id = group.continued(None if last is None else last.group_id)
    salts = [new_salt() for _ in rows]
    digests = [change_digest(row, salt) for row, salt in zip(rows, salts, strict=True)]
    header: dict[str, Any] = {
        "seq": seq,
        "id": new_id(),
        "group_id": group_id,
        "group_label": group.label,
        "nature": step.nature,
        "reverses": None if step.target is None else step.target.group_id,
        **lines(step, last, seq=seq, group_id=group_id),
        "label": step.label,
        "who": step.who,
        "at": step.at,
        "facts": step.facts,
        "schema_version": SCHEMA_VERSION,
    }
    digest = step_digest(header, digests, prior)
    connection.execute(insert(JournalStep).values(**header, prior_digest=prior, digest=digest))
    if rows:
        connection.execute(
            insert(JournalChange),
            [
                {
                    "step_seq": seq,
                    "ordinal": ordinal,
                    "entity": row.entity,
                    "key": list(row.key),
                    "item_id": row.item_id,
                    "before": row.before,
                    "after": row.after,
                    "salt": salt,
                    "digest": digest,
                }
                for ordinal, (row, salt, digest) in enumerate(
                    zip(rows, salts, digests, strict=True)
                )
            ],
        )
    touches.note(connection, rows, seq=header["gesture_seq"] if step.target is None else seq)
    changed = (*map(_published, rows), *step.beside)
    return Changes(seq, step.label, changed, digest)


def _published(row: RowChange) -> Change:
    if row.before is None:
        return Change(row.entity, row.key, "insert")
    if row.after is None:
        return Change(row.entity, row.key, "delete")
    return Change(row.entity, row.key, "update", frozenset(row.after))
