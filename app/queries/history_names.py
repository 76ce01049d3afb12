"""What records are called in the history, those included that are no longer in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.model import Assessment, Fact, Item, JournalChange, TextLayer
from app.phrases.fields import TITLE_FIELD
from app.queries.refs import ItemRef, in_batches, refs
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

RECORDS: Final = tuple(kind.class_.__name__ for kind in Item.__mapper__.self_and_descendants)
"""The tables of records, by the name of their class."""


def names(session: Session, ids: Iterable[str]) -> dict[str, ItemRef]:
    """Return how records are called, by id; one that is gone, as it was called at the last."""
    wanted = list(dict.fromkeys(ids))
    found = refs(session, wanted)
    return {**_gone(session, [one for one in wanted if one not in found]), **found}


_PARTS: Final = {
    "assessment": Assessment.__table__.c.claim_id,
    "fact": Fact.__table__.c.about_id,
    "text_layer": TextLayer.__table__.c.source_id,
}
"""Records that nobody knows by a name of their own, and the field with what they are part of."""


def wholes(session: Session, found: dict[str, ItemRef]) -> dict[str, ItemRef]:
    """Return, by the id of an assessment, fact or layer, the record that it is part of."""
    part_of: dict[str, str] = {}
    for kind, column in _PARTS.items():
        parts = [one for one, ref in found.items() if ref.kind == kind]
        for batch in in_batches(parts):
            query = select(column.table.c.id, column).where(column.table.c.id.in_(batch))
            part_of.update(iter(session.execute(query)))
    named = refs(session, part_of.values())
    return {part: named[whole] for part, whole in part_of.items() if whole in named}


def _gone(session: Session, ids: list[str]) -> dict[str, ItemRef]:
    change = JournalChange.__table__
    found: dict[str, ItemRef] = {}
    for batch in in_batches(ids):
        query = (
            select(change.c.item_id, change.c.after)
            .where(
                change.c.item_id.in_(batch),
                change.c.entity.in_(RECORDS),
                change.c.before.is_(None),
                change.c.after.is_not(None),
            )
            .order_by(change.c.step_seq)
        )
        for item_id, image in session.execute(query):
            found[item_id] = _ref(item_id, image)
    return found


def _ref(item_id: str, image: dict[str, Any]) -> ItemRef:
    kind = image["kind"]
    number = handle(kind, image.get("number"), image.get("number_suffix") or "")
    title = str(image.get(TITLE_FIELD.get(kind, ""), "") or "")
    return ItemRef(item_id, kind, number, title, bool(image.get("protected")))
