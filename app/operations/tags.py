"""Verbs for the user's own tags."""

from __future__ import annotations

import unicodedata

from sqlalchemy import func, select

from app.errors import CaseProblem
from app.model import Tag
from app.operations.records import apply
from app.store.steps.step import Step, gesture


@gesture("Add tag")
def add_tag(step: Step, name: str, *, colour: int | None = None, key: int | None = None) -> str:
    """Add a tag, or find the one of that name; return its id."""
    name = " ".join(name.split())
    step.session.flush()
    for tag in step.session.scalars(select(Tag).where(Tag.binned_at.is_(None)).order_by(Tag.id)):
        if _folded(tag.name) == _folded(name):
            return tag.id
    if not name:
        raise CaseProblem("edit.empty", field="name")
    count = step.session.scalar(select(func.count()).select_from(Tag)) or 0
    tag = step.new(Tag, name=name, colour=count if colour is None else colour)
    apply(tag, {"name": name})
    if key is not None:
        pin(step, tag, key)
    return tag.id


@gesture("Pin tag to key")
def pin_tag(step: Step, tag_id: str, key: int | None) -> None:
    """Give a tag one of the keys 1–9, taking it from the tag that had it; None frees the key."""
    pin(step, step.get(Tag, tag_id), key)


def pin(step: Step, tag: Tag, key: int | None) -> None:
    """Move a key to a tag."""
    if key is not None and not 1 <= key <= 9:
        raise CaseProblem("tag.no_such_key", key=key)
    for other in step.session.scalars(select(Tag).where(Tag.key == key, Tag.id != tag.id)):
        other.key = None
    tag.key = key


def _folded(name: str) -> str:
    """Return a name as it is compared, in any script: SQLite's own lower() knows only ASCII."""
    return unicodedata.normalize("NFC", name).casefold()
