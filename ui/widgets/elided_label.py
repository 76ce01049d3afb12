"""A line of text that ends in dots where there is no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.showing import one_line
from ui.theme.eliding import own_way
from ui.widgets.plain_words import PlainLabel, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ElidedLabel(PlainLabel):
    """Shows as much of its text as fits, and all of it as a tool tip where it does not."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._elide = elide
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Ask for hardly any width."""
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, shortened to the width there is."""
        whole = one_line(self.text())
        shown = self.fontMetrics().elidedText(whole, self._elide, self.width())
        self.setToolTip("" if shown == whole else plain_tip(whole))
        painter = QPainter(self)
        painter.drawText(
            self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, own_way(shown)
        )
