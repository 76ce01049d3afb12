"""Writes the Word report in the background and says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.queries.overview import properties

if TYPE_CHECKING:
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts

_NOT_IN_A_NAME = '<>:"/\\|?*'


class Reporting(QObject):
    """Asks where the report should go, writes it, and offers to open it.

    ``written`` gives the path of the finished file.
    """

    written = Signal(Path)

    def __init__(
        self,
        session: CaseSession,
        sandbox: Sandbox,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sandbox = sandbox
        self._jobs = jobs
        self._prompts = prompts

    def write(self) -> None:
        """Ask for a file and write the report to it."""
        case = self._session.case
        title = self._session.read(properties).title
        name = "".join("_" if letter in _NOT_IN_A_NAME else letter for letter in title)
        out = self._prompts.save_file(
            self.tr("Write the report"),
            kind=self.tr("Word documents"),
            pattern="*.docx",
            suggested=case.path.with_name(f"{name}.docx"),
        )
        if out is None:
            return

        def work(job: JobControl) -> Path:
            from app.outlet import export_report  # noqa: PLC0415 - python-docx is slow to import

            export_report(case, out, sandbox=self._sandbox, job=job)
            return out

        self._jobs.start(self.tr("Writing the report"), work, done=self.written.emit)

    @staticmethod
    def open(path: Path) -> None:
        """Open a file or folder with the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
