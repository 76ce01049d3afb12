"""Verbs for the user's own tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.errors import CaseProblem
from app.model import RecordTag, Tag, TagOrder
from app.operations.records import apply, check_there
from app.operations.tag_tree import TagTree, names_in
from app.store.steps import row_change
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model import AnnotationTag

    Tagging = AnnotationTag | RecordTag


@gesture("Add tag")
def add_tag(
    step: Step,
    name: str,
    *,
    colour: int | None = None,
    key: int | None = None,
    parent_id: str | None = None,
) -> str:
    """Add a tag, or find the one of that name; return its id.

    A path, "Weapons / Rifles", makes or finds each tag in it; it begins under no tag, or under
    the one named. A colour and a key are those of the last.
    """
    names = names_in(name)
    if not names:
        raise CaseProblem("edit.empty", field="name")
    step.label = "Add tag" if len(names) == 1 else "Add tag under another"
    return _at(step, TagTree(step), names, parent_id, colour=colour, key=key)


def find_or_add(step: Step, names: Iterable[str]) -> dict[str, str]:
    """Return the ids of tags by name or path, as ``add_tag`` finds or makes each."""
    wanted = {name: names_in(name) for name in names}
    if not all(wanted.values()):
        raise CaseProblem("edit.empty", field="name")
    tree = TagTree(step) if wanted else None
    return {name: _at(step, tree, path, None) for name, path in wanted.items() if tree}


def _at(
    step: Step,
    tree: TagTree,
    names: Sequence[str],
    parent_id: str | None,
    *,
    colour: int | None = None,
    key: int | None = None,
) -> str:
    """Return the id of the tag at the end of a path, after making those that are not there."""
    found = parent_id
    for place, one in enumerate(names):
        tag = tree.named(one, found)
        if tag is None:
            is_last = place == len(names) - 1
            tag = _new(step, one, found, colour if is_last else None)
            tree.add(tag)
            if is_last and key is not None:
                pin(step, tag, key)
        found = tag.id
    assert found is not None
    return found


def _new(step: Step, name: str, parent_id: str | None, colour: int | None) -> Tag:
    count = step.session.scalar(select(func.count()).select_from(Tag)) or 0
    tag = step.new(Tag, name=name, colour=count if colour is None else colour)
    apply(tag, {"name": name})
    tag.parent_id = parent_id
    step.session.flush()
    return tag


@gesture("Move tag")
def move_tag(step: Step, tag_id: str, parent_id: str | None) -> None:
    """Put a tag, with those under it, under another, or under none with None.

    Raises CaseProblem "tag.in_itself" when that would close a circle, and "tag.name_taken" when
    another one of its name stands there.
    """
    tag, tree = step.get(Tag, tag_id), TagTree(step)
    if parent_id is not None:
        step.get(Tag, parent_id)
    tree.check_move(tag, parent_id)
    tree.check_name(tag.name, parent_id, but=tag.id)
    put_under(step, tag, parent_id)


def put_under(step: Step, tag: Tag, parent_id: str | None) -> None:
    """Let a tag stand under another, not at the place that it was put at among others."""
    tag.parent_id = parent_id
    for order in step.session.some(TagOrder, [(tag.id,)]):
        step.session.delete(order)


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
    check_there(step, record_ids)
    got = put_on(step, RecordTag, record_ids, tag.id)
    step.label = "Tag record" if got == 1 else f"Tag {got} records"
    return got


@gesture("Remove tag")
def untag_records(step: Step, record_ids: Sequence[str], tag_id: str) -> None:
    """Take a tag off records that are no marks."""
    take_off(step, RecordTag, record_ids, tag_id)


def put_on(step: Step, kind: type[Tagging], ids: Iterable[str], tag_id: str) -> int:
    """Put a tag on marks, or on other records; return how many did not have it before."""
    wanted = dict.fromkeys((one, tag_id) for one in ids)
    has = step.session.rows(kind.__name__, wanted)
    fields = row_change.key_fields(kind.__name__)
    new = [dict(zip(fields, key, strict=True)) for key in wanted if key not in has]
    step.add_many(kind, new)
    return len(new)


def take_off(step: Step, kind: type[Tagging], ids: Iterable[str], tag_id: str) -> int:
    """Take a tag off marks, or off other records; return how many had it."""
    has = step.session.rows(kind.__name__, dict.fromkeys((one, tag_id) for one in ids))
    step.session.write([row_change.take_out(kind.__name__, image) for image in has.values()])
    return len(has)
