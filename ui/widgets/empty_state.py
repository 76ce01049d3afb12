"""What stands where there is nothing yet: one sentence, and what fills the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction


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
        self._heading = _centred(heading, "title", self)
        self._sentence = _centred(sentence, "muted", self)
        self._sentence.setFixedWidth(420)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addStretch(1)
        for place, action in enumerate(actions):
            row.addWidget(_button(action, self, primary=place == 0))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(2 * SPACE)
        column.addLayout(row)
        column.addStretch(3)

    def say(self, heading: str, sentence: str) -> None:
        """Say something else."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)


def _centred(text: str, look: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label


def _button(action: QAction, parent: QWidget, *, primary: bool) -> QPushButton:
    button = QPushButton(action.iconText(), parent)
    if primary:
        button.setProperty("look", "primary")
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setVisible(action.isVisible())
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return button
