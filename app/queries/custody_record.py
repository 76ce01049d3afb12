"""What the journal tells of collection records: as they are now, and each change of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from app import dates
from app.model import Item, JournalChange, JournalStep, Source
from app.queries.refs import in_batches
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session

RECORD_FIELDS: Final = frozenset(
    {
        *("title", "caption", "url", "publisher", "author", "language", "descriptor", "note"),
        *("published", "published_edtf", "published_inferred"),
        *("collected", "collected_edtf", "collected_by", "collected_how"),
        *("reliability", "held", "parent_id", "earlier_version_id"),
    }
)
"""The fields of a source that say what it is and how it was come by."""

_ISO: Final = re.compile(r"\d{4}(?:-\d\d){0,2}(?:T[\d:]+)?(?![\dX])", re.ASCII)

_ITEM, _SOURCE = Item.__table__, Source.__table__
_STEP, _CHANGE = JournalStep.__table__, JournalChange.__table__


@dataclass(frozen=True, slots=True)
class Known:
    """A source as its chain of custody names it."""

    id: str
    handle: str
    held: bool
    created_at: str
    created_by: str
    collected: str
    collected_edtf: str
    collected_by: str
    collected_how: str
    url: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The collection record in short; ``when`` is in plain words, ``at`` how ISO 8601 begins it.

    ``at`` is empty where the date is not known so that it can be put in an order.
    """

    at: str
    when: str
    by: str
    how: str
    url: str


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed, with its values before and after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What became of a source in one gesture: "changed", "binned" or "brought_back"."""

    source_id: str
    kind: str
    at: str
    by: str
    nature: str
    changes: tuple[Change, ...] = ()


def known_sources(session: Session) -> dict[str, Known]:
    """Return all sources by id, those in the bin too."""
    rows = session.execute(
        select(
            _ITEM.c.number,
            _ITEM.c.number_suffix,
            *(_ITEM.c[name] for name in ("created_at", "created_by")),
            *(
                _SOURCE.c[name]
                for name in (
                    *("id", "held", "collected", "collected_edtf", "collected_by"),
                    *("collected_how", "url"),
                )
            ),
        )
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix)
    )
    return {
        row.id: Known(
            id=row.id,
            handle=handle("source", row.number, row.number_suffix),
            held=row.held,
            created_at=row.created_at,
            created_by=row.created_by,
            collected=row.collected,
            collected_edtf=row.collected_edtf,
            collected_by=row.collected_by,
            collected_how=row.collected_how,
            url=row.url,
        )
        for row in rows
    }


def collection(source: Known) -> Collection | None:
    """Return how a source was collected; None when nothing of that is on record."""
    when = dates.reading(source.collected, source.collected_edtf)
    if not (when or source.collected_by or source.collected_how or source.url):
        return None
    begins = _ISO.match(source.collected_edtf)
    at = "" if begins is None else begins.group()
    return Collection(at, when, source.collected_by, source.collected_how, source.url)


def record_changes(session: Session, source_ids: Iterable[str] | None) -> Iterator[RecordChange]:
    """Yield each change of the collection records of some sources (or all), the oldest first.

    What was typed into a record in one stay is one change; what was typed and taken back within
    it is none.
    """
    query = (
        select(
            *(_CHANGE.c[name] for name in ("item_id", "before", "after")),
            *(_STEP.c[name] for name in ("group_id", "at", "who", "nature")),
        )
        .join(_STEP, _STEP.c.seq == _CHANGE.c.step_seq)
        .where(_CHANGE.c.entity == "Source")
        .order_by(_CHANGE.c.step_seq, _CHANGE.c.ordinal)
    )
    batches = (None,) if source_ids is None else in_batches(source_ids)
    for ids in batches:
        rows = session.execute(query if ids is None else query.where(_CHANGE.c.item_id.in_(ids)))
        yield from _joined(row for row in rows if row.before is not None and row.after is not None)


def _joined(rows: Iterable[Any]) -> Iterator[RecordChange]:
    """Join the changes of each source that were made in one group of steps."""
    gathered: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        gathered.setdefault((row.group_id, row.item_id), []).append(row)
    for (_, source_id), together in gathered.items():
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        for row in together:
            before = {**row.before, **before}
            after |= row.after
        last = together[-1]
        told = (source_id, last.at, last.who, last.nature)
        if before.get("binned_at") != after.get("binned_at"):
            kind = "brought_back" if after["binned_at"] is None else "binned"
            yield RecordChange(told[0], kind, *told[1:])
        changes = tuple(
            Change(name, before[name], value)
            for name, value in after.items()
            if name in RECORD_FIELDS and before[name] != value
        )
        if changes:
            yield RecordChange(told[0], "changed", *told[1:], changes)
