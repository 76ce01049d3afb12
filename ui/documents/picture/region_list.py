"""The list of regions beside a picture: sign, title and note of each, frame by frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.documents.mark_signs import word_for
from ui.documents.picture.region_list_painting import RegionDelegate
from ui.documents.picture.region_scene import in_list_order
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel, plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Theme

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The whole MarkRow of an index."""

_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class RegionModel(QAbstractListModel):
    """The regions of a picture as rows of a list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[MarkRow] = []
        self.paged = False

    def set_rows(self, rows: Sequence[MarkRow]) -> None:
        """Show other rows, frame by frame."""
        self.beginResetModel()
        self._rows = in_list_order(rows)
        self.endResetModel()

    def place(self, mark_id: str | None) -> QModelIndex:
        """Return where a mark stands, or an invalid index."""
        found = (place for place, row in enumerate(self._rows) if row.id == mark_id)
        return self.index(next(found, -1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of regions."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a region's title, its whole row, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        title = row.label or self.tr("No title")
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (word_for(row.kind), row.label, self.second_line(row))
            return ", ".join(part for part in parts if part)
        return None

    def second_line(self, row: MarkRow) -> str:
        """Return what stands small below the title: the frame, if there are several; the note."""
        parts = []
        if self.paged and row.region is not None:
            parts.append(self.tr("frame {number}").format(number=row.region.frame + 1))
        if row.note and row.note != row.label:
            parts.append(" ".join(row.note.split()))
        return " · ".join(parts)


class RegionList(QWidget):
    """Lists the regions; choosing one by mouse or keyboard is announced, by program it is not."""

    chosen = Signal(str)
    activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RegionModel(self)
        self._delegate = RegionDelegate(theme, self._model.second_line, self)
        self._title = PlainLabel(self.tr("REGIONS"))
        self._count = PlainLabel()
        self._list = self._make_list()
        self._lay_out()
        self.set_theme(theme)
        self.set_rows(())

    def set_rows(self, rows: Sequence[MarkRow], *, paged: bool = False) -> None:
        """Show the regions; ``paged`` says that the picture has several frames."""
        current = self._list.currentIndex().data(ROW_ROLE)
        self._model.paged = paged
        self._model.set_rows(rows)
        self.show_chosen(None if current is None else current.id)
        self._count.setText(str(len(rows)) if rows else "")

    def show_chosen(self, mark_id: str | None) -> None:
        """Show which region is the chosen one, without announcing it."""
        index = self._model.place(mark_id)
        selection = self._list.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        if index.isValid():
            self._list.scrollTo(index)
        self._list.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self._list.viewport().update()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setProperty("look", "window")
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setAccessibleName(self.tr("Regions of the picture"))
        view.clicked.connect(self._announce)
        view.selectionModel().currentChanged.connect(self._announce)
        view.activated.connect(lambda index: self.activated.emit(index.data(ROW_ROLE).id))
        self.setFocusProxy(view)
        return view

    def _lay_out(self) -> None:
        for label in (self._title, self._count):
            label.setProperty("look", "heading")
        head = QHBoxLayout()
        head.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, SPACE)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(140)

    def _announce(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.chosen.emit(row.id)
