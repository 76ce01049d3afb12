"""Buttons in a row, or in more rows where there is no room for all of their words in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme.tokens import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class ButtonRow(QWidget):
    """Asks for room for all in one row; no button is ever narrower than its words."""

    def __init__(self, buttons: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE)
        self._across = 0
        self._put(len(self._buttons))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the width of all buttons beside each other, however they stand now."""
        widths = [button.sizeHint().width() for button in self._buttons]
        between = (len(widths) - 1) * self._grid.horizontalSpacing()
        return QSize(sum(widths) + between, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the widest button."""
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as have room."""
        super().resizeEvent(event)
        self._put(self._fitting(event.size().width()))

    def _fitting(self, width: int) -> int:
        """Return how many stand beside each other so that each column is as wide as it must be."""
        wide = [button.sizeHint().width() for button in self._buttons]
        for across in range(len(wide), 1, -1):
            columns = [max(wide[column::across]) for column in range(across)]
            if sum(columns) + (across - 1) * self._grid.horizontalSpacing() <= width:
                return across
        return 1

    def _put(self, across: int) -> None:
        if across == self._across:
            return
        self._grid.setColumnStretch(self._across, 0)
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // across, place % across)
        self._grid.setColumnStretch(across, 1)
        self._across = across
