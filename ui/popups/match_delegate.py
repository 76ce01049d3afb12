"""Paints what a finder found: a badge, the names, and how well they fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.eliding import elided
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.widgets.row_sign import row_sign

HEIGHT: Final = 27
BADGE: Final = 16
BADGE_ROLE: Final = Qt.ItemDataRole.UserRole
ASIDE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
VALUE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole + 3


class MatchDelegate(QStyledItemDelegate):
    """Paints the rows of a finder."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are equally high."""
        return QSize(200, look().type.pixels(HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        painter.save()
        area = option.rect
        paint_row_ground(painter, option)
        badge = str(index.data(BADGE_ROLE) or "")
        side = look().type.pixels(BADGE)
        square = QRect(area.x() + 8, area.y() + (area.height() - side) // 2, side, side)
        middle = Qt.AlignmentFlag.AlignVCenter
        font = QFont(option.font)
        font.setPixelSize(look().type.pixels(BODY))
        painter.setFont(font)
        painter.setPen(QColor(look().theme.muted))
        if badge in {"+", ""}:
            painter.drawText(mirrored(option, square), Qt.AlignmentFlag.AlignCenter, badge)
        else:
            row_sign(badge, colour=int(index.data(COLOUR_ROLE) or 0)).paint(
                painter, mirrored(option, square)
            )
        text = area.adjusted(8 + side + 8, 0, -8, 0)
        text.setRight(text.right() - self._paint_aside(painter, option, index))
        painter.setFont(font)
        painter.setPen(QColor(look().theme.muted if badge == "+" else look().theme.text))
        words = elided(painter.fontMetrics(), str(index.data()), text.width())
        painter.drawText(mirrored(option, text), middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _paint_aside(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        aside = str(index.data(ASIDE_ROLE) or "")
        if not aside:
            return 0
        font = QFont(option.font)
        font.setPixelSize(look().type.pixels(SMALL))
        painter.setFont(font)
        painter.setPen(QColor(look().theme.muted))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        area = option.rect.adjusted(0, 0, -8, 0)
        painter.drawText(mirrored(option, area), end, aside)
        return painter.fontMetrics().horizontalAdvance(aside) + 10
