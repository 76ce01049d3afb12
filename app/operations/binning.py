"""Verbs for the bin: records go into it with what hangs on them, and come back whole.

A mark goes out of sight with its source and a link with either end, without being touched (see
``app.store.sight``). Here is what goes along by a rule: pictures with the page that they stand in,
marks with the only record that they show, records with the last mark that shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.model import BinEntry
from app.model.base import new_id
from app.operations.hanging import coming_along, going_along, needed_by
from app.operations.records import rows_of
from app.store.steps import row_change
from app.store.steps.step import Step, gesture
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.steps.row_change import Image, Key
    from app.store.steps.session import StepSession

_ENTRY: Final = BinEntry.__name__


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
    chosen = rows_of(step, item_ids)
    if len(chosen) == 1:
        step.label = f"Move {_kind_of(chosen[0])} to bin"
    elif chosen:
        step.label = f"Move {len(chosen)} records to bin"
    act_id = new_id()
    going = [(entity, row) for entity, row in chosen if row["binned_at"] is None]
    with_which: dict[str, str] = {}
    while going:
        step.add_many(
            BinEntry,
            [
                {
                    "item_id": row["id"],
                    "act_id": act_id,
                    "along_with": with_which.get(row["id"]),
                    "by": step.who,
                }
                for _, row in going
            ],
        )
        step.session.write(
            [row_change.alter(entity, row, {"binned_at": step.at}) for entity, row in going]
        )
        with_which = going_along(step.session, [row for _, row in going])
        going = rows_of(step, with_which)
    return len(chosen)


@gesture("Bring back from bin")
def restore_items(step: Step, item_ids: Iterable[str]) -> BroughtBack:
    """Bring records back from the bin, each with what it went in with.

    What went in by another act, earlier or in the same moment, stays there; so does what was
    chosen beside it. What a record can not be seen without comes back as well.
    """
    ids = list(dict.fromkeys(item_ids))
    chosen = rows_of(step, ids)
    if len(chosen) == 1:
        step.label = f"Bring back {_kind_of(chosen[0])} from bin"
    elif chosen:
        step.label = f"Bring back {len(chosen)} records from bin"
    count = bring_back(step, _went_first(step.session, ids))
    needed: list[str] = []
    looked_at: set[str] = set()
    while ids:
        looked_at.update(ids)
        ids = [one for one in needed_by(step.session, ids) if one not in looked_at]
        binned = list(_binned(step.session, ids))
        count += bring_back(step, _went_first(step.session, binned))
        needed += binned
    return BroughtBack(count, tuple(needed))


def bring_back(step: Step, item_ids: Iterable[str]) -> int:
    """Bring records back with what hangs on them and went in by the same act; return how many."""
    session = step.session
    coming = _binned(session, item_ids)
    count = 0
    while coming:
        entries = _entries(session, coming)
        session.write([row_change.take_out(_ENTRY, entries[item_id]) for item_id in coming])
        session.write(
            [row_change.alter(entity, row, {"binned_at": None}) for entity, row in coming.values()]
        )
        count += len(coming)
        acts = {entry["act_id"] for entry in entries.values()}
        coming = _binned(session, coming_along(session, list(entries), acts))
    return count


def _binned(session: StepSession, item_ids: Iterable[str]) -> dict[str, tuple[str, Image]]:
    """Return those of some records that are in the bin: their rows by their ids."""
    found = session.record_rows(item_ids)
    return {item_id: of for item_id, of in found.items() if of[1]["binned_at"] is not None}


def _went_first(session: StepSession, item_ids: Iterable[str]) -> list[str]:
    """Return what was chosen when these went into the bin; what is not in it is left out."""
    firsts: dict[str, None] = {}
    entries = _entries(session, item_ids)
    while entries:
        above = [entry["along_with"] for entry in entries.values() if entry["along_with"]]
        entries_above = _entries(session, above)
        firsts |= {
            item_id: None
            for item_id, entry in entries.items()
            if entry["along_with"] not in entries_above
        }
        entries = entries_above
    return list(firsts)


def _entries(session: StepSession, item_ids: Iterable[str]) -> dict[str, Image]:
    keys: list[Key] = [(item_id,) for item_id in item_ids]
    return {entry["item_id"]: entry for entry in session.rows(_ENTRY, keys).values()}


def _kind_of(found: tuple[str, Image]) -> str:
    return ItemKind(found[1]["kind"]).label.lower()
