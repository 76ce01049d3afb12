"""The list of the history: keys and clicks on its gestures and the records that they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.queries.history import HistoryRow
from app.queries.refs import ItemRef
from ui.actions.physical_keys import types_sign
from ui.views.history.model import ENTRY, HistoryModel
from ui.views.history.row_painting import HistoryDelegate, parts_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent


@dataclass(frozen=True, slots=True)
class HistoryMenu:
    """A menu is wanted at a point of the screen for a gesture."""

    point: QPoint
    row: HistoryRow


class HistoryList(QTreeView):
    """Shows the entries; ``toggled`` asks to open or close what a gesture changed."""

    toggled = Signal(int)
    go = Signal(ItemRef)
    menu_asked = Signal(HistoryMenu)
    resized = Signal()
    left = Signal()

    def __init__(self, model: HistoryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setAccessibleName(self.tr("History"))

    @property
    def row(self) -> HistoryRow | None:
        """The gesture that is chosen."""
        entry = self.currentIndex().data(ENTRY)
        return entry if isinstance(entry, HistoryRow) else None

    def choose(self, seq: int) -> bool:
        """Choose a gesture and bring it into sight; tell whether it is loaded."""
        index = self._model.index(self._model.place_of(seq), 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Choose the latest gesture, where none is chosen."""
        rows = self._model.rows
        if self.row is None and rows:
            self.choose(rows[0].seq)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, Space or Right, close with Left or Escape, ask for the menu."""
        row, key = self.row, event.key()
        if row is None:
            super().keyPressEvent(event)
            return
        is_open = self._model.is_open(row.seq)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.toggled.emit(row.seq)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            if is_open == (key == Qt.Key.Key_Left):
                self.toggled.emit(row.seq)
        elif key == Qt.Key.Key_Escape and is_open:
            self.toggled.emit(row.seq)
        elif key == Qt.Key.Key_Up and row is self._model.rows[0]:
            self.left.emit()
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        """Ask for the menu of the gesture there, or of the chosen one by key."""
        index = self.indexAt(event.pos())
        if event.reason() == event.Reason.Keyboard:
            index = self.currentIndex()
        row = index.data(ENTRY)
        if isinstance(row, HistoryRow):
            point = self.visualRect(index).center() if event.pos().isNull() else event.pos()
            self.menu_asked.emit(HistoryMenu(self.viewport().mapToGlobal(point), row))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the record that was clicked, else open or close the gesture."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        row, ref = index.data(ENTRY), self._record_at(index, point)
        if ref is not None:
            self.go.emit(ref)
        elif isinstance(row, HistoryRow):
            self.toggled.emit(row.seq)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the hand that a record is a link."""
        point = event.position().toPoint()
        on_link = self._record_at(self.indexAt(point), point) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that what is opened may need another height."""
        super().resizeEvent(event)
        self.resized.emit()

    def _record_at(self, index: QModelIndex, point: QPoint) -> ItemRef | None:
        row = index.data(ENTRY)
        if not isinstance(row, HistoryRow):
            return None
        area, direction = self.visualRect(index), self.layoutDirection()
        records = parts_of(row, area, self.font(), direction).records
        return next((ref for rect, ref in records if rect.contains(point)), None)
