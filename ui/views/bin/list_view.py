"""The list of the bin: keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.queries.bin_rows import BinRow
from ui.actions.physical_keys import types_sign
from ui.theme.look import look
from ui.views.bin.model import ENTRY, BinModel
from ui.views.bin.painting import BinDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class BinList(QListView):
    """Shows the records under their acts; several can be chosen.

    ``opened`` asks to bring back what is chosen, ``delete_asked`` to erase it; ``left`` tells that
    the user wants to go up to the field.
    """

    opened = Signal()
    delete_asked = Signal()
    chosen_changed = Signal()
    left = Signal()

    def __init__(self, model: BinModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(BinDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Bin"))
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        look().changed.connect(self.viewport().update)

    def chosen(self) -> list[BinRow]:
        """Return the chosen records in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.index(row, 0).data(ENTRY) for row in rows]

    def choose(self, item_ids: Sequence[str], *, near: int) -> None:
        """Choose records that are shown; if none is, the one that stands near a place."""
        places = [place for one in item_ids if (place := self._model.place_of(one)) >= 0]
        if not places and self._model.first_row() >= 0:
            last = self._model.rowCount() - 1
            at = max(self._model.first_row(), min(near, last))
            is_row = isinstance(self._model.index(at, 0).data(ENTRY), BinRow)
            places = [at if is_row else min(at + 1, last)]
        flags = QItemSelectionModel.SelectionFlag
        for place in places:
            self.selectionModel().select(self._model.index(place, 0), flags.Select)
        if places:
            index = self._model.index(places[0], 0)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back with Enter, erase with Delete, go up to the field from the first record."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Find) or (
            key == Qt.Key.Key_Up and self.currentIndex().row() <= self._model.first_row()
        ):
            self.left.emit()
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)
