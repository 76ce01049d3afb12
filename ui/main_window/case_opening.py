"""The ways to a case: made, chosen, recent, the sample; one at a time, in the background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import CaseProblem
from app.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from app.case import Case
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox
    from app.store.file.keys import Key
    from ui.job_runner import Job, JobRunner
    from ui.main_window.asking import Asking
    from ui.main_window.window import MainWindow

_ONLY_TO_READ: Final = frozenset({"case.in_use", "case.not_writable"})
"""What keeps a case from being changed, but not from being read."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A case that was opened, with its id and what it is called."""

    case: Case
    id: str
    title: str

    @classmethod
    def read(cls, case: Case) -> Self:
        """Read what a case is; CaseProblem, with the case closed, where its file is gone again."""
        from app.queries import overview  # noqa: PLC0415 - slow to import

        try:
            with case.reading() as session:
                properties = overview.properties(session)
        except CaseProblem:
            case.close()
            raise
        return cls(case, properties.id, properties.title)


class CaseOpening(QObject):
    """Opens a case and keeps it until it is taken; ``arrived`` tells that one is there.

    ``make_way`` is called on the opening thread with the path, before its file is touched;
    ``refused`` tells of a problem with the path and the key that were tried, None for a case that
    was to be made.
    """

    arrived = Signal()
    refused = Signal(object, object, object)

    def __init__(
        self,
        window: MainWindow,
        *,
        asking: Asking,
        jobs: JobRunner,
        workers: Callable[[], Sandbox],
        make_way: Callable[[Path], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._asking = asking
        self._jobs = jobs
        self._workers = workers
        self._make_way = make_way
        self._job: Job | None = None
        self._case: Arrived | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "case.new": self.new_case,
            "case.open": self.ask_for_case,
            "case.sample": self.open_sample,
        }

    def new_case(self) -> None:
        """Ask what a new case is called, make it and open it."""
        user = self._asking.user()
        new = self._asking.new_case(user) if user else None
        if new is None:
            return

        def make() -> Case:
            from app.case import Case  # noqa: PLC0415 - slow to import
            from app.store.file.keys import Key  # noqa: PLC0415

            return Case.create(
                new.path,
                user=user,
                title=new.title,
                investigator=new.investigator,
                marking=new.marking,
                key=Key.derive(new.passphrase) if new.passphrase else None,
            )

        self.open_by(self.tr("Making the case"), lambda _job: make())

    def ask_for_case(self) -> None:
        """Ask for a case file and open it."""
        path = self._asking.case_file()
        if path is not None:
            self.open_case(path)

    def open_case(self, path: Path, key: Key | None = None) -> None:
        """Open a case file, to read along where it can not be changed."""
        user = self._asking.user()
        if not user:
            return

        def load(_job: JobControl) -> Case:
            from app.case import Case  # noqa: PLC0415 - slow to import
            from app.safekeeping.opening import open_case as open_for_work  # noqa: PLC0415

            self._make_way(path)
            try:
                return open_for_work(path, user=user, key=key)
            except CaseProblem as problem:
                if problem.code not in _ONLY_TO_READ:
                    raise
                return Case.look_into(path, user=user, reason=problem, key=key)

        self.open_by(self.tr("Opening %s") % one_line(path.name), load, path, key)

    def open_sample(self) -> None:
        """Make a fresh copy of the sample case and open it."""
        user = self._asking.user()
        if not user:
            return
        path = self._asking.place_for_sample()
        sandbox = self._workers()

        def make(job: JobControl) -> Case:
            from app.case import Case  # noqa: PLC0415 - slow to import
            from app.sample import make_sample  # noqa: PLC0415

            make_sample(path, user=user, sandbox=sandbox, job=job)
            return Case.open(path, user=user)

        self.open_by(self.tr("Making the sample case"), make)

    def open_by(
        self,
        title: str,
        work: Callable[[JobControl], Case],
        path: Path | None = None,
        key: Key | None = None,
    ) -> None:
        """Open the case that a job gives, unless another one is on its way or not taken yet."""
        if self._job is not None or self._case is not None:
            return
        self._window.messages.put_away()
        self._job = self._jobs.start(
            title,
            lambda job: Arrived.read(work(job)),
            done=self._arrived,
            failed=lambda problem: self._failed(problem, path, key),
            cancelled=self._stop,
        )
        self._window.setCursor(Qt.CursorShape.BusyCursor)

    def take(self) -> Arrived | None:
        """Hand over the case that has arrived; it is the taker's to close."""
        case, self._case = self._case, None
        return case

    def give_up(self) -> Callable[[], Arrived | None]:
        """Tell of no case any more; return how to get the one that has come all the same."""
        job, self._job = self._job, None
        return lambda: self.take() if job is None else job.answer

    def _arrived(self, case: Arrived) -> None:
        self._stop()
        self._case = case
        self.arrived.emit()

    def _failed(self, problem: CaseProblem, path: Path | None, key: Key | None) -> None:
        self._stop()
        self.refused.emit(problem, path, key)

    def _stop(self) -> None:
        self._job = None
        self._window.unsetCursor()
