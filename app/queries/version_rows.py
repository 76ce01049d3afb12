"""Versions of sources: which is a later one of which, and what became of the marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from app.model import Annotation, CarriedMark, Item, Source, TextLayer
from app.queries.annotation_rows import MarkRow, marks_by_id, marks_of_source
from app.queries.refs import ItemRef, refs
from app.store.sight import in_sight
from app.vocabulary import CarryDecision, CarryOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

_SOURCE, _ITEM, _CARRIED = Source.__table__, Item.__table__, CarriedMark.__table__
_MARK, _LAYER = Annotation.__table__, TextLayer.__table__


@dataclass(frozen=True, slots=True)
class Versions:
    """The version of a source before it, if it has one, and those after it, by number."""

    earlier: ItemRef | None
    later: tuple[ItemRef, ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A line of the review list: a mark of the earlier version, and where it stands now, if so."""

    old: MarkRow
    outcome: CarryOutcome
    decision: CarryDecision
    new: MarkRow | None = None

    @property
    def id(self) -> str:
        """The id of the mark in the earlier version."""
        return self.old.id

    @property
    def is_open(self) -> bool:
        """Tell whether it waits for the user: all that was not certain, until it is decided."""
        settled = self.outcome == CarryOutcome.CERTAIN and self.new is not None
        return self.decision == CarryDecision.OPEN and not settled


@dataclass(frozen=True, slots=True)
class Review:
    """What became of the marks of ``earlier`` in ``version``, in the order of the old text.

    ``waiting`` counts the marks that were not looked for yet.
    """

    version: ItemRef
    earlier: ItemRef
    rows: tuple[CarriedRow, ...]
    waiting: int = 0


def versions_of(session: Session, source_id: str) -> Versions:
    """Return the versions right before and after a source, as far as they are in sight."""
    earlier_id = session.scalar(
        select(_SOURCE.c.earlier_version_id).where(_SOURCE.c.id == source_id)
    )
    later_ids = session.scalars(
        select(_SOURCE.c.id)
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .where(_SOURCE.c.earlier_version_id == source_id, in_sight(_ITEM.c.id))
        .order_by(_ITEM.c.number)
    ).all()
    in_bin = _ITEM.c.binned_at.is_not(None)
    binned = set(session.scalars(select(_ITEM.c.id).where(_ITEM.c.id == earlier_id, in_bin)))
    named = refs(session, [*later_ids, *filter(None, {earlier_id} - binned)])
    return Versions(named.get(earlier_id or ""), tuple(named[one] for one in later_ids))


def likely_earlier(session: Session, source_id: str) -> ItemRef | None:
    """Return the source that another may be a later version of: the latest of the same address.

    Without an address, it is the one with the same title and publisher. A source that has a
    version before it or after it already, that stands in another, or lies in the bin, is none.
    """
    mine = session.execute(select(_SOURCE).where(_SOURCE.c.id == source_id)).one()
    if mine.earlier_version_id is not None or mine.parent_id is not None:
        return None
    same = []
    if mine.url:
        same.append(_SOURCE.c.url == mine.url)
    if mine.title and mine.publisher:
        same.append(and_(_SOURCE.c.title == mine.title, _SOURCE.c.publisher == mine.publisher))
    if not same:
        return None
    other = _SOURCE.alias("other")
    has_later = select(other.c.id).where(other.c.earlier_version_id == _SOURCE.c.id).exists()
    found = session.scalars(
        select(_SOURCE.c.id)
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .where(
            or_(*same),
            _SOURCE.c.id != source_id,
            _SOURCE.c.parent_id.is_(None),
            ~has_later,
            in_sight(_ITEM.c.id),
        )
        .order_by(_ITEM.c.number.desc())
    ).first()
    return None if found is None else refs(session, [found])[found]


def counterparts(session: Session, earlier_id: str, version_id: str) -> dict[str, str]:
    """Return, by layer of the earlier version, the layer of the later one that marks go to.

    That is the one of the same role and language, else of the same role, else the default one.
    """
    olds, news = _layers(session, earlier_id), _layers(session, version_id)
    if not news:
        return {}

    def partner(old: Any) -> str:
        alike = [new for new in news if (new.role, new.language) == (old.role, old.language)]
        same_role = [new for new in news if new.role == old.role]
        chosen: str = [*alike, *same_role, *news][0].id
        return chosen

    return {old.id: partner(old) for old in olds}


def _layers(session: Session, source_id: str) -> Sequence[Any]:
    query = (
        select(_LAYER.c.id, _LAYER.c.role, _LAYER.c.language)
        .where(_LAYER.c.source_id == source_id, in_sight(_LAYER.c.id))
        .order_by(_LAYER.c.ordinal)
    )
    return session.execute(query).all()


def marks_to_carry(session: Session, version_id: str) -> list[MarkRow]:
    """Return the marks of the version before that were not looked for in this one yet."""
    versions = versions_of(session, version_id)
    if versions.earlier is None:
        return []
    done = set(
        session.scalars(select(_CARRIED.c.annotation_id).where(_CARRIED.c.version_id == version_id))
    )
    return [row for row in marks_of_source(session, versions.earlier.id) if row.id not in done]


def count_to_carry(session: Session, version_id: str) -> int:
    """Count the marks of the version before that were not looked for in this one yet."""
    earlier_id = select(_SOURCE.c.earlier_version_id).where(_SOURCE.c.id == version_id)
    done = select(_CARRIED.c.annotation_id).where(_CARRIED.c.version_id == version_id)
    query = select(func.count()).where(
        _MARK.c.source_id == earlier_id.scalar_subquery(),
        _MARK.c.id.not_in(done),
        in_sight(_MARK.c.id),
    )
    return session.scalar(query) or 0


def review(session: Session, version_id: str) -> Review | None:
    """Return what became of the marks in a later version; None for a source that is none."""
    earlier = versions_of(session, version_id).earlier
    if earlier is None:
        return None
    rows = session.execute(select(_CARRIED).where(_CARRIED.c.version_id == version_id)).all()
    olds = {row.id: row for row in marks_by_id(session, [row.annotation_id for row in rows])}
    news = {
        row.id: row for row in marks_by_id(session, [row.mark_id for row in rows if row.mark_id])
    }
    by_id = {row.annotation_id: row for row in rows}
    return Review(
        version=refs(session, [version_id])[version_id],
        earlier=earlier,
        rows=tuple(
            CarriedRow(
                old=old,
                outcome=CarryOutcome(by_id[mark_id].outcome),
                decision=CarryDecision(by_id[mark_id].decision),
                new=news.get(by_id[mark_id].mark_id or ""),
            )
            for mark_id, old in olds.items()
        ),
        waiting=count_to_carry(session, version_id),
    )
