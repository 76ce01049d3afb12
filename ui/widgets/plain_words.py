"""Words that are shown as they are: foreign titles and names are never taken for markup.

Qt takes whatever looks like HTML in a label or a tooltip for HTML, and loads the pictures that it
names: from a file, and on Windows from a machine in the network.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.showing import one_line


class PlainLabel(QLabel):
    """A label that knows no markup."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent if isinstance(text, str) or text is None else text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if isinstance(text, str):
            self.setText(text)


def plain_tip(text: str) -> str:
    """Return what a tooltip has to be given to show exactly these words."""
    text = "\n".join(map(one_line, text.split("\n")))
    if "<" not in text:
        return text
    return f'<qt><p style="white-space: pre-wrap">{escape(text)}</p></qt>'
