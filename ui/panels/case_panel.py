"""The left side of the window: what is in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from ui.models.case_rows import CaseRow
from ui.models.case_tree import ROW, CaseTree
from ui.panels.case_delegate import CaseDelegate
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent


class CasePanel(QWidget):
    """Sources and records in sections, with a field that filters them.

    ``chosen`` tells which row is selected (to inspect it), ``opened`` which one was opened by
    Enter or a double click, ``menu_asked`` where a menu for the selected rows is wanted.
    """

    chosen = Signal(CaseRow)
    opened = Signal(CaseRow)
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = CaseTree(self)
        self._quiet = False
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
        self.view.customContextMenuRequested.connect(
            lambda point: self.menu_asked.emit(self.view.viewport().mapToGlobal(point))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        filter_row = QVBoxLayout()
        filter_row.setContentsMargins(8, 0, 8, 0)
        filter_row.addWidget(self.filter)
        column.addLayout(filter_row)
        column.addWidget(self.view)
        self._hide_empty_sections()
        self.view.expandAll()

    def set_rows(self, kind: str, rows: Sequence[CaseRow]) -> None:
        """Show the rows of one kind."""
        self.tree.set_rows(kind, rows)
        self._hide_empty_sections()

    def selected(self) -> list[CaseRow]:
        """Return the selected rows in the order shown."""
        indexes = sorted(
            self.view.selectionModel().selectedIndexes(),
            key=lambda index: (index.parent().row(), index.row()),
        )
        return [index.data(ROW) for index in indexes]

    def select(self, item_id: str) -> None:
        """Select the row of a record without saying that it was chosen."""
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

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, CaseRow):
            self.opened.emit(row)


class _Tree(QTreeView):
    entered_row = Signal(QModelIndex)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; on a section, fold or unfold it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._toggle(self.currentIndex())
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Leave letters to the window's actions; the filter field is there to find rows."""

    def _toggle(self, index: QModelIndex) -> None:
        if not isinstance(index.data(ROW), CaseRow):
            self.setExpanded(index, not self.isExpanded(index))
