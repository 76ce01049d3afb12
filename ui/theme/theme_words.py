"""What the sets of colours are called where one is chosen."""

from __future__ import annotations

from app.settings import ThemeChoice
from ui.translation import translate


def theme_words() -> dict[ThemeChoice, str]:
    """Return the name of each choice, in the order in which they are offered."""
    return {
        ThemeChoice.SYSTEM: translate("Themes", "As the system"),
        ThemeChoice.LIGHT: translate("Themes", "Light"),
        ThemeChoice.DARK: translate("Themes", "Dark"),
        ThemeChoice.CONTRAST_LIGHT: translate("Themes", "High contrast, light"),
        ThemeChoice.CONTRAST_DARK: translate("Themes", "High contrast, dark"),
    }
