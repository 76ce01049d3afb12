"""The one verb that can not be undone: what lies in the bin is erased for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.changes import Change
from app.errors import CaseProblem
from app.model import BinEntry
from app.store.erasing import wiping
from app.store.erasing.erasure import Erased, erase
from app.store.steps.step import Step, gesture

if TYPE_CHECKING:
    from collections.abc import Collection


@gesture("Empty bin")
def empty_bin(step: Step, item_ids: Collection[str] | None = None) -> Erased:
    """Erase what lies in the bin, or only some of it with what went in along with it.

    The step keeps how many records of each kind it was, their numbers and the hashes of their
    contents. The words are gone from the file once ``app.store.erasing.wiping`` has rewritten it.
    Raises CaseProblem "bin.empty" when there is nothing to erase and "bin.not_there" when
    something is not in the bin.
    """
    wiping.begin(step.session.connection())
    chosen = _whole(step, item_ids)
    if not chosen:
        raise CaseProblem("bin.empty")
    erased = erase(step.session, chosen)
    step.nature = "record"
    step.facts = erased.facts()
    step.texts.forget(erased.contents)
    step.beside = tuple(Change("Item", (item_id,), "delete") for _, item_id in erased.records)
    return erased


def _whole(step: Step, item_ids: Collection[str] | None) -> list[str]:
    """Return the records in the bin that are meant, with all that went in along with them."""
    entries = {entry.item_id: entry for entry in step.session.scalars(select(BinEntry))}
    if item_ids is None:
        return list(entries)
    if not entries.keys() >= set(item_ids):
        raise CaseProblem("bin.not_there")
    along: dict[str, list[str]] = {}
    for entry in entries.values():
        along.setdefault(entry.along_with or "", []).append(entry.item_id)
    meant: dict[str, None] = {}
    waiting = list(item_ids)
    while waiting:
        item_id = waiting.pop()
        if item_id not in meant:
            meant[item_id] = None
            waiting += along.get(item_id, ())
    return list(meant)
