"""A form whose answer has to be tried before it is accepted, such as a passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ui.dialogs.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TrialForm(Form):
    """Says ``tried`` when its button is pressed and waits to hear that it was right or wrong."""

    tried = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_trying = False

    def accept(self) -> None:
        """Have the answer tried, or show what is wrong with it."""
        if self._is_trying:
            return
        problems = self.problems()
        self.show_problems(problems)
        if problems:
            return
        self._is_trying = True
        self.accept_button.setEnabled(False)
        self.tried.emit()

    def succeed(self) -> None:
        """Accept the answer."""
        self._is_trying = False
        QDialog.accept(self)

    def refuse(self, field: QWidget, sentence: str) -> None:
        """Say what is wrong with the answer; the form stays."""
        self._is_trying = False
        self.accept_button.setEnabled(True)
        self.show_problems([(field, sentence)])
