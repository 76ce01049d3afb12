"""Answers prompts as a test wrote down beforehand, and fails on one that it did not expect."""

# ruff: noqa: ARG002 - the signatures are those of ui.prompts.Prompts

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog


class ScriptedPrompts:
    """Stands in for the modal prompts.

    ``answers`` are given in order: a path, paths, None, True or False; for a form a function that
    is called with the form, fills it in and returns whether it is accepted. ``asked`` tells what
    was asked.
    """

    def __init__(self, *answers: Any) -> None:
        self.answers = deque(answers)
        self.asked: list[str] = []

    def then(self, *answers: Any) -> None:
        """Add answers."""
        self.answers.extend(answers)

    def open_file(self, title: str, *, kind: str, pattern: str, folder: Path) -> Path | None:
        return self._answer(title)

    def open_files(self, title: str, *, folder: Path) -> Sequence[Path]:
        return self._answer(title) or ()

    def open_folder(self, title: str, *, folder: Path) -> Path | None:
        return self._answer(title)

    def save_file(self, title: str, *, kind: str, pattern: str, suggested: Path) -> Path | None:
        answer = self._answer(title)
        return suggested if answer is True else answer

    def confirm(self, question: str, *, detail: str, yes: str) -> bool:
        return bool(self._answer(question))

    def choose_printer(self, printer: QPrinter, *, pages: int) -> bool:
        choose: Callable[[QPrinter], bool] | None = self._answer("Print")
        return choose is not None and choose(printer)

    def fill_in(self, form: QDialog) -> bool:
        fill: Callable[[QDialog], bool] | None = self._answer(form.windowTitle())
        accepted = fill is not None and fill(form)
        form.deleteLater()
        return accepted

    def _answer(self, question: str) -> Any:
        self.asked.append(question)
        assert self.answers, f"nobody expected to be asked: {question}"
        return self.answers.popleft()
