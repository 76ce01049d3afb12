"""The review list: keys and clicks on its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.queries.version_rows import CarriedRow
from ui.actions.keymap import keymap
from ui.actions.physical_keys import types_sign
from ui.theme.look import look
from ui.views.review.model import ENTRY, ReviewModel
from ui.views.review.painting import ReviewDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ACTS: Final = (
    *("review.go", "review.confirm", "review.attach", "review.leave"),
    "review.take_back",
)
"""What keys do to the chosen marks."""


class ReviewList(QListView):
    """Shows marks under their groups; several can be chosen. ``asked`` names one of ``ACTS``."""

    asked = Signal(str)
    chosen_changed = Signal()

    def __init__(self, model: ReviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ReviewDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Carried-over marks"))
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        self.doubleClicked.connect(lambda _index: self.asked.emit("review.go"))
        look().changed.connect(self.viewport().update)

    def chosen(self) -> list[CarriedRow]:
        """Return the chosen marks in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.index(row, 0).data(ENTRY) for row in rows]

    def choose(self, place: int) -> None:
        """Choose the mark at a place and bring it into sight; a heading stands for the next one."""
        if isinstance(self._model.index(place, 0).data(ENTRY), CarriedRow):
            index = self._model.index(place, 0)
        else:
            index = self._model.index(min(place + 1, self._model.rowCount() - 1), 0)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the keys of the list do; the others move through it."""
        asked = keymap().asked(event, ACTS)
        if asked is not None:
            self.asked.emit(asked)
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)
