"""Keeps a case behind its passphrase: asks for it, sets another, and locks the window."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import phrase
from ui.main_window.idle_watch import IdleWatch
from ui.popups.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.case import Case
    from app.jobs import JobControl
    from app.safekeeping.rekeying import Rekeyed
    from app.settings import OpenTabs, Settings
    from app.store.engine import Access
    from app.store.keys import Key
    from ui.dialogs.passphrase_forms import PassphraseDraft
    from ui.dialogs.side_window import SideWindows
    from ui.dialogs.trial_form import TrialForm
    from ui.job_runner import JobRunner
    from ui.main_window.case_desk import CaseDesk
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts

T = TypeVar("T")

MINUTE = 60_000
"""Milliseconds."""


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
        self._to_tell: list[str] = []
        self._minutes = 0
        self._is_locking = False
        self._watch = IdleWatch(self)
        self._watch.idle.connect(self.lock_when_idle)
        window.locked_page.tried.connect(self._try_page)
        window.locked_page.left.connect(self._leave)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {"case.lock": self.lock, "case.passphrase": self.change}

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
        said, self._to_tell = self._to_tell, []
        for sentence in said:
            self._window.messages.complain(sentence)

    def tabs_of(self, desk: CaseDesk) -> OpenTabs | None:
        """Return the tabs that stood open when a case was locked; they are told only once."""
        tabs, self._tabs = self._tabs, None
        return tabs if tabs is not None and tabs.case == desk.case_id else None

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

        trial = _Trial(form, self._jobs)
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
        path = desk.path
        self._tabs = desk.tabs()
        self._put_away()
        remark = ""
        if stopped:
            remark = self.tr("%s was stopped; what was finished is in the case.")
            remark %= ", ".join(stopped)
        self._window.locked_page.hide_case(path, remark)
        self._window.show_locked()
        self._watch_or_not()
        QTimer.singleShot(0, self, _forget)  # once what was put away is gone

    def _put_away(self) -> None:
        """Leave nothing of the case in sight."""
        for overlay in self._window.findChildren(Overlay):
            overlay.dismiss()
        QToolTip.hideText()
        self._beside.close_all()
        self._cases.put_away()

    def _watch_or_not(self) -> None:
        desk = self._cases.desk
        has_key = desk is not None and desk.access.key is not None
        self._watch.watch(self._minutes * MINUTE if has_key else 0)

    # Setting another passphrase

    def change(self) -> None:
        """Ask for another passphrase of the case that is open, and put its file under it."""
        desk = self._cases.desk
        if desk is None:
            return
        from app.safekeeping.passphrase import fits  # noqa: PLC0415 - on demand
        from ui.dialogs.passphrase_forms import PassphraseForm  # noqa: PLC0415

        access = desk.access
        form = PassphraseForm(has_one=access.key is not None, known=(desk.title, desk.user))

        def check(_job: JobControl) -> None:
            present = form.draft().present
            if present is not None and not fits(access, present):
                raise CaseProblem("case.wrong_passphrase", path=str(access.path))

        trial = _Trial(form, self._jobs)
        form.tried.connect(
            lambda: trial.run(check, lambda _none: form.succeed(), form.present_field)
        )
        if trial.ask(self._prompts) and self._cases.desk is desk and self._cases.may_close():
            draft = form.draft()
            self._jobs.stop_then(lambda: self._change(desk, draft))

    def _change(self, desk: CaseDesk, draft: PassphraseDraft) -> None:
        if self._cases.desk is not desk:
            return
        access, user = desk.access, desk.user
        self._tabs = desk.tabs()
        self._put_away()
        self._cases.open_by(
            self.tr("Putting the case under its passphrase"),
            lambda job: self._changed(access, draft, user, job),
        )

    def _changed(self, access: Access, draft: PassphraseDraft, user: str, job: JobControl) -> Case:
        """Change the passphrase on the thread of a job; the case is open again after it."""
        from app.case import Case  # noqa: PLC0415 - slow to import
        from app.safekeeping.rekeying import PassphraseChange, rekey  # noqa: PLC0415

        try:
            done = rekey(access, PassphraseChange(draft.new, draft.present), user=user, job=job)
        except (CaseProblem, Cancelled) as problem:
            stopped = CaseProblem("passphrase.stopped")
            told = problem if isinstance(problem, CaseProblem) else stopped
            self._to_tell.append(phrase(told))
            return Case.open(access.path, user=user, key=access.key)
        self._to_tell.extend(_told(done))
        return Case.open(access.path, user=user, key=done.access.key)


class _Trial:
    """Has the answers of a form tried in the background, for as long as the form is open."""

    def __init__(self, form: TrialForm, jobs: JobRunner) -> None:
        self._form = form
        self._jobs = jobs
        self._is_open = True

    def ask(self, prompts: Prompts) -> bool:
        """Show the form and tell whether its answer was right."""
        try:
            return prompts.fill_in(self._form)
        finally:
            self._is_open = False

    def run(
        self, work: Callable[[JobControl], T], right: Callable[[T], None], field: QWidget
    ) -> None:
        """Try an answer; a problem is said at ``field``, and the form stays."""

        def done(answer: T) -> None:
            if self._is_open:
                right(answer)

        def failed(problem: CaseProblem) -> None:
            if self._is_open:
                self._form.refuse(field, phrase(problem))

        self._jobs.start("", work, done=done, failed=failed)


def _unlocking(path: Path, passphrase: str) -> Callable[[JobControl], Access]:
    def work(_job: JobControl) -> Access:
        from app.safekeeping.passphrase import unlocked  # noqa: PLC0415 - slow to import

        return unlocked(path, passphrase)

    return work


def _told(done: Rekeyed) -> list[str]:
    remark = done.remark()
    return [] if remark is None else [phrase(remark)]


def _forget() -> None:
    """Let go of what only still points at itself, such as the key of a case that was closed."""
    gc.collect()


def _dismiss_modals() -> None:
    """Close what waits for an answer, so that nothing of the case stays in sight behind it."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isModal() and widget.isVisible():
            widget.reject()
