"""What stands where there is nothing yet: one sentence, and what fills the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.action_button import ActionButton
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

WIDTH: Final = 420
"""The width of the sentence where there is room, in pixels at 100 %."""


class EmptyState(QWidget):
    """Says what belongs here, and offers the actions that bring it; the first is the main one."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        actions: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        body = QWidget(self)
        body.setMaximumWidth(look().type.pixels(WIDTH))
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addStretch(1)
        for place, action in enumerate(actions):
            buttons.addWidget(ActionButton(action, "primary" if place == 0 else "", body))
        buttons.addStretch(1)
        column = QVBoxLayout(body)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(_centred(heading, "title", body))
        column.addWidget(_centred(sentence, "muted", body))
        column.addSpacing(2 * SPACE)
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)


def _centred(text: str, look: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    label.setProperty("look", look)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
