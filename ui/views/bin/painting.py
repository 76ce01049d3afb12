"""Paints the acts and records of the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.eliding import elided
from ui.theme.list_headings import paint_heading, sized
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.views.bin.model import ENTRY, Act, below
from ui.views.bin.words import called
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from app.queries.bin_rows import BinRow

ACT_HEIGHT: Final = 36
ROW_HEIGHT: Final = 46
"""Pixels at 100 %."""

_MARGIN, _GAP, _SIGN = 12, 10, 16
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class BinDelegate(QStyledItemDelegate):
    """Paints a heading as a line of small words, a record in two lines behind its sign."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give a record the room for two lines."""
        is_act = isinstance(index.data(ENTRY), Act)
        return QSize(200, look().type.pixels(ACT_HEIGHT if is_act else ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint an act or a record."""
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, Act):
            paint_heading(painter, option, entry.words)
        else:
            paint_row_ground(painter, option)
            _paint_row(painter, option, entry)
        painter.restore()


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: BinRow) -> None:
    theme, side = look().theme, look().type.pixels(_SIGN)
    area = option.rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
    half = area.height() // 2
    sign = QRect(area.x(), area.y() + (half - side) // 2, side, side)
    row_sign(row.ref.kind).paint(painter, mirrored(option, sign))
    upper = QRect(sign.right() + _GAP, area.y(), area.right() - sign.right() - _GAP, half)
    painter.setFont(sized(option.font, BODY))
    painter.setPen(QColor(theme.text))
    _draw(painter, mirrored(option, upper), called(row))
    painter.setFont(sized(option.font, SMALL))
    painter.setPen(QColor(theme.muted))
    _draw(painter, mirrored(option, upper.translated(0, half)), below(row))


def _draw(painter: QPainter, area: QRect, words: str) -> None:
    shown = elided(painter.fontMetrics(), words, area.width())
    painter.drawText(area, _LEFT, shown)
