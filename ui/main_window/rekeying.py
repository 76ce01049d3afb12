"""Sets, changes and removes the passphrase of the case that is open in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import phrase
from ui.main_window.trials import Trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.case import Case
    from app.jobs import JobControl
    from app.store.file.engine import Access
    from ui.dialogs.passphrase_forms import PassphraseDraft
    from ui.job_runner import JobRunner
    from ui.main_window.case_desk import CaseDesk
    from ui.prompts import Prompts


class Cases(Protocol):
    """What is asked of the program and of the locking of its window."""

    desk: CaseDesk | None

    def may_close(self) -> bool:
        """Tell whether nothing would be lost by closing, or the user agrees."""

    def open_by(self, title: str, work: Callable[[JobControl], Case]) -> None:
        """Open the case that a job gives."""


class Rekeying(QObject):
    """Asks for another passphrase and has the file of the case put under it.

    ``put_away`` closes the case, and remembers what stood open in it.
    """

    def __init__(
        self,
        cases: Cases,
        put_away: Callable[[], None],
        *,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._put_away = put_away
        self._jobs = jobs
        self._prompts = prompts
        self._to_tell: list[CaseProblem] = []

    def left_to_tell(self) -> list[str]:
        """Return what is to be said of the last change, once."""
        told, self._to_tell = self._to_tell, []
        return list(map(phrase, told))

    def change(self) -> None:
        """Ask for another passphrase of the case that is open, and put its file under it."""
        desk = self._cases.desk
        if desk is None:
            return
        from app.safekeeping.passphrases.passphrase import fits  # noqa: PLC0415 - on demand
        from ui.dialogs.passphrase_forms import PassphraseForm  # noqa: PLC0415

        access = desk.access
        form = PassphraseForm(has_one=access.key is not None, known=(desk.title, desk.user))

        def check(draft: PassphraseDraft) -> Callable[[JobControl], None]:
            def work(_job: JobControl) -> None:
                if draft.present is not None and not fits(access, draft.present):
                    raise CaseProblem("case.wrong_passphrase", path=str(access.path))

            return work

        trial = Trial(form, self._jobs)
        form.tried.connect(
            lambda: trial.run(check(form.draft()), lambda _none: form.succeed(), form.present_field)
        )
        wanted: list[PassphraseDraft] = []
        form.accepted.connect(lambda: wanted.append(form.draft()))
        if trial.ask(self._prompts) and self._cases.desk is desk and self._cases.may_close():
            self._jobs.stop_then(lambda: self._begin(desk, wanted[-1]))

    def _begin(self, desk: CaseDesk, draft: PassphraseDraft) -> None:
        if self._cases.desk is not desk:
            return
        access, user = desk.access, desk.user
        self._put_away()
        self._cases.open_by(
            self.tr("Putting the case under its passphrase"),
            lambda job: self._work(access, draft, user, job),
        )

    def _work(self, access: Access, draft: PassphraseDraft, user: str, job: JobControl) -> Case:
        """Change the passphrase on the thread of a job; the case is open again after it."""
        from app.case import Case  # noqa: PLC0415 - slow to import
        from app.safekeeping.passphrases.rekeying import PassphraseChange, rekey  # noqa: PLC0415

        try:
            done = rekey(access, PassphraseChange(draft.new, draft.present), user=user, job=job)
        except (CaseProblem, Cancelled) as problem:
            stopped = CaseProblem("passphrase.stopped")
            told = problem if isinstance(problem, CaseProblem) else stopped
            self._to_tell.append(told)
            return Case.open(access.path, user=user, key=access.key)
        remark = done.remark()
        if remark is not None:
            self._to_tell.append(remark)
        return Case.open(access.path, user=user, key=done.access.key)
