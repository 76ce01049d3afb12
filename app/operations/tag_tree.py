"""How tags stand under each other while a step goes on: their names, their paths, no circles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import Tag, TagOrder
from app.model.tag import folded, nearest, tag_place
from app.vocabulary import TAG_PATH

if TYPE_CHECKING:
    from app.store.steps.step import Step

_PARTS: Final = re.compile(r"(?:^|\s)/(?:\s|$)")


def names_in(path: str) -> list[str]:
    """Return the names in a path such as "Weapons / Rifles", each on one line, none empty."""
    return [name for part in _PARTS.split(path) if (name := " ".join(part.split()))]


class TagTree:
    """The tags of a case that are not in the bin, as they stand in the middle of a step."""

    def __init__(self, step: Step) -> None:
        self._step = step
        step.session.flush()
        table = Tag.__table__
        rows = step.session.execute(select(table.c.id, table.c.parent_id)).all()
        self._parents: dict[str, str | None] = {row.id: row.parent_id for row in rows}
        found = step.session.some(Tag, [(row.id,) for row in rows])
        self._tags = {tag.id: tag for tag in found if tag.binned_at is None}
        orders = step.session.some(TagOrder, [(row.id,) for row in rows])
        self._ordinals = {order.tag_id: order.ordinal for order in orders}

    def add(self, tag: Tag) -> None:
        """Take in a tag that the step has just made."""
        self._parents[tag.id] = tag.parent_id
        self._tags[tag.id] = tag

    def parent_of(self, tag: Tag) -> str | None:
        """Return the id of the tag that one stands under, those in the bin passed over."""
        return nearest(tag.parent_id, self._parents, self._tags)

    def under(self, parent_id: str | None) -> list[Tag]:
        """Return the tags right under one, or those under none, as they are shown."""
        found = (tag for tag in self._tags.values() if self.parent_of(tag) == parent_id)
        return sorted(found, key=self._place)

    def _place(self, tag: Tag) -> tuple[Any, ...]:
        return tag_place(self._ordinals.get(tag.id), tag.key, tag.name, tag.id)

    def named(self, name: str, parent_id: str | None, *, but: str = "") -> Tag | None:
        """Return the tag of a name right under another, or under none; case does not matter."""
        wanted = folded(" ".join(name.split()))
        beside = (tag for tag in self.under(parent_id) if tag.id != but)
        return next((tag for tag in beside if folded(tag.name) == wanted), None)

    def check_name(self, name: str, parent_id: str | None, *, but: str = "") -> None:
        """Raise CaseProblem "tag.name_taken" or "tag.path_in_name" for a name that can not be."""
        if len(names_in(name)) > 1:
            raise CaseProblem("tag.path_in_name", name=name, sign=TAG_PATH.strip())
        if self.named(name, parent_id, but=but) is not None:
            raise CaseProblem("tag.name_taken", name=name)

    def check_move(self, tag: Tag, parent_id: str | None) -> None:
        """Raise CaseProblem "tag.in_itself" where a tag would stand under itself."""
        above = nearest(parent_id, self._parents, self._tags)
        while above is not None:
            if above == tag.id:
                raise CaseProblem("tag.in_itself", name=tag.name)
            above = self.parent_of(self._tags[above])
