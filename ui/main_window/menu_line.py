"""The line of the menus, at the end of which stand the ways back and forward and the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenuBar, QWidget

from ui.theme.look import look
from ui.theme.tokens import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QActionEvent

    from ui.main_window.search_field import SearchField

_AROUND: Final = 20
"""The room around the name of a menu, in pixels at 100 %."""


class MenuLine(QMenuBar):
    """Keeps every menu in sight: the search field has the room that they leave."""

    def __init__(self, ways: QWidget, search: SearchField, parent: QWidget) -> None:
        super().__init__(parent)
        self._ways, self._search = ways, search
        self.corner = QWidget(self)
        row = QHBoxLayout(self.corner)
        row.setContentsMargins(0, SPACE // 2, 3 * SPACE, SPACE // 2)
        row.setSpacing(2 * SPACE)
        row.addWidget(ways)
        row.addWidget(search)
        if not self.isNativeMenuBar():  # that of macOS takes no widgets
            self.setCornerWidget(self.corner, Qt.Corner.TopRightCorner)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        look().changed.connect(self._soon.start)

    def actionEvent(self, event: QActionEvent) -> None:
        """Follow menus that come and go with a case."""
        super().actionEvent(event)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width of the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        taken = self._ways.sizeHint().width() + 6 * SPACE
        if not self.isNativeMenuBar():
            names = [menu.iconText() for menu in self.actions() if menu.isVisible()]
            around = look().type.pixels(_AROUND)
            taken += sum(self.fontMetrics().horizontalAdvance(name) + around for name in names)
        if self._search.give_room(self.width() - taken):
            # Qt looks at the size of a corner's widget only when the line has another size.
            QApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))
