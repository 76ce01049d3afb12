"""What all forms share: fields under each other, one sentence for what is wrong, two buttons."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.form_body import FormBody
from ui.dialogs.side_window import AROUND
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel
from ui.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

FIELD_WIDTH = 340
NOTE_HEIGHT = 88
_LINE = 30
"""The size of fields and of a line, in pixels at 100 %."""


class Form(QDialog):
    """A form that is accepted only when there is nothing wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = PlainLabel(self)
        self._heading.setProperty("look", "title")
        self._why = _hint("", self)
        self._why.hide()
        self._fields = QGridLayout()
        self._fields.setHorizontalSpacing(4 * SPACE)
        self._fields.setVerticalSpacing(3 * SPACE)
        self._problem = PlainLabel(self)
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._order: list[QWidget] = []
        self._buttons = buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        self.accept_button.setProperty("look", "primary")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(4 * SPACE)
        column.addWidget(self._heading)
        column.addWidget(self._why)
        column.addWidget(FormBody(self._fields, self))
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(buttons)

    def call(self, title: str, *, accept: str, why: str = "") -> None:
        """Say what the form is, what its button does, and perhaps why it is asked."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.accept_button.setText(accept)
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def add(self, caption: str, field: QWidget, hint: str = "") -> None:
        """Put a field under the others, with its name at the left and a hint below."""
        row = self._fields.rowCount()
        label = PlainLabel(caption, self)
        label.setProperty("look", "muted")
        label.setBuddy(field)
        field.setAccessibleName(caption)
        scale = look().type
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.setMinimumWidth(scale.pixels(FIELD_WIDTH))
        if isinstance(field, QPlainTextEdit):
            field.setFixedHeight(scale.pixels(NOTE_HEIGHT))
        self._order.append(field)
        below = QVBoxLayout()
        below.setSpacing(SPACE)
        below.addWidget(field)
        if hint:
            below.addWidget(_hint(hint, self))
        # The name stands beside the first line of what it names.
        label.setMinimumHeight(min(field.sizeHint().height(), scale.pixels(_LINE)))
        self._fields.addWidget(
            label, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        )
        self._fields.addLayout(below, row, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, and end the round of Tab with the buttons."""
        super().showEvent(event)
        self._make_room()
        order = [*self._order, self.accept_button, *self._buttons.buttons()]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)
        if self._order:
            self._order[0].setFocus()

    def problems(self) -> Sequence[tuple[QWidget, str]]:
        """Return what is wrong: the field, and one sentence for it."""
        return ()

    def accept(self) -> None:
        """Accept the form, or show the first thing that is wrong with it."""
        problems = self.problems()
        self.show_problems(problems)
        if not problems:
            super().accept()

    def show_problems(self, problems: Sequence[tuple[QWidget, str]]) -> None:
        """Mark the fields that are wrong and say the first problem; none takes all that back."""
        wrong = {field for field, _ in problems}
        for field in self.findChildren(QWidget):
            if field in wrong or field.property("problem"):
                field.setProperty("problem", field in wrong)
                field.style().polish(field)
        self._problem.setVisible(bool(problems))
        if problems:
            field, sentence = problems[0]
            self._problem.setText(sentence)
            self._make_room()
            field.setFocus()

    def _make_room(self) -> None:
        """Be as high as all lines are, those included that break only at the form's width.

        Where the screen is lower than that, the fields scroll.
        """
        size = self.size().expandedTo(self.sizeHint())
        high = self._column.totalHeightForWidth(size.width())
        room = room_for(self) - AROUND
        self.resize(size.expandedTo(QSize(0, high)).boundedTo(room))

    @property
    def problem(self) -> str:
        """The sentence that is shown of what is wrong, empty if nothing is."""
        return "" if self._problem.isHidden() else self._problem.text()


def _hint(text: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    label.setProperty("look", "small")
    label.setWordWrap(True)
    return label
