"""Which gesture an undo or redo means, and how its rows go back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from app.errors import CaseProblem
from app.model import JournalChange, JournalStep
from app.store.file.engine import driver_of
from app.store.migrations.lifting import lift
from app.store.steps.mismatch import mismatch
from app.store.steps.row_change import (
    ENTITIES,
    Image,
    Key,
    RowChange,
    fold,
    owner,
    reference_fields,
    touched,
    trimmed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from app.store.steps.session import StepSession

_LONGEST_SITTING: Final = 200
"""Steps of a group that are looked through for whether they come to nothing in the end."""

_LARGEST_SITTING: Final = 1_000
"""Changed rows of such a group; one with more was no typing, and to look through it takes long."""

STEP: Final = (
    JournalStep.seq,
    JournalStep.group_id,
    JournalStep.group_label,
    JournalStep.nature,
    JournalStep.reverses,
    JournalStep.label,
    JournalStep.gesture_seq,
    JournalStep.undo_seq,
    JournalStep.redo_seq,
)


_COUNT: Final = "SELECT count(*) FROM item WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Target:
    """A group of steps to be reversed; ``label`` is its name, else that of its first step.

    ``gesture_seq`` is the gesture that it is about; ``undo_seq`` and ``redo_seq`` are what an undo
    and a redo would have reversed before it was done.
    """

    group_id: str
    label: str
    gesture_seq: int
    undo_seq: int | None
    redo_seq: int | None


def target(connection: Connection, nature: str) -> Target | None:
    """Return what an "undo" or a "redo" would reverse now; None if there is nothing.

    A group whose steps come to nothing together, such as words typed and taken back in one field,
    is passed over.
    """
    column = JournalStep.undo_seq if nature == "undo" else JournalStep.redo_seq
    seq = connection.execute(select(column).order_by(JournalStep.seq.desc()).limit(1)).scalar()
    while seq is not None:
        step = _step(connection, seq)
        found = target_of(connection, step)
        if nature == "redo" or not _comes_to_nothing(connection, step.group_id):
            return found
        seq = found.undo_seq
    return None


def target_of(connection: Connection, first: Any) -> Target:
    """Return the group of a step as something to be reversed; the step is the group's first."""
    before = _step(connection, first.seq - 1) if first.seq > 1 else None
    return Target(
        group_id=first.group_id,
        label=first.group_label or first.label,
        gesture_seq=first.gesture_seq,
        undo_seq=None if before is None else before.undo_seq,
        redo_seq=None if before is None else before.redo_seq,
    )


def _step(connection: Connection, seq: int) -> Any:
    return connection.execute(select(*STEP).where(JournalStep.seq == seq)).one()


def _comes_to_nothing(connection: Connection, group_id: str) -> bool:
    steps = connection.execute(
        select(func.count()).select_from(
            select(JournalStep.seq)
            .where(JournalStep.group_id == group_id)
            .limit(_LONGEST_SITTING + 1)
            .subquery()
        )
    ).scalar_one()
    if not 1 < steps <= _LONGEST_SITTING:
        return False
    of_group = JournalStep.group_id == group_id
    changes = connection.execute(
        select(func.count()).select_from(
            select(JournalChange.ordinal)
            .join(JournalStep, JournalStep.seq == JournalChange.step_seq)
            .where(of_group)
            .limit(_LARGEST_SITTING + 1)
            .subquery()
        )
    ).scalar_one()
    return changes <= _LARGEST_SITTING and not folded(connection, of_group)


def folded(connection: Connection, steps: Any) -> list[RowChange]:
    """Return what all the chosen steps changed together: one change a row, as if done at once.

    Of a row that was erased for good, neither before nor after is known.
    """
    rows: dict[tuple[str, Key], RowChange] = {}
    erased: dict[tuple[str, Key], RowChange] = {}
    change = JournalChange.__table__
    query = (
        select(
            *(change.c.entity, change.c.key, change.c.item_id),
            *(change.c.before, change.c.after, change.c.salt, JournalStep.schema_version),
        )
        .join(JournalStep, JournalStep.seq == change.c.step_seq)
        .where(steps)
        .order_by(change.c.step_seq, change.c.ordinal)
    )
    for row in connection.execute(query):
        before, after = (lift(row.entity, image, row.schema_version) for image in row[3:5])
        one = RowChange(row.entity, tuple(row.key), row.item_id, before, after)
        if row.salt is None:
            erased[one.entity, one.key] = one
        else:
            fold(rows, one)
    changed = [row for row in map(trimmed, rows.values()) if row.before != row.after]
    return [*erased.values(), *changed]


def reverse(session: StepSession, target: Target) -> int:
    """Bring the rows of a group back to what they were before it; return how many.

    Raises CaseProblem "undo.mismatch" or "undo.gone" when a row is no longer as the group left it.
    """
    changes = folded(session.connection(), JournalStep.group_id == target.group_id)
    put_back(session, changes, label=target.label)
    return len(changes)


def put_back(session: StepSession, changes: Iterable[RowChange], *, label: str) -> None:
    """Give rows the fields that they had before some changes; ``label`` names the changes.

    Raises CaseProblem "undo.mismatch" or "undo.gone" when a row is not as the changes left it,
    and "undo.erased" when one of them, or what it named, was erased for good.
    """
    of_entity: dict[str, list[RowChange]] = {}
    for change in sorted(changes, key=lambda change: change.entity):
        of_entity.setdefault(change.entity, []).append(change)
        if change.before is None and change.after is None:
            raise CaseProblem("undo.erased", label=label)
    back = [
        one
        for entity, some in of_entity.items()
        for one in _taken_back(session, entity, some, label)
    ]
    session.write(back)
    if not _are_there(session, {named for change in back for named in _named(change)}):
        raise CaseProblem("undo.erased", label=label)


def _taken_back(
    session: StepSession, entity: str, changes: list[RowChange], label: str
) -> Iterator[RowChange]:
    """Yield the changes to rows of an entity that take others back, once each row is seen to fit.

    A row is put in or taken out as it stands now, with what the changes said nothing of.
    """
    there = session.rows(entity, [change.key for change in changes])
    for change in changes:
        row = there.get(change.key)
        if not _is_as_left(row, change.after):
            held = session.get(ENTITIES[entity], change.key)
            raise mismatch(session, change, held, label=label)
        before, after = change.after, change.before
        if row is None:
            after = ENTITIES[entity].whole(after or {})
        elif after is None:
            before = row
        known, new = row or {}, after or {}
        touches = touched(entity, known, new)
        item_id = owner(entity, {**known, **new})
        yield RowChange(entity, change.key, item_id, before, after, touches)


def _is_as_left(row: Image | None, after: Image | None) -> bool:
    if row is None or after is None:
        return row is None and after is None
    return all(row[name] == value for name, value in after.items())


def _named(change: RowChange) -> Iterator[str]:
    """Yield the ids of the records that a row names after a change."""
    after = change.after or {}
    for field in reference_fields(ENTITIES[change.entity]):
        if after.get(field) is not None:
            yield after[field]


def _are_there(session: StepSession, item_ids: set[str]) -> bool:
    driver = driver_of(session.connection())
    (found,) = driver.execute(_COUNT, (json.dumps(sorted(item_ids)),)).fetchone()
    return bool(found == len(item_ids))
