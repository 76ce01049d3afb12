"""Checks the journal: its chain of digests, and that its changes follow one from another."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.model import JournalStep
from app.store.steps.digests import BEGINNING, change_digest, step_digest
from app.store.steps.replay import StoredChange
from app.store.verifying.findings import Finding, PastVerification, StepSeen
from app.store.verifying.verify_exceptions import Exceptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store.verifying.findings import Audit

HEADER: Final = tuple(
    column.name
    for column in JournalStep.__table__.columns
    if column.name not in {"prior_digest", "digest"}
)
"""The fields of a step that its digest covers, beside its changes and the digest before."""

CHANGE: Final = tuple(StoredChange.__dataclass_fields__)
"""The fields of a change, in the order in which they are read."""

_GARBLED: Final = (ValueError, TypeError, AttributeError, LookupError)

_STEPS: Final = (
    f"SELECT {', '.join((*HEADER, 'prior_digest', 'digest'))} FROM journal_step ORDER BY seq"  # noqa: S608 - names of our own
)
_CHANGES: Final = f"SELECT {', '.join(CHANGE)} FROM journal_change ORDER BY id"  # noqa: S608


@dataclass(slots=True)
class Chain:
    """Walks along the journal; what is wrong is kept until all steps that may excuse it are read.

    ``prior`` and ``expected`` are what the next step must name as the digest before it and as its
    number; ``next_id`` the id of the next change.
    """

    audit: Audit
    exceptions: Exceptions = field(default_factory=Exceptions)
    findings: list[Finding] = field(default_factory=list)
    prior: str = BEGINNING
    expected: int = 1
    next_id: int = 1

    def take(self, step: dict[str, Any], changes: list[StoredChange]) -> None:
        """Check one step with its changes."""
        seq, label = step["seq"], step["label"]
        if seq != self.expected or step["prior_digest"] != self.prior:
            self._find("verify.chain", seq, label, at=self.expected)
        header = {name: step[name] for name in HEADER}
        sound = step_digest(header, [one.digest for one in changes], step["prior_digest"])
        is_sound = sound == step["digest"]
        if not is_sound:
            self._find("verify.step", seq, label, at=seq)
        self._check_changes(step, changes)
        self.prior, self.expected = step["digest"], seq + 1
        self.audit.steps[seq] = StepSeen(step["at"], label, step["digest"])
        if step["nature"] == "record" and is_sound:
            self._note_record(step, json.loads(step["facts"]))

    def _check_changes(self, step: dict[str, Any], changes: list[StoredChange]) -> None:
        seq, label = step["seq"], step["label"]
        altered = disordered = unfit = False
        for ordinal, change in enumerate(changes):
            disordered |= change.ordinal != ordinal or change.id != self.next_id
            self.next_id = change.id + 1
            if change.is_erased:
                self.exceptions.erased.append(change)
            elif not _is_sound(change):
                altered = True
            try:
                unfit |= not self.audit.replay.apply(change, step["schema_version"])
            except _GARBLED:
                altered = True
        wrong = {"verify.change": altered, "verify.order": disordered, "verify.replay": unfit}
        for code in (code for code, is_so in wrong.items() if is_so):
            self._find(code, seq, label, at=seq)

    def _note_record(self, step: dict[str, Any], facts: Any) -> None:
        """Take in what a step on record says of the journal and of contents."""
        seq = step["seq"]
        self.exceptions.note(seq, facts)
        for sha256 in self.exceptions.contents_of(facts):
            self.audit.given_up[sha256] = seq
        self.audit.replay.give(facts.get("handles", ()))
        for number, digest in (("steps", "head"), ("step", "digest")):
            past = self.audit.steps.get(facts.get(number, 0))
            if past is not None and digest in facts and past.digest != facts[digest]:
                self._find("verify.past_head", facts[number], past.label, at=facts[number])
        if "head" in facts and "codes" in facts:
            codes = frozenset(facts["codes"])
            self.audit.verifications.append(PastVerification(seq, step["at"], codes))

    def _find(self, code: str, seq: int, label: str, *, at: int) -> None:
        self.findings.append(Finding(code, {"step": seq, "label": label}, last_step=at))


def journal(driver: Any, audit: Audit) -> Iterator[Finding]:
    """Recompute every digest of the chain and do all changes again, in their order.

    What a later step on record accounts for (erased for good; lost when a damaged case was
    recovered) is no finding; the latter is a reservation.
    """
    chain = Chain(audit)
    strays = 0
    for step, changes, before in _walk(driver):
        audit.counts["steps"] += 1
        audit.progress.add(sum(map(_size, changes)) + 500, "journal")
        strays += before
        chain.take(step, changes)
    if strays:
        chain.findings.append(Finding("verify.stray_changes", {"count": strays}))
    yield from chain.exceptions.excused(chain.findings, audit)


def _walk(driver: Any) -> Iterator[tuple[dict[str, Any], list[StoredChange], int]]:
    """Yield each step, its changes, and how many changes before them belong to no step."""
    changes = itertools.starmap(StoredChange, driver.execute(_CHANGES))
    change = next(changes, None)
    names = (*HEADER, "prior_digest", "digest")
    last: tuple[dict[str, Any], list[StoredChange], int] | None = None
    for row in driver.execute(_STEPS):
        step = dict(zip(names, row, strict=True))
        strays = 0
        while change is not None and change.step_seq < step["seq"]:
            strays += 1
            change = next(changes, None)
        own = []
        while change is not None and change.step_seq == step["seq"]:
            own.append(change)
            change = next(changes, None)
        if last is not None:
            yield last
        last = (step, own, strays)
    if last is not None:
        behind = sum(1 for _ in changes) + (change is not None)
        yield last[0], last[1], last[2] + behind


def _is_sound(change: StoredChange) -> bool:
    if not isinstance(change.salt, str):
        return False
    place = (change.entity, change.key, change.item_id)
    before, after, salt = change.before, change.after, change.salt
    try:
        return change_digest(*place, before=before, after=after, salt=salt) == change.digest
    except TypeError:  # a blob where a text should be
        return False


def _size(change: StoredChange) -> int:
    return len(change.before or "") + len(change.after or "") + 200
