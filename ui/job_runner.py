"""Long work in the background: with progress, with a way to stop it, and with one owner."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: ``done`` of ``total`` parts (0 of 0: not known), and what comes next."""

    done: int = 0
    total: int = 0
    what: str = ""


class Job(QObject):
    """One piece of long work; ``progressed`` and ``ended`` come on the window's thread."""

    progressed = Signal()
    ended = Signal()
    _stepped = Signal()
    _finished = Signal()

    def __init__(self, title: str, work: Callable[[JobControl], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.progress = Progress()
        self.control = JobControl(self._note)
        self.answer: Any = None
        self.problem: BaseException | None = None
        self._work = work
        self._lock = threading.Lock()
        self._told = True
        self._stepped.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=f"job: {title}")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; it ends at its next step, and keeps what it finished."""
        self.control.cancel()
        self.progressed.emit()

    def join(self) -> None:
        """Wait until the work has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self.answer = self._work(self.control)
        except BaseException as problem:  # noqa: BLE001 - it is handed to the one who asked
            self.problem = problem
        finally:
            self._finished.emit()

    def _note(self, done: int, total: int, what: str) -> None:
        with self._lock:
            self.progress = Progress(done, total, what)
            was_told, self._told = self._told, False
        # One message at a time: a thousand quick steps must not become a thousand repaints.
        if was_told:
            self._stepped.emit()

    def _tell(self) -> None:
        with self._lock:
            self._told = True
        self.progressed.emit()


class JobRunner(QObject):
    """Runs the jobs of one window, each on a thread of its own.

    ``changed`` tells that a job began, went on or ended, ``failed`` of an expected problem that
    nobody took care of. An unexpected one is raised on the window's thread.
    """

    changed = Signal()
    failed = Signal(CaseProblem)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs: list[Job] = []
        self._closed = False
        self._afterwards: list[Callable[[], None]] = []

    def start(
        self,
        title: str,
        work: Callable[[JobControl], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CaseProblem], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Begin a job; one of the functions is called on the window's thread when it has ended.

        Raises RuntimeError after ``close``.
        """
        if self._closed:
            raise RuntimeError("no job can begin any more")
        job = Job(title, work, self)
        job.progressed.connect(self.changed)
        job.ended.connect(lambda: self._end(job, done, failed or self.failed.emit, cancelled))
        self.jobs.append(job)
        job.start()
        self.changed.emit()
        return job

    def stop_then(self, then: Callable[[], None]) -> None:
        """Cancel all jobs and call ``then`` when the last has ended: at once if there are none."""
        for job in self.jobs:
            job.cancel()
        self._afterwards.append(then)
        self._go_on()

    def close(self) -> None:
        """Cancel all jobs and wait for them; nobody is told of their end, and none can begin."""
        self._closed = True
        self._afterwards.clear()
        stopped, self.jobs = self.jobs, []
        for job in stopped:
            job.control.cancel()
        for job in stopped:
            job.join()
            job.deleteLater()
        if stopped:
            self.changed.emit()

    def _go_on(self) -> None:
        while self._afterwards and not self.jobs:
            self._afterwards.pop(0)()

    def _end(
        self,
        job: Job,
        done: Callable[[Any], None] | None,
        failed: Callable[[CaseProblem], None],
        cancelled: Callable[[], None] | None,
    ) -> None:
        if job not in self.jobs:
            return
        self.jobs.remove(job)
        job.join()
        job.deleteLater()
        self.changed.emit()
        try:
            _hand_over(job, done, failed, cancelled)
        finally:
            self._go_on()


def _hand_over(
    job: Job,
    done: Callable[[Any], None] | None,
    failed: Callable[[CaseProblem], None],
    cancelled: Callable[[], None] | None,
) -> None:
    if isinstance(job.problem, CaseProblem):
        failed(job.problem)
    elif isinstance(job.problem, Cancelled):
        if cancelled is not None:
            cancelled()
    elif job.problem is not None:
        raise job.problem
    elif done is not None:
        done(job.answer)
