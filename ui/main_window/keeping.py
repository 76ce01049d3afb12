"""Keeps cases safe as they come and go in the window: backups, copies, work on a closed file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import phrase
from ui.main_window.from_backup import FromBackup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.case import Case
    from app.jobs import JobControl
    from app.settings import Settings
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.case_desk import CaseDesk
    from ui.main_window.closing_backups import ClosingBackups
    from ui.main_window.locking import Cases
    from ui.main_window.safekeeping import Exchange, Safekeeping
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts


class Keeping(QObject):
    """Gives each case that is opened its safekeeping, and a backup when it is closed."""

    def __init__(
        self,
        cases: Cases,
        window: MainWindow,
        *,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        closing: ClosingBackups,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._window = window
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside
        self._settings = settings
        self.open_case: Safekeeping | None = None
        """What keeps the case that is open."""
        self._let_go: Callable[[], None] | None = None
        self._tell: Callable[[], None] | None = None
        self._from_backup = FromBackup(
            cases, jobs=jobs, prompts=prompts, messages=window.messages, parent=self
        )
        self._closing = closing

    def follow_settings(self, settings: Settings) -> None:
        """Follow other preferences."""
        self._settings = settings
        if self.open_case is not None:
            self.open_case.take(settings)

    def ask_for_backup(self, user: str) -> None:
        """Ask for a backup and open what it holds as a case of its own."""
        self._from_backup.ask(self._settings, user)

    def make_way(self, path: Path) -> None:
        """End the backup of a case that is about to be opened again; on any thread."""
        self._closing.let_go(path)

    def begin(self, desk: CaseDesk) -> None:
        """Keep a case that was opened."""
        from ui.main_window.safekeeping import Safekeeping  # noqa: PLC0415 - imports the core

        self.open_case = kept = Safekeeping(
            desk.session,
            self._window,
            case_id=desk.case_id,
            jobs=self._jobs,
            prompts=self._prompts,
            beside=self._beside,
            settings=self._settings,
            parent=self,
        )
        self._let_go = self._window.actions_.handle(kept.handlers())
        kept.exchange_wanted.connect(self._exchange)
        kept.opening_wanted.connect(self._cases.open_case)
        tell, self._tell = self._tell, None
        if tell is not None:
            tell()

    def end(self) -> None:
        """Leave the case that is about to be closed alone."""
        kept, self.open_case = self.open_case, None
        let_go, self._let_go = self._let_go, None
        if kept is not None and let_go is not None:
            let_go()
            kept.close()
            kept.deleteLater()

    def back_up_closed(self, desk: CaseDesk) -> None:
        """Back up a case that was closed for good, while nobody waits for it."""
        if self._settings.backup_on and desk.session.case.only_read is None:
            self._closing.begin(desk.access, by=desk.user, settings=self._settings)

    # Work on the file of a case that has to be closed for it

    def _exchange(self, wish: Exchange) -> None:
        desk = self._cases.desk
        if desk is None or not self._cases.may_close():
            return
        path, key, user = desk.path, desk.access.key, desk.user

        def work(job: JobControl) -> Case:
            from app.case import Case  # noqa: PLC0415 - slow to import

            try:
                self._tell = self._telling(wish.told(wish.work(job)), path.parent)
            except CaseProblem as problem:
                self._tell = self._complaining(problem)
            except Cancelled:
                self._tell = None
            return Case.open(path, user=user, key=key)

        def go() -> None:
            self._cases.put_away()
            self._cases.open_by(wish.title, work)

        self._jobs.stop_then(go)

    def _telling(self, sentence: str, folder: Path) -> Callable[[], None]:
        show = QCoreApplication.translate("Keeping", "Show folder")
        return lambda: self._window.messages.offer(sentence, show, lambda: open_folder(folder))

    def _complaining(self, problem: CaseProblem) -> Callable[[], None]:
        return lambda: self._window.messages.complain(phrase(problem))


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager of the desktop."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
