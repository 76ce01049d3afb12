"""Verbs for many tags and marks at once: retag, merge, split."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import AnnotationTag, RecordTag, Tag
from app.model.tag import folded
from app.operations.binning import bin_items
from app.operations.tag_tree import TagTree
from app.operations.tags import add_tag, put_on, put_under, take_off
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Retagged:
    """What changed: how many marks got a tag, and how many lost one."""

    got: int
    lost: int


@gesture("Change tags of marks")
def retag_marks(
    step: Step,
    annotation_ids: Sequence[str],
    *,
    add: Sequence[str] = (),
    remove: Sequence[str] = (),
) -> Retagged:
    """Put tags on marks and take others off them; what is so already stays."""
    for tag_id in (*add, *remove):
        step.get(Tag, tag_id)
    kept = dict.fromkeys(add)
    off = [tag_id for tag_id in remove if tag_id not in kept]
    got = sum(put_on(step, AnnotationTag, annotation_ids, tag_id) for tag_id in kept)
    lost = sum(take_off(step, AnnotationTag, annotation_ids, tag_id) for tag_id in off)
    count = len(dict.fromkeys(annotation_ids))
    marks = "mark" if count == 1 else f"{count:,} marks"
    does = "Retag" if kept and off else "Tag" if kept else "Remove tag from"
    step.label = f"{does} {marks}"
    return Retagged(got, lost)


@gesture("Split tag")
def split_tag(step: Step, tag_id: str, annotation_ids: Sequence[str], name: str) -> str:
    """Let some marks of a tag have one of another name beside it instead; return that one's id.

    The other one is made, or found. Raises CaseProblem "tag.name_taken" for the tag's own name.
    """
    tag = step.get(Tag, tag_id)
    if folded(" ".join(name.split())) == folded(tag.name):
        raise CaseProblem("tag.name_taken", name=tag.name)
    parent_id = TagTree(step).parent_of(tag)
    other_id = add_tag(name, parent_id=parent_id).run(step)
    retag_marks(annotation_ids, add=[other_id], remove=[tag_id]).run(step)
    step.label = "Split tag"
    return other_id


@gesture("Merge tags")
def merge_tags(step: Step, tag_ids: Sequence[str], into_id: str) -> Retagged:
    """Give all that carries some tags another one, and put those tags into the bin.

    What stands under them comes to stand under the other one; where two there have the same name,
    they are merged as well. A key, and a description, are taken over where the other has none.
    """
    into = step.get(Tag, into_id)
    going = [step.get(Tag, one) for one in dict.fromkeys(tag_ids) if one != into_id]
    lifted = {tag.id for tag in going}
    tree = TagTree(step)
    above = tree.parent_of(into)
    while above in lifted:  # what is left may not stand under what goes
        above = tree.parent_of(step.get(Tag, str(above)))
    if above != tree.parent_of(into):
        taken = tree.named(into.name, above, but=into.id)
        if taken is not None and taken.id not in lifted:
            raise CaseProblem("tag.name_taken", name=into.name)
        put_under(step, into, above)
    got = sum(_merge(step, tag, into) for tag in going)
    step.session.flush()
    bin_items(sorted(lifted)).run(step)
    step.label = "Merge tag into another" if len(going) == 1 else f"Merge {len(going)} tags"
    return Retagged(got, 0)


def _merge(step: Step, tag: Tag, into: Tag) -> int:
    """Give what carries a tag another one; what is under it moves. Return how many marks got it."""
    marks = step.session.scalars(
        select(AnnotationTag.annotation_id).where(AnnotationTag.tag_id == tag.id)
    ).all()
    got = put_on(step, AnnotationTag, marks, into.id)
    on_records = step.session.scalars(
        select(RecordTag.record_id).where(RecordTag.tag_id == tag.id)
    ).all()
    put_on(step, RecordTag, on_records, into.id)
    if into.key is None and tag.key is not None:
        into.key, tag.key = tag.key, None
    into.description = into.description or tag.description
    for child in TagTree(step).under(tag.id):
        twin = TagTree(step).named(child.name, into.id, but=child.id)
        if child.id == into.id:
            continue
        if twin is None:
            put_under(step, child, into.id)
        else:
            got += _merge(step, child, twin)
            bin_items([child.id]).run(step)
    return got
