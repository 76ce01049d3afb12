"""What a verification found, and what its checks share while they look."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.store.steps.replay import Replay

if TYPE_CHECKING:
    from app.jobs import JobControl

_MIB: Final = 20
"""Bits of a byte count that make less than a MiB."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code and the facts of its sentence in ``app.phrases.REMARKS``.

    ``last_step`` is the last step that touched it, so that it was right then: None where no step
    ever did. The verification adds to the facts since when it can be wrong: ``since_step``,
    ``since_at`` and ``since_label`` of that step, ``held_step`` and ``held_at`` of the last
    verification on record that did not find it.
    """

    code: str
    facts: dict[str, Any] = field(default_factory=dict)
    last_step: int | None = None


@dataclass(frozen=True, slots=True)
class StepSeen:
    """A step that the journal holds."""

    at: str
    label: str
    digest: str


@dataclass(frozen=True, slots=True)
class PastVerification:
    """A verification that is on record: when it was, and the codes of what it found."""

    step: int
    at: str
    codes: frozenset[str]


class Progress:
    """Counts what was looked at, in MiB, and stops where the job is cancelled."""

    def __init__(self, job: JobControl, total: int) -> None:
        """Expect about ``total`` bytes."""
        self._job = job
        self._total = total
        self._done = 0

    def add(self, size: int, what: str) -> None:
        """Count some bytes more of ``what``; raises Cancelled."""
        self._done += size
        total = max(self._total >> _MIB, 1)
        self._job.step(min(self._done >> _MIB, total), total, what)


@dataclass(slots=True)
class Audit:
    """What the checks of one verification tell each other."""

    progress: Progress
    counts: Counter[str] = field(default_factory=Counter)
    replay: Replay = field(default_factory=Replay)
    steps: dict[int, StepSeen] = field(default_factory=dict)
    verifications: list[PastVerification] = field(default_factory=list)
    reservations: list[Finding] = field(default_factory=list)
    given_up: dict[str, int] = field(default_factory=dict)
    """Contents that may be absent, and the step that says so: erased, or lost with a damage."""
    has_gaps: bool = False
    """Whether the journal lacks steps, as a step on record accounts for."""

    def since(self, finding: Finding) -> dict[str, Any]:
        """Return the facts that tell since when something can be wrong."""
        facts: dict[str, Any] = {}
        last = finding.last_step
        step = self.steps.get(last) if last is not None else None
        if step is not None:
            facts = {"since_step": last, "since_at": step.at, "since_label": step.label}
        for past in reversed(self.verifications):
            if past.step <= (last or 0):
                break
            if finding.code not in past.codes:
                return {**facts, "held_step": past.step, "held_at": past.at}
        return facts
