"""What stands open for undo and redo after each step, written down as the step is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.model import JournalStep

if TYPE_CHECKING:
    from app.store.steps.step import Step

HEAD: Final = (
    JournalStep.seq,
    JournalStep.group_id,
    JournalStep.gesture_seq,
    JournalStep.undo_seq,
    JournalStep.redo_seq,
)
"""What the next step has to know of the last one."""


def lines(step: Step, last: Any, *, seq: int, group_id: str) -> dict[str, int | None]:
    """Return which gesture a new step belongs to, and what undo and redo mean once it is done.

    What was done before a gesture is what its undo leaves open again, and the like for a redo;
    what is on record leaves both as they were, and a new gesture ends the redo line. Behind a
    recovery with losses nothing can be undone: the steps before may lack a part.
    """
    undo_seq, redo_seq = (None, None) if last is None else (last.undo_seq, last.redo_seq)
    gesture_seq = seq
    if step.target is not None:
        gesture_seq = step.target.gesture_seq
    elif last is not None and last.group_id == group_id:
        gesture_seq = last.gesture_seq
    if step.nature == "undo" and step.target is not None:
        undo_seq, redo_seq = step.target.undo_seq, seq
    elif step.nature == "redo" and step.target is not None:
        undo_seq, redo_seq = seq, step.target.redo_seq
    elif step.nature != "record":
        undo_seq, redo_seq = gesture_seq, None
    elif "recovered" in step.facts:
        undo_seq, redo_seq = None, None
    return {"gesture_seq": gesture_seq, "undo_seq": undo_seq, "redo_seq": redo_seq}
