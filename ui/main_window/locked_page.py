"""What the window shows of a case that is locked: the name of its file, and a way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

WIDTH: Final = 380
SIGN: Final = 28
"""The width of the page's column and the size of its sign, in pixels at 100 %."""


class LockedPage(QWidget):
    """Asks for the passphrase; ``tried`` hands it over, ``left`` says that nobody wants back in."""

    tried = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._sign = PlainLabel(self)
        self._heading = PlainLabel(self.tr("Locked"), self)
        self._heading.setProperty("look", "display")
        self._name = ElidedLabel(parent=self, elide=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("look", "strong")
        self._remark = self._label("muted")
        self.field = PassphraseField(self)
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase"))
        self._problem = self._label("problem")
        self.open_button = QPushButton(self.tr("Open"), self)
        self.open_button.setProperty("look", "primary")
        self.leave_button = QPushButton(self.tr("Close case"), self)
        self._lay_out()
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._try)
        self.open_button.clicked.connect(self._try)
        self.leave_button.clicked.connect(self.left)
        look().changed.connect(self._dress)
        self._dress()

    @property
    def problem(self) -> str:
        """The sentence that is shown of what is wrong, empty if nothing is."""
        return self._problem.text()

    @property
    def remark(self) -> str:
        """What is said of the case that is locked."""
        return self._remark.text()

    def hide_case(self, path: Path, remark: str = "") -> None:
        """Stand for a case from now on; ``remark`` says what came of its jobs."""
        self.path = path
        self._name.setText(path.name)
        self._remark.setText(
            remark or self.tr("What was done is stored. The key is forgotten until you type it.")
        )
        self._say("")
        self.field.clear()

    def refuse(self, sentence: str) -> None:
        """Say why the case did not open; what was typed stays, to be typed over."""
        self._say(sentence)
        self.field.setFocus()
        self.field.selectAll()

    def accept(self) -> None:
        """Take it that the passphrase was right: the case is being opened."""
        self.field.clear()
        self._say("")

    def release(self) -> None:
        """Stand for no case any more."""
        self.path = None
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self.field.setFocus()

    def _try(self) -> None:
        if not self.field.isEnabled():
            return
        if not self.field.text():
            self._say(self.tr("Type the passphrase of the case."))
            return
        self._say("")
        for widget in (self.field, self.open_button):
            widget.setEnabled(False)
        self.tried.emit(self.field.text())

    def _say(self, problem: str) -> None:
        for widget in (self.field, self.open_button):
            widget.setEnabled(True)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setProperty("problem", bool(problem))
        self.field.style().polish(self.field)

    def _label(self, how: str) -> QLabel:
        label = PlainLabel(self)
        label.setProperty("look", how)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setSpacing(3 * SPACE)
        for widget in (
            *(self._sign, self._heading, self._name, self._remark),
            *(self.field, self._problem),
        ):
            column.addWidget(widget)
        column.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._body)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)

    def _dress(self) -> None:
        scale = look().type
        self._body.setFixedWidth(scale.pixels(WIDTH))
        side = scale.pixels(SIGN)
        self._sign.setPixmap(icon("protected", colour="muted").pixmap(QSize(side, side)))
