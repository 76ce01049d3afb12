"""The list of the case panel: how it is walked through, folded and added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from app.vocabulary import ItemKind
from ui.actions.keymap import keymap
from ui.actions.physical_keys import plain_key, types_sign
from ui.models.case_rows import ADDABLE, CaseRow
from ui.models.case_table import ROW, CaseTable
from ui.panels.case_delegate import BADGE, MARGIN, ROW_HEIGHT, adding_sign
from ui.panels.row_dragging import Dropped, dragged_rows, dropped_at, paint_drop
from ui.theme.look import look
from ui.widgets.carrying import carry, is_carried
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QPaintEvent,
    )


class CaseView(QTableView):
    """One column of sections and records, with keys and signs for both."""

    entered_row = Signal(QModelIndex)
    new_asked = Signal(str)
    delete_asked = Signal()
    rows_dropped = Signal(Dropped)
    shift_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTableView.Shape.NoFrame)
        look().changed.connect(self._fit_rows)
        self._fit_rows()
        self.clicked.connect(self._toggle)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self._adding = ""
        self._drop: Dropped | None = None

    def event(self, event: QEvent) -> bool:
        """Keep the keys that put tags in order from the window while tags are chosen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._shift_of(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; on a section, fold or unfold it; Insert adds a record of the kind.

        Left folds the section away that one is in, Right unfolds it. Chosen tags change places
        with those beside them.
        """
        if shift := self._shift_of(event):
            self.shift_asked.emit(shift)
            return
        kind = kind_of(self.currentIndex())
        if kind in ADDABLE and keymap().means(event, "record.new"):
            self.new_asked.emit(kind)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._toggle(self.currentIndex())
            self.entered_row.emit(self.currentIndex())
            return
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not event.modifiers():
            self._fold(away=event.key() == Qt.Key.Key_Left)
            return
        if plain_key(event, {"Del"}) is not None:
            self.delete_asked.emit()
            return
        if types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and the last row with Home and End; a table would go along its row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if action in ends:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)

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

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry what is chosen, where it is of one kind that can be put somewhere."""
        kind, ids = dragged_rows(self)
        first = self.currentIndex().data(ROW)
        if ids and isinstance(first, CaseRow):
            sign = row_sign(kind, source_format=first.source_format, colour=first.colour)
            carry(self, kind, ids, sign)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let records in; what comes from elsewhere is the window's."""
        event.setAccepted(is_carried(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take records where they can stand: on a record that takes them, or on their heading."""
        spot = event.position().toPoint()
        self._show_drop(dropped_at(self, spot, event.mimeData()))
        event.setAccepted(self._drop is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more where something would be put."""
        self._show_drop(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the records where they are dropped."""
        dropped = dropped_at(self, event.position().toPoint(), event.mimeData())
        self._show_drop(None)
        if dropped is not None:
            event.acceptProposedAction()
            self.rows_dropped.emit(dropped)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where what is carried would be put."""
        super().paintEvent(event)
        if self._drop is None:
            return
        rows = self.model()
        index = QModelIndex()
        if isinstance(rows, CaseTable):
            target = self._drop.target_id
            index = rows.index_of(target) if target else rows.heading(self._drop.target_kind)
        row = index.data(ROW)
        indent = row.indent if isinstance(row, CaseRow) else 0
        painter = QPainter(self.viewport())
        area = QRect(self.visualRect(index))
        paint_drop(painter, area, self._drop.side, MARGIN + indent * look().type.pixels(BADGE))

    def _show_drop(self, dropped: Dropped | None) -> None:
        if dropped != self._drop:
            self._drop = dropped
            self.viewport().update()

    def _shift_of(self, event: QKeyEvent) -> int:
        """Return which way a key puts the chosen tags; 0 for a key that does not, or no tags."""
        if kind_of(self.currentIndex()) != ItemKind.TAG:
            return 0
        keys = keymap()
        return keys.means(event, "tag.later") - keys.means(event, "tag.earlier")

    def _adds_at(self, point: QPoint) -> str:
        """Return the kind whose sign stands there, empty for none."""
        index = self.indexAt(point)
        kind = index.data(ROW)
        row = self.visualRect(index)
        sign = QStyle.visualRect(self.layoutDirection(), row, adding_sign(row))
        is_there = kind in ADDABLE and sign.contains(point)
        return str(kind) if is_there else ""

    def _toggle(self, index: QModelIndex) -> None:
        rows, kind = self.model(), index.data(ROW)
        if isinstance(rows, CaseTable) and isinstance(kind, str):
            rows.fold(kind, away=not rows.is_folded(kind))

    def _fold(self, *, away: bool) -> None:
        """Fold the section that the current row stands in, or unfold it."""
        rows, kind = self.model(), kind_of(self.currentIndex())
        if isinstance(rows, CaseTable) and kind:
            self.setCurrentIndex(rows.heading(kind) if away else self.currentIndex())
            rows.fold(kind, away=away)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look().type.pixels(ROW_HEIGHT))
        self.viewport().update()


def kind_of(index: QModelIndex) -> str:
    """Return the kind of a row or section, empty for neither."""
    data = index.data(ROW)
    return data.kind if isinstance(data, CaseRow) else data or ""
