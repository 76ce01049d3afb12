"""Asks for the seal that a case is to be checked against: its file, or the words of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.custody import Seal, read_seal
from app.errors import CaseProblem
from app.phrases import phrase
from ui.dialogs.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class SealForm(Form):
    """Takes the text of a seal; a file's is put into the field, to be seen before it is used."""

    def __init__(self, choose: Callable[[], str | None]) -> None:
        """Take what asks for a file and returns its text."""
        super().__init__()
        self.call(
            self.tr("Check against a seal"),
            accept=self.tr("Check"),
            why=self.tr(
                "A seal names a step of the journal and its SHA-256. The case is verified as a "
                "whole, and it is seen whether it still holds that very step."
            ),
        )
        self._choose = choose
        self._unread = ""
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._forget_problem)
        self.file = QPushButton(self.tr("Choose the file of a seal…"), self)
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self._take_file)
        self.add(
            self.tr("Seal"),
            self.text,
            self.tr("Paste it from a mail, or type step and SHA-256 as a report prints them."),
        )
        self.add("", self.file)

    def draft(self) -> Seal:
        """Return the seal; CaseProblem "seal.not_found" when there is none in the text."""
        return read_seal(self.text.toPlainText())

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Say that the file can not be read, or that the text holds no seal."""
        if self._unread:
            return [(self.text, self._unread)]
        try:
            self.draft()
        except CaseProblem as problem:
            return [(self.text, phrase(problem))]
        return ()

    def _take_file(self) -> None:
        try:
            text = self._choose()
        except CaseProblem as problem:
            self._unread = phrase(problem)
            self.accept()  # which shows what is wrong instead
            return
        if text is not None:
            self.text.setPlainText(text)

    def _forget_problem(self) -> None:
        self._unread = ""
