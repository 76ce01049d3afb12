"""Why a gesture can not be reversed, told in the words that its record is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import Base, CaseInfo, Item, JournalChange
from app.phrases.fields import NOTHING, TITLE_FIELD, field_name, value_in_words
from app.vocabulary import ItemKind, handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.store.steps.row_change import Image, RowChange

_LONGEST: Final = 60
"""Code points of a value that a sentence shows."""

_RECORDS: Final = tuple(kind.class_.__name__ for kind in Item.__mapper__.self_and_descendants)


def mismatch(session: Session, change: RowChange, row: Base | None, *, label: str) -> CaseProblem:
    """Return the problem that a row (None if there is none) is not as a change left it.

    "undo.mismatch" names the record, the field, what it held and what it holds now; "undo.gone" a
    record that is not there, and "undo.there" one that is there again.
    """
    record = _called(session, change, row)
    if row is None:
        return CaseProblem("undo.gone", label=label, record=record)
    if change.after is None:
        return CaseProblem("undo.there", label=label, record=record)
    field = next(name for name, value in change.after.items() if getattr(row, name) != value)
    return CaseProblem(
        "undo.mismatch",
        label=label,
        record=record,
        field=field_name(change.entity, field),
        was=_short(value_in_words(change.entity, field, change.after[field])),
        now=_short(value_in_words(change.entity, field, getattr(row, field))),
    )


def _called(session: Session, change: RowChange, row: Base | None) -> str:
    """Return what a person calls the record that a row is or belongs to."""
    if change.entity == CaseInfo.__name__:
        return "the case"
    item = row if isinstance(row, Item) else None
    if item is None and change.item_id is not None:
        item = session.get(Item, change.item_id)
    if item is not None:
        return named(item.kind, {name: getattr(item, name, None) for name in _wanted(item.kind)})
    return named_as_last_known(session, change.item_id or "")


def named_as_last_known(session: Session, item_id: str) -> str:
    """Return what a record that is no longer there was called when it was last put in."""
    change = JournalChange.__table__
    image = session.execute(
        select(change.c.after)
        .where(
            change.c.item_id == item_id,
            change.c.entity.in_(_RECORDS),
            change.c.before.is_(None),
            change.c.after.is_not(None),
        )
        .order_by(change.c.step_seq.desc(), change.c.ordinal)
        .limit(1)
    ).scalar()
    return named(image["kind"], image) if image else "a record"


def named(kind: str, fields: Image) -> str:
    """Return what a record is called: its number and title, such as C-12 “At least 155 …”."""
    number = handle(kind, fields.get("number"), fields.get("number_suffix") or "")
    title = _short(str(fields.get(TITLE_FIELD.get(kind, ""), "") or ""), empty="")
    calling = number or ItemKind(kind).label.lower()
    return f"{calling} {title}".strip()


def _wanted(kind: str) -> tuple[str, ...]:
    return "number", "number_suffix", TITLE_FIELD.get(kind, "kind")


def _short(text: Any, *, empty: str = NOTHING) -> str:
    line = " ".join(str(text).split())
    if not line:
        return empty
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: _LONGEST - 1]}…”"
