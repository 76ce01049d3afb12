"""A field and a list below it, floating at the top of the window: type, choose, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.actions.keymap import keymap
from ui.popups.choice_list import CHOICE, ROW_HEIGHT, Choice, ChoiceDelegate, ChoiceList
from ui.popups.overlay import Overlay
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.announcing import announce_rows
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

WIDTH: Final = 620
TOP: Final = 46
MOST_SHOWN: Final = 12
"""Pixels at 100 %, and rows."""

_CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class Chooser(Overlay):
    """Asks what is ``wanted`` for the words in its field, and hands over what is ``taken``.

    Enter right after typing takes the first choice for the words that stand there then. A key of
    its own, or Ctrl with the click, hands it over to be shown ``beside``.
    """

    wanted = Signal(str)
    taken = Signal(Choice)
    beside = Signal(Choice)

    def __init__(self, window: QWidget, placeholder: str, hint: str = "") -> None:
        super().__init__(window)
        self._over = window
        self._shown_for: str | None = None
        self._hurry: bool | None = None  # whether what is waited for is to be shown beside
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._ask)
        self.setFocusProxy(self.field)
        self.choices = ChoiceList(self)
        self.list = QListView(self)
        self.list.setModel(self.choices)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What fits"))
        announce_rows(self.list)
        self.list.clicked.connect(self._clicked)
        self._state = PlainLabel(hint, self)
        self._state.setProperty("look", "small")
        self._hint = hint
        self._lay_out()

    def open_on_top(self, words: str = "") -> None:
        """Open at the top of the window, in its middle; what was typed before is selected."""
        self.field.setText(words)
        self.field.selectAll()
        if not words:
            self._ask(words)
        left = (self._over.width() - self.width()) // 2
        self.open_at(QRect(QPoint(left, look().type.pixels(TOP)), QSize(self.width(), 0)))

    def show_choices(self, words: str, choices: Sequence[Choice], nothing: str = "") -> None:
        """Show what fits some words, if they still stand in the field; else pass it over."""
        if words != self.field.text():
            return
        self._shown_for = words
        self.choices.set_choices(choices)
        if choices:
            self.list.setCurrentIndex(self.choices.index(0, 0))
        self._state.setText(self._hint if choices else nothing)
        self._state.setVisible(bool(self._state.text()))
        self._fit()
        hurry, self._hurry = self._hurry, None
        if hurry is not None:
            self._take(self.list.currentIndex(), beside=hurry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list and take from it without leaving the field."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: MOST_SHOWN - 1,
            Qt.Key.Key_PageUp: 1 - MOST_SHOWN,
        }
        key, asked = Qt.Key(event.key()), keymap().asked(event, ("finder.take", "go_to.beside"))
        if key in steps:
            self._step(steps[key])
        elif asked is not None:
            self._enter(beside=asked == "go_to.beside")
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        count = self.choices.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + by
        if abs(by) == 1:
            row %= count
        index = self.choices.index(max(0, min(row, count - 1)), 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _enter(self, *, beside: bool) -> None:
        if self._shown_for == self.field.text():
            self._take(self.list.currentIndex(), beside=beside)
        else:
            self._hurry = beside

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index, beside=bool(QApplication.keyboardModifiers() & _CONTROL))

    def _take(self, index: QModelIndex, *, beside: bool) -> None:
        choice = index.data(CHOICE)
        if not isinstance(choice, Choice) or choice.why_not:
            return
        self.dismiss()
        (self.beside if beside else self.taken).emit(choice)

    def _ask(self, words: str) -> None:
        self._hurry = None
        self.wanted.emit(words)

    def _fit(self) -> None:
        """Make the list as high as its rows, within the window."""
        row = look().type.pixels(ROW_HEIGHT)
        room = self._over.height() - look().type.pixels(TOP + 110)
        shown = max(1, min(MOST_SHOWN, room // row, self.choices.rowCount()))
        self.list.setFixedHeight(shown * row)
        self.list.setVisible(self.choices.rowCount() > 0)
        self.adjustSize()

    def _lay_out(self) -> None:
        width = min(look().type.pixels(WIDTH), self._over.width() - 4 * SPACE)
        self.setFixedWidth(max(240, width))
        self.field.setTextMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        self._state.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        self._state.setVisible(bool(self._hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for widget in (self.field, self.list, self._state):
            column.addWidget(widget)
