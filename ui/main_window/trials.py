"""Has what is typed into a form tried in the background, before the form is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.errors import CaseProblem
    from app.jobs import JobControl
    from ui.dialogs.trial_form import TrialForm
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts

T = TypeVar("T")


class Trial:
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
