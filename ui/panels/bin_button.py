"""The way to the bin at the foot of the case panel."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme.icon_sizes import size_icons
from ui.theme.icons import icon
from ui.theme.look import look
from ui.translation import counted, figures


class BinButton(QPushButton):
    """Says how many records lie in the bin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        size_icons(self, 16)
        self.setToolTip(self.tr("What was removed, and the ways to bring it back"))
        look().changed.connect(self._dress)
        self._dress()
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many there are; an empty bin needs no number."""
        self.setText(self.tr("Bin") + (f"  {figures(count)}" if count else ""))
        words = counted(self, count, "Bin, with {} record", "Bin, with {} records")
        self.setAccessibleName(words if count else self.tr("Bin, empty"))

    def _dress(self) -> None:
        self.setIcon(icon("bin", colour="muted"))
