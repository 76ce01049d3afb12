"""Finds records by what a person types: number, name or title, in any script."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from app.model import Item, Name
from app.queries.refs import ItemRef, refs
from app.store.sight import in_sight
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

ALIKE: Final = 75
"""From this likeness (per cent) on, a name is suggested; it is never taken by itself."""

LINKABLE: Final = (
    ItemKind.CLAIM,
    ItemKind.PERSON,
    ItemKind.EVIDENCE,
    ItemKind.SOURCE,
    ItemKind.ORGANISATION,
    ItemKind.PLACE,
    ItemKind.EVENT,
    ItemKind.QUESTION,
    ItemKind.JUDGMENT,
    ItemKind.LINK,
)
"""The kinds that the other end of a link is looked for among."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record with all its names."""

    ref: ItemRef
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A record that fits what was typed: ``exact`` on a name or number, else by ``likeness``."""

    candidate: Candidate
    exact: bool
    likeness: float


def candidates(session: Session, kinds: Iterable[str]) -> list[Candidate]:
    """Return all records of some kinds in sight with their names, by kind and number."""
    item, name = Item.__table__, Name.__table__
    ids = session.execute(
        select(item.c.id)
        .where(item.c.kind.in_([str(kind) for kind in kinds]), in_sight(item.c.id))
        .order_by(item.c.kind, item.c.number)
    ).scalars()
    named = refs(session, ids)
    further: dict[str, list[str]] = {}
    for row in session.execute(select(name.c.item_id, name.c.full).order_by(name.c.ordinal)):
        further.setdefault(row.item_id, []).append(row.full)
    return [
        Candidate(ref, (ref.title, *further.get(item_id, ()))) for item_id, ref in named.items()
    ]


def rank(typed: str, among: Sequence[Candidate], *, limit: int = 8) -> list[Match]:
    """Return the records that fit what was typed, the best first; all of them for no words.

    A name in another script is compared by its sound in Latin letters.
    """
    wanted = fold(typed)
    if not wanted:
        return [Match(candidate, exact=False, likeness=0.0) for candidate in among[:limit]]
    matches = [match for candidate in among if (match := _match(wanted, candidate))]
    matches.sort(key=lambda match: (not match.exact, -match.likeness))
    return matches[:limit]


def _match(wanted: str, candidate: Candidate) -> Match | None:
    from anyascii import anyascii  # noqa: PLC0415 - not needed to show the window
    from rapidfuzz import fuzz  # noqa: PLC0415

    names = [fold(name) for name in candidate.names]
    if wanted in names or wanted == candidate.ref.handle.casefold():
        return Match(candidate, exact=True, likeness=100.0)
    if any(wanted in name for name in names):
        return Match(candidate, exact=False, likeness=99.0)
    sound = anyascii(wanted).casefold()
    likeness = max(
        (fuzz.token_sort_ratio(sound, anyascii(name).casefold()) for name in names), default=0.0
    )
    return Match(candidate, exact=False, likeness=likeness) if likeness >= ALIKE else None


def fold(name: str) -> str:
    """Return a name as it is compared: NFC, without case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
