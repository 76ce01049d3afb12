"""The only place that opens modal windows: choosing files, forms, and the few yes-or-no questions.

The rest of the window asks an object with the methods of ``Prompts``; tests give it another.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

CASES: Final = "*.redthread"
"""The name pattern of case files."""


class Prompts(Protocol):
    """What can be asked of the user; an answer of None or False means that they declined."""

    def open_file(self, title: str, *, kind: str, pattern: str, folder: Path) -> Path | None:
        """Ask for a file that exists; ``kind`` names what ``pattern`` matches."""

    def open_files(self, title: str, *, folder: Path) -> Sequence[Path]:
        """Ask for any number of files of any kind."""

    def open_folder(self, title: str, *, folder: Path) -> Path | None:
        """Ask for a folder."""

    def save_file(self, title: str, *, kind: str, pattern: str, suggested: Path) -> Path | None:
        """Ask for a new file, starting with ``suggested``."""

    def confirm(self, question: str, *, detail: str, yes: str) -> bool:
        """Ask before something that can not be undone; ``yes`` is what the button says."""

    def choose_printer(self, printer: QPrinter, *, pages: int) -> bool:
        """Ask how to print so many pages; the printer takes the answer on."""

    def fill_in(self, form: QDialog) -> bool:
        """Show a form and tell whether it was accepted."""


class ModalPrompts(QObject):
    """Asks in modal windows over ``window``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open_file(self, title: str, *, kind: str, pattern: str, folder: Path) -> Path | None:
        """Ask for a file that exists; ``kind`` names what ``pattern`` matches."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, str(folder), _filters(kind, pattern, self.tr("All files"))
        )
        return Path(name) if name else None

    def open_files(self, title: str, *, folder: Path) -> Sequence[Path]:
        """Ask for any number of files of any kind."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(folder))
        return [Path(name) for name in names]

    def open_folder(self, title: str, *, folder: Path) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        return Path(name) if name else None

    def save_file(self, title: str, *, kind: str, pattern: str, suggested: Path) -> Path | None:
        """Ask for a new file, starting with ``suggested``; its ending is added if it lacks one."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, str(suggested), _filters(kind, pattern, "")
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(suggested.suffix)

    def confirm(self, question: str, *, detail: str, yes: str) -> bool:
        """Ask before something that can not be undone; ``yes`` is what the button says."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(question)
        box.setInformativeText(detail)
        for label in box.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setOpenExternalLinks(False)
        accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        agreed = box.clickedButton() is accept
        box.deleteLater()
        return agreed

    def choose_printer(self, printer: QPrinter, *, pages: int) -> bool:
        """Ask how to print so many pages; the printer takes the answer on."""
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 - it looks for printers
            QAbstractPrintDialog,
            QPrintDialog,
        )

        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def fill_in(self, form: QDialog) -> bool:
        """Show a form and tell whether it was accepted."""
        form.setParent(self._window, form.windowFlags())
        accepted = form.exec() == QDialog.DialogCode.Accepted
        form.deleteLater()
        return accepted


def _filters(kind: str, pattern: str, others: str) -> str:
    return f"{kind} ({pattern})" + (f";;{others} (*)" if others else "")
