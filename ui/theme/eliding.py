"""Shortens words to the room there is, with the dots at the end where one stops reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from app.showing import is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

_FROM_LEFT: Final = "\u2066"
_FROM_RIGHT: Final = "\u2067"
_AS_BEFORE: Final = "\u2069"


def own_way(words: str) -> str:
    """Return words to be painted, so that they run their own way in a window that runs the other.

    Numbers, dots and full stops at their ends stay where they belong (isolates of UAX 9).
    """
    window_runs_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    runs_left = is_rtl(words)
    if not words or runs_left is window_runs_left:
        return words
    return f"{_FROM_RIGHT if runs_left else _FROM_LEFT}{words}{_AS_BEFORE}"


def elided(metrics: QFontMetrics | QFontMetricsF, words: str, width: float) -> str:
    """Return as much of some words as fits into a width (pixels), with dots where they are cut.

    The dots of Arabic or Hebrew words stand at the left, those of others at the right, whichever
    way the window runs.
    """
    end = Qt.TextElideMode.ElideRight
    if isinstance(metrics, QFontMetricsF):
        shown = metrics.elidedText(words, end, width)
    else:
        shown = metrics.elidedText(words, end, int(width))
    return own_way(shown)
