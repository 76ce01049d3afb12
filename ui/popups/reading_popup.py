"""A small form over the window for how texts are set; what is chosen shows at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.reading import COLUMNS, MONO, SANS, SERIF, SIZES, SPACINGS, Numbers, Reading
from ui.popups.overlay import Overlay
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

EASY: Final = (
    *("Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "OpenDyslexic", "Lexend", "Luciole"),
    *("Andika", "Sylexiad Sans", "Comic Neue"),
)
"""Families of type that were drawn to be read easily, offered first where they are installed."""


class ReadingPopup(Overlay):
    """Offers faces, sizes, columns, spacings and numbers; ``wanted`` tells what was chosen."""

    wanted = Signal(Reading)

    def __init__(self, window: QWidget, reading: Reading) -> None:
        super().__init__(window, stays=True)
        self._reading = reading
        self.face = self._box(self.tr("Typeface"))
        self.text_size = self._box(self.tr("Text size"))
        self.column = self._box(self.tr("Column"))
        self.spacing = self._box(self.tr("Line spacing"))
        self.numbers = self._box(self.tr("Numbers"))
        self.usual = QPushButton(self.tr("As usual"), self)
        self.usual.setToolTip(self.tr("Set texts as they are set at first"))
        self.closer = QPushButton(self.tr("Close"), self)
        self._fill()
        self._lay_out()
        self.setAccessibleName(self.tr("How texts are set"))
        self.setFocusProxy(self.face)
        self.show_reading(reading)
        for box in self._boxes():
            box.activated.connect(lambda _index: self._choose())
        self.usual.clicked.connect(lambda: self._want(Reading()))
        self.closer.clicked.connect(self.dismiss)

    def show_reading(self, reading: Reading) -> None:
        """Show how texts are set now."""
        self._reading = reading
        values = (reading.face, reading.size, reading.column, reading.spacing, reading.numbers)
        for box, value in zip(self._boxes(), values, strict=True):
            box.setCurrentIndex(max(0, box.findData(value)))

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.face, self.text_size, self.column, self.spacing, self.numbers

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(22)
        return box

    def _fill(self) -> None:
        _offer(self.face, ((self.tr("Serif"), SERIF), (self.tr("Sans serif"), SANS)))
        _offer(self.face, ((self.tr("Monospaced"), MONO),))
        installed = [name for name in QFontDatabase.families() if _is_open(name)]
        easy = [name for name in EASY if name in installed]
        for group in (easy, [name for name in installed if name not in easy]):
            self.face.insertSeparator(self.face.count())
            _offer(self.face, ((name, name) for name in group))
        per_cent = self.tr("{} %")
        _offer(self.text_size, ((per_cent.format(size), size) for size in SIZES))
        letters = self.tr("About {} letters")
        _offer(self.column, ((letters.format(column), column) for column in COLUMNS))
        _offer(self.spacing, ((per_cent.format(spacing), spacing) for spacing in SPACINGS))
        named = (
            (self.tr("None"), Numbers.NONE),
            (self.tr("Paragraphs, as they are cited"), Numbers.PARAGRAPHS),
            (self.tr("Lines of the text as it was brought in"), Numbers.LINES),
        )
        _offer(self.numbers, named)

    def _lay_out(self) -> None:
        pad = look().type.pixels(3 * SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(pad)
        heading = PlainLabel(self.tr("How texts are set"), self)
        heading.setProperty("look", "strong")
        column.addWidget(heading)
        form = QFormLayout()
        form.setHorizontalSpacing(pad)
        form.setVerticalSpacing(look().type.pixels(2 * SPACE))
        for box in self._boxes():
            label = PlainLabel(box.accessibleName(), self)
            label.setProperty("look", "muted")
            label.setBuddy(box)
            form.addRow(label, box)
        column.addLayout(form)
        foot = QHBoxLayout()
        foot.addWidget(self.usual)
        foot.addStretch(1)
        foot.addWidget(self.closer)
        column.addLayout(foot)

    def _choose(self) -> None:
        face, size, column, spacing, numbers = (box.currentData() for box in self._boxes())
        self._want(
            replace(
                self._reading,
                face=str(face),
                size=int(size),
                column=int(column),
                spacing=int(spacing),
                numbers=Numbers(numbers),
            )
        )

    def _want(self, reading: Reading) -> None:
        self.show_reading(reading)
        self.wanted.emit(reading)


def _offer(box: QComboBox, values: Iterable[tuple[str, object]]) -> None:
    for words, value in values:
        box.addItem(words, value)


def _is_open(family: str) -> bool:
    """Tell whether a family is there for users: systems keep some for themselves."""
    return not QFontDatabase.isPrivateFamily(family) and not family.startswith("@")
