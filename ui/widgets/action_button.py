"""A button that does what an action of the window does, and is there when the action is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class ActionButton(QPushButton):
    """Follows its action: hidden and disabled with it."""

    def __init__(self, action: QAction, look: str, parent: QWidget | None = None) -> None:
        super().__init__(action.iconText(), parent)
        self.setProperty("look", look)
        self.setAccessibleName(action.iconText())
        self.action_ = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setToolTip(self.action_.toolTip())
        self.setVisible(self.action_.isVisible())
        self.setEnabled(self.action_.isEnabled())
