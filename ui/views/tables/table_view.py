"""The table itself: keys, clicks, and headings that put it in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.actions.physical_keys import plain_key, types_sign
from ui.theme.eliding import own_way
from ui.theme.look import look
from ui.theme.row_ground import paint_row_ground
from ui.translation import translate
from ui.widgets.carrying import carry
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    from ui.models.long_table import Column, LongTable

ROW_HEIGHT = 30
_AROUND = 26
"""So many pixels at 100 % stand around a word: the cell's edges, the sign of the order."""

_DIGITS = frozenset("123456789")

_GROUND = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
)
"""What the ground of a row shows already."""


class RecordTable(QTableView):
    """Rows that are chosen whole; several can be.

    ``opened`` names the record of Enter or a double click. ``asked`` names what a plain key wants
    done with those chosen: "T", "Del" or a digit. ``order_wanted`` gives what a heading orders by.
    """

    opened = Signal(str)
    asked = Signal(str)
    chosen_changed = Signal()
    order_wanted = Signal(str, bool)
    menu_asked = Signal(QPoint)
    left = Signal()

    def __init__(self, model: LongTable, kind: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._kind = model, kind
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._lay_out_headings()
        self.doubleClicked.connect(self._open)
        self.customContextMenuRequested.connect(
            lambda spot: self.menu_asked.emit(self.viewport().mapToGlobal(spot))
        )
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        look().changed.connect(self._fit_rows)
        self._fit_rows()

    def chosen(self) -> list[str]:
        """Return the ids of the chosen rows in the order shown."""
        ids = self._model.ids
        return [item_id for first, behind in self._parts() for item_id in ids[first:behind]]

    def count_chosen(self) -> int:
        """Count the chosen rows."""
        return sum(behind - first for first, behind in self._parts())

    def current(self) -> str:
        """Return the id of the current row, empty if there is none."""
        place = self.currentIndex().row()
        return self._model.ids[place] if 0 <= place < len(self._model.ids) else ""

    def choose(self, ids: Sequence[str]) -> None:
        """Choose rows, the first of them current and in sight."""
        places = [place for item_id in ids if (place := self._model.place_of(item_id)) >= 0]
        self.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for place in places:
            self.selectionModel().select(self._model.index(place, 0), flags.Select | flags.Rows)
        if places:
            first = self._model.index(places[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)

    def show_order(self, by: str, descending: bool) -> None:  # noqa: FBT001 - as ``order_wanted``
        """Show at its heading what the rows are in the order of; empty for none."""
        header, order = self.horizontalHeader(), Qt.SortOrder
        at = next((at for at, one in enumerate(self._model.columns) if by and one.by == by), -1)
        blocked = header.blockSignals(True)  # noqa: FBT003 - Qt's signature
        header.setSortIndicator(at, order.DescendingOrder if descending else order.AscendingOrder)
        header.blockSignals(blocked)

    def popup_spot(self) -> QPoint:
        """Return where on the screen a popup for the chosen rows opens."""
        row = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(row.bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, tag with T or a digit, remove with Delete, go up to the field."""
        key = plain_key(event, {"T", "Del", *_DIGITS})
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif key is not None and self.selectionModel().hasSelection():
            self.asked.emit(key)
        elif event.matches(QKeySequence.StandardKey.Find) or (
            event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        ):
            self.left.emit()
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the chosen rows, such as to a collection in the case list."""
        ids = self.chosen()
        if ids:
            carry(self, self._kind, ids, row_sign(self._kind))

    def _parts(self) -> list[tuple[int, int]]:
        """Return the chosen rows as parts without a gap: the first, and the one behind the last."""
        parts = self.selectionModel().selection().toList()
        return sorted({(part.top(), part.bottom() + 1) for part in parts})

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._model.ids[index.row()])

    def _lay_out_headings(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A header paints whether its column is chosen, for which Qt asks each of 100,000 rows.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for place, column in enumerate(self._model.columns):
            self.setColumnWidth(place, self._least(column))
        header.sortIndicatorChanged.connect(self._order)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column what is left beside the others, if there is more than it has."""
        super().resizeEvent(event)
        header = self.horizontalHeader()
        for place, column in enumerate(self._model.columns):
            if column.wide:
                others = header.length() - header.sectionSize(place)
                header.resizeSection(
                    place, max(self._least(column), self.viewport().width() - others)
                )

    def _least(self, column: Column) -> int:
        """Return how wide a column has to be for its heading and the words that stand in it."""
        words = [translate(column.context, column.heading)]
        words += [translate("Vocabulary", term) for term in column.terms]
        widest = max(map(self.fontMetrics().horizontalAdvance, words))
        return max(look().type.pixels(column.width), widest + look().type.pixels(_AROUND))

    def _order(self, place: int, order: Qt.SortOrder) -> None:
        by = self._model.columns[place].by if place >= 0 else ""
        if by:
            self.order_wanted.emit(by, order is Qt.SortOrder.DescendingOrder)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look().type.pixels(ROW_HEIGHT))
        self.viewport().update()


class _Cells(QStyledItemDelegate):
    """Cells on the ground of the house; the rest is as Qt paints it."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Let words run their own way, also where the window runs the other."""
        super().initStyleOption(option, index)
        option.text = own_way(option.text)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground of the row, then the cell without one of its own."""
        paint_row_ground(painter, option)
        bare = QStyleOptionViewItem(option)
        bare.state &= ~_GROUND
        super().paint(painter, bare, index)
