"""The whole chain of custody, of a source or of the case: to read, to filter and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.queries import custody_words
from app.showing import one_line
from ui.dialogs.side_window import SideWindow
from ui.models.custody_table import BY, DETAILS, ROW, SOURCES, WHAT, WHEN, CustodyTable, tabbed
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import counted
from ui.widgets.field_signs import let_clear
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.custody_rows import CustodyRow

_WIDTHS: Final = {WHEN: 150, WHAT: 170, BY: 110, SOURCES: 110, DETAILS: 390}
"""Widths of the columns in pixels at 100 %; the last one takes the rest."""


class CustodyWindow(SideWindow):
    """A table of acts with the details of the one in front below it.

    ``opened`` gives the number of the source (its handle) that an act was done to.
    """

    opened = Signal(str)

    def __init__(self, heading: str, *, several: bool, parent: QWidget | None = None) -> None:
        """Take what it is the custody of; ``several`` tells whether sources are named."""
        super().__init__(self.tr("Chain of custody"), 1180, 600, parent)
        self.model = CustodyTable(self)
        self._shown = _Filter(self)
        self._shown.setSourceModel(self.model)
        title = PlainLabel(one_line(heading), self)
        title.setProperty("look", "title")
        title.setWordWrap(True)
        self.view = self._make_view(several=several)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details of the chosen act"))
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.view)
        halves.addWidget(self.details)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(title)
        column.addLayout(self._make_tools())
        column.addWidget(halves, 1)
        column.addWidget(self._make_foot())

    def show_rows(self, rows: Sequence[CustodyRow]) -> None:
        """Show a chain of custody; what is chosen stays chosen while it is there."""
        first = not self.model.rows
        self.model.set_rows(rows)
        self._count.setText(counted(self, len(self.model.rows), "{} act", "{} acts"))
        if first and self.model.rows:
            self.view.setCurrentIndex(self._shown.index(0, 0))

    def _make_view(self, *, several: bool) -> QTreeView:
        view = QTreeView(self)
        view.setModel(self._shown)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        view.setAccessibleName(self.tr("Chain of custody"))
        view.setColumnHidden(SOURCES, not several)
        for place, width in _WIDTHS.items():
            view.setColumnWidth(place, look().type.pixels(width))
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.header().setStretchLastSection(True)
        view.selectionModel().currentRowChanged.connect(self._show_details)
        view.activated.connect(self._open)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy_chosen)
        return view

    def _make_tools(self) -> QHBoxLayout:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Show only acts with these words"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        let_clear(self.filter)
        self.filter.textChanged.connect(self._shown.show_only)
        self._count = PlainLabel(self)
        self._count.setProperty("look", "muted")
        self.copy = QPushButton(self.tr("Copy table"), self)
        self.copy.setAutoDefault(False)
        self.copy.setToolTip(self.tr("Copy the acts that are shown, to paste into a spreadsheet"))
        self.copy.clicked.connect(self._copy_all)
        tools = QHBoxLayout()
        tools.setSpacing(3 * SPACE)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self._count)
        tools.addWidget(self.copy)
        return tools

    def _make_foot(self) -> QLabel:
        foot = PlainLabel(
            self.tr(
                "Every act is a step of the journal, which shows when one is altered. Backups of "
                "one day to one place are told as one act."
            ),
            self,
        )
        foot.setWordWrap(True)
        foot.setProperty("look", "small")
        return foot

    def _show_details(self, current: QModelIndex) -> None:
        row = current.data(ROW)
        if row is None:
            self.details.clear()
            return
        lines = (
            " · ".join((custody_words.when(row), custody_words.act(row), row.by)),
            custody_words.sources(row),
            custody_words.place(row),
            *custody_words.details(row),
        )
        self.details.setPlainText("\n".join(map(one_line, filter(None, lines))))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and row.sources:
            self.opened.emit(row.sources[0])

    def _copy_chosen(self) -> None:
        chosen = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        self._put([self._shown.index(place, 0).data(ROW) for place in chosen])

    def _copy_all(self) -> None:
        places = range(self._shown.rowCount())
        self._put([self._shown.index(place, 0).data(ROW) for place in places])

    @staticmethod
    def _put(rows: Sequence[CustodyRow]) -> None:
        if rows:
            QGuiApplication.clipboard().setText(tabbed(rows))


class _Filter(QSortFilterProxyModel):
    """Shows the rows that hold every word, wherever it stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def show_only(self, text: str) -> None:
        """Take other words."""
        self._words = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Tell whether a row is shown."""
        if not self._words:
            return True
        model = self.sourceModel()
        columns = range(model.columnCount(source_parent))
        text = " ".join(model.index(source_row, one).data() for one in columns).casefold()
        return all(word in text for word in self._words)
