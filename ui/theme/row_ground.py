"""What lies under the rows of the lists that paint themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QStyle

from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

_STRIPE: Final = 3


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what lies under a row of a list: selected, with a stripe for the focus, or hovered."""
    area, theme = option.rect, look().theme
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, QColor(theme.selection))
        if theme.contrast:
            _frame(painter, area, 2 if has_focus else 1)
        if has_focus:
            paint_row_focus(painter, option)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, QColor(theme.hover))


def paint_row_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint a stripe where a row begins: the keys go there."""
    stripe = QRect(option.rect.topLeft(), QSize(_STRIPE, option.rect.height()))
    painter.fillRect(mirrored(option, stripe), QColor(look().theme.accent))


def mirrored(option: QStyleOptionViewItem, part: QRect) -> QRect:
    """Return where a part of a row stands, given where it does from left to right."""
    return QStyle.visualRect(option.direction, option.rect, part)


def _frame(painter: QPainter, area: QRect, width: int) -> None:
    inset = width / 2
    painter.save()
    painter.setPen(QPen(QColor(look().theme.accent), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(inset, inset, -inset, -inset))
    painter.restore()
