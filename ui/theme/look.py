"""The look that the program has on: which theme, how large the text, and how both are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.reading import Reading
from app.settings import Folders, ThemeChoice
from ui.theme.fonts import TypeScale
from ui.theme.glyphs import write_glyphs
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT

if TYPE_CHECKING:
    from ui.theme.tokens import Theme

_CHOSEN: Final = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.CONTRAST_LIGHT: CONTRAST_LIGHT,
    ThemeChoice.CONTRAST_DARK: CONTRAST_DARK,
}


class Look(QObject):
    """Dresses the program: palette, fonts and style sheet, at the start and whenever they change.

    ``changed`` comes after everything was dressed anew; what paints by itself repaints then.
    ``reading_changed`` tells that texts are to be set in another way.
    """

    changed = Signal()
    reading_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.type = TypeScale()
        self.reading = Reading()
        self._choice = ThemeChoice.LIGHT
        self._worn: tuple[Theme, TypeScale] | None = None

    def dress(self, choice: ThemeChoice, text_size: int = 100) -> None:
        """Put on a theme, and text of a size in per cent of the type scale."""
        application = _application()
        hints = application.styleHints()
        if self._worn is None:
            application.setStyle("Fusion")
            hints.colorSchemeChanged.connect(self._follow)
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._choice = choice
        self.type = TypeScale(text_size)
        # The system's own dialogs and title bars go along where the platform can do that.
        theme, scheme = _CHOSEN.get(choice), Qt.ColorScheme
        if theme is None:
            hints.setColorScheme(scheme.Unknown)
        else:
            hints.setColorScheme(scheme.Dark if theme.dark else scheme.Light)
        self._follow()

    def read_as(self, reading: Reading) -> None:
        """Set texts as a reader likes it."""
        if reading != self.reading:
            self.reading = reading
            self.reading_changed.emit()

    def _follow(self) -> None:
        self.theme = self._chosen()
        if self._worn == (self.theme, self.type):
            return
        self._worn = (self.theme, self.type)
        application = _application()
        application.setPalette(palette(self.theme))
        application.setFont(self.type.font())
        glyphs = write_glyphs(self.theme, Folders.find().cache / "glyphs")
        application.setStyleSheet(stylesheet(self.theme, self.type, glyphs))
        self.changed.emit()

    def _chosen(self) -> Theme:
        hints = _application().styleHints()
        if self._choice is not ThemeChoice.SYSTEM:
            return _CHOSEN[self._choice]
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        return DARK if dark else LIGHT


_worn: list[Look] = []


def look() -> Look:
    """Return the look of the running program."""
    if not _worn or not isValid(_worn[0]):
        _worn[:] = [Look(_application())]
    return _worn[0]


def _application() -> QApplication:
    application = QCoreApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("there is no QApplication yet")
    return application


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme; ``PlaceholderText`` is muted, ``BrightText`` the thread."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.page,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.BrightText: theme.thread,
        role.Highlight: theme.text_selection,
        role.HighlightedText: theme.text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.page,
        role.Midlight: theme.raised,
        role.Mid: theme.edge,
        role.Dark: theme.control,
        role.Shadow: theme.edge,
    }
    made = QPalette()
    for one, colour in colours.items():
        made.setColor(one, QColor(colour))
    disabled = QColor(theme.disabled)
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, one, disabled)
    return made
