"""The left side of the window: what is in the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from ui.actions.keymap import keymap
from ui.actions.physical_keys import plain_key
from ui.models.case_rows import ADDABLE, CaseRow
from ui.models.case_tree import ROW, CaseTree
from ui.panels.bin_button import BinButton
from ui.panels.case_delegate import CaseDelegate, adding_sign
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QMouseEvent


@dataclass(frozen=True, slots=True)
class PanelMenu:
    """A menu is wanted at a point of the screen for some rows, else for a section.

    ``kind`` is that of the section, empty below all of them.
    """

    point: QPoint
    rows: tuple[CaseRow, ...]
    kind: str


class CasePanel(QWidget):
    """Sources and records in sections, with a field that filters them.

    ``chosen`` tells which row is selected (to inspect it), ``opened`` which one was opened by
    Enter or a double click, ``menu_asked`` that a menu is wanted, ``new_asked`` that a record of
    a kind is, ``delete_asked`` that the selected rows are to go, ``bin_asked`` that the bin is
    wanted.
    """

    chosen = Signal(CaseRow)
    opened = Signal(CaseRow)
    menu_asked = Signal(PanelMenu)
    new_asked = Signal(str)
    delete_asked = Signal()
    bin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = CaseTree(self)
        self._quiet = False
        self._wanted = ""
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter sources and records"))
        self.filter.textChanged.connect(self._filter)
        self.view = _Tree(self)
        self.view.setModel(self.tree)
        self.view.setAccessibleName(self.tr("Sources and records of the case"))
        self.view.setItemDelegate(CaseDelegate(self.view))
        look().changed.connect(self.view.viewport().update)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.doubleClicked.connect(self._open)
        self.view.entered_row.connect(self._open)
        self.view.new_asked.connect(self.new_asked)
        self.view.delete_asked.connect(self.delete_asked)
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
        self._hide_empty_sections()
        self.view.expandAll()

    def set_rows(self, kind: str, rows: Sequence[CaseRow]) -> None:
        """Show the rows of one kind."""
        self.tree.set_rows(kind, rows)
        self._hide_empty_sections()
        if self._wanted and not self.view.selectionModel().hasSelection():
            self.select(self._wanted)

    def show_bin_count(self, count: int) -> None:
        """Show at the foot how many records lie in the bin."""
        self.bin.show_count(count)

    def selected(self) -> list[CaseRow]:
        """Return the selected rows in the order shown."""
        indexes = sorted(
            self.view.selectionModel().selectedIndexes(),
            key=lambda index: (index.parent().row(), index.row()),
        )
        return [index.data(ROW) for index in indexes]

    def select(self, item_id: str) -> None:
        """Select the row of a record, now or once it is there, and say nothing of it."""
        self._wanted = item_id
        index = self.tree.index_of(item_id)
        self._quiet = True
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self.view.clearSelection()
        self._quiet = False

    def _filter(self, text: str) -> None:
        self.tree.set_filter(text)
        self._hide_empty_sections()

    def _hide_empty_sections(self) -> None:
        for section in range(self.tree.rowCount()):
            is_needed = self.tree.is_needed(section)
            if is_needed and self.view.isRowHidden(section, QModelIndex()):
                self.view.expand(self.tree.index(section, 0))
            self.view.setRowHidden(section, QModelIndex(), not is_needed)

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        rows = self.selected()
        if len(rows) == 1 and not self._quiet:
            self.chosen.emit(rows[0])

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


def kind_of(index: QModelIndex) -> str:
    """Return the kind of a row or section, empty for neither."""
    data = index.data(ROW)
    return data.kind if isinstance(data, CaseRow) else data or ""


class _Tree(QTreeView):
    entered_row = Signal(QModelIndex)
    new_asked = Signal(str)
    delete_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.clicked.connect(self._toggle)
        self._adding = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; on a section, fold or unfold it; Insert adds a record of the kind."""
        kind = kind_of(self.currentIndex())
        if kind in ADDABLE and keymap().means(event, "record.new"):
            self.new_asked.emit(kind)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._toggle(self.currentIndex())
            self.entered_row.emit(self.currentIndex())
            return
        if plain_key(event, {"Del"}) is not None:
            self.delete_asked.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to add on the sign of a section, else press as usual."""
        self._adding = self._adds_at(event.position().toPoint())
        if not self._adding or event.button() != Qt.MouseButton.LeftButton:
            self._adding = ""
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Add where the sign of a section was pressed."""
        adding, self._adding = self._adding, ""
        if not adding:
            super().mouseReleaseEvent(event)
        elif adding == self._adds_at(event.position().toPoint()):
            self.new_asked.emit(adding)

    def _adds_at(self, point: QPoint) -> str:
        """Return the kind whose sign stands there, empty for none."""
        index = self.indexAt(point)
        kind = index.data(ROW)
        is_there = kind in ADDABLE and adding_sign(self.visualRect(index)).contains(point)
        return str(kind) if is_there else ""

    def keyboardSearch(self, _search: str) -> None:
        """Leave letters to the window's actions; the filter field is there to find rows."""

    def _toggle(self, index: QModelIndex) -> None:
        if not isinstance(index.data(ROW), CaseRow):
            self.setExpanded(index, not self.isExpanded(index))
