"""The list of mentions: keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from ui.actions.keymap import keymap
from ui.actions.physical_keys import types_sign
from ui.theme.look import look
from ui.views.mentions.model import ENTRY, Entry
from ui.views.mentions.painting import MentionsDelegate, box_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from app.queries.mentions import MentionRow
    from ui.views.mentions.model import MentionsModel


_KEYS: Final = ("mentions.check", "mentions.check_all", "mentions.go", "mentions.mark")


class MentionsList(QListView):
    """Mentions to be checked; ``opened`` asks to go to one, ``mark_asked`` to mark the checked."""

    opened = Signal(object)
    mark_asked = Signal()

    def __init__(self, model: MentionsModel, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._pressed = QModelIndex()
        self.setModel(model)
        self.delegate = MentionsDelegate(kind)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Mentions"))
        self.doubleClicked.connect(self._open)
        look().changed.connect(self.viewport().update)

    def begin(self) -> None:
        """Choose the first mention, where none is chosen."""
        if not self.currentIndex().isValid() and self._model.first() >= 0:
            self.setCurrentIndex(self._model.index(self._model.first(), 0))

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and keymap().asked(event, _KEYS) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check what is chosen or all, go there, or mark what is checked, by the list's keys."""
        asked = keymap().asked(event, _KEYS)
        if asked == "mentions.mark":
            self.mark_asked.emit()
        elif asked == "mentions.go":
            self._open(self.currentIndex())
        elif asked == "mentions.check":
            self._turn([index.row() for index in self.selectionModel().selectedIndexes()])
        elif asked is not None:
            self._model.check_all()
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to check where a box is pressed, else choose as usual."""
        self._pressed = self._box_at(event)
        if not self._pressed.isValid():
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Check where the box was pressed."""
        pressed, self._pressed = self._pressed, QModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif pressed == self._box_at(event):
            self._turn([pressed.row()])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Check twice on a box; elsewhere go there."""
        if self._box_at(event).isValid():
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _box_at(self, event: QMouseEvent) -> QModelIndex:
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = self.visualRect(index)
        begin = QRect(row.topLeft(), QPoint(box_of(row).right() + 4, row.bottom()))
        is_box = (
            event.button() == Qt.MouseButton.LeftButton
            and isinstance(index.data(ENTRY), Entry)
            and QStyle.visualRect(self.layoutDirection(), row, begin).contains(point)
        )
        return index if is_box else QModelIndex()

    def _turn(self, places: list[int]) -> None:
        """Check some; where all of them are checked, take the checks away."""
        entries = [self._model.index(place, 0).data(ENTRY) for place in places]
        is_on = all(entry.checked for entry in entries if isinstance(entry, Entry))
        self._model.check(places, on=not is_on)

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry):
            row: MentionRow = entry.row
            self.opened.emit(row)
