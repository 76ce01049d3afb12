"""Icons of buttons and tabs that grow with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QTabBar


def size_icons(widget: QAbstractButton | QTabBar, size: int) -> None:
    """Give a widget icons of a size in pixels at 100 %, from now on."""
    _IconSize(widget, size)


class _IconSize(QObject):
    """Belongs to the widget, and so hears of no look that the widget does not live to see."""

    def __init__(self, widget: QAbstractButton | QTabBar, size: int) -> None:
        super().__init__(widget)
        self._widget, self._size = widget, size
        look().changed.connect(self._set)
        self._set()

    def _set(self) -> None:
        side = look().type.pixels(self._size)
        self._widget.setIconSize(QSize(side, side))
