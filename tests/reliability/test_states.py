"""Any sequence of gestures, undo, redo, closing, opening, backups and restorations holds together.

A model of the case is kept beside it: what it held before and after each gesture.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.case import Case
from app.errors import CaseProblem
from app.jobs import JobControl
from app.safekeeping.backup.backups import Reason, back_up
from app.safekeeping.backup.full_copy import save_full_copy
from app.safekeeping.backup.restoring import restore_to
from app.store.file.engine import Access
from app.store.verifying.verify import verify
from tests.app.store.steps.test_undo import content
from tests.factory import make_case
from tests.reliability.hand import Hand

Content = dict[str, list[Any]]


@dataclass(frozen=True)
class Model:
    """What a case should hold now, and what each undo and redo should bring."""

    now: Content
    undo: tuple[Content, ...] = ()
    redo: tuple[Content, ...] = field(default=())


def held(case: Case) -> Content:
    """Return what a case holds, apart from the record of copies, which no undo takes back."""
    return {name: rows for name, rows in content(case).items() if name != "custody_event"}


class CaseMachine(RuleBasedStateMachine):
    """Works on one case, and on the cases that its backups were restored to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "backups").mkdir()
        self.files = 0
        self.case = make_case(self.folder)
        self.model = Model(held(self.case))
        self.backups: list[tuple[Path, Model]] = []

    def teardown(self) -> None:
        with self.case.reading() as session:
            findings = verify(session.connection()).findings
        self.case.close()
        left = {path.name for path in self.folder.iterdir()} - {"backups", self.case.path.name}
        shutil.rmtree(self.folder)
        assert findings == []
        assert left == set()

    @rule(seed=st.integers(0, 10_000))
    def do(self, seed: int) -> None:
        Hand(self.case, seed).gesture()
        after = held(self.case)
        if after != self.model.now:
            self.model = Model(after, (*self.model.undo, self.model.now))

    @rule()
    def undo(self) -> None:
        if not self.model.undo:
            with pytest.raises(CaseProblem, match=r"undo\.nothing"):
                self.case.undo().result()
            return
        self.case.undo().result()
        *before, last = self.model.undo
        self.model = Model(last, tuple(before), (*self.model.redo, self.model.now))

    @rule()
    def redo(self) -> None:
        if not self.model.redo:
            with pytest.raises(CaseProblem, match=r"redo\.nothing"):
                self.case.redo().result()
            return
        self.case.redo().result()
        *before, last = self.model.redo
        self.model = Model(last, (*self.model.undo, self.model.now), tuple(before))

    @rule()
    def close_and_open(self) -> None:
        self.case.close()
        self.case = Case.open(self.case.path, user="M. Example")
        assert self.case.notices == ()

    @rule()
    def make_backup(self) -> None:
        made = back_up(
            self.case.access, self.folder / "backups", by="M. Example", reason=Reason.ASKED
        )
        self.backups.append((made.row.path, self.model))

    @precondition(lambda self: self.backups)
    @rule(choice=st.integers(0, 99))
    def restore(self, choice: int) -> None:
        """Go on in what a backup gives back."""
        backup, model = self.backups[choice % len(self.backups)]
        if not backup.exists():  # the rotation dropped it
            return
        out = self._new_file()
        restore_to(Access(backup), out, by="M. Example", job=JobControl())
        self._go_on_in(out)
        self.model = model

    @rule()
    def copy(self) -> None:
        """Go on in a full copy."""
        out = self._new_file()
        save_full_copy(self.case, out, job=JobControl())
        self._go_on_in(out)

    @invariant()
    def the_case_holds_what_it_should(self) -> None:
        assert held(self.case) == self.model.now

    def _new_file(self) -> Path:
        self.files += 1
        return self.folder / f"{self.files}.redthread"

    def _go_on_in(self, path: Path) -> None:
        self.case.close()
        self.case.path.unlink()
        self.case = Case.open(path, user="M. Example")
        assert self.case.notices == ()


TestCase = CaseMachine.TestCase
TestCase.settings = settings(
    max_examples=6,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
