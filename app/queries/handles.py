"""Finds records by their human numbers, as people write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import Item
from app.queries.refs import refs
from app.vocabulary import NUMBER_PREFIX

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.queries.refs import ItemRef

_HANDLE: Final = re.compile(r"\s*([A-Za-z]{1,2})-?(\d{1,9})(\w*)\s*")

_KINDS: Final = {prefix: kind for kind, prefix in NUMBER_PREFIX.items()}


def find_by_handle(session: Session, name: str) -> ItemRef:
    """Return the record with a number such as S-3 or e1; CaseProblem "record.unknown" if none."""
    match = _HANDLE.fullmatch(name)
    kind = _KINDS.get(match.group(1).upper()) if match else None
    if match is None or kind is None:
        raise CaseProblem("record.unknown", name=name.strip())
    item_id = session.scalar(
        select(Item.id).where(
            Item.kind == kind,
            Item.number == int(match.group(2)),
            Item.number_suffix == match.group(3),
        )
    )
    if item_id is None:
        raise CaseProblem("record.unknown", name=name.strip())
    return refs(session, [item_id])[item_id]
