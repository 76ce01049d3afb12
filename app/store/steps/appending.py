"""Writes a step and its changes at the end of the journal, chained to the step before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.changes import Change, Changes
from app.model.base import new_id
from app.store.file.engine import driver_of
from app.store.migrations.lifting import SCHEMA_VERSION
from app.store.steps import touches
from app.store.steps.digests import BEGINNING, change_digest, new_salt, step_digest, stored
from app.store.steps.lines import head, lines

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from app.store.steps.journal import Group
    from app.store.steps.row_change import RowChange
    from app.store.steps.step import Step

_STEP: Final = (
    "INSERT INTO journal_step (seq, id, group_id, group_label, nature, reverses, gesture_seq,"
    " undo_seq, redo_seq, label, who, at, facts, schema_version, prior_digest, digest) VALUES"
    " (:seq, :id, :group_id, :group_label, :nature, :reverses, :gesture_seq, :undo_seq, :redo_seq,"
    " :label, :who, :at, :facts, :schema_version, :prior_digest, :digest)"
)
_CHANGE: Final = (
    "INSERT INTO journal_change (step_seq, ordinal, entity, key, item_id, before, after, salt,"
    " digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def append(connection: Connection, step: Step, rows: list[RowChange], group: Group) -> Changes:
    """Write a step and its changes behind the last one, chained to it."""
    driver = driver_of(connection)
    last = head(driver)
    seq, prior = (1, BEGINNING) if last is None else (last.seq + 1, last.digest)
    group_id = group.continued(None if last is None else last.group_id)
    written = [_written(row) for row in rows]
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
        "facts": stored(step.facts),
        "schema_version": SCHEMA_VERSION,
    }
    digest = step_digest(header, [change[-1] for change in written], prior)
    driver.execute(_STEP, {**header, "prior_digest": prior, "digest": digest}).close()
    numbered = ((seq, ordinal, *change) for ordinal, change in enumerate(written))
    driver.executemany(_CHANGE, numbered).close()
    touches.note(driver, rows, seq=header["gesture_seq"] if step.target is None else seq)
    changed = (*map(_published, rows), *step.beside)
    return Changes(seq, step.label, changed, digest)


def _written(
    row: RowChange,
) -> tuple[str, str | None, str | None, str | None, str | None, str, str]:
    """Return what the journal keeps of a change: its values as text, its salt, its digest.

    The texts are made once, for the file and for the digest that covers each of their bytes.
    """
    key, before, after = stored(list(row.key)), stored(row.before), stored(row.after)
    salt = new_salt()
    digest = change_digest(row.entity, key, row.item_id, before=before, after=after, salt=salt)
    return row.entity, key, row.item_id, before, after, salt, digest


def _published(row: RowChange) -> Change:
    if row.before is None:
        return Change(row.entity, row.key, "insert")
    if row.after is None:
        return Change(row.entity, row.key, "delete")
    return Change(row.entity, row.key, "update", frozenset(row.after))
