"""What lies under the rows of the lists that paint themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle

from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what lies under a row of a list: selected, with a stripe for the focus, or hovered."""
    area, theme = option.rect, look().theme
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, QColor(theme.selection))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(area.x(), area.y(), 3, area.height(), QColor(theme.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, QColor(theme.hover))
