"""What hangs on what: which records go into the bin along with others, and come back with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, or_, select, union

from app.model import (
    Annotation,
    AnnotationSubject,
    AnnotationTag,
    Assessment,
    BinEntry,
    Fact,
    Item,
    JudgmentClaim,
    Link,
    MatrixCell,
    QuestionClaim,
    Source,
)
from app.store.sight import BELONGING, in_sight
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import BindParameter, ColumnElement, Select
    from sqlalchemy.orm import Session

    from app.model import Base
    from app.store.steps.row_change import Image

    Pairs = Iterator[tuple[str, str]]

_BATCH: Final = 10_000
"""Ids in one query; SQLite takes 250,000."""

_ITEM, _MARK, _SHOWN = Item.__table__, Annotation.__table__, AnnotationSubject.__table__
_ENTRY, _SOURCE, _TAGGING = BinEntry.__table__, Source.__table__, AnnotationTag.__table__

# The queries are put together once: to do that each time takes longer than to answer them.
_IDS: Final[BindParameter[list[str]]] = bindparam("ids", expanding=True)

_TAKEN_ALONG: Final = (ItemKind.CLAIM, ItemKind.PERSON, ItemKind.EVIDENCE)
"""Kinds that go with the last mark that shows them."""


def going_along(session: Session, rows: Iterable[Image]) -> dict[str, str]:
    """Return what goes into the bin with records that are in it now, and with which of them."""
    by_kind: dict[str, list[str]] = {}
    for row in rows:
        by_kind.setdefault(row["kind"], []).append(row["id"])
    found: dict[str, str] = {}
    for kind, ids in by_kind.items():
        for batch in _in_batches(ids):
            if kind == ItemKind.SOURCE:
                found |= _pairs(session, _PARTS, batch)
                found |= _only_shown(session, _SHOWN_IN_SOURCES, batch)
            elif kind == ItemKind.ANNOTATION:
                found |= _only_shown(session, _SHOWN_BY_MARKS, batch)
            else:
                found |= _bare_marks(session, batch)
    return found


def coming_along(session: Session, ids: Collection[str], acts: Collection[str]) -> list[str]:
    """Return what comes back from the bin with records: what hangs on them and went by their act.

    What somebody chose comes back only when it is chosen again.
    """
    found: list[str] = []
    for batch in _in_batches(ids):
        marks = select(_MARK.c.id).where(or_(_MARK.c.id.in_(batch), _MARK.c.source_id.in_(batch)))
        query = select(_ENTRY.c.item_id).where(
            _ENTRY.c.act_id.in_(list(acts)),
            _ENTRY.c.along_with.is_not(None),
            or_(
                _ENTRY.c.along_with.in_(batch),
                _ENTRY.c.item_id.in_(
                    select(_SHOWN.c.item_id).where(_SHOWN.c.annotation_id.in_(marks))
                ),
                _ENTRY.c.item_id.in_(
                    select(_SHOWN.c.annotation_id).where(_SHOWN.c.item_id.in_(batch))
                ),
            ),
        )
        found += session.execute(query).scalars()
    return list(dict.fromkeys(found))


def needed_by(session: Session, item_ids: Collection[str]) -> list[str]:
    """Return the records that some can not be without, in the bin or not."""
    found: list[str] = []
    for batch in _in_batches(item_ids):
        for kind, field, _ in BELONGING:
            table = kind.__table__
            found += session.execute(select(table.c[field]).where(table.c.id.in_(batch))).scalars()
    return list(dict.fromkeys(found))


_PARTS: Final = (
    select(_SOURCE.c.id, _SOURCE.c.parent_id)
    .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
    .where(_SOURCE.c.parent_id.in_(_IDS), _ITEM.c.binned_at.is_(None))
)
"""The pictures that stand in pages and documents, each with its page."""


def _shown(place: ColumnElement[str]) -> Select[str, str]:
    """Return the query for the records that marks at some places show, each with its place."""
    return (
        select(_SHOWN.c.item_id, place.label("place"))
        .join(_MARK, _MARK.c.id == _SHOWN.c.annotation_id)
        .join(_ITEM, _ITEM.c.id == _SHOWN.c.item_id)
        .where(
            place.in_(_IDS),
            _ITEM.c.kind.in_([kind.value for kind in _TAKEN_ALONG]),
            _ITEM.c.binned_at.is_(None),
        )
    )


_SHOWN_IN_SOURCES: Final = _shown(_MARK.c.source_id)
_SHOWN_BY_MARKS: Final = _shown(_MARK.c.id)


def _only_shown(session: Session, shown: Select[str, str], ids: list[str]) -> Pairs:
    """Yield the records that marks out of sight show, where nothing in sight needs them."""
    shown_on = _pairs(session, shown, ids)
    needed = _needed(session, list(shown_on))
    yield from (pair for pair in shown_on.items() if pair[0] not in needed)


def _needed(session: Session, item_ids: list[str]) -> set[str]:
    """Return which records something in sight needs: a mark, a link, an assessment, a judgment."""
    found: set[str] = set()
    for batch in _in_batches(item_ids):
        found.update(session.execute(_NEEDED, {"ids": batch}).scalars())
    return found


_USES: Final[tuple[tuple[type[Base], str, str], ...]] = (
    (AnnotationSubject, "item_id", "annotation_id"),
    (Link, "from_id", "id"),
    (Link, "to_id", "id"),
    (Assessment, "claim_id", "id"),
    (Fact, "about_id", "id"),
    (QuestionClaim, "claim_id", "question_id"),
    (JudgmentClaim, "claim_id", "judgment_id"),
    (MatrixCell, "claim_id", "question_id"),
    (MatrixCell, "item_id", "question_id"),
)
"""The ways in which a record is needed: the field that names it, and that of what needs it."""

_NEEDED: Final = union(
    *(
        select(kind.__table__.c[name]).where(
            kind.__table__.c[name].in_(_IDS), in_sight(kind.__table__.c[user])
        )
        for kind, name, user in _USES
    )
)

# Not a join: SQLite would go through all marks, and look for each of the records on each of them.
_NOTED: Final = select(_MARK.c.id).where(_MARK.c.id == _SHOWN.c.annotation_id, _MARK.c.note != "")
_MARKS_WITHOUT_NOTE: Final = select(_SHOWN.c.annotation_id, _SHOWN.c.item_id).where(
    _SHOWN.c.item_id.in_(_IDS), ~_NOTED.exists(), in_sight(_SHOWN.c.annotation_id)
)
_SAYING_MORE: Final = union(
    select(_TAGGING.c.annotation_id).where(_TAGGING.c.annotation_id.in_(_IDS)),
    select(_SHOWN.c.annotation_id).where(
        _SHOWN.c.annotation_id.in_(_IDS), in_sight(_SHOWN.c.item_id)
    ),
)
"""The marks that have a tag or show something in sight."""


def _bare_marks(session: Session, item_ids: list[str]) -> Pairs:
    """Yield the marks of records that have no note, no tag and show nothing else in sight."""
    shows = _pairs(session, _MARKS_WITHOUT_NOTE, item_ids)
    says_more: set[str] = set()
    for batch in _in_batches(shows):
        says_more.update(session.execute(_SAYING_MORE, {"ids": batch}).scalars())
    yield from (pair for pair in shows.items() if pair[0] not in says_more)


def _pairs(session: Session, query: Select[str, str], ids: list[str]) -> dict[str, str]:
    return dict(session.execute(query, {"ids": ids}).all())


def _in_batches(ids: Collection[str]) -> Iterator[list[str]]:
    wanted = list(ids)
    for first in range(0, len(wanted), _BATCH):
        yield wanted[first : first + _BATCH]
