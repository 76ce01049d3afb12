"""A page to write on: what the case is about, what is still to be done, what to watch for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel
from ui.widgets.typed_fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_WIDTH: Final = 720
"""Pixels of a line of text at 100 %, about as in the reading column."""


class NotesPage(QScrollArea):
    """One field that grows with what is written; ``edited`` gives (text, sitting)."""

    edited = Signal(object, int)

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = TextField(self)
        self.field.setReadOnly(not writable)
        self.field.setAccessibleName(self.tr("Notes on the case"))
        self.field.setPlaceholderText(
            self.tr("What the case is about, what is to be done, what to watch for …")
        )
        self.field.edited.connect(self.edited)
        heading = PlainLabel(self.tr("Notes on the case"), self)
        heading.setProperty("look", "heading")
        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 12 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(heading)
        column.addWidget(self.field)
        column.addStretch(1)
        self.setWidget(self._column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.field)
        look().changed.connect(self._fit)
        self._fit()

    def set_notes(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        self.field.set_value(text)

    def store(self) -> None:
        """Say what was typed, if it is not stored yet."""
        self.field.store()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Write on, wherever on the page one clicks."""
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _fit(self) -> None:
        self._column.setMaximumWidth(look().type.pixels(_WIDTH))
