"""Which gesture an undo or redo means, and how its rows go back."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select, tuple_

from app.errors import CaseProblem
from app.model import Base, JournalChange, JournalStep
from app.store.recorder import Image, Key, RowChange, fold, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

_PAGE: Final = 64
_BATCH: Final = 500

ENTITIES: Final[dict[str, type[Base]]] = {
    mapper.class_.__name__: mapper.class_ for mapper in Base.registry.mappers
}


@dataclass(frozen=True, slots=True)
class Target:
    """A group of steps to be reversed; ``label`` is its name, else that of its first step."""

    group_id: str
    label: str


def target(connection: Connection, nature: str) -> Target | None:
    """Return what an "undo" or a "redo" would reverse now; None if there is nothing."""
    wanted = {"do", "redo"} if nature == "undo" else {"undo"}
    against = {"undo"} if nature == "undo" else {"redo"}
    to_skip = 0
    for group_id, group_nature, label in _groups_backwards(connection):
        if group_nature in against:
            to_skip += 1
        elif group_nature not in wanted:  # a new gesture ended the redo line
            return None
        elif to_skip:
            to_skip -= 1
        else:
            return Target(group_id, label)
    return None


def _groups_backwards(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Yield (group id, nature, label) of each group of steps, the last first."""
    for _, steps in itertools.groupby(_steps_backwards(connection), key=lambda step: step.group_id):
        first = list(steps)[-1]
        yield first.group_id, first.nature, first.group_label or first.label


def _steps_backwards(connection: Connection) -> Iterator[Any]:
    columns = (
        JournalStep.seq,
        JournalStep.group_id,
        JournalStep.group_label,
        JournalStep.nature,
        JournalStep.label,
    )
    before = 2**62
    while page := connection.execute(
        select(*columns)
        .where(JournalStep.seq < before, JournalStep.nature != "record")
        .order_by(JournalStep.seq.desc())
        .limit(_PAGE)
    ).all():
        before = page[-1].seq
        yield from page


def reverse(session: Session, target: Target) -> int:
    """Bring the rows of a group back to what they were before it; return how many.

    Raises CaseProblem "undo.mismatch" when a row is no longer as the group left it.
    """
    rows: dict[tuple[str, Key], RowChange] = {}
    for change in session.scalars(
        select(JournalChange)
        .join(JournalStep, JournalStep.seq == JournalChange.step_seq)
        .where(JournalStep.group_id == target.group_id)
        .order_by(JournalChange.step_seq, JournalChange.ordinal)
    ):
        fold(
            rows,
            RowChange(
                change.entity, tuple(change.key), change.item_id, change.before, change.after
            ),
        )
    changes = [trimmed(row) for row in rows.values() if row.before != row.after]
    for entity, of_entity in itertools.groupby(
        sorted(changes, key=lambda row: row.entity), key=lambda row: row.entity
    ):
        _reverse_entity(session, ENTITIES[entity], list(of_entity), target.label)
    return len(changes)


def _reverse_entity(
    session: Session, entity: type[Base], changes: list[RowChange], label: str
) -> None:
    present = dict(_load(session, entity, [change.key for change in changes]))
    for change in changes:
        row = present.get(change.key)
        if not _is_as_left(row, change.after):
            raise CaseProblem("undo.mismatch", label=label, entity=entity.__tablename__)
        if row is None:
            session.add(entity(**(change.before or {})))
        elif change.before is None:
            session.delete(row)
        else:
            for name, value in change.before.items():
                setattr(row, name, value)


def _is_as_left(row: Base | None, after: Image | None) -> bool:
    if row is None or after is None:
        return row is None and after is None
    return all(getattr(row, name) == value for name, value in after.items())


def _load(session: Session, entity: type[Base], keys: Iterable[Key]) -> Iterator[tuple[Key, Base]]:
    columns: list[Any] = [
        getattr(entity, entity.__mapper__.get_property_by_column(column).key)
        for column in entity.__mapper__.primary_key
    ]
    place = tuple_(*columns) if len(columns) > 1 else columns[0]
    wanted: list[Any] = [key if len(columns) > 1 else key[0] for key in keys]
    for first in range(0, len(wanted), _BATCH):
        for row in session.scalars(select(entity).where(place.in_(wanted[first : first + _BATCH]))):
            yield tuple(entity.__mapper__.primary_key_from_instance(row)), row
