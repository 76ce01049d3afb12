"""How the user likes the window: colours, text size, and the form for all of it."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup

from app.settings import TEXT_SIZES, LanguageChoice, Settings
from ui.actions.keymap import keymap
from ui.language import name_of, offered
from ui.main_window.reading_choice import ReadingChoice
from ui.theme.look import look
from ui.theme.theme_words import theme_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.settings import SettingsFile, ThemeChoice
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts


def put_on(settings: Settings) -> None:
    """Give the program the look and the keys of settings.

    Before there is a window that costs half of what it does when every widget has to follow.
    """
    look().read_as(settings.reading)
    look().dress(settings.theme, settings.text_size)
    keymap().take(settings.keys)


class Liking(QObject):
    """Handles the actions about the look, and keeps what was chosen.

    ``changed`` comes after preferences were saved; ``not_kept`` when they hold for this run only.
    """

    changed = Signal(Settings)
    not_kept = Signal(str)

    def __init__(self, window: MainWindow, settings: SettingsFile, prompts: Prompts) -> None:
        super().__init__(window)
        self._window = window
        self._file = settings
        self._prompts = prompts
        self._themes = self._fill_themes()
        self._languages = self._fill_languages()
        self._reading = ReadingChoice(window, lambda reading: self.keep(reading=reading), self)
        self._dress()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "app.preferences": self.edit,
            "text.larger": lambda: self._resize(1),
            "text.smaller": lambda: self._resize(-1),
            "text.normal": self._resize_back,
            "view.theme": lambda: None,
            "view.language": lambda: None,
            **self._reading.handlers(),
        }

    def keep(self, **changes: object) -> None:
        """Keep some settings and put them into effect."""
        self.update(lambda settings: replace(settings, **changes))  # type: ignore[arg-type]

    def update(self, change: Callable[[Settings], Settings]) -> None:
        """Keep changed settings and put them into effect."""
        try:
            self._file.update(change)
        except OSError as problem:
            self.not_kept.emit(problem.strerror or str(problem))
        self._dress()
        self.changed.emit(self._file.settings)

    def note(self, change: Callable[[Settings], Settings]) -> None:
        """Keep what only has to be remembered, with nothing to put into effect."""
        try:
            self._file.update(change)
        except OSError as problem:
            self.not_kept.emit(problem.strerror or str(problem))

    def choose_keys(self, wishes: Mapping[str, tuple[str, ...] | None]) -> None:
        """Keep other keys for some actions; None: those that they come with."""

        def change(settings: Settings) -> Settings:
            for action_id, keys in wishes.items():
                settings = settings.with_keys(action_id, keys)
            return settings

        self.update(change)

    def edit(self) -> None:
        """Ask for all preferences in one form."""
        from ui.dialogs.user_forms import Preferences, PreferencesForm  # noqa: PLC0415 - on demand

        now = self._file.settings
        form = PreferencesForm(
            Preferences(
                now.user_name,
                now.theme,
                now.text_size,
                now.veil,
                now.lock_minutes,
                now.backup_on,
                now.backup_folder,
                now.backup_minutes,
                now.language,
            ),
            lambda: self._prompts.open_folder(
                self.tr("Keep backups in"), folder=Path(now.backup_folder or Path.home())
            ),
        )
        if self._prompts.fill_in(form):
            self.keep(**asdict(form.draft()))

    def _resize(self, by: int) -> None:
        place = TEXT_SIZES.index(self._file.settings.text_size) + by
        self.keep(text_size=TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))])

    def _resize_back(self) -> None:
        reading = replace(self._file.settings.reading, size=100)
        self.keep(text_size=100, reading=reading)

    def _dress(self) -> None:
        settings = self._file.settings
        put_on(settings)
        for theme, action in self._themes.items():
            action.setChecked(theme == settings.theme)
        for choice, action in self._languages.items():
            action.setChecked(choice == settings.language)

    def _fill_languages(self) -> dict[LanguageChoice, QAction]:
        menu = self._window.actions_.submenu("view.language")
        group = QActionGroup(menu)
        made = {}
        for choice in offered():
            action = menu.addAction(name_of(choice))
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, choice=choice: self.keep(language=choice))
            group.addAction(action)
            made[choice] = action
        return made

    def _fill_themes(self) -> dict[ThemeChoice, QAction]:
        menu = self._window.actions_.submenu("view.theme")
        group = QActionGroup(menu)
        made = {}
        for theme, text in theme_words().items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, theme=theme: self.keep(theme=theme))
            group.addAction(action)
            made[theme] = action
        return made
