"""Keeps a case behind its passphrase: asks for it, and locks the window."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtCore import QBasicTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from app.phrases import phrase
from ui.main_window.idle_watch import IdleWatch
from ui.main_window.rekeying import Rekeying
from ui.main_window.trials import Trial
from ui.popups.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtCore import QTimerEvent

    from app.case import Case
    from app.errors import CaseProblem
    from app.jobs import JobControl
    from app.settings import OpenTabs, Settings
    from app.store.file.engine import Access
    from app.store.file.keys import Key
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.case_desk import CaseDesk
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts

T = TypeVar("T")

MINUTE = 60_000
"""Milliseconds."""

_FORGETTING: Final = 500
"""Milliseconds until a locked case is let go of once more, should somebody still hold it."""


class Cases(Protocol):
    """What locking asks of the program."""

    desk: CaseDesk | None

    def may_close(self) -> bool:
        """Tell whether nothing would be lost by closing, or the user agrees."""

    def put_away(self) -> None:
        """Close the case that is open and clear the window."""

    def open_case(self, path: Path, key: Key | None = None) -> None:
        """Open a case file in place of the case that is open."""

    def open_by(self, title: str, work: Callable[[JobControl], Case]) -> None:
        """Open the case that a job gives."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A case that is locked: its file, what is said of it, and the tabs that stood open."""

    path: Path
    remark: str
    tabs: OpenTabs | None


class Locking(QObject):
    """Handles the actions about passphrases, for whichever case is open in the window."""

    def __init__(
        self,
        cases: Cases,
        window: MainWindow,
        *,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._window = window
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside
        self._tabs: OpenTabs | None = None
        self._rekeying = Rekeying(cases, self._put_away, jobs=jobs, prompts=prompts, parent=self)
        self._minutes = 0
        self._is_locking = False
        self._locked: weakref.ref[Case] | None = None
        self._again = QBasicTimer()
        self._watch = IdleWatch(self)
        self._watch.idle.connect(self.lock_when_idle)
        window.locked_page.tried.connect(self._try_page)
        window.locked_page.left.connect(self._leave)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {"case.lock": self.lock, "case.passphrase": self._rekeying.change}

    def follow_settings(self, settings: Settings) -> None:
        """Lock by itself after as many idle minutes as the user prefers."""
        self._minutes = settings.lock_minutes
        self._watch_or_not()

    def follow_case(self) -> None:
        """Take note of which case is open now, and say what is left to be said of it."""
        self._is_locking = False
        if self._cases.desk is not None:
            self._window.locked_page.release()
        self._watch_or_not()
        if self._cases.desk is not None:
            for sentence in self._rekeying.left_to_tell():
                self._window.messages.complain(sentence)

    def tabs_of(self, desk: CaseDesk) -> OpenTabs | None:
        """Return the tabs that stood open when a case was locked; they are told only once."""
        tabs, self._tabs = self._tabs, None
        return tabs if tabs is not None and tabs.case == desk.case_id else None

    def hand_over(self) -> Locked | None:
        """Return what is locked, for the window that comes after this one."""
        page = self._window.locked_page
        self._watch.watch(0)
        return None if page.path is None else Locked(page.path, page.remark, self._tabs)

    def take_over(self, locked: Locked | None) -> None:
        """Show what was locked in the window before this one."""
        if locked is not None:
            self._tabs = locked.tabs
            self._window.locked_page.hide_case(locked.path, locked.remark)
            self._window.show_locked()

    # Opening

    def unlock(self, path: Path) -> None:
        """Ask for the passphrase of an encrypted case, and open it."""
        page = self._window.locked_page
        if page.path == path:
            page.setFocus()
            return
        from ui.dialogs.passphrase_forms import UnlockForm  # noqa: PLC0415 - on demand

        form = UnlockForm(path.name)
        found: list[Access] = []

        def right(access: Access) -> None:
            found.append(access)
            form.succeed()

        trial = Trial(form, self._jobs)
        form.tried.connect(
            lambda: trial.run(_unlocking(path, form.field.text()), right, form.field)
        )
        if trial.ask(self._prompts) and found:
            self._cases.open_case(path, found[0].key)

    def _try_page(self, passphrase: str) -> None:
        page = self._window.locked_page
        path = page.path
        if path is None:
            return

        def right(access: Access) -> None:
            page.accept()
            self._cases.open_case(path, access.key)

        self._jobs.start(
            "",
            _unlocking(path, passphrase),
            done=right,
            failed=lambda problem: page.refuse(phrase(problem)),
        )

    def not_opened(self, path: Path, problem: CaseProblem) -> bool:
        """Take care of a case that did not open; tell whether that was done."""
        if problem.code == "case.locked":
            self.unlock(path)
            return True
        if self._window.locked_page.path == path:
            self._window.locked_page.refuse(phrase(problem))
            return True
        return False

    def _leave(self) -> None:
        self._tabs = None
        self._window.locked_page.release()
        self._window.show_start()

    # Locking

    def lock(self) -> None:
        """Close what is shown of the case and forget its key; jobs stop, and that is said."""
        desk = self._cases.desk
        if desk is None or desk.access.key is None or self._is_locking:
            return
        if not self._cases.may_close():
            return
        self._is_locking = True
        stopped = [job.title for job in self._jobs.jobs if job.title]
        self._jobs.stop_then(lambda: self._lock(desk, stopped))

    def lock_when_idle(self) -> None:
        """Lock a case that nobody works in, once its jobs are done and all of it is stored."""
        desk = self._cases.desk
        if desk is None or desk.access.key is None:
            return
        if desk.is_unsaved or any(job.title for job in self._jobs.jobs):
            return
        _dismiss_modals()
        QTimer.singleShot(0, self, self.lock)  # once those who wait for a form have gone on

    def _lock(self, desk: CaseDesk, stopped: Sequence[str]) -> None:
        self._is_locking = False
        if self._cases.desk is not desk:
            return
        path, self._locked = desk.path, weakref.ref(desk.session.case)
        self._put_away()
        remark = ""
        if stopped:
            remark = self.tr("%s was stopped; what was finished is in the case.")
            remark %= ", ".join(stopped)
        self._window.locked_page.hide_case(path, remark)
        self._window.show_locked()
        self._watch_or_not()
        self._again.start(0, self)  # once what was put away is gone

    def _put_away(self) -> None:
        """Close the case and leave nothing of it in sight; what stood open is remembered."""
        if self._cases.desk is not None:
            self._tabs = self._cases.desk.tabs()
        for overlay in self._window.findChildren(Overlay):
            overlay.dismiss()
        QToolTip.hideText()
        self._beside.close_all()
        self._cases.put_away()

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Let go of what only still points at itself, such as the key of a case that was closed.

        A thread that is about to end may hold on to it a little longer.
        """
        gc.collect()
        is_gone = self._locked is None or self._locked() is None
        if is_gone or self._cases.desk is not None:
            self._again.stop()
        else:
            self._again.start(_FORGETTING, self)

    def _watch_or_not(self) -> None:
        desk = self._cases.desk
        has_key = desk is not None and desk.access.key is not None
        self._watch.watch(self._minutes * MINUTE if has_key else 0)


def _unlocking(path: Path, passphrase: str) -> Callable[[JobControl], Access]:
    def work(_job: JobControl) -> Access:
        from app.safekeeping.passphrases.passphrase import unlocked  # noqa: PLC0415 - slow to import

        return unlocked(path, passphrase)

    return work


def _dismiss_modals() -> None:
    """Close what waits for an answer, so that nothing of the case stays in sight behind it."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isModal() and widget.isVisible():
            widget.reject()
