"""The review as a tab: how many marks wait, what became of each, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.showing import one_line
from app.vocabulary import CarryDecision
from ui.actions.key_texts import with_key
from ui.actions.keymap import keymap
from ui.theme.icons import icon
from ui.theme.tokens import SPACE
from ui.translation import QT_TRANSLATE_NOOP, counted, figures, translate
from ui.views.review.list_view import ReviewList
from ui.views.review.model import ReviewModel
from ui.widgets.button_row import ButtonRow
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.queries.version_rows import CarriedRow, Review

_BUTTONS: Final = (
    ("review.confirm", QT_TRANSLATE_NOOP("Review", "Confirm")),
    ("review.attach", QT_TRANSLATE_NOOP("Review", "Attach…")),
    ("review.leave", QT_TRANSLATE_NOOP("Review", "Leave")),
    ("review.take_back", QT_TRANSLATE_NOOP("Review", "Take back")),
)
"""The action and the English word of each button."""


class ReviewView(QWidget):
    """Lists what became of the marks of one later version.

    ``asked`` names what is wanted (one of ``list_view.ACTS``, or "source.carry" and
    "source.compare") and for which marks; ``shown`` tells that the page came into sight.
    """

    asked = Signal(str, list)
    shown = Signal()

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self.model = ReviewModel(self)
        self.list = ReviewList(self.model, self)
        self.heading = ElidedLabel(parent=self)
        self.progress = PlainLabel(self)
        self.buttons = {
            action: QPushButton(translate("Review", words), self) for action, words in _BUTTONS
        }
        self.carry_button = QPushButton(self)
        self.compare_button = QToolButton(self)
        self.compare_button.setIcon(icon("compare"))
        self.compare_button.setAccessibleName(self.tr("Compare the two versions"))
        self._nothing = EmptyState(
            self.tr("No marks were carried over yet"),
            self.tr("Carry marks over from the earlier version: each is looked for word by word."),
        )
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.list.asked.connect(self._ask)
        self.list.chosen_changed.connect(self._chosen_changed)
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, action=action: self._ask(action))
        self.carry_button.clicked.connect(lambda: self.asked.emit("source.carry", []))
        self.compare_button.clicked.connect(lambda: self.asked.emit("source.compare", []))
        keymap().changed.connect(self._name_keys)
        self._name_keys()

    def show_review(self, review: Review) -> None:
        """Show what became of the marks; what is chosen stays chosen while it is there."""
        chosen = self.list.chosen()
        place = max(0, self.list.currentIndex().row())
        self.heading.setText(
            one_line(
                self.tr("Marks of {earlier} in {later} {title}").format(
                    earlier=review.earlier.handle,
                    later=review.version.handle,
                    title=review.version.title,
                )
            )
        )
        self.model.set_rows(review.rows)
        self.progress.setText(self._progress())
        waiting = counted(self, review.waiting, "Carry {} mark over", "Carry {} marks over")
        self.carry_button.setText(waiting)
        self.carry_button.setVisible(review.waiting > 0)
        self.carry_button.setEnabled(self._writable)
        self._stack.setCurrentWidget(self.list if review.rows else self._nothing)
        if self.model.rowCount():
            there = self.model.place_of(chosen[0].id) if chosen else -1
            self.list.choose(there if there >= 0 else min(place, self.model.rowCount() - 1))
        self._chosen_changed()

    def begin(self) -> None:
        """Choose the first mark that waits, if one does."""
        self._choose_after(-1)

    def go_on(self) -> None:
        """Choose the next mark that waits, if one does."""
        self._choose_after(self.list.currentIndex().row())

    def _choose_after(self, row: int) -> None:
        place = self.model.next_open(row)
        if place >= 0:
            self.list.choose(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def _progress(self) -> str:
        if not self.model.rows:
            return ""
        if not self.model.open_count:
            return self.tr("All reviewed")
        return self.tr("{open} of {all} to review").format(
            open=figures(self.model.open_count), all=figures(len(self.model.rows))
        )

    def _ask(self, action: str) -> None:
        rows = [row for row in self.list.chosen() if self._can(action, row)]
        if rows:
            self.asked.emit(action, [row.id for row in rows])

    def _can(self, action: str, row: CarriedRow) -> bool:
        if action == "review.go":
            return True
        return (
            self._writable
            and {
                "review.confirm": row.new is not None and row.decision == CarryDecision.OPEN,
                "review.attach": row.new is None,
                "review.leave": row.decision != CarryDecision.LEFT,
                "review.take_back": row.decision != CarryDecision.OPEN,
            }[action]
        )

    def _chosen_changed(self) -> None:
        chosen = self.list.chosen()
        for action, button in self.buttons.items():
            alone = action != "review.attach" or len(chosen) == 1
            button.setEnabled(alone and any(self._can(action, row) for row in chosen))

    def _name_keys(self) -> None:
        for action, button in self.buttons.items():
            button.setToolTip(with_key(button.text(), action))
        words = self.compare_button.accessibleName()
        self.compare_button.setToolTip(with_key(words, "source.compare"))

    def _lay_out(self) -> None:
        self.heading.setProperty("look", "strong")
        self.progress.setProperty("look", "muted")
        self.buttons["review.confirm"].setProperty("look", "primary")
        head = QHBoxLayout()
        head.setSpacing(3 * SPACE)
        head.addWidget(self.heading, 1)
        head.addWidget(self.progress)
        head.addWidget(self.compare_button)
        bar = QVBoxLayout()
        bar.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        bar.setSpacing(2 * SPACE)
        bar.addLayout(head)
        bar.addWidget(ButtonRow(list(self.buttons.values()), self))
        bar.addWidget(self.carry_button, 0, Qt.AlignmentFlag.AlignLeft)
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        for page in (self.list, self._nothing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
