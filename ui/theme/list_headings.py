"""What the lists that paint themselves have in common: their fonts, and headings between rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont

from ui.theme.look import look
from ui.theme.row_ground import mirrored
from ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

_MARGIN: Final = 12
_ABOVE: Final = 10
_SIGN: Final = 16
_START: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def sized(font: QFont, size: int, *, bold: bool = False) -> QFont:
    """Return a font in a size of the type scale (pixels at 100 %)."""
    made = QFont(font)
    made.setPixelSize(look().type.pixels(size))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def paint_heading(
    painter: QPainter,
    option: QStyleOptionViewItem,
    words: str,
    *,
    aside: str = "",
    sign: QIcon | None = None,
) -> None:
    """Paint a heading between the rows of a list, with a line behind it up to what is ``aside``."""
    theme = look().theme
    area = option.rect.adjusted(_MARGIN, _ABOVE, -_MARGIN, 0)
    if sign is not None:
        side = look().type.pixels(_SIGN)
        box = QRect(area.x(), area.center().y() - side // 2, side, side)
        sign.paint(painter, mirrored(option, box))
        area.setLeft(area.x() + side + 8)
    painter.setFont(sized(option.font, SMALL, bold=True))
    painter.setPen(QColor(theme.muted))
    metrics = painter.fontMetrics()
    end = area.right() - (metrics.horizontalAdvance(aside) + _MARGIN if aside else 0)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, end - area.x())
    painter.drawText(mirrored(option, area), _START, words)
    painter.drawText(mirrored(option, area), _END, aside)
    start = area.x() + metrics.horizontalAdvance(words) + _MARGIN
    line = QRect(start, area.center().y(), max(0, end - start), 1)
    painter.fillRect(mirrored(option, line), QColor(theme.edge))
