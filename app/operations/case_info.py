"""Verbs for the case itself: its properties, and what is put on record about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from app.model import CaseInfo
from app.operations.fields import some_words, words
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from app.operations.fields import Check

_FIELDS: Final[dict[str, Check]] = {
    "title": some_words,
    "reference": words,
    "investigator": words,
    "marking": words,
    "note": words,
}


@gesture("Edit case properties")
def edit_case(step: Step, /, **changes: str) -> None:
    """Change the title, reference, investigator, handling marking or note of the case."""
    info = step.session.scalars(select(CaseInfo)).one()
    if set(changes) == {"note"}:
        step.label = "Edit notes on the case"
    for name, value in changes.items():
        setattr(info, name, _FIELDS[name](name, value))
