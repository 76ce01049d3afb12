"""The list of keys: actions under their menus, their keys at the right as caps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.actions.physical_keys import types_sign
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_ground
from ui.theme.tokens import BODY, RADIUS, SMALL, SPACE
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

ROW: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT: Final = 29
_HEADING_HEIGHT: Final = 40
_MARGIN: Final = 6 * SPACE


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action with its keys as they are written here; a heading has neither id nor keys."""

    text: str
    action_id: str = ""
    keys: tuple[str, ...] = ()
    changed: bool = False
    fixed: bool = False


class KeyRows(QAbstractListModel):
    """The rows of the list; one of them may wait for a key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[KeyRow] = []
        self.waiting = ""
        """The id of the action that waits for a key."""

    def set_rows(self, rows: Sequence[KeyRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place_of(self, action_id: str) -> QModelIndex:
        """Return where an action stands, an invalid index if it does not."""
        for place, row in enumerate(self._rows):
            if row.action_id == action_id:
                return self.index(place, 0)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return where the first action stands."""
        return next(
            (self.index(place, 0) for place, row in enumerate(self._rows) if row.action_id),
            QModelIndex(),
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let actions be chosen, and headings not."""
        row = index.data(ROW)
        if not isinstance(row, KeyRow) or not row.action_id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the row, and its words for assistive technology."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}: {', '.join(row.keys)}" if row.keys else row.text
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return row if role == ROW else None


class KeysList(QListView):
    """Shows the rows; ``pressed_key`` hands over the key presses that it was told to wait for."""

    change_asked = Signal()
    pressed_key = Signal(QKeyEvent)
    left = Signal()

    def __init__(self, model: KeyRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(_KeysDelegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Actions and their keys"))
        look().changed.connect(self.doItemsLayout)

    @property
    def chosen(self) -> KeyRow | None:
        """The action that is chosen."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, KeyRow) and row.action_id else None

    def wait_for(self, action_id: str) -> None:
        """Take the next key press for an action; for none, go on as usual."""
        self.rows.waiting = action_id
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Hand every key over while one is waited for, those of dialogs and menus too."""
        if self.rows.waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self.pressed_key.emit(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another key with Enter; go up to the field from the first row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.change_asked.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex() == self.rows.first():
            self.left.emit()
        elif types_sign(event):
            event.ignore()  # the window's actions have a use for it; Qt would look for a row
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for another key where the keys of an action were clicked."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = self.visualRect(index)
        keys = QStyle.visualRect(self.layoutDirection(), row, keys_area(row))
        if index == self.currentIndex() and keys.contains(point):
            self.change_asked.emit()


def keys_area(row: QRect) -> QRect:
    """Return the part of a row in which its keys stand."""
    return row.adjusted(row.width() * 11 // 20, 0, 0, 0)


class _KeysDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        is_action = bool(index.data(ROW).action_id)
        return QSize(200, look().type.pixels(_ROW_HEIGHT if is_action else _HEADING_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: KeyRow = index.data(ROW)
        if row.action_id:
            self._paint_action(painter, option, row)
        else:
            self._paint_heading(painter, option.rect, row.text)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(look().type.font(SMALL))
        painter.setPen(QColor(look().theme.muted))
        room = area.adjusted(_MARGIN, 0, -_MARGIN, -SPACE - 2)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text.upper()
        )
        painter.fillRect(
            QRect(room.left(), area.bottom(), room.width(), 1), QColor(look().theme.edge)
        )

    def _paint_action(self, painter: QPainter, option: QStyleOptionViewItem, row: KeyRow) -> None:
        area: QRect = option.rect
        theme = look().theme
        paint_row_ground(painter, option)
        inner = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        keys = keys_area(area)
        painter.setFont(look().type.font(BODY))
        painter.setPen(QColor(theme.text))
        words = QRect(inner.left(), inner.top(), keys.left() - inner.left() - SPACE, inner.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(
            row.text, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(mirrored(option, words), middle | Qt.AlignmentFlag.AlignLeft, text)
        self._paint_keys(painter, option, keys.adjusted(0, 0, -_MARGIN, 0), row)

    def _paint_keys(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: KeyRow
    ) -> None:
        theme, middle = look().theme, Qt.AlignmentFlag.AlignVCenter
        view = option.widget
        if isinstance(view, KeysList) and view.rows.waiting == row.action_id:
            painter.setPen(QColor(theme.accent))
            painter.drawText(
                mirrored(option, area),
                middle,
                translate("KeysList", "Press the new key – Esc keeps the old one"),
            )
            return
        font = QFont(look().type.font(SMALL))
        painter.setFont(font)
        x = area.left()
        for key in row.keys:
            width = painter.fontMetrics().horizontalAdvance(key) + 3 * SPACE
            height = painter.fontMetrics().height() + 5
            cap = mirrored(option, QRect(x, area.center().y() - height // 2, width, height))
            edge = theme.accent if row.changed else theme.edge
            painter.setPen(QColor(edge))
            painter.setBrush(QColor(theme.window if row.fixed else theme.raised))
            painter.drawRoundedRect(cap, RADIUS, RADIUS)
            painter.setPen(QColor(theme.muted if row.fixed else theme.text))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            x += width + SPACE
        if row.changed:
            painter.setPen(QColor(theme.accent))
            painter.drawText(
                mirrored(option, QRect(x + SPACE, area.top(), area.right() - x, area.height())),
                middle,
                translate("KeysList", "yours"),
            )
