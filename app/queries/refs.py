"""Records as others name them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, literal, select

from app.model import (
    Annotation,
    Assessment,
    Claim,
    Collection,
    Event,
    Evidence,
    Fact,
    Item,
    Judgment,
    Link,
    Organisation,
    OwnLinkType,
    Person,
    Place,
    Question,
    Source,
    Tag,
    TextLayer,
)
from app.speech import said
from app.store.sight import in_sight
from app.vocabulary import LINK_TYPES, LayerRole, LinkType, handle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session

BATCH: Final = 900
"""How many ids go into one query."""


@dataclass(frozen=True, slots=True)
class ItemRef:
    """A record as others name it: its id, kind, human number, title, and whether to protect it."""

    id: str
    kind: str
    handle: str
    title: str
    protected: bool = False


@dataclass(frozen=True, slots=True)
class TagRef:
    """A tag as others name it; ``colour`` is a place in the tag palette."""

    id: str
    name: str
    colour: int


_TITLES: Final[dict[str, tuple[type[Item], InstrumentedAttribute[Any]]]] = {
    "source": (Source, Source.title),
    "text_layer": (TextLayer, TextLayer.role),
    "annotation": (Annotation, Annotation.exact),
    "claim": (Claim, Claim.statement),
    "person": (Person, Person.name),
    "organisation": (Organisation, Organisation.name),
    "place": (Place, Place.name),
    "event": (Event, Event.name),
    "fact": (Fact, Fact.value),
    "evidence": (Evidence, Evidence.title),
    "question": (Question, Question.text),
    "judgment": (Judgment, Judgment.statement),
    "assessment": (Assessment, Assessment.status),
    "tag": (Tag, Tag.name),
    "collection": (Collection, Collection.name),
}


def title_column(kind: str) -> ColumnElement[Any]:
    """Return the column with what a record of a kind is called; links have none."""
    table, title = _TITLES[kind]
    column: ColumnElement[Any] = table.__table__.c[title.key]
    return column


def in_batches(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield the ids without repetition, as many at a time as one query takes."""
    wanted = list(dict.fromkeys(ids))
    for first in range(0, len(wanted), BATCH):
        yield wanted[first : first + BATCH]


def among(column: ColumnElement[Any], ids: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a column is one of any number of ids.

    They are one parameter of the statement, which is put together once however many they are.
    """
    listed = func.json_each(literal(json.dumps(list(ids)))).table_valued("value")
    return column.in_(select(listed.c.value))


def refs(session: Session, ids: Iterable[str]) -> dict[str, ItemRef]:
    """Return how records are named, by id; one that is not there is left out."""
    found: dict[str, ItemRef] = {}
    kinds: dict[str, list[Any]] = {}
    item = Item.__table__
    for row in session.execute(
        select(item.c.id, item.c.kind, item.c.number, item.c.number_suffix).where(
            among(item.c.id, dict.fromkeys(ids))
        )
    ):
        kinds.setdefault(row.kind, []).append(row)
    for kind, rows in kinds.items():
        titles = _titles(session, kind, [row.id for row in rows])
        for item_id, _, number, suffix in rows:
            title, protected = titles.get(item_id, ("", False))
            found[item_id] = ItemRef(item_id, kind, handle(kind, number, suffix), title, protected)
    return found


def refs_in_sight(session: Session, ids: Iterable[str]) -> list[ItemRef]:
    """Return how records are named, in the order given; what is out of sight is left out."""
    wanted, item = list(ids), Item.__table__
    here = select(item.c.id).where(among(item.c.id, wanted), in_sight(item.c.id))
    named = refs(session, session.execute(here).scalars())
    return [named[item_id] for item_id in wanted if item_id in named]


def _titles(session: Session, kind: str, ids: Sequence[str]) -> dict[str, tuple[str, bool]]:
    if kind == "link":
        return _link_titles(session, ids)
    table = _TITLES[kind][0].__table__
    title = table.c[_TITLES[kind][1].key]
    if kind == "person":
        rows = session.execute(
            select(table.c.id, title, table.c.protected).where(among(table.c.id, ids))
        )
        return {row[0]: (row[1], row[2]) for row in rows}
    rows = session.execute(select(table.c.id, title).where(among(table.c.id, ids)))
    if kind == "text_layer":
        return {row[0]: (said("Vocabulary", LayerRole(row[1]).label), False) for row in rows}
    return {row[0]: (row[1] or "", False) for row in rows}


def _link_titles(session: Session, ids: Sequence[str]) -> dict[str, tuple[str, bool]]:
    """Name links by their ends, an end that is itself a link by its number alone."""
    table = Link.__table__
    links = session.execute(
        select(table.c.id, table.c.from_id, table.c.to_id, table.c.type).where(
            among(table.c.id, ids)
        )
    ).all()
    types = link_types(session)
    item = Item.__table__
    both = {end for link in links for end in (link.from_id, link.to_id)}
    ends = {
        row.id: handle(row.kind, row.number, row.number_suffix)
        for row in session.execute(
            select(item.c.id, item.c.kind, item.c.number, item.c.number_suffix).where(
                among(item.c.id, both)
            )
        )
    }
    return {
        link.id: (
            " ".join(
                (
                    ends.get(link.from_id, ""),
                    said("Links", types[link.type].label),
                    ends.get(link.to_id, ""),
                )
            ),
            False,
        )
        for link in links
    }


def link_types(session: Session) -> dict[str, LinkType]:
    """Return the types of link that this case knows, by code: the built-in ones and its own."""
    own = {
        row.code: LinkType(row.code, row.label, row.reverse, row.letter, _sign(row.counts))
        for row in session.scalars(select(OwnLinkType).order_by(OwnLinkType.label))
    }
    return {**LINK_TYPES, **own}


def _sign(counts: int) -> Any:
    return (counts > 0) - (counts < 0)
