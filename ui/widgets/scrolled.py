"""A page that scrolls where the window is lower than what stands on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """As wide as its page needs at least, and as low as the window is."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(page)
        page.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the page and of the bar beside it."""
        beside = self.verticalScrollBar().sizeHint().width()
        least = super().minimumSizeHint()
        return QSize(self._page.minimumSizeHint().width() + beside, least.height())
