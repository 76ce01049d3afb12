"""The history as a tab: filters above, the list below, what a gesture changed in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.queries.history import HistoryFilter
from app.queries.refs import ItemRef
from ui.views.history.changes_card import ChangesCard, Told
from ui.views.history.filter_bar import FilterBar
from ui.views.history.list_view import HistoryList, HistoryMenu
from ui.views.history.model import HistoryModel
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent

    from app.queries.history import HistoryPage


class HistoryView(QWidget):
    """Shows gestures and asks for more of them.

    ``wanted`` asks for the gestures of a filter, from the latest or before a step; ``told_wanted``
    for what one changed. ``shown`` tells that the page has come into sight.
    """

    wanted = Signal(HistoryFilter, object)
    told_wanted = Signal(int)
    go = Signal(ItemRef)
    go_back = Signal(int)
    bring_back = Signal(int)
    menu_asked = Signal(HistoryMenu)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = FilterBar(self)
        self.model = HistoryModel(self)
        self.list = HistoryList(self.model, self)
        self._told: dict[int, Told] = {}
        self._cards: dict[int, ChangesCard] = {}
        self._seen = HistoryFilter()
        self._just_opened = -1
        self._empty = EmptyState(
            self.tr("Nothing here"),
            self.tr("No gesture in the history is as the filters above want it."),
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.filters, line, self._stack):
            column.addWidget(widget)
        self.setFocusProxy(self.list)
        self._connect()

    # What is shown

    def begin(self, page: HistoryPage) -> None:
        """Show the first gestures of what is wanted; what is chosen stays chosen."""
        chosen, top = self.list.row, self.list.verticalScrollBar().value()
        is_same, self._seen = self._seen == self.filters.wanted(), self.filters.wanted()
        focus = QApplication.focusWidget()
        if focus is not None and self.list.isAncestorOf(focus):
            self.list.setFocus()  # what is opened is made anew, and would lose it to a field
        self._told.clear()
        self._cards.clear()
        self.model.begin(page)
        self._look_for_any()
        for seq, _ in self.model.opened():
            self.told_wanted.emit(seq)
        if chosen is not None:
            self.list.choose(chosen.seq)
        self.list.choose_first()
        self.list.verticalScrollBar().setValue(top if is_same else 0)

    def add(self, page: HistoryPage) -> None:
        """Show older gestures below."""
        self.model.add(page)
        self._look_for_any()
        self.list.choose_first()

    def tell(self, told: Told) -> None:
        """Show what a gesture changed, in the room that is open for it."""
        seq = told.row.seq
        self._told[seq] = told
        place = next((index for one, index in self.model.opened() if one == seq), None)
        if place is not None:
            self._put_card(told, self.model.index(place.row(), 0))

    def show_people(self, people: Sequence[str]) -> None:
        """Offer the people who did anything."""
        self.filters.show_people(people)

    def toggle(self, seq: int) -> None:
        """Open or close what a gesture changed."""
        if self.model.is_open(seq):
            self._cards.pop(seq, None)
            self.model.close(seq)
            self.list.setFocus()
            return
        self.model.open(seq)
        self._just_opened = seq
        if seq in self._told:
            self.tell(self._told[seq])
        else:
            self.told_wanted.emit(seq)

    def open_entry(self, seq: int) -> None:
        """Bring a gesture into sight, opened; the filters let go where they hide it."""
        if not self.list.choose(seq):
            return
        if not self.model.is_open(seq):
            self.toggle(seq)
        self.list.setFocus()

    # What is wanted

    def where(self) -> str:
        """Return how the filters stand, in words that can be kept."""
        return self.filters.where()

    def return_to(self, where: str) -> None:
        """Let the filters stand as they did."""
        self.filters.return_to(where)

    def ask(self) -> None:
        """Ask for the latest gestures that the filters want."""
        self.wanted.emit(self.filters.wanted(), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def _connect(self) -> None:
        self.filters.changed.connect(self.ask)
        self.filters.down.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.model.wanted.connect(lambda at: self.wanted.emit(self.filters.wanted(), at))
        self.list.toggled.connect(self.toggle)
        self.list.go.connect(self.go)
        self.list.menu_asked.connect(self.menu_asked)
        self.list.left.connect(self.filters.words.setFocus)
        self.list.resized.connect(self._fit_all)

    def _look_for_any(self) -> None:
        has_any = bool(self.model.rowCount()) or self.model.is_asking
        self._stack.setCurrentWidget(self.list if has_any else self._empty)

    def _put_card(self, told: Told, index: QModelIndex) -> None:
        card = ChangesCard(told, self.list.viewport())
        card.go.connect(self.go)
        card.go_back.connect(self.go_back)
        card.bring_back.connect(self.bring_back)
        card.show_entry.connect(self.open_entry)
        card.grew.connect(lambda: self._fit(told.row.seq, card))
        self._cards[told.row.seq] = card
        self.list.setIndexWidget(index, card)
        self._fit(told.row.seq, card)
        if told.row.seq == self._just_opened:
            self._just_opened = -1
            self.list.scrollTo(index, HistoryList.ScrollHint.EnsureVisible)
            self.list.scrollTo(self.model.index(index.row() - 1, 0))

    def _fit_all(self) -> None:
        for seq, card in self._cards.items():
            self._fit(seq, card)

    def _fit(self, seq: int, card: ChangesCard) -> None:
        self.model.set_height(seq, card.height_for(self.list.viewport().width()))
        self.list.doItemsLayout()
