"""What lies in the bin, as it is listed there: by the act that put it there, the latest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from app.model import BinEntry, Item, LayerFile, Source, TextLayer
from app.queries.refs import ItemRef, in_batches, refs
from app.store.contents import originals
from app.store.sight import BELONGING, HIDDEN, with_what_belongs
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy.orm import Session

OPENING: Final = 2000
"""Code points of a text that a preview shows."""

SHOWN: Final = 60
"""How many of the records that hang on another one a preview names."""

_ITEM, _ENTRY = Item.__table__, BinEntry.__table__


@dataclass(frozen=True, slots=True)
class BinRow:
    """A record that somebody put into the bin; those of one act have the same ``act_id``.

    ``home`` is what it belongs to: the source of a mark, what a fact is about. ``along`` counts,
    by kind, what went out of sight with it. ``at`` is UTC.
    """

    ref: ItemRef
    act_id: str
    at: str
    by: str
    home: ItemRef | None
    along: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BinPreview:
    """What a record in the bin says: its words, and the records that went out of sight with it.

    ``about`` are short facts such as the address of a source; ``more`` counts the records that
    are not named.
    """

    text: str
    about: tuple[str, ...]
    along: tuple[ItemRef, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Meant:
    """All that an erasure would take: ids, with how many of each kind, and hashes of originals."""

    ids: tuple[str, ...]
    kinds: Mapping[str, int]
    sha256s: tuple[str, ...]


def bin_count(session: Session) -> int:
    """Return how many records were put into the bin, not counting what went along."""
    chosen = select(func.count()).select_from(_ENTRY).where(_ENTRY.c.along_with.is_(None))
    return session.execute(chosen).scalar_one()


def bin_rows(session: Session) -> list[BinRow]:
    """Return what was put into the bin, the latest act first."""
    entries = {
        row.item_id: row
        for row in session.execute(
            select(_ENTRY, _ITEM.c.binned_at, _ITEM.c.kind)
            .join(_ITEM, _ITEM.c.id == _ENTRY.c.item_id)
            .order_by(
                _ITEM.c.binned_at.desc(), _ENTRY.c.act_id.desc(), _ITEM.c.kind, _ITEM.c.number
            )
        )
    }
    firsts = [item_id for item_id, row in entries.items() if row.along_with not in entries]
    along = _along(session, entries)
    homes = _homes(session, firsts)
    named = refs(session, [*firsts, *homes.values()])
    return [
        BinRow(
            ref=named[item_id],
            act_id=entries[item_id].act_id,
            at=entries[item_id].binned_at,
            by=entries[item_id].by,
            home=named.get(homes.get(item_id, "")),
            along=dict(Counter(kind for _, kind in along[item_id])),
        )
        for item_id in firsts
    ]


def preview(session: Session, item_id: str) -> BinPreview:
    """Return what a record in the bin says and what hangs on it."""
    entries = {row.item_id: row for row in session.execute(_with_kinds())}
    along = [one for one, _ in _along(session, entries)[item_id]]
    named = refs(session, along[:SHOWN])
    row = session.execute(select(_ITEM).where(_ITEM.c.id == item_id)).one()
    about, words = _source(session, item_id) if row.kind == ItemKind.SOURCE else ((), "")
    return BinPreview(
        text=words or _words(session, row.kind, item_id),
        about=about,
        along=tuple(named.values()),
        more=len(along) - len(named),
    )


def meant(session: Session, item_ids: Collection[str] | None = None) -> Meant:
    """Return what erasing the bin, or some of it with what went along, would take."""
    entries = {row.item_id: row for row in session.execute(_with_kinds())}
    first = _first_of(entries)
    chosen = [one for one in entries if item_ids is None or first[one] in item_ids]
    kinds: dict[str, str] = {}
    for batch in in_batches(chosen):
        start = select(_ITEM.c.id, _ITEM.c.kind).where(_ITEM.c.id.in_(batch))
        going = with_what_belongs(start, "going")
        kinds |= {row.id: row.kind for row in session.execute(select(going.c.id, going.c.kind))}
    source, file = Source.__table__, LayerFile.__table__
    hashes = {
        sha256
        for batch in in_batches(kinds)
        for query in (
            select(source.c.original_sha256).where(source.c.id.in_(batch)),
            select(file.c.original_sha256).where(file.c.layer_id.in_(batch)),
        )
        for sha256 in session.execute(query).scalars()
    }
    return Meant(tuple(kinds), dict(Counter(kinds.values())), tuple(hashes - {None}))


def _with_kinds() -> Any:
    return select(_ENTRY, _ITEM.c.kind).join(_ITEM, _ITEM.c.id == _ENTRY.c.item_id)


def _first_of(entries: Mapping[str, Any]) -> dict[str, str]:
    """Return for each record in the bin the one that somebody put there."""
    firsts = {}
    for item_id in entries:
        first = item_id
        while entries[first].along_with in entries:
            first = entries[first].along_with
        firsts[item_id] = first
    return firsts


def _along(session: Session, entries: Mapping[str, Any]) -> dict[str, list[tuple[str, str]]]:
    """Return for each chosen record (id, kind) of all that went out of sight with it."""
    first_of = _first_of(entries)
    along: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for item_id, first in first_of.items():
        if item_id != first:
            along[first][item_id] = entries[item_id].kind
    owners: dict[str, set[str]] = {item_id: {first} for item_id, first in first_of.items()}
    ties = _ties(session)
    waiting = list(owners)
    while waiting:
        owner = waiting.pop()
        for item_id, kind in ties.get(owner, ()):
            known = owners.setdefault(item_id, set())
            if item_id in entries or known >= owners[owner]:
                continue
            known |= owners[owner]
            waiting.append(item_id)
            for first in owners[owner]:
                along[first][item_id] = kind
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for first, records in along.items():
        found[first] = [one for one in records.items() if one[1] != ItemKind.TEXT_LAYER]
    return found


def _ties(session: Session) -> dict[str, list[tuple[str, str]]]:
    """Return by owner (id, kind) of all that is out of sight because it belongs to that one."""
    ties: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, field, _ in BELONGING:
        table = kind.__table__
        owner = table.c[field]
        rows = session.execute(select(table.c.id, owner).join(HIDDEN, HIDDEN.c.id == owner))
        for item_id, owner_id in rows:
            ties[owner_id].append((item_id, str(kind.__mapper__.polymorphic_identity)))
    return ties


def _homes(session: Session, item_ids: Iterable[str]) -> dict[str, str]:
    """Return what a record belongs to, where that is one thing."""
    homes: dict[str, str] = {}
    for batch in in_batches(item_ids):
        for kind, field, _ in BELONGING:
            if field in {"from_id", "to_id"}:
                continue
            table = kind.__table__
            rows = session.execute(select(table.c.id, table.c[field]).where(table.c.id.in_(batch)))
            homes |= {row[0]: row[1] for row in rows}
    return homes


def _words(session: Session, kind: str, item_id: str) -> str:
    """Return the words of a record other than its title."""
    table = Item.metadata.tables[kind]
    row = session.execute(select(table).where(table.c.id == item_id)).mappings().one()
    if kind == ItemKind.ANNOTATION:
        passage = (row["prefix"] or "", row["exact"] or "", row["suffix"] or "")
        return "\n\n".join(filter(None, ("".join(passage).strip(), row["note"])))
    names = ("rationale", "description", "note", "circumstance")
    return "\n\n".join(str(row[name]) for name in names if row.get(name))


def _source(session: Session, source_id: str) -> tuple[tuple[str, ...], str]:
    """Return what is known of a source, and how its text begins."""
    source, layer = Source.__table__, TextLayer.__table__
    row = session.execute(select(source).where(source.c.id == source_id)).one()
    size = f"{row.width} × {row.height}" if row.width and row.height else ""
    told = (row.publisher, row.author, row.published), (row.file_name, row.media_type, size)
    about = (*(" · ".join(filter(None, line)) for line in told), row.url)
    text_sha256 = session.execute(
        select(layer.c.text_sha256).where(layer.c.source_id == source_id).order_by(layer.c.ordinal)
    ).scalar()
    words = row.note
    if text_sha256 is not None:
        data = originals.read(session.connection(), text_sha256, 0, OPENING * 4)
        words = data.decode("utf-8", "ignore")[:OPENING]
    return tuple(filter(None, about)), words
