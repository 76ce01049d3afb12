"""Shortens words to the room there is, with the dots at the end where one stops reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from app.showing import is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

_RIGHT_TO_LEFT_MARK: Final = "\u200f"


def elided(metrics: QFontMetrics | QFontMetricsF, words: str, width: float) -> str:
    """Return as much of some words as fits into a width (pixels), with dots where they are cut.

    A mark behind the dots of Arabic or Hebrew words lets them stand at the left, whichever way
    the line runs that they are painted in.
    """
    end = Qt.TextElideMode.ElideRight
    if isinstance(metrics, QFontMetricsF):
        shown = metrics.elidedText(words, end, width)
    else:
        shown = metrics.elidedText(words, end, int(width))
    return shown + _RIGHT_TO_LEFT_MARK if shown != words and is_rtl(words) else shown
