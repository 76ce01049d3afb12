"""What records are called in the history, those included that are no longer in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app.model import Item, JournalChange
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
