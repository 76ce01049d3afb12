"""Some sentences to read at leisure, such as what came of each file of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.side_window import SideWindow
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class ListWindow(SideWindow):
    """Shows sentences under a heading; they can be copied."""

    def __init__(self, heading: str, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(heading, 720, 420, parent)
        title = PlainLabel(heading, self)
        title.setProperty("look", "title")
        title.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setPlainText("\n\n".join(lines))
        self.text.setAccessibleName(heading)
        copy = QPushButton(self.tr("Copy all"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(title)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
