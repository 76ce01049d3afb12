"""Verbs that put tags beside each other into an order of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model import Tag, TagOrder
from app.operations.tag_tree import TagTree
from app.operations.tags import move_tag
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@gesture("Put tags in order")
def arrange_tags(
    step: Step, tag_ids: Sequence[str], beside_id: str, *, after: bool = False
) -> None:
    """Let tags stand right before another, or after it, in the order given and where it stands.

    Those that stand elsewhere are moved there; raises what ``move_tag`` does.
    """
    beside, tree = step.get(Tag, beside_id), TagTree(step)
    parent_id = tree.parent_of(beside)
    going = [step.get(Tag, one) for one in dict.fromkeys(tag_ids) if one != beside_id]
    for tag in going:
        if tree.parent_of(tag) != parent_id:
            move_tag(tag.id, parent_id).run(step)
    others = [tag for tag in TagTree(step).under(parent_id) if tag not in going]
    at = others.index(beside) + (1 if after else 0)
    _put_in_order(step, [*others[:at], *going, *others[at:]])
    step.label = "Put tags in order"


@gesture("Put tags in order")
def shift_tags(step: Step, tag_ids: Collection[str], by: int) -> None:
    """Let tags change places with the one above them (-1) or below (1), under the same tag.

    Those at the end of their row stay there.
    """
    tree, chosen = TagTree(step), set(tag_ids)
    for parent_id in dict.fromkeys(tree.parent_of(step.get(Tag, one)) for one in tag_ids):
        beside = tree.under(parent_id)[::-by]
        for place in range(1, len(beside)):
            if beside[place].id in chosen and beside[place - 1].id not in chosen:
                beside[place - 1 : place + 1] = beside[place], beside[place - 1]
        _put_in_order(step, beside[::-by])


@gesture("Sort tags by name")
def sort_tags(step: Step, tag_id: str) -> None:
    """Let a tag and those beside it stand by their keys and names again."""
    tree = TagTree(step)
    beside = tree.under(tree.parent_of(step.get(Tag, tag_id)))
    for order in step.session.some(TagOrder, [(tag.id,) for tag in beside]):
        step.session.delete(order)


def _put_in_order(step: Step, beside: Sequence[Tag]) -> None:
    """Note for each tag of a row at which place it stands."""
    known = {one.tag_id: one for one in step.session.some(TagOrder, [(one.id,) for one in beside])}
    for place, tag in enumerate(beside):
        if tag.id not in known:
            step.session.add(TagOrder(tag_id=tag.id, ordinal=place))
        elif known[tag.id].ordinal != place:
            known[tag.id].ordinal = place
