"""What stands open for undo and redo after each step, written down as the step is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from app.store.steps.step import Step


class Head(NamedTuple):
    """What the next step has to know of the last one."""

    seq: int
    digest: str
    group_id: str
    gesture_seq: int
    undo_seq: int | None
    redo_seq: int | None


_HEAD: Final = f"SELECT {', '.join(Head._fields)} FROM journal_step ORDER BY seq DESC LIMIT 1"  # noqa: S608


def head(driver: Any) -> Head | None:
    """Return the last step of the journal; None in a case that has none yet."""
    row = driver.execute(_HEAD).fetchone()
    return None if row is None else Head(*row)


def lines(step: Step, last: Head | None, *, seq: int, group_id: str) -> dict[str, int | None]:
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
