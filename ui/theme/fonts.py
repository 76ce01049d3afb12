"""The type scale: which fonts the window is set in, and how large."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.tokens import BODY

SERIF: Final = ("Noto Serif", "Charter", "Cambria", "Georgia", "DejaVu Serif", "serif")
"""The families that documents are read in, the first that is there; Qt adds other scripts'."""

_PREFERRED: Final = ("Noto Sans",) if sys.platform.startswith("linux") else ()
"""Before the system's own: on Linux that is often the wide DejaVu, which lists do not fit."""


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The sizes of text at one text size, in per cent of the type scale in ``tokens``."""

    percent: int = 100

    def pixels(self, size: float) -> int:
        """Return how many pixels a size of the scale, or a length at 100 %, has here."""
        return max(1, round(size * self.percent / 100))

    def at_100(self, pixels: int) -> int:
        """Return the length at 100 % that has so many pixels here."""
        return max(1, round(pixels * 100 / self.percent))

    def font(self, size: int = BODY, *, bold: bool = False, serif: bool = False) -> QFont:
        """Return a font for the window, or the ``serif`` one for what is read."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setFamilies([*(SERIF if serif else _PREFERRED), *font.families()])
        font.setPixelSize(self.pixels(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
