"""The fields of the preferences that are about backups: when they are made, and where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from app.settings import BACKUP_MINUTES, Folders
from ui.theme.tokens import SPACE
from ui.translation import translate
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.dialogs.form import Form

_OFF = 0


class BackupFields:
    """Adds its fields to a form; ``choose`` asks for a folder and returns None for no change."""

    def __init__(
        self,
        form: Form,
        *,
        on: bool,
        minutes: int,
        folder: str,
        choose: Callable[[], Path | None],
    ) -> None:
        self.folder = folder
        """The folder that was set, empty for the usual one."""
        self._form = form
        self._choose = choose
        self._minutes = minutes
        self.when_field = QComboBox(form)
        for one in BACKUP_MINUTES:
            words = translate("BackupFields", "{} minutes after the first change, and on closing")
            self.when_field.addItem(words.format(one), one)
        self.when_field.addItem(translate("BackupFields", "Only when I ask for one"), _OFF)
        self.when_field.setCurrentIndex(
            BACKUP_MINUTES.index(minutes) if on else len(BACKUP_MINUTES)
        )
        self.warning = PlainLabel(form)
        self.warning.setProperty("look", "problem")
        self.warning.setWordWrap(True)
        form.add(translate("BackupFields", "Backups"), self.when_field)
        self._place = ElidedLabel(parent=form, elide=Qt.TextElideMode.ElideMiddle)
        self.change_button = QPushButton(translate("BackupFields", "Change…"), form)
        self.usual_button = QPushButton(translate("BackupFields", "Usual place"), form)
        form.add(translate("BackupFields", "Kept in"), self._place_row())
        form.add("", self.warning)
        self.when_field.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def is_on(self) -> bool:
        """Tell whether backups are to be made by themselves."""
        return bool(self.when_field.currentData())

    @property
    def minutes(self) -> int:
        """The minutes from the first change to a backup."""
        return int(self.when_field.currentData()) or self._minutes

    def choose_folder(self) -> None:
        """Ask for another folder."""
        chosen = self._choose()
        if chosen is not None:
            self.folder = str(chosen)
            self._show()

    def take_usual_folder(self) -> None:
        """Go back to the usual folder."""
        self.folder = ""
        self._show()

    def _show(self) -> None:
        usual = Folders.find().backups
        self._place.setText(self.folder or str(usual))
        self.usual_button.setEnabled(bool(self.folder))
        if not self.is_on:
            said = translate(
                "BackupFields",
                "If the file or its disk fails, all work since you last asked is lost.",
            )
        elif self.folder and not Path(self.folder).is_dir():
            said = translate(
                "BackupFields", "This folder is not there now: no backups can be made until it is."
            )
        elif not self.folder:
            said = translate(
                "BackupFields", "A folder on another disk also guards against the loss of this one."
            )
        else:
            said = ""
        is_problem = not self.is_on or bool(said and self.folder)
        self.warning.setProperty("look", "problem" if is_problem else "small")
        self.warning.style().polish(self.warning)
        self.warning.setText(said)

    def _place_row(self) -> QWidget:
        self.change_button.clicked.connect(self.choose_folder)
        self.usual_button.clicked.connect(self.take_usual_folder)
        row = QWidget(self._form)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * SPACE)
        line.addWidget(self._place, 1)
        for button in (self.change_button, self.usual_button):
            button.setAutoDefault(False)
            line.addWidget(button)
        return row
