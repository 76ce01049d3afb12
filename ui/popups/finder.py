"""A field that finds a record while one types, or offers to make a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from app.queries.finding import rank
from ui.actions.key_texts import first_key
from ui.actions.keymap import keymap
from ui.popups.match_delegate import (
    ASIDE_ROLE,
    BADGE_ROLE,
    COLOUR_ROLE,
    HEIGHT,
    VALUE_ROLE,
    MatchDelegate,
)
from ui.popups.overlay import Overlay
from ui.theme.look import look
from ui.widgets.announcing import announce_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.queries.finding import Candidate, Match

WIDTH: Final = 330
MOST_ROWS: Final = 8


class Finder(QWidget):
    """The field and the list below it: Enter takes an exact match, else makes a new record.

    ``chosen`` gives the id of a record, ``new_asked`` the words for a new one. Without ``new``
    (the words before the quoted name) Enter takes the first match, however alike. ``colours`` and
    ``paths`` say how a record is shown that lies below others, by its id.
    """

    chosen = Signal(str)
    new_asked = Signal(str)

    def __init__(
        self,
        candidates: Sequence[Candidate],
        *,
        new: str = "",
        colours: Mapping[str, int] | None = None,
        paths: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._candidates, self._new = candidates, new
        self._colours, self._paths = colours or {}, paths or {}
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._look_up)
        self.setFocusProxy(self.field)
        self._rows = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(MatchDelegate(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(look().type.pixels(WIDTH))
        self.list.setAccessibleName(self.tr("What fits"))
        announce_rows(self.list)
        self.list.clicked.connect(lambda _index: self._take())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._look_up("")

    def start_with(self, text: str) -> None:
        """Fill the field, all of it selected, and look it up."""
        self.field.setText(" ".join(text.split()))
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list and take from it without leaving the field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self.field
            and self._key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentIndex().row() + step
            if 0 <= row < self._rows.rowCount():
                self.list.setCurrentIndex(self._rows.index(row, 0))
            return True
        asked = keymap().asked(event, ("finder.take", "finder.new"))
        if asked == "finder.take":
            self._take()
        elif asked is not None:
            self._ask_new()
        return asked is not None

    def _look_up(self, typed: str) -> None:
        matches = rank(typed, self._candidates, limit=MOST_ROWS)
        self._rows.clear()
        for match in matches:
            self._rows.appendRow(self._row(match))
        typed = typed.strip()
        if self._new and typed:
            self._rows.appendRow(
                _item(f"{self._new} “{typed}”", "+", first_key("finder.new"), None)
            )
        exact = bool(matches) and matches[0].exact
        place = 0 if exact or not self._new or not typed else len(matches)
        self.list.setCurrentIndex(self._rows.index(place, 0))
        self.list.setFixedHeight(max(1, min(MOST_ROWS + 1, self._rows.rowCount())) * HEIGHT + 2)
        if (overlay := self.window_overlay()) is not None:
            overlay.adjustSize()

    def window_overlay(self) -> Overlay | None:
        """Return the overlay that this finder stands in."""
        parent = self.parentWidget()
        return parent if isinstance(parent, Overlay) else None

    def _row(self, match: Match) -> QStandardItem:
        ref = match.candidate.ref
        words = self._paths.get(ref.id) or " · ".join(match.candidate.names)
        if ref.handle:
            words = f"{ref.handle} {words}"
        fit = self.tr("exact") if match.exact else self.tr("similar") if match.likeness else ""
        row = _item(words, ref.kind, fit, ref.id)
        row.setData(self._colours.get(ref.id, 0), COLOUR_ROLE)
        return row

    def _take(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        value = index.data(VALUE_ROLE)
        if value is None:
            self._ask_new()
        else:
            self.chosen.emit(value)

    def _ask_new(self) -> None:
        typed = " ".join(self.field.text().split())
        if self._new and typed:
            self.new_asked.emit(typed)


def _item(words: str, badge: str, aside: str, value: Any) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(badge, BADGE_ROLE)
    item.setData(aside, ASIDE_ROLE)
    item.setData(value, VALUE_ROLE)
    return item


class FinderPopup(Overlay):
    """A finder that floats at a mark; choosing closes it."""

    chosen = Signal(str)
    new_asked = Signal(str)

    def __init__(
        self,
        window: QWidget,
        candidates: Sequence[Candidate],
        *,
        new: str,
        typed: str = "",
        colours: Mapping[str, int] | None = None,
        paths: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(window)
        self.finder = Finder(candidates, new=new, colours=colours, paths=paths, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.finder)
        self.setFocusProxy(self.finder)
        self.finder.chosen.connect(self._choose)
        self.finder.new_asked.connect(self._make)
        self.finder.start_with(typed)

    def _choose(self, item_id: str) -> None:
        self.dismiss()
        self.chosen.emit(item_id)

    def _make(self, words: str) -> None:
        self.dismiss()
        self.new_asked.emit(words)
