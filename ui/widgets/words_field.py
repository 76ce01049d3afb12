"""The field above a list that narrows it by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.field_signs import let_clear

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class WordsField(QLineEdit):
    """Words that a list is narrowed by; ``down`` asks to go on to the list."""

    down = Signal()

    def __init__(self, hint: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        let_clear(self)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list with Down, Enter or Escape; Escape first takes the words away."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.down.emit()
        else:
            super().keyPressEvent(event)
