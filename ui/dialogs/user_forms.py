"""The forms about the user: who they are, and how they like the window."""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.settings import LOCK_MINUTES, TEXT_SIZES, LanguageChoice, ThemeChoice, VeilChoice
from ui.dialogs.backup_fields import BackupFields
from ui.dialogs.form import Form
from ui.language import name_of, offered
from ui.theme.theme_words import theme_words
from ui.translation import counted, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Preferences:
    """What can be preferred; ``text_size`` is in per cent, 0 ``lock_minutes`` are never.

    An empty ``backup_folder`` is the usual one.
    """

    user_name: str
    theme: ThemeChoice
    text_size: int
    veil: VeilChoice
    lock_minutes: int = 15
    backup_on: bool = True
    backup_folder: str = ""
    backup_minutes: int = 10
    language: LanguageChoice = LanguageChoice.SYSTEM


class WhoForm(Form):
    """Asks for the user's name, once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.call(
            self.tr("Who are you?"),
            accept=self.tr("Go on"),
            why=self.tr(
                "Every step in a case is recorded with the name of the person who made it. The "
                "name stays on this machine and in the cases that you work on."
            ),
        )
        self.name_field = QLineEdit(name, self)
        self.name_field.selectAll()
        self.add(self.tr("Your name"), self.name_field)

    def draft(self) -> str:
        """Return the name."""
        return " ".join(self.name_field.text().split())

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        return _named(self.name_field)


class PreferencesForm(Form):
    """Name, colours, text size, how pictures are shown, and how cases are kept.

    ``choose`` asks for a folder for backups; it returns None for no change.
    """

    def __init__(self, preferences: Preferences, choose: Callable[[], Path | None]) -> None:
        super().__init__()
        self.call(self.tr("Preferences"), accept=self.tr("Save"))
        self.name_field = QLineEdit(preferences.user_name, self)
        self.add(
            self.tr("Your name"), self.name_field, self.tr("Recorded with each step from now on.")
        )
        self.theme_field = QComboBox(self)
        for theme, words in theme_words().items():
            self.theme_field.addItem(words, theme)
        self.theme_field.setCurrentIndex(self.theme_field.findData(preferences.theme))
        self.add(self.tr("Colours"), self.theme_field)
        self.language_field = QComboBox(self)
        for choice in offered(preferences.language):
            self.language_field.addItem(name_of(choice), choice)
        self.language_field.setCurrentIndex(self.language_field.findData(preferences.language))
        self.add(
            self.tr("Language"),
            self.language_field,
            self.tr("Of the window; reports and what is stored stay in English."),
        )
        self.size_field = QComboBox(self)
        for size in TEXT_SIZES:
            self.size_field.addItem(f"{size} %", size)
        self.size_field.setCurrentIndex(TEXT_SIZES.index(preferences.text_size))
        self.add(self.tr("Text size"), self.size_field)
        self.veil_field = QComboBox(self)
        self.veil_field.addItem(self.tr("As they are"), VeilChoice.NONE)
        self.veil_field.addItem(self.tr("Blurred until clicked"), VeilChoice.BLUR)
        self.veil_field.addItem(self.tr("Grey until clicked"), VeilChoice.GREY)
        self.veil_field.setCurrentIndex(list(VeilChoice).index(preferences.veil))
        self.add(
            self.tr("Pictures"),
            self.veil_field,
            self.tr("For material that is hard to look at. Originals are never changed."),
        )

        self.lock_field = QComboBox(self)
        for minutes in LOCK_MINUTES:
            self.lock_field.addItem(self._after(minutes), minutes)
        self.lock_field.setCurrentIndex(LOCK_MINUTES.index(preferences.lock_minutes))
        self.add(
            self.tr("Lock the case"),
            self.lock_field,
            self.tr("When nobody touched the keyboard or mouse; only a case with a passphrase."),
        )
        self.backups = BackupFields(
            self,
            on=preferences.backup_on,
            minutes=preferences.backup_minutes,
            folder=preferences.backup_folder,
            choose=choose,
        )

    def draft(self) -> Preferences:
        """Return what was filled in."""
        return Preferences(
            user_name=" ".join(self.name_field.text().split()),
            theme=ThemeChoice(self.theme_field.currentData()),
            text_size=int(self.size_field.currentData()),
            veil=VeilChoice(self.veil_field.currentData()),
            lock_minutes=int(self.lock_field.currentData()),
            backup_on=self.backups.is_on,
            backup_folder=self.backups.folder,
            backup_minutes=self.backups.minutes,
            language=LanguageChoice(self.language_field.currentData()),
        )

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong with the form."""
        return _named(self.name_field)

    def _after(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never by itself")
        return counted(self, minutes, "After {} minute", "After {} minutes")


def name_on_this_machine() -> str:
    """Return the name that the machine knows its user by, the full one where it has it."""
    try:
        if sys.platform != "win32":
            import pwd  # noqa: PLC0415 - not on Windows

            full = pwd.getpwnam(getpass.getuser()).pw_gecos.partition(",")[0].strip()
            if full:
                return full
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _named(field: QLineEdit) -> Sequence[tuple[QWidget, str]]:
    if field.text().strip():
        return ()
    return [
        (field, translate("WhoForm", "Steps are recorded under a name; a made-up one will do."))
    ]
