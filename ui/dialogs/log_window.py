"""Help → Show the log: the end of the log, to read and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.side_window import SideWindow
from ui.theme.look import look
from ui.theme.tokens import SMALL, SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from pathlib import Path

SHOWN: Final = 200_000
"""How many bytes of the log are shown, from its end."""


class LogWindow(SideWindow):
    """Shows the end of a log file."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("", 900, 560, parent)
        self.setWindowTitle(self.tr("Log"))
        self._path = path
        note = PlainLabel(
            self.tr("The log says what the program did and where it failed; nothing of a case."),
            self,
        )
        note.setProperty("look", "muted")
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Log"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(look().type.pixels(SMALL))
        self.text.setFont(font)
        self.text.setPlainText(end_of(path) or self.tr("The log is empty."))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        place = ElidedLabel(str(path), self)
        place.setProperty("look", "small")
        copy = QPushButton(self.tr("Copy all"), self)
        copy.clicked.connect(self._copy)
        foot = QHBoxLayout()
        foot.addWidget(place, 1)
        foot.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.addWidget(note)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def end_of(path: Path) -> str:
    """Return the last lines of a log file, as much as is shown; empty when there is none."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - SHOWN))
            data = file.read()
    except OSError:
        return ""
    text = data.decode("utf-8", "replace")
    return text if size <= SHOWN else text.partition("\n")[2]
