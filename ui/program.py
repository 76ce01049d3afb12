"""The running program: one window, and at most one case that is open in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import CaseProblem
from app.phrases import phrase
from ui.dialogs.side_window import SideWindows
from ui.job_runner import JobRunner
from ui.language import language
from ui.main_window.asking import Asking
from ui.main_window.case_opening import CaseOpening
from ui.main_window.closing_backups import ClosingBackups
from ui.main_window.help_menu import HelpMenu
from ui.main_window.keeping import Keeping
from ui.main_window.language_change import LanguageChange
from ui.main_window.layout_memory import LayoutMemory
from ui.main_window.liking import Liking, put_on
from ui.main_window.locking import Locking
from ui.main_window.palette import Palette
from ui.main_window.recent_cases import RecentCases
from ui.main_window.rescuing import Rescuing
from ui.main_window.window import MainWindow
from ui.prompts import ModalPrompts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.case import Case
    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox
    from app.settings import Settings, SettingsFile
    from app.store.file.keys import Key
    from ui.main_window.case_desk import CaseDesk
    from ui.prompts import Prompts


class Program(QObject):
    """Opens and closes cases in the window, and remembers what is to be remembered.

    ``opened`` comes after a case was opened, ``closing`` when the window is gone for good.

    The core of a case is slow to import, so nothing here imports it before the window is seen.
    """

    opened = Signal()
    closing = Signal()
    _unexpected = Signal(object)

    def __init__(
        self,
        settings: SettingsFile,
        log: Path,
        prompts: Callable[[QWidget], Prompts] = ModalPrompts,
    ) -> None:
        super().__init__()
        self.jobs = JobRunner(self)
        self.desk: CaseDesk | None = None
        self._file = settings
        self._log = log
        self._make_prompts = prompts
        self._sandbox: Sandbox | None = None
        language().speak(settings.settings.language)
        put_on(settings.settings)
        self._closing = ClosingBackups(self)
        self._closing.failed.connect(self._complain)
        self._language = LanguageChange(self, self.jobs, self)
        self._language.ready.connect(self._move)
        self._build()
        self.jobs.changed.connect(self._show_jobs)
        self.jobs.failed.connect(self._complain)
        self._unexpected.connect(self._tell_unexpected, Qt.ConnectionType.QueuedConnection)

    def _build(self) -> None:
        """Make the window and all that works in it, in the language that is spoken now."""
        settings = self._file
        self._parts = QObject(self)
        self.window = MainWindow(settings.settings.window)
        self._prompts = self._make_prompts(self.window)
        self._beside = SideWindows(self.window)
        self._liking = Liking(self.window, settings, self._prompts)
        self._layout = LayoutMemory(self.window, self._liking)
        self._recent = RecentCases(self.window, self._liking, settings.settings)
        self._asking = Asking(self._prompts, settings, self._liking, self)
        self._locking = Locking(
            self,
            self.window,
            jobs=self.jobs,
            prompts=self._prompts,
            beside=self._beside,
            parent=self._parts,
        )
        self._rescuing = Rescuing(
            self,
            self.window,
            user=self._asking.user,
            jobs=self.jobs,
            prompts=self._prompts,
            beside=self._beside,
            parent=self._parts,
        )
        self.keeping = Keeping(
            self,
            self.window,
            jobs=self.jobs,
            prompts=self._prompts,
            beside=self._beside,
            closing=self._closing,
            settings=settings.settings,
            parent=self._parts,
        )
        self._help = HelpMenu(self.window, self._beside, self._liking, log=self._log)
        self._opening = CaseOpening(
            self.window,
            asking=self._asking,
            jobs=self.jobs,
            workers=self._workers,
            make_way=self.keeping.make_way,
            parent=self._parts,
        )
        self._palette = Palette(self.window, self._liking, settings)
        self._handle()
        self._connect()
        self._locking.follow_settings(settings.settings)

    def begin(self, path: Path | None = None) -> None:
        """Make ready what cases need, now that the window is seen, and open one if asked to."""
        if self._file.put_aside is not None:
            self.window.messages.complain(
                self.tr(
                    "The settings could not be read and were put aside as %s. The window starts "
                    "with the usual ones; no case is affected."
                )
                % self._file.put_aside
            )
        if path is not None:
            self.open_case(path)
        else:
            self.jobs.start("", _warm_up)

    def tell_unexpected(self, problem: BaseException) -> None:
        """Say a problem that nobody took, or that something unforeseen is in the log.

        From any thread.
        """
        self._unexpected.emit(problem)

    def quit(self) -> None:
        """Close the window, as its user would."""
        self.window.close()

    # Cases come and go

    def ask_for_backup(self) -> None:
        """Ask for a backup and open what it holds as a case of its own."""
        user = self._asking.user()
        if user:
            self.keeping.ask_for_backup(user)

    def open_case(self, path: Path, key: Key | None = None) -> None:
        """Open a case file in place of the case that is open; its passphrase is asked for."""
        path = path.absolute()
        if self.desk is None or self.desk.path != path:
            self._opening.open_case(path, key)

    def open_by(self, title: str, work: Callable[[JobControl], Case]) -> None:
        """Open the case that a job gives."""
        self._opening.open_by(title, work)

    def close_case(self) -> None:
        """Close the case that is open, once its jobs have stopped, and show the start page."""
        if self.desk is None or not self.may_close():
            return
        stopped = [job.title for job in self.jobs.jobs if job.title]

        def close() -> None:
            self.put_away(for_good=True)
            if stopped:
                sentence = self.tr("%s was stopped with the case; what was finished is in it.")
                self.window.messages.inform(sentence % ", ".join(stopped))

        self.jobs.stop_then(close)

    def may_close(self) -> bool:
        """Tell whether nothing would be lost by closing, or the user agrees."""
        return self.desk is None or self.desk.may_close(self._prompts)

    def shut_down(self) -> None:
        """Close the case, end all work in the background and remember how the window stood."""
        self._layout.stop()
        self.window.hide()
        self._beside.close_all()
        late = self._opening.give_up()
        self.jobs.close()
        arriving = late()
        if arriving is not None:
            arriving.case.close()
        self.put_away(for_good=True)
        if self._sandbox is not None:
            self._sandbox.close()
        self._closing.finish()
        self.closing.emit()

    def _opened(self) -> None:
        if self.may_close():
            self.jobs.stop_then(self._furnish)
        elif arrived := self._opening.take():
            arrived.case.close()

    def _furnish(self) -> None:
        arrived = self._opening.take()
        if arrived is None:
            return
        self.put_away(for_good=True)
        desk = self._fill(arrived.case, case_id=arrived.id, title=arrived.title)
        self._remember_title(desk.title)
        tabs = self._locking.tabs_of(desk) or self._file.settings.tabs_of(desk.case_id)
        self._locking.follow_case()
        self.keeping.begin(desk)
        self.opened.emit()
        desk.restore(tabs)

    def _fill(self, case: Case, *, case_id: str, title: str) -> CaseDesk:
        """Show a case in the window."""
        from ui.main_window.case_desk import CaseDesk  # noqa: PLC0415 - imports the core

        settings = self._file.settings
        self.desk = desk = CaseDesk(
            case,
            self.window,
            case_id=case_id,
            title=title,
            sandbox=self._workers(),
            jobs=self.jobs,
            prompts=self._prompts,
            beside=self._beside,
            veil=settings.veil,
            parent=self,
        )
        desk.titled.connect(self._remember_title)
        desk.tabs_changed.connect(lambda: self._recent.keep_tabs(desk))
        desk.session.waiting.connect(self._language.look)
        return desk

    def _move(self) -> None:
        """Make the window anew, in another language; the case stays open and stands as it did."""
        before, parts, beside = self.window, self._parts, self._beside.names()
        said = before.messages.state()
        self._layout.stop()
        self._beside.close_all()
        locked = self._locking.hand_over()
        self.keeping.end()
        desk, self.desk = self.desk, None
        state = None if desk is None else desk.state()
        case = None if desk is None else desk.hand_over()
        self._build()
        self._locking.take_over(locked)
        if desk is not None and case is not None and state is not None:
            desk = self._fill(case, case_id=desk.case_id, title=desk.title)
            desk.bring_back(state)
            self._locking.follow_case()
            self.keeping.begin(desk)
        self.window.messages.restore(said)
        self.window.show()
        self.window.activateWindow()
        self._help.show_again(beside)
        before.hide()
        before.deleteLater()
        parts.deleteLater()

    def put_away(self, *, for_good: bool = False) -> None:
        """Close the case that is open and clear the window; ``for_good`` makes a backup then."""
        if self.desk is not None:
            self.keeping.end()
            desk, self.desk = self.desk, None
            self._recent.keep_tabs(desk)
            desk.close()
            if for_good:
                self.keeping.back_up_closed(desk)
            self._locking.follow_case()

    def _not_opened(self, problem: CaseProblem, path: Path | None, key: Key | None = None) -> None:
        if path is not None and self._rescuing.not_opened(path, problem, key):
            return
        if path is not None and self._locking.not_opened(path, problem):
            return
        if path is not None and self._recent.knows(path) and problem.code == "case.not_found":
            self.window.messages.complain(
                phrase(problem), self.tr("Forget it"), lambda: self._recent.forget(str(path))
            )
        else:
            self.window.messages.complain(phrase(problem))

    # What is remembered

    def _remember_title(self, title: str) -> None:
        if self.desk is not None:
            self._recent.remember(self.desk, title)

    def _take_settings(self, settings: Settings) -> None:
        self._recent.show(settings)
        self._locking.follow_settings(settings)
        self.keeping.follow_settings(settings)
        self._language.want(settings.language)
        if self.desk is not None:
            self.desk.set_veil(settings.veil)
            self.desk.set_user(settings.user_name)

    def _workers(self) -> Sandbox:
        if self._sandbox is None:
            from app.sandbox.pool import Sandbox  # noqa: PLC0415 - after the window is seen

            self._sandbox = Sandbox()
        return self._sandbox

    # How the parts hang together

    def _handle(self) -> None:
        self.window.actions_.handle(
            {
                "case.recent": lambda: None,
                "case.from_backup": self.ask_for_backup,
                "case.close": self.close_case,
                **self._opening.handlers(),
                **self._liking.handlers(),
                **self._locking.handlers(),
                **self._help.handlers(),
                **self._palette.handlers(),
            }
        )

    def _connect(self) -> None:
        window, messages = self.window, self.window.messages
        self._opening.arrived.connect(self._opened)
        self._opening.refused.connect(self._not_opened)
        self._recent.wanted.connect(self.open_case)
        window.dropped_cases.connect(lambda paths: self.open_case(paths[0]))
        window.may_close = self.may_close
        window.closing.connect(self.shut_down)
        self._liking.changed.connect(self._take_settings)
        self._liking.not_kept.connect(
            lambda reason: messages.complain(
                self.tr("The settings could not be kept (%s); they hold until you quit.") % reason
            )
        )

    def _show_jobs(self) -> None:
        self.window.show_jobs(self.jobs.jobs)

    def _complain(self, problem: CaseProblem) -> None:
        if self.desk is not None:
            self.desk.complain(problem)
        else:
            self.window.messages.complain(phrase(problem))

    def _tell_unexpected(self, problem: BaseException) -> None:
        if isinstance(problem, CaseProblem):  # such as of a read while the disk is away
            self._complain(problem)
            return
        self.window.messages.complain(
            self.tr(
                "Something unforeseen went wrong. What was stored before is safe; the log says "
                "where it happened."
            ),
            self.tr("Show the log"),
            self._help.show_log,
        )


def _warm_up(_job: JobControl) -> None:
    """Import what opening a case needs, while the user still looks at the start page."""
    import app.case  # noqa: PLC0415
    import app.intake  # noqa: F401, PLC0415
