"""What steps on record account for: changes that were erased, steps that a damage took."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.store.steps.digests import seal
from app.store.verifying.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.store.steps.replay import StoredChange
    from app.store.verifying.findings import Audit


@dataclass(frozen=True, slots=True)
class Recovery:
    """A step that says what a damaged case lost: ranges of steps, and steps with lost changes."""

    step: int
    missing: tuple[tuple[int, int], ...]
    incomplete: frozenset[int]
    has_lost_tail: bool


@dataclass(slots=True)
class Exceptions:
    """Collects what was erased, and what steps on record say of it."""

    erased: list[StoredChange] = field(default_factory=list)
    covers: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    recoveries: list[Recovery] = field(default_factory=list)

    def note(self, seq: int, facts: Any) -> None:
        """Take in the facts of a step on record, whose digest was found right."""
        if isinstance(facts.get("erased"), dict):
            self.covers.append((seq, facts))
        lost = facts.get("recovered")
        if isinstance(lost, dict) and (lost["missing"] or lost["incomplete"] or lost["tail"]):
            missing = tuple((first, last) for first, last in lost["missing"])
            incomplete = frozenset(lost["incomplete"])
            self.recoveries.append(Recovery(seq, missing, incomplete, lost["tail"]))

    def contents_of(self, facts: Any) -> Iterator[str]:
        """Yield the contents that a step on record says to be gone."""
        if isinstance(facts.get("erased"), dict):
            yield from facts.get("contents", ())
        if isinstance(facts.get("recovered"), dict):
            yield from facts["recovered"].get("contents", ())

    def excused(self, findings: Iterable[Finding], audit: Audit) -> Iterator[Finding]:
        """Yield what is wrong and not accounted for; add what is lost to the reservations."""
        audit.has_gaps = bool(self.recoveries)
        for recovery in self.recoveries:
            audit.reservations.append(_told(recovery, audit))
        yield from self._not_covered(audit)
        for finding in findings:
            if not any(_explains(recovery, finding) for recovery in self.recoveries):
                yield finding

    def _not_covered(self, audit: Audit) -> Iterator[Finding]:
        """Yield the steps with changes that are empty although no later step erased them."""
        covered = {
            (int(step), ordinal)
            for seq, facts in self.covers
            for step, ordinals in facts["erased"].items()
            for ordinal in ordinals
            if int(step) < seq
        }
        open_steps = {c.step_seq for c in self.erased if (c.step_seq, c.ordinal) not in covered}
        for seq in sorted(open_steps):
            step = audit.steps[seq]
            yield Finding("verify.change", {"step": seq, "label": step.label}, last_step=seq)
        by_place = {(c.step_seq, c.ordinal): c for c in self.erased}
        for seq, facts in self.covers:
            places = [(int(step), one) for step, some in facts["erased"].items() for one in some]
            there = [by_place[place] for place in places if place in by_place]
            lost = [step for step, ordinal in places if (step, ordinal) not in by_place]
            if all(map(self._is_lost, lost)) if lost else facts.get("seal") == _sealed(there):
                continue
            yield Finding("verify.erased", {"step": seq, "label": audit.steps[seq].label}, seq)

    def _is_lost(self, seq: int) -> bool:
        """Tell whether a step, or a part of it, is lost as a recovery says."""
        return any(
            seq in recovery.incomplete
            or any(first <= seq <= last for first, last in recovery.missing)
            for recovery in self.recoveries
        )


def _sealed(erased: list[StoredChange]) -> str:
    """Return the seal over what is left of the changes that one step erased."""
    return seal(
        (one.step_seq, one.ordinal, one.entity, one.key, one.item_id, one.digest) for one in erased
    )


def _explains(recovery: Recovery, finding: Finding) -> bool:
    """Tell whether what a recovery says to be lost makes a finding in the chain before it."""
    seq, code = finding.facts.get("step", 0), finding.code
    if code == "verify.chain":
        return any(last == seq - 1 for _, last in recovery.missing)
    if code in {"verify.step", "verify.order"}:
        return seq in recovery.incomplete
    losses = [first for first, _ in recovery.missing] + list(recovery.incomplete)
    return code == "verify.replay" and bool(losses) and min(losses) <= seq < recovery.step


def _told(recovery: Recovery, audit: Audit) -> Finding:
    step = audit.steps[recovery.step]
    ranges = [
        f"{first}" if first == last else f"{first}–{last}" for first, last in recovery.missing
    ]
    facts = {
        "step": recovery.step,
        "at": step.at,
        "missing": ", ".join(ranges) or "none",
        "incomplete": ", ".join(map(str, sorted(recovery.incomplete))) or "none",
    }
    has_gaps = bool(recovery.missing or recovery.incomplete)
    code = "verify.recovered" if has_gaps else "verify.recovered_tail"
    return Finding(code, facts, last_step=recovery.step)
