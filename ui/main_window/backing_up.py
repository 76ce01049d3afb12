"""Backs up the case that is open: by itself while it is worked on, and when asked to."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.phrases import phrase
from app.safekeeping.backup.backups import Reason, back_up_recorded, backups_of, folder_for, is_as

if TYPE_CHECKING:
    from app.errors import CaseProblem
    from app.jobs import JobControl
    from app.safekeeping.backup.backups import BackedUp, BackupRow
    from app.settings import Settings
    from ui.case_session import CaseSession
    from ui.job_runner import Job, JobRunner
    from ui.main_window.message_bar import MessageBar
    from ui.main_window.status_line import StatusLine

MINUTE: Final = 60_000  # ms


class BackingUp(QObject):
    """Makes a backup some minutes after the first change that none holds; ``made`` tells of it.

    A failure is said once and tried again after the same time, until one succeeds.
    """

    made = Signal()

    def __init__(
        self,
        session: CaseSession,
        jobs: JobRunner,
        messages: MessageBar,
        status: StatusLine,
        *,
        case_id: str,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._messages = messages
        self._status = status
        self._case_id = case_id
        self._settings = settings
        self._failed = ""
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(lambda: self._begin(Reason.AUTOMATIC))
        session.changed.connect(self._note_change)
        self._look()

    @property
    def waits(self) -> bool:
        """Tell whether there are changes that a backup will be made of by itself."""
        return self._soon.isActive()

    def take(self, settings: Settings) -> None:
        """Follow other preferences."""
        moved = settings.backup_folder != self._settings.backup_folder
        waited, self._settings = self.waits, settings
        self._soon.stop()
        if waited:
            self._note_change()
        if moved:
            self._failed = ""
            self._look()

    def begin_now(self) -> None:
        """Make a backup at once, and say what came of it."""
        if self._job is None:
            self._begin(Reason.ASKED)

    def close(self) -> None:
        """Make no more backups by itself."""
        self._soon.stop()
        self._session.changed.disconnect(self._note_change)
        self._status.show_backup("")

    def _note_change(self) -> None:
        if self._settings.backup_on and self._session.case.only_read is None and not self.waits:
            self._soon.start(self._settings.backup_minutes * MINUTE)

    def _begin(self, reason: Reason) -> None:
        if self._job is not None:
            self._note_change()
            return
        self._soon.stop()
        case, settings = self._session.case, self._settings

        def work(job: JobControl) -> BackedUp:
            return back_up_recorded(case, folder_for(settings), reason=reason, job=job)

        self._job = self._jobs.start(
            self.tr("Backing up"),
            work,
            done=lambda made: self._succeed(made, reason),
            failed=self._fail,
            cancelled=self._stop,
        )

    def _succeed(self, made: BackedUp, reason: Reason) -> None:
        self._job = None
        self._show(made.row)
        if self._failed:
            self._failed = ""
            self._messages.put_away()
            self._messages.inform(self.tr("Backups can be made again; one was made just now."))
        elif reason is Reason.ASKED:
            self._messages.inform(
                self.tr("The case is backed up.")
                if made.is_new
                else self.tr("Nothing has changed since the backup of %s.")
                % clock(made.row.made_at)
            )
        if made.is_new:
            self.made.emit()

    def _fail(self, problem: CaseProblem) -> None:
        self._job = None
        self._note_change()
        if problem.code != self._failed:
            self._failed = problem.code
            self._messages.complain(phrase(problem), self.tr("Try again"), self.begin_now)

    def _stop(self) -> None:
        self._job = None
        self._note_change()

    def _look(self) -> None:
        """Find out when the last good backup was made, and whether the case went on since."""
        access, settings, case_id = self._session.case.access, self._settings, self._case_id

        def query(_session: object) -> tuple[BackupRow | None, bool]:
            rows = backups_of(folder_for(settings), case_id, access.key)
            row = next((row for row in rows if row.is_good), None)
            return row, row is not None and is_as(access, row)

        def show(found: tuple[BackupRow | None, bool]) -> None:
            row, is_current = found
            if row is not None:
                self._show(row)
            if not is_current:
                self._note_change()

        self._session.load("last backup", query, show)

    def _show(self, row: BackupRow) -> None:
        self._status.show_backup(clock(row.made_at))


def clock(at: str) -> str:
    """Return a time of UTC as the clock here shows it, with the day unless it is today's."""
    moment = datetime.fromisoformat(at).astimezone()
    if moment.date() == datetime.now().astimezone().date():
        return moment.strftime("%H:%M")
    return moment.strftime("%Y-%m-%d %H:%M")
