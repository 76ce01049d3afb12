"""The field at the top right of the window in which the whole case is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from ui.actions.key_texts import first_key
from ui.actions.keymap import keymap
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.clear_button import let_clear

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class SearchField(QLineEdit):
    """Names its key at its right end while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keymap().changed.connect(self.update)
        self.setPlaceholderText(self.tr("Find in the whole case"))
        self.setAccessibleName(self.placeholderText())
        let_clear(self)
        leading = QLineEdit.ActionPosition.LeadingPosition
        sign = self.addAction(icon("search", colour="muted"), leading)
        for button in self.findChildren(QToolButton):
            if button.defaultAction() is sign:
                button.setAccessibleName(self.accessibleName())

    def sizeHint(self) -> QSize:
        """Ask for room for a few words."""
        return QSize(look().type.pixels(300), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key over the empty field."""
        super().paintEvent(event)
        if self.text():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        area = self.rect().adjusted(0, 0, -2 * SPACE, 0)
        painter.drawText(
            area,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            first_key("find.everywhere"),
        )
