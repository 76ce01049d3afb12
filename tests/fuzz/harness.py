"""Brings many mutated files into cases and keeps a record of what came of them."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.intake import import_paths
from app.jobs import JobControl
from app.phrases import PROBLEMS, phrase, phrase_remark
from app.queries import source_rows
from app.sandbox.limits import Limits
from app.sandbox.pool import Sandbox
from app.store.verifying.verify import verify
from tests.factory import make_case
from tests.fuzz.mutators import mutated
from tests.fuzz.seeds import seeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.case import Case
    from app.intake import Outcome

BATCH: Final = 50
"""Inputs that are imported together, into a case of their own."""

SECONDS: Final = 20.0
"""How long a worker may take over a file of at most 4 MiB; no sound file needs one."""

_NOT_FORESEEN: Final = frozenset(
    {"import.crashed", "import.too_slow", "import.unreadable", "import.too_big", "import.no_worker"}
)
"""Problems that cost one file only, and yet mean that a reader should have known better."""


_BY_THE_MACHINE: Final = frozenset({"import.too_slow", "import.no_worker"})
"""Problems that a machine with too much to do can cause as well; these are tried again."""


@dataclass(frozen=True, slots=True)
class Input:
    """One mutated file, which its number makes again."""

    number: int
    name: str
    data: bytes
    recipe: str


@dataclass(slots=True)
class Record:
    """What came of all inputs: how often each outcome, and what should not have been."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return the record as lines to print."""
        total = sum(self.outcomes.values())
        counted = [f"{count:7,}  {outcome}" for outcome, count in self.outcomes.most_common()]
        return [f"{total:7,}  inputs", *counted, "", *self.faults, f"{len(self.faults)} faults"]


def make_input(seed: int, number: int) -> Input:
    """Return an input; the same numbers give the same bytes."""
    dice = Random(f"{seed}/{number}")
    start = seeds()[number % len(seeds())]
    data, done = mutated(start, dice)
    name = f"{number:06d} {start.name}"
    return Input(number, name, data, f"{start.name}: {', '.join(done)}")


def run(
    numbers: range,
    *,
    seed: int,
    folder: Path,
    tell: Callable[[int], None] = lambda _done: None,
) -> Record:
    """Import the inputs of these numbers; those that should not have failed are kept in ``folder``.

    Each input must come out as a source that holds its very bytes or as a problem that can be put
    in words, its neighbours must come in, and each case must verify.
    """
    record = Record()
    with Sandbox(limits=Limits(seconds=SECONDS)) as sandbox:
        for start in range(numbers.start, numbers.stop, BATCH):
            inputs = [make_input(seed, n) for n in range(start, min(start + BATCH, numbers.stop))]
            _Batch(inputs, record, folder).run(sandbox)
            tell(start + len(inputs) - numbers.start)
    return record


@dataclass(frozen=True, slots=True)
class _Batch:
    inputs: list[Input]
    record: Record
    folder: Path

    def run(self, sandbox: Sandbox) -> None:
        here = self.folder / "now"
        material = here / "material"
        material.mkdir(parents=True)
        for one in self.inputs:
            (material / one.name).write_bytes(one.data)
        try:
            with make_case(here) as case:
                came = import_paths(case, [material], sandbox=sandbox, job=JobControl())
                outcomes = {outcome.name: outcome for outcome in came.outcomes}
                for one in self.inputs:
                    self._judge(one, outcomes.get(one.name), case)
                with case.reading() as session:
                    findings = verify(session.connection()).findings
            if findings:
                self._fault(self.inputs, f"the case does not verify: {findings[:3]}")
        except Exception as problem:  # noqa: BLE001 - the fault that this looks for
            self._fault(self.inputs, f"the import failed as a whole: {problem!r}")
        shutil.rmtree(here)

    def _judge(self, one: Input, outcome: Outcome | None, case: Case) -> None:
        if outcome is None:
            self._fault([one], "nothing was said of it")
            return
        for remark in outcome.remarks:
            phrase_remark(remark.code, remark.facts)
        if outcome.problem is not None:
            code = outcome.problem.code
            sentence = phrase(outcome.problem)
            if code in _BY_THE_MACHINE and self._comes_out_alone(one):
                self.record.outcomes[f"{code}, but not when it was tried again"] += 1
                return
            self.record.outcomes[code] += 1
            if code in _NOT_FORESEEN or code not in PROBLEMS or not sentence.isprintable():
                self._fault([one], f"{code}: {sentence}")
            return
        self.record.outcomes["came in"] += 1
        with case.reading() as session:
            source = source_rows.source(session, outcome.taken_in.source_id)
            layers = source_rows.layers(session, outcome.taken_in.source_id)
        if case.originals.read(source.fields["original_sha256"]) != one.data:
            self._fault([one], "other bytes are kept than came in")
        for layer in layers:
            case.layer_text(layer.id)

    def _comes_out_alone(self, one: Input) -> bool:
        """Read a file again, in a new worker with all the time there is."""
        path = self.folder / "again" / one.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
        try:
            with Sandbox() as sandbox:
                sandbox.read(path)
        except CaseProblem as problem:
            return problem.code not in _NOT_FORESEEN
        finally:
            path.unlink()
        return True

    def _fault(self, inputs: list[Input], what: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for one in inputs:
            (self.folder / f"{one.number:06d}-{_digest(one.data)}.bin").write_bytes(one.data)
        named = inputs[0]
        self.record.faults.append(f"{named.number}: {what} ({named.recipe}, {named.name})")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]
