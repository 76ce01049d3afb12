"""The table of marks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import case, func, select

from app.model import Annotation, AnnotationSubject, AnnotationTag, Item
from app.queries.annotation_rows import MarkRow, marks_by_id
from app.queries.refs import ItemRef, among, refs
from app.queries.tables.collections import sources_in
from app.queries.tables.ordering import holds, ordered
from app.store.sight import in_sight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from app.changes import Changes


class MarkColumn(StrEnum):
    """What the table can be in the order of; ``PLACE`` is that of the sources and their texts."""

    PLACE = "place"
    KIND = "kind"
    NAME = "name"
    QUOTE = "quote"
    MADE = "made"
    BY = "by"


@dataclass(frozen=True, slots=True)
class MarkWish:
    """Which marks are wanted, in which order; empty and None mean any.

    ``words`` are looked for in the quote, in the note and in what the mark shows. ``kind`` is that
    of a ``MarkRow``: what it shows first, else "tag" or "note".
    """

    words: str = ""
    kind: str | None = None
    tag_id: str | None = None
    source_id: str | None = None
    collection_id: str | None = None
    column: MarkColumn = MarkColumn.PLACE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class MarkTableRow:
    """A mark in the table, with the source that it is in, and who made it when (ISO 8601)."""

    mark: MarkRow
    source: ItemRef
    made: str
    by: str

    @property
    def id(self) -> str:
        """The id of the mark."""
        return self.mark.id


_ITEM, _MARK = Item.__table__, Annotation.__table__
_SUBJECT, _TAGGING = AnnotationSubject.__table__, AnnotationTag.__table__

_OF_MARKS: Final = ("Annotation", "AnnotationSubject", "AnnotationTag")
"""What belongs to a mark, by whose id its key begins."""

_FEW: Final = 25
"""So many touched marks are looked up one by one; each takes about the log of all."""

_VALUES: Final[dict[MarkColumn, Any]] = {
    MarkColumn.QUOTE: _MARK.c.exact,
    MarkColumn.MADE: _ITEM.c.created_at,
    MarkColumn.BY: _ITEM.c.created_by,
}


def mark_ids(session: Session, wish: MarkWish, only: Collection[str] | None = None) -> list[str]:
    """Return the ids of the marks that fit a wish, in its order; ``only`` those of some, if given.

    What those cost is as many as they are, not as many as there are.
    """
    rows = session.execute(_selected(wish, only)).all()
    words = wish.words.casefold().split()
    shows = _shown(session, only) if words or wish.column == MarkColumn.NAME else {}
    if words:
        rows = [row for row in rows if holds(words, row.exact, row.note, shows.get(row.id))]
    if wish.column == MarkColumn.PLACE:
        ids = [row.id for row in rows]
        return ids[::-1] if wish.descending else ids
    if wish.column == MarkColumn.NAME:
        pairs = [(shows.get(row.id) or row.note, row.id) for row in rows]
    else:
        pairs = [(row.value, row.id) for row in rows]
    return ordered(pairs, descending=wish.descending)


def mark_ids_since(
    session: Session, wish: MarkWish, before: Sequence[str], since: Sequence[Changes] | None
) -> list[str]:
    """Return ``mark_ids`` from what they were before some changes; None for any changes.

    Where few marks were touched, only those are read.
    """
    touched = None if since is None else _touched(session, wish, since)
    if touched is None or len(touched) > _FEW:
        return mark_ids(session, wish)

    def stands_behind(mark_id: str, new: str) -> bool:
        return mark_ids(session, wish, {mark_id, new})[0] == new

    ids = [mark_id for mark_id in before if mark_id not in touched]
    for new in mark_ids(session, wish, touched):
        ids.insert(bisect_left(ids, x=True, key=partial(stands_behind, new=new)), new)
    return ids


def _touched(session: Session, wish: MarkWish, since: Sequence[Changes]) -> frozenset[str] | None:
    """Return the marks whose place in the table changes may have moved; None for any mark."""
    every = [one for changes in since for one in changes.changes]
    binned = {str(one.key[0]) for one in every if "binned_at" in one.fields}
    kinds = session.execute(select(_ITEM.c.kind).where(among(_ITEM.c.id, binned))).scalars()
    if "source" in set(kinds):
        return None
    refiled = any(one.entity in {"Collection", "CollectionSource"} for one in every)
    if wish.collection_id is not None and (binned or refiled):
        return None
    marks = {str(one.key[0]) for one in every if one.entity in _OF_MARKS}
    records = {str(one.key[0]) for one in every if one.entity not in _OF_MARKS}
    show = select(_SUBJECT.c.annotation_id).where(among(_SUBJECT.c.item_id, records))
    gone = select(_MARK.c.id).where(among(_MARK.c.id, binned))
    return frozenset(marks).union(session.execute(show).scalars(), session.execute(gone).scalars())


def count_of_marks(session: Session) -> int:
    """Return how many marks are in sight."""
    query = select(func.count()).where(_ITEM.c.kind == "annotation", in_sight(_ITEM.c.id))
    return session.execute(query).scalar_one()


def _selected(wish: MarkWish, only: Collection[str] | None) -> Select[Any]:
    source = _ITEM.alias("source_item")
    by_kind = wish.kind is not None or wish.column == MarkColumn.KIND
    value: Any = _VALUES.get(wish.column, _ITEM.c.created_at)
    first = _first_kinds(only)
    kind: Any = func.coalesce(
        first.c.kind, case((_MARK.c.id.in_(select(_TAGGING.c.annotation_id)), "tag"), else_="note")
    )
    query = (
        select(
            _MARK.c.id,
            _MARK.c.exact,
            _MARK.c.note,
            (kind if wish.column == MarkColumn.KIND else value).label("value"),
        )
        .join(_ITEM, _ITEM.c.id == _MARK.c.id)
        .join(source, source.c.id == _MARK.c.source_id)
        .where(in_sight(_MARK.c.id))
        .order_by(source.c.number, _MARK.c.layer_id, _MARK.c.start, _MARK.c.end.desc(), _MARK.c.id)
    )
    if only is not None:
        query = query.where(among(_MARK.c.id, only))
    if by_kind:
        query = query.outerjoin(first, first.c.annotation_id == _MARK.c.id)
    if wish.kind is not None:
        query = query.where(kind == wish.kind)
    if wish.tag_id is not None:
        tagged = select(_TAGGING.c.annotation_id).where(_TAGGING.c.tag_id == wish.tag_id)
        query = query.where(_MARK.c.id.in_(tagged))
    if wish.source_id is not None:
        query = query.where(_MARK.c.source_id == wish.source_id)
    if wish.collection_id is not None:
        query = query.where(_MARK.c.source_id.in_(sources_in(wish.collection_id)))
    return query


def _first_kinds(only: Collection[str] | None) -> Any:
    """Return, per mark, the kind of what it shows first: SQLite gives it from the least row."""
    return (
        select(_SUBJECT.c.annotation_id, _ITEM.c.kind, func.min(_SUBJECT.c.ordinal))
        .join(_ITEM, _ITEM.c.id == _SUBJECT.c.item_id)
        .where(*_of(only), in_sight(_SUBJECT.c.item_id))
        .group_by(_SUBJECT.c.annotation_id)
        .subquery("shows_first")
    )


def _of(only: Collection[str] | None) -> tuple[ColumnElement[bool], ...]:
    return () if only is None else (among(_SUBJECT.c.annotation_id, only),)


def _shown(session: Session, only: Collection[str] | None) -> dict[str, str]:
    """Return what each mark shows, in one line of words."""
    pairs: Sequence[Any] = session.execute(
        select(_SUBJECT.c.annotation_id, _SUBJECT.c.item_id)
        .where(*_of(only), in_sight(_SUBJECT.c.item_id))
        .order_by(_SUBJECT.c.ordinal)
    ).all()
    named = refs(session, {item_id for _, item_id in pairs})
    found: dict[str, str] = {}
    for mark_id, item_id in pairs:
        ref = named[item_id]
        words = f"{ref.title} {ref.handle}"
        found[mark_id] = f"{found[mark_id]} {words}" if mark_id in found else words
    return found


def mark_rows(session: Session, ids: Iterable[str]) -> list[MarkTableRow]:
    """Return rows of the table by their ids; one that is not there is left out."""
    wanted = list(ids)
    marks = {mark.id: mark for mark in marks_by_id(session, wanted)}
    sources = refs(session, {mark.source_id for mark in marks.values()})
    made = {
        row.id: row
        for row in session.execute(
            select(_ITEM.c.id, _ITEM.c.created_at, _ITEM.c.created_by).where(
                among(_ITEM.c.id, wanted)
            )
        )
    }
    return [
        MarkTableRow(
            mark, sources[mark.source_id], made[mark_id].created_at, made[mark_id].created_by
        )
        for mark_id in wanted
        if (mark := marks.get(mark_id)) is not None
    ]
