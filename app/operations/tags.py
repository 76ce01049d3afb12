"""Verbs for the user's own tags."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.errors import CaseProblem
from app.model import RecordTag, Tag
from app.operations.records import apply, load
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Sequence


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


@gesture("Tag records")
def tag_records(step: Step, record_ids: Sequence[str], tag_id: str) -> int:
    """Put a tag on records that are no marks; return how many did not have it before."""
    tag = step.get(Tag, tag_id)
    known = set(step.session.scalars(select(RecordTag.record_id).where(RecordTag.tag_id == tag.id)))
    wanted = [one for one in dict.fromkeys(record_ids) if one not in known]
    for record_id in wanted:
        step.session.add(RecordTag(record_id=load(step, record_id).id, tag_id=tag.id))
    step.label = "Tag record" if len(wanted) == 1 else f"Tag {len(wanted)} records"
    return len(wanted)


@gesture("Remove tag")
def untag_records(step: Step, record_ids: Sequence[str], tag_id: str) -> None:
    """Take a tag off records that are no marks."""
    wanted = set(record_ids)
    for tagging in step.session.scalars(select(RecordTag).where(RecordTag.tag_id == tag_id)):
        if tagging.record_id in wanted:
            step.session.delete(tagging)


def _folded(name: str) -> str:
    """Return a name as it is compared, in any script: SQLite's own lower() knows only ASCII."""
    return unicodedata.normalize("NFC", name).casefold()
