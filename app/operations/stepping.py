"""Going back to an earlier point of a case, and bringing one undone gesture back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import JournalStep
from app.store.steps import undo
from app.store.steps.row_change import flipped
from app.store.steps.standing import standings
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from app.store.steps.undo import Target


@gesture("Go back")
def go_back(step: Step, seq: int) -> int:
    """Take back, as one gesture, all that was done from a step on; return how many rows changed.

    What is on record stays. Raises CaseProblem "history.nothing_after", "history.no_such_step",
    or "undo.…" when a row is not as it was left, such as one that was erased; then nothing changes.
    """
    connection = step.session.connection()
    first = _start(connection, seq)
    changes = undo.folded(
        connection, (JournalStep.seq >= first.seq) & (JournalStep.nature != "record")
    )
    if not changes:
        raise CaseProblem("history.nothing_after")
    step.label = f"Go back to before “{first.group_label or first.label}”"
    step.nature = "back"
    step.facts = {"back_to": first.seq - 1}
    undo.put_back(step.session, changes, label=step.label)
    return len(changes)


@gesture("Bring back")
def bring_back(step: Step, seq: int) -> int:
    """Do a gesture again that is undone or was taken back; return how many rows changed.

    Raises CaseProblem "history.not_undone", "history.on_record", "history.no_such_step", or
    "undo.…" when its rows do not fit any more; then nothing changes.
    """
    connection = step.session.connection()
    first = _step(connection, _step(connection, seq).gesture_seq)
    label = first.group_label or first.label
    if first.nature == "record":
        raise CaseProblem("history.on_record", label=label)
    if standings(connection, [first.seq])[first.seq].holds:
        raise CaseProblem("history.not_undone", label=label)
    step.label, step.nature = label, "redo"
    step.target = _as_if_undone(connection, first)
    changes = undo.folded(connection, JournalStep.group_id == first.group_id)
    undo.put_back(step.session, flipped(changes), label=label)
    return len(changes)


def _as_if_undone(connection: Connection, first: Any) -> Target:
    """Return what took a gesture back as the target of a redo that ends the redo line."""
    target = undo.target_of(connection, first)
    return replace(target, redo_seq=None)


def _start(connection: Connection, seq: int) -> Any:
    """Return the step that stands for the gesture of a step in the history."""
    found = _step(connection, seq)
    return found if found.reverses is not None else _step(connection, found.gesture_seq)


def _step(connection: Connection, seq: int) -> Any:
    found = connection.execute(select(*undo.STEP).where(JournalStep.seq == seq)).first()
    if found is None:
        raise CaseProblem("history.no_such_step", seq=seq)
    return found
