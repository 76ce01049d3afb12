"""What the start page tells someone who has no case yet: how the work goes, in three steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.actions.key_texts import first_key
from ui.theme.icons import badge, icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon

_STEPS: Final = (
    (
        QT_TRANSLATE_NOOP("FirstSteps", "Bring material in"),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "Articles, saved pages, Word files and stills become sources. Their bytes are kept "
            "as they came, and nothing leaves this machine.",
        ),
        ("icon:import-files",),
    ),
    (
        QT_TRANSLATE_NOOP("FirstSteps", "Read, and mark with one key"),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "Select a passage or draw a region; {claim} makes it a claim, {person} a person, "
            "{evidence} an exhibit. {link} links any two of them.",
        ),
        ("claim", "person", "evidence", "link"),
    ),
    (
        QT_TRANSLATE_NOOP("FirstSteps", "Hand over a report"),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "A Word file: each claim with its sources, its assessment, and the way back to the "
            "spot. Protected people are masked.",
        ),
        ("icon:report",),
    ),
)


_MARKED: Final = ("claim", "person", "evidence", "link")


class FirstSteps(QWidget):
    """Three short paragraphs, each with its signs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = PlainLabel(self.tr("How it goes").upper(), self)
        heading.setProperty("look", "heading")
        heading.setContentsMargins(2 * SPACE, 0, 0, 0)
        self._signs: list[tuple[QLabel, QIcon]] = []
        self._rows = [self._row(*step) for step in _STEPS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE)
        column.addWidget(heading)
        for row in self._rows:
            column.addWidget(row)
        look().changed.connect(self._paint_signs)
        self._paint_signs()

    def rows(self) -> Sequence[QWidget]:
        """Return the paragraphs from the top."""
        return self._rows

    def _row(self, title: str, text: str, signs: Sequence[str]) -> QWidget:
        row = QWidget(self)
        name = PlainLabel(translate("FirstSteps", title), row)
        name.setProperty("look", "strong")
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(name)
        head.addSpacing(SPACE)
        for sign in signs:
            head.addWidget(self._sign(sign, row))
        head.addStretch(1)
        keys = {name: first_key(f"mark.{name}") for name in _MARKED}
        words = PlainLabel(translate("FirstSteps", text).format(**keys), row)
        words.setProperty("look", "muted")
        words.setWordWrap(True)
        column = QVBoxLayout(row)
        column.setContentsMargins(2 * SPACE, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(words)
        return row

    def _sign(self, sign: str, parent: QWidget) -> QLabel:
        label = PlainLabel(parent)
        kind, _, name = sign.partition(":")
        self._signs.append((label, icon(name, colour="muted") if name else badge(kind)))
        return label

    def _paint_signs(self) -> None:
        for label, sign in self._signs:
            label.setPixmap(sign.pixmap(QSize(16, 16), self.devicePixelRatioF()))
