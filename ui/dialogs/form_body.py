"""The fields of a form, which scroll where the screen is too low for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from ui.theme.look import look

_LEAST = 90
"""The height of what is seen at least, in pixels at 100 %."""


class FormBody(QScrollArea):
    """As high as all fields as long as there is room; lower, with a bar, where there is not."""

    def __init__(self, fields: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields = fields
        body = QWidget(self)
        body.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(body)
        self.verticalScrollBar().rangeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for room for all lines, those included that break only at this width."""
        hint = self._fields.totalSizeHint()
        width = max(hint.width(), self.width() if self.isVisible() else 0)
        high = self._fields.totalHeightForWidth(width) if self._fields.hasHeightForWidth() else 0
        return QSize(hint.width(), max(hint.height(), high))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the fields and of the bar, and for the height of a few fields."""
        least, bar = self._fields.totalMinimumSize(), self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() else 0
        return QSize(least.width() + beside, min(least.height(), look().type.pixels(_LEAST)))
