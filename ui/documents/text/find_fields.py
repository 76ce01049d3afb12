"""The fields of the bar that finds words in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.showing import one_line
from ui.actions.catalogue import ACTIONS
from ui.actions.key_texts import with_key
from ui.actions.keymap import keymap
from ui.documents.text.find_pattern import Query
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractButton

_SHOWN: Final = 60  # letters of a search in the list of the last ones


class FindFields(QWidget):
    """What is looked for and how, how much was found, and what is wrong with it.

    ``changed`` tells that something else is wanted, ``history_chosen`` the place of a search in the
    list that ``offer`` showed. The fields stand in one row where there is room, else in two.
    """

    changed = Signal()
    history_wanted = Signal()
    history_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._keyed: dict[QAbstractButton, str] = {}
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in this text"))
        self.words.setAccessibleName(self.tr("Find in this text"))
        self.count = PlainLabel(self)
        self.history = self._button("history", "bar.older")
        self.match_case = self._toggle("Aa", "bar.match_case")
        self.whole_words = self._toggle("“ab”", "bar.whole_words")
        self.expression = self._toggle(".*", "bar.expression")
        self.previous = self._button("chevron-up", "bar.previous")
        self.next = self._button("chevron-down", "bar.next")
        self.tag_all = QPushButton(self)
        self._keyed[self.tag_all] = "bar.tag_all"
        self.tag_all.hide()
        self.closer = self._button("close", "bar.close")
        self.problem = PlainLabel(self)
        self._lay_out()
        self.words.textChanged.connect(self.changed)
        for toggle in (self.match_case, self.whole_words, self.expression):
            toggle.toggled.connect(self.changed)
        self.history.clicked.connect(self.history_wanted)
        keymap().changed.connect(self._name)
        self._name()

    def _lay_out(self) -> None:
        self.count.setProperty("look", "muted")
        self.problem.setProperty("look", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.words.setMinimumWidth(look().type.pixels(120))
        self._first = _row(self.words, self.history, self.count, self.previous, self.next)
        self._first.setStretch(0, 1)
        self._second = _row(self.match_case, self.whole_words, self.expression, self.tag_all)
        self._second.addStretch(1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(2 * SPACE)
        self._rows.addLayout(self._first, 3)
        self._rows.addLayout(self._second, 2)
        beside = QHBoxLayout()
        beside.addLayout(self._rows, 1)
        beside.addWidget(self.closer, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(beside)
        column.addWidget(self.problem)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def query(self) -> Query:
        """Return what is looked for."""
        return Query(
            self.words.text(),
            match_case=self.match_case.isChecked(),
            whole_words=self.whole_words.isChecked(),
            is_expression=self.expression.isChecked(),
        )

    def take(self, query: Query) -> None:
        """Look for something else, with other switches."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.words.setText(query.words)
        self.match_case.setChecked(query.match_case)
        self.whole_words.setChecked(query.whole_words)
        self.expression.setChecked(query.is_expression)
        self.blockSignals(blocked)
        self.words.selectAll()
        self.changed.emit()

    def take_words(self, words: str) -> None:
        """Look for words as they stand in a text."""
        self.take(Query(" ".join(words.split()), self.match_case.isChecked()))

    def say(self, count: str, *, missed: bool) -> None:
        """Say how much was found; ``missed`` marks the field where that is nothing."""
        self.count.setText(count)
        if self.words.property("problem") != missed:
            self.words.setProperty("problem", missed)
            self.words.style().polish(self.words)
        self._arrange()

    def complain(self, problem: str) -> None:
        """Say what is wrong with what is looked for; no words where nothing is."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.words.setAccessibleDescription(problem)

    def offer_tag(self, words: str) -> None:
        """Offer to tag what was found; no words offer nothing."""
        self.tag_all.setText(words)
        self.tag_all.setVisible(bool(words))
        self._arrange()

    def offer(self, searches: Sequence[str]) -> None:
        """Show the last searches in a list to choose from."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for place, words in enumerate(searches):
            shown = one_line(words)
            shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, at=place: self.history_chosen.emit(at))
        if not searches:
            menu.addAction(self.tr("Nothing was looked for yet")).setEnabled(False)
        menu.popup(self.history.mapToGlobal(QPoint(0, self.history.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many rows as the width takes."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("00000 of 00000"))
        needed = self._first.minimumSize().width() + self._second.minimumSize().width()
        room = self.width() - self.closer.sizeHint().width() - 8 * SPACE
        wide = QBoxLayout.Direction.LeftToRight
        self._rows.setDirection(wide if needed <= room else QBoxLayout.Direction.TopToBottom)

    def _button(self, sign: str, action_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(sign))
        self._keyed[button] = action_id
        return button

    def _toggle(self, sign: str, action_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setCheckable(True)
        self._keyed[button] = action_id
        return button

    def _name(self) -> None:
        """Say what the buttons do as the catalogue does, with the keys of now."""
        for button, action_id in self._keyed.items():
            words = translate("Actions", ACTIONS[action_id].text)
            button.setToolTip(with_key(words, action_id))
            if not button.text() or button.isCheckable():
                button.setAccessibleName(words)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for widget in widgets:
        row.addWidget(widget)
    return row
