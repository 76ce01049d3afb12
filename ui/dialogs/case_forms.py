"""The forms of a case as a whole: a new one, and the properties of one that is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ui.dialogs.form import Form
from ui.dialogs.passphrase_forms import NewPassphrase
from ui.theme.tokens import SPACE
from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MARKINGS: Final = ("", "INTERNAL", "CONFIDENTIAL", "STRICTLY CONFIDENTIAL")
"""Handling markings that are offered; any other can be typed."""

_NOT_IN_NAMES: Final = frozenset('<>:"/\\|?*')
LONGEST_NAME: Final = 80
"""Characters of a title that go into the name of its file."""


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a new case needs; without a passphrase it is not encrypted."""

    title: str
    investigator: str
    marking: str
    path: Path
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """The properties of a case that can be edited."""

    title: str
    reference: str
    investigator: str
    marking: str
    note: str


class NewCaseForm(Form):
    """Asks for a title and where to keep the file, whose name follows the title.

    ``choose`` asks for another place; it gets the one there is and returns None for no change.
    """

    def __init__(
        self, *, investigator: str, folder: Path, choose: Callable[[Path], Path | None]
    ) -> None:
        super().__init__()
        self.call(self.tr("New case"), accept=self.tr("Create case"))
        self._folder, self._choose = folder, choose
        self._chosen: Path | None = None
        self.title_field = QLineEdit(self)
        self.title_field.setPlaceholderText(self.tr("What it is about"))
        self.investigator_field = QLineEdit(investigator, self)
        self.marking_field = _markings("", self)
        self.add(self.tr("Title"), self.title_field)
        self.add(self.tr("Investigator"), self.investigator_field)
        self.add(
            self.tr("Handling marking"),
            self.marking_field,
            self.tr("Stands on every page of the report."),
        )
        self.passphrase = NewPassphrase(
            self,
            (),
            caption=self.tr("Passphrase"),
            hint=self.tr(
                "Encrypts the whole file. Leave it empty for none; a forgotten one can not be "
                "recovered."
            ),
        )
        self._place = ElidedLabel(parent=self, elide=Qt.TextElideMode.ElideMiddle)
        self.change_button = QPushButton(self.tr("Change…"), self)
        self.add(self.tr("Kept in"), self._place_row())
        self.title_field.textChanged.connect(self._show_place)
        self.title_field.textChanged.connect(self._tell_known)
        self.investigator_field.textChanged.connect(self._tell_known)
        self._show_place()

    def draft(self) -> NewCase:
        """Return what was filled in."""
        return NewCase(
            title=self.title_field.text().strip(),
            investigator=self.investigator_field.text().strip(),
            marking=self.marking_field.currentText().strip(),
            path=self._path(),
            passphrase=self.passphrase.text(),
        )

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        if not self.title_field.text().strip():
            return [(self.title_field, self.tr("A case needs a title."))]
        if self._path().exists():
            there = self.tr("There is a file already at that place. Choose another name for it.")
            return [(self.change_button, there)]
        return self.passphrase.problems(wanted=False)

    def choose_place(self) -> None:
        """Ask for another file to keep the case in."""
        chosen = self._choose(self._path())
        if chosen is not None:
            self._chosen = chosen
            self._show_place()

    def _path(self) -> Path:
        return self._chosen or free_path(self._folder, file_name(self.title_field.text()))

    def _tell_known(self) -> None:
        """Weigh the passphrase against the words that somebody would try first."""
        self.passphrase.meter.set_known((self.title_field.text(), self.investigator_field.text()))
        self.passphrase.meter.weigh(self.passphrase.text())

    def _show_place(self) -> None:
        self._place.setText(str(self._path()))

    def _place_row(self) -> QWidget:
        self.change_button.setAutoDefault(False)
        self.change_button.clicked.connect(self.choose_place)
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * SPACE)
        line.addWidget(self._place, 1)
        line.addWidget(self.change_button)
        return row


class CaseForm(Form):
    """The properties of a case."""

    def __init__(self, draft: CaseDraft) -> None:
        super().__init__()
        self.call(self.tr("Case properties"), accept=self.tr("Save"))
        self.title_field = QLineEdit(draft.title, self)
        self.reference_field = QLineEdit(draft.reference, self)
        self.investigator_field = QLineEdit(draft.investigator, self)
        self.marking_field = _markings(draft.marking, self)
        self.note_field = QPlainTextEdit(draft.note, self)
        self.note_field.setTabChangesFocus(True)
        self.add(self.tr("Title"), self.title_field)
        self.add(self.tr("Reference"), self.reference_field)
        self.add(self.tr("Investigator"), self.investigator_field)
        self.add(
            self.tr("Handling marking"),
            self.marking_field,
            self.tr("Stands on every page of the report."),
        )
        self.add(self.tr("Note"), self.note_field)

    def draft(self) -> CaseDraft:
        """Return what was filled in."""
        return CaseDraft(
            title=self.title_field.text().strip(),
            reference=self.reference_field.text().strip(),
            investigator=self.investigator_field.text().strip(),
            marking=self.marking_field.currentText().strip(),
            note=self.note_field.toPlainText().strip(),
        )

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        if not self.title_field.text().strip():
            return [(self.title_field, self.tr("A case needs a title."))]
        return ()


def file_name(title: str) -> str:
    """Return a file name for a case of that title, without its ending, good on every system."""
    plain = "".join(
        " " if sign in _NOT_IN_NAMES or not sign.isprintable() else sign for sign in title
    )
    return " ".join(plain.split())[:LONGEST_NAME].strip(" .") or "case"


def free_path(folder: Path, name: str) -> Path:
    """Return the first path of that name at which nothing lies yet."""
    path = folder / f"{name}.redthread"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}.redthread"
        number += 1
    return path


def _markings(marking: str, parent: QWidget) -> QComboBox:
    field = QComboBox(parent)
    field.setEditable(True)
    field.addItems(MARKINGS)
    field.setCurrentText(marking)
    return field
