"""Backs up a case that was closed, once nobody waits for it any more."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import CaseProblem
from ui.job_runner import JobRunner

if TYPE_CHECKING:
    from pathlib import Path

    from app.jobs import JobControl
    from app.settings import Settings
    from app.store.file.engine import Access
    from ui.job_runner import Job

log = logging.getLogger(__name__)


class ClosingBackups(QObject):
    """Runs beside the jobs of a case, which end with it; ``failed`` tells why there is none."""

    failed = Signal(CaseProblem)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = JobRunner(self)
        self._lock = threading.Lock()
        self._under_way: dict[Path, Job] = {}

    def begin(self, case: Access, *, by: str, settings: Settings) -> None:
        """Back up a case that is closed now, unless a backup holds it already."""

        def work(job: JobControl) -> None:
            from app.safekeeping.backup.backups import (  # noqa: PLC0415 - only once a case was open
                Reason,
                back_up_closed,
                folder_for,
            )

            folder = folder_for(settings)
            back_up_closed(case, folder, by=by, reason=Reason.CLOSING, job=job)

        job = self._runner.start(
            self.tr("Backing up"),
            work,
            done=lambda _made: self._forget(case.path),
            failed=lambda problem: self._fail(case.path, problem),
            cancelled=lambda: self._forget(case.path),
        )
        with self._lock:
            self._under_way[case.path] = job

    def let_go(self, path: Path) -> None:
        """End the backup of a case that is to be opened again, and wait for that; on any thread."""
        with self._lock:
            job = self._under_way.get(path)
        if job is not None:
            job.control.cancel()
            job.join()

    def finish(self) -> None:
        """Wait until all backups are made; what fails now is in the log."""
        for job in self._runner.jobs:
            job.join()
            if isinstance(job.problem, CaseProblem):
                log.warning("No backup was made on closing: %s", job.problem.code)
        self._runner.close()

    def _fail(self, path: Path, problem: CaseProblem) -> None:
        self._forget(path)
        self.failed.emit(problem)

    def _forget(self, path: Path) -> None:
        with self._lock:
            self._under_way.pop(path, None)
