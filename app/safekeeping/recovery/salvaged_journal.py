"""Puts the journal of a damaged case together again from the pieces that prove themselves."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.store.steps.digests import change_digest, step_digest
from app.store.steps.replay import Replay, StoredChange
from app.store.verifying.verify_journal import HEADER

if TYPE_CHECKING:
    from app.safekeeping.recovery.salvaged import Salvaged, Step


SalvagedStep = tuple["Step", tuple[StoredChange, ...]]
"""A step with those of its changes that are left."""


@dataclass(frozen=True, slots=True)
class SalvagedJournal:
    """The steps that are left, each with its changes.

    ``missing`` are ranges of step numbers of which nothing is left, ``incomplete`` steps that
    lack changes, ``astray`` changes of steps that are lost themselves.
    """

    steps: tuple[SalvagedStep, ...]
    missing: tuple[tuple[int, int], ...]
    incomplete: tuple[int, ...]
    astray: tuple[StoredChange, ...]

    @property
    def is_unbroken(self) -> bool:
        """Tell whether the chain holds from the first step to the last that is left."""
        return bool(self.steps) and not self.missing and not self.incomplete and not self.astray

    def erased_contents(self) -> set[str]:
        """Return the contents that steps on record say to be erased for good."""
        found: set[str] = set()
        for step, _ in self.steps:
            facts = json.loads(step["facts"]) if step["nature"] == "record" else {}
            if isinstance(facts.get("erased"), dict):
                found.update(facts.get("contents", ()))
        return found

    def replay(self, *, with_astray: bool) -> Replay:
        """Do again all changes of the steps, and of lost steps if those are wanted."""
        found = Replay()
        versions = {step["seq"]: step["schema_version"] for step, _ in self.steps}
        newest = max(versions.values(), default=1)
        changes = [change for _, some in self.steps for change in some]
        if with_astray:
            changes = sorted([*changes, *self.astray], key=lambda one: (one.step_seq, one.ordinal))
        for change in changes:
            found.apply(change, versions.get(change.step_seq, newest))
        return found


def put_together(pieces: Salvaged) -> SalvagedJournal:
    """Choose, of all pieces, those whose digests hold, and find what is missing between them."""
    changes = _sound_changes(pieces)
    steps = []
    incomplete = []
    for seq in sorted(seq for seq in pieces.steps if seq > 0):
        own = changes.pop(seq, {})
        whole = [own[ordinal] for ordinal in sorted(own)]
        in_order = [one.ordinal for one in whole] == list(range(len(whole)))
        step = next((one for one in pieces.steps[seq] if in_order and _holds(one, whole)), None)
        if step is None:
            step = pieces.steps[seq][0]
            if not _is_well_formed(step):
                changes[seq] = own
                continue
            incomplete.append(seq)
        steps.append((step, tuple(whole)))
    astray = tuple(own[ordinal] for _, own in sorted(changes.items()) for ordinal in sorted(own))
    last = max(changes, default=0)
    return SalvagedJournal(tuple(steps), _missing(steps, last), tuple(incomplete), astray)


def _sound_changes(pieces: Salvaged) -> dict[int, dict[int, StoredChange]]:
    """Return the changes whose digests hold, and those that were erased, by step and ordinal."""
    found: dict[int, dict[int, StoredChange]] = defaultdict(dict)
    for (seq, ordinal), candidates in pieces.changes.items():
        sound = [one for one in candidates if _is_sound(one)]
        erased = [one for one in candidates if one.is_erased]
        if erased or sound:  # what was erased stays erased, whatever an old page still holds
            found[seq][ordinal] = (erased or sound)[0]
    return found


def _is_sound(change: StoredChange) -> bool:
    if not isinstance(change.salt, str):
        return False
    place = (change.entity, change.key, change.item_id)
    before, after, salt = change.before, change.after, change.salt
    try:
        return change_digest(*place, before=before, after=after, salt=salt) == change.digest
    except TypeError:
        return False


def _holds(step: Step, changes: list[StoredChange]) -> bool:
    header = {name: step[name] for name in HEADER}
    try:
        digest = step_digest(header, [one.digest for one in changes], step["prior_digest"])
    except TypeError:
        return False
    return bool(digest == step["digest"])


def _is_well_formed(step: Step) -> bool:
    """Tell whether a step whose digest can not be proved is fit to be kept as it is."""
    texts = ("id", "group_id", "group_label", "nature", "label", "who", "at", "facts", "digest")
    numbers = ("gesture_seq", "schema_version")
    fits = all(isinstance(step[name], str) for name in texts)
    fits &= all(isinstance(step[name], int) for name in numbers)
    try:
        return fits and isinstance(json.loads(step["facts"]), dict)
    except ValueError:
        return False


def _missing(steps: list[SalvagedStep], last: int) -> tuple[tuple[int, int], ...]:
    """Return the ranges of steps that are not there; the last goes on to where changes are left."""
    ranges = []
    expected = 1
    for step, _ in steps:
        if step["seq"] != expected:
            ranges.append((expected, step["seq"] - 1))
        expected = step["seq"] + 1
    if last >= expected:
        ranges.append((expected, last))
    return tuple(ranges)
