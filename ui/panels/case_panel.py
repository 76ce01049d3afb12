"""The left side of the window: what is in the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.models.case_rows import SECTIONS, CaseRow
from ui.models.case_table import ROW, CaseTable
from ui.panels.bin_button import BinButton
from ui.panels.case_delegate import CaseDelegate
from ui.panels.case_view import CaseView, kind_of
from ui.panels.row_dragging import Dropped
from ui.theme.look import look
from ui.widgets.field_signs import let_clear

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QItemSelection


@dataclass(frozen=True, slots=True)
class PanelMenu:
    """A menu is wanted at a point of the screen for some rows, else for a section.

    ``kind`` is that of the section, empty below all of them.
    """

    point: QPoint
    rows: tuple[CaseRow, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class PanelState:
    """How the panel stands: what it is filtered by, what is folded away, how far it is scrolled."""

    filter: str = ""
    folded: tuple[str, ...] = ()
    scrolled: int = 0


class CasePanel(QWidget):
    """Sources and records in sections, with a field that filters them.

    ``chosen`` tells which row is selected (to inspect it), ``opened`` which one was opened by
    Enter or a double click, ``menu_asked`` that a menu is wanted, ``new_asked`` that a record of
    a kind is, ``delete_asked`` that the selected rows are to go, ``bin_asked`` that the bin is
    wanted, ``rows_dropped`` that records are to stand under another or beside it, ``shift_asked``
    that the selected tags are to go one place up (-1) or down (1).
    """

    chosen = Signal(CaseRow)
    opened = Signal(CaseRow)
    menu_asked = Signal(PanelMenu)
    new_asked = Signal(str)
    delete_asked = Signal()
    bin_asked = Signal()
    rows_dropped = Signal(Dropped)
    shift_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CaseTable(self)
        self._quiet = False
        self._wanted = ""
        self._scrolled = 0
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter"))
        let_clear(self.filter)
        self.filter.setAccessibleName(self.tr("Filter sources and records"))
        self.filter.textChanged.connect(self.rows.set_filter)
        self.view = CaseView(self)
        self.view.setModel(self.rows)
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(self.tr("Sources and records of the case"))
        self.view.setItemDelegate(CaseDelegate(self.view))
        look().changed.connect(self.view.viewport().update)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.doubleClicked.connect(self._open)
        self.view.entered_row.connect(self._open)
        self.view.new_asked.connect(self.new_asked)
        self.view.delete_asked.connect(self.delete_asked)
        self.view.rows_dropped.connect(self.rows_dropped)
        self.view.shift_asked.connect(self.shift_asked)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        filter_row = QVBoxLayout()
        filter_row.setContentsMargins(8, 0, 8, 0)
        filter_row.addWidget(self.filter)
        column.addLayout(filter_row)
        column.addWidget(self.view)
        self.bin = BinButton(self)
        self.bin.clicked.connect(self.bin_asked)
        column.addWidget(self.bin)

    def set_rows(self, kind: str, rows: Sequence[CaseRow]) -> None:
        """Show the rows of one kind."""
        self.rows.set_rows(kind, rows)
        self._select_wanted()

    def change_rows(self, kind: str, item_ids: Collection[str], rows: Sequence[CaseRow]) -> None:
        """Replace some rows of a kind: ``rows`` are those that are left of ``item_ids``."""
        self.rows.change_rows(kind, item_ids, rows)
        self._select_wanted()

    def show_bin_count(self, count: int) -> None:
        """Show at the foot how many records lie in the bin."""
        self.bin.show_count(count)

    def selected(self) -> list[CaseRow]:
        """Return the selected rows in the order shown."""
        indexes = self.view.selectionModel().selectedIndexes()
        return [index.data(ROW) for index in sorted(indexes, key=lambda index: index.row())]

    def state(self) -> PanelState:
        """Return how the panel stands."""
        folded = tuple(kind for kind, _ in SECTIONS if self.rows.is_folded(kind))
        return PanelState(self.filter.text(), folded, self.view.verticalScrollBar().value())

    def restore(self, state: PanelState) -> None:
        """Let the panel stand as it did, as soon as its rows are there."""
        self.filter.setText(state.filter)
        for kind in state.folded:
            self.rows.fold(kind, away=True)
        self._scrolled = state.scrolled
        self.view.verticalScrollBar().rangeChanged.connect(self._scroll_back)

    def _scroll_back(self, _least: int, most: int) -> None:
        if most >= self._scrolled:
            self.view.verticalScrollBar().rangeChanged.disconnect(self._scroll_back)
            self.view.verticalScrollBar().setValue(self._scrolled)

    def row_place(self) -> QRect:
        """Return where on the screen the current row is."""
        row = self.view.visualRect(self.view.currentIndex())
        return QRect(self.view.viewport().mapToGlobal(row.topLeft()), row.size())

    def select(self, item_id: str) -> None:
        """Select the row of a record, now or once it is there, and say nothing of it."""
        self._wanted = item_id
        index = self.rows.index_of(item_id)
        self._quiet = True
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self.view.clearSelection()
        self._quiet = False

    def _select_wanted(self) -> None:
        if self._wanted and not self.view.selectionModel().hasSelection():
            self.select(self._wanted)

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        indexes = self.view.selectionModel().selectedIndexes()
        if len(indexes) == 1 and not self._quiet:
            self.chosen.emit(indexes[0].data(ROW))

    def _ask_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        is_row = isinstance(index.data(ROW), CaseRow)
        rows = tuple(self.selected()) if is_row else ()
        kind = kind_of(index)
        self.menu_asked.emit(PanelMenu(self.view.viewport().mapToGlobal(point), rows, kind))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, CaseRow):
            self.opened.emit(row)
