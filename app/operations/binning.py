"""Verbs for the bin: records go into it with what hangs on them, and come back whole.

A mark goes out of sight with its source and a link with either end, without being touched (see
``app.store.sight``). Here is what goes along by a rule: pictures with the page that they stand in,
marks with the only record that they show, records with the last mark that shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model import BinEntry
from app.model.base import new_id
from app.operations.hanging import coming_along, going_along, needed_by
from app.operations.records import load_all
from app.store.steps.step import Step, gesture
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.steps.session import StepSession


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What came back from the bin: how many records, and the ids of those that nobody asked for.

    A mark can not be seen without its source, so that comes back too, and is named in ``needed``.
    """

    records: int
    needed: tuple[str, ...] = ()


@gesture("Move to bin")
def bin_items(step: Step, item_ids: Iterable[str]) -> int:
    """Put records into the bin with what only hangs on them; return how many were named.

    A source takes its pictures along and the records that only its marks show, a record the marks
    that show nothing else, and a mark the records that nothing else holds.
    """
    chosen = load_all(step, item_ids)
    if len(chosen) == 1:
        step.label = f"Move {ItemKind(chosen[0].kind).label.lower()} to bin"
    elif chosen:
        step.label = f"Move {len(chosen)} records to bin"
    act_id = new_id()
    going: dict[str, str | None] = {item.id: None for item in chosen if item.binned_at is None}
    while going:
        items = step.session.records(going)
        for item in items:
            item.binned_at = step.at
            entry = BinEntry(item_id=item.id, act_id=act_id, along_with=going[item.id], by=step.who)
            step.session.add(entry)
        step.session.flush()
        going = {**going_along(step.session, items)}
    return len(chosen)


@gesture("Bring back from bin")
def restore_items(step: Step, item_ids: Iterable[str]) -> BroughtBack:
    """Bring records back from the bin, each with what it went in with.

    What went in by another act, earlier or in the same moment, stays there; so does what was
    chosen beside it. What a record can not be seen without comes back as well.
    """
    ids = list(dict.fromkeys(item_ids))
    chosen = load_all(step, ids)
    if len(chosen) == 1:
        step.label = f"Bring back {ItemKind(chosen[0].kind).label.lower()} from bin"
    elif chosen:
        step.label = f"Bring back {len(chosen)} records from bin"
    count = bring_back(step, _went_first(step.session, ids))
    needed: list[str] = []
    looked_at: set[str] = set()
    while ids:
        looked_at.update(ids)
        ids = [one for one in needed_by(step.session, ids) if one not in looked_at]
        binned = [item.id for item in step.session.records(ids) if item.binned_at is not None]
        count += bring_back(step, _went_first(step.session, binned))
        needed += binned
    return BroughtBack(count, tuple(needed))


def bring_back(step: Step, item_ids: Iterable[str]) -> int:
    """Bring records back with what hangs on them and went in by the same act; return how many."""
    session = step.session
    coming = [item for item in session.records(item_ids) if item.binned_at is not None]
    count = 0
    while coming:
        entries = _entries(session, [item.id for item in coming])
        for item in coming:
            item.binned_at = None
            session.delete(entries[item.id])
        session.flush()
        count += len(coming)
        acts = {entry.act_id for entry in entries.values()}
        coming = session.records(coming_along(session, list(entries), acts))
    return count


def _went_first(session: StepSession, item_ids: Iterable[str]) -> list[str]:
    """Return what was chosen when these went into the bin; what is not in it is left out."""
    firsts: dict[str, None] = {}
    entries = _entries(session, item_ids)
    while entries:
        above = [entry.along_with for entry in entries.values() if entry.along_with]
        entries_above = _entries(session, above)
        firsts |= {
            entry.item_id: None
            for entry in entries.values()
            if entry.along_with not in entries_above
        }
        entries = entries_above
    return list(firsts)


def _entries(session: StepSession, item_ids: Iterable[str]) -> dict[str, BinEntry]:
    found = session.some(BinEntry, [(item_id,) for item_id in item_ids])
    return {entry.item_id: entry for entry in found}
