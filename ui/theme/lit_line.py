"""Words on one line with some of them set off, laid out as a whole so that every script reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QTextCharFormat

_DOTS: Final = "…"
_WIDE: Final = 100_000
"""Pixels that any line has room in."""


def laid_line(
    text: str,
    font: QFont,
    formats: Sequence[QTextLayout.FormatRange],
    *,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
    width: float = _WIDE,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QTextLayout:
    """Return a layout of one line, which is as wide as its words unless a ``width`` is given.

    A paragraph runs as its first letter does, unless a direction is given. ``alignment`` is that
    on paper, whichever way the words run.
    """
    option = QTextOption(alignment | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction)
    return _laid(text, font, formats, option, width)


def fitted(text: str, font: QFont, width: float) -> str:
    """Return as much of a text as one line has room for (pixels), with dots where it is cut.

    It is cut where one stops reading, whichever way the words run.
    """
    room = width - QFontMetricsF(font).horizontalAdvance(_DOTS)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    if QFontMetricsF(font).horizontalAdvance(text) <= width:
        return text
    layout = _laid(text, font, (), option, max(1.0, room))  # a line is nothing without it
    return _beginning(text, layout.lineAt(0).textLength()).rstrip() + _DOTS


def format_range(
    text: str, stretch: tuple[int, int], looks: QTextCharFormat
) -> QTextLayout.FormatRange:
    """Return how a stretch of a text (code points) is to look, in the units that Qt counts."""
    found = QTextLayout.FormatRange()
    found.start = units(text, stretch[0])
    found.length = units(text, stretch[1]) - found.start
    found.format = looks
    return found


def units(text: str, point: int) -> int:
    """Return where a code point stands in UTF-16 units, which Qt counts."""
    return len(text[:point].encode("utf-16-le", "surrogatepass")) // 2


def _beginning(text: str, until: int) -> str:
    """Return the beginning of a text up to a place that Qt counted, no letter cut in two."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * until].decode("utf-16-le", "ignore")


def _laid(
    text: str,
    font: QFont,
    formats: Sequence[QTextLayout.FormatRange],
    option: QTextOption,
    width: float,
) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
