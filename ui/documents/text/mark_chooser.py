"""The list of marks that lie over each other: beside the pointer, never in the way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.documents.mark_signs import sign_of, word_for
from ui.documents.text.margin_notes import note_title, quote_of
from ui.theme.eliding import elided
from ui.theme.look import look
from ui.theme.painting import draw_badge
from ui.theme.tokens import BODY, SMALL, SPACE
from ui.translation import counted
from ui.widgets.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from app.queries.annotation_rows import MarkRow

_WIDTH: Final = 320
_ROW: Final = 38
_BADGE: Final = 16
_MOST_ROWS: Final = 7
_GAP: Final = 6
_MARK: Final = Qt.ItemDataRole.UserRole
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
}
_DONE: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


class MarkChooser(QFrame):
    """Lists marks beside a place of its parent; ``chosen`` names the one that is pointed out.

    It takes no focus: the text goes on hearing the keys and hands on those that are meant for the
    list. Arrows and Tab choose as they go; Enter, Escape and a click put the list away; any other
    key does so too, and then what it always does.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self._rows = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_RowPainter(self.list))
        self.list.setAccessibleName(self.tr("Marks that lie over each other here"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self.list)
        self.hide()

    def open_at(self, rows: Sequence[MarkRow], mark_id: str | None, place: QRect) -> None:
        """List marks below a place of the parent (pixels), or above it where there is no room."""
        self._rows.clear()
        for row in rows:
            item = QStandardItem(f"{word_for(row.kind)}: {note_title(row)}")
            item.setData(row, _MARK)
            self._rows.appendRow(item)
        self._point_out(mark_id)
        self._fit(len(rows))
        self.move(self._beside(place))
        self.show()
        self.raise_()
        words = counted(self, len(rows), "{} mark lies here", "{} marks lie here")
        announce(self, self.tr("{marks}: arrows choose one").format(marks=words))

    def key(self, event: QKeyEvent) -> bool:
        """Take a key that is meant for the list; any other one puts the list away."""
        if self.isHidden() or event.key() in _MODIFIERS:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._step(step)
            return True
        self.hide()
        return event.key() in _DONE

    def step(self, by: int) -> bool:
        """Choose the next (1) or previous (-1) one; False while nothing is listed."""
        if self.isHidden():
            return False
        self._step(by)
        return True

    def listed(self) -> list[str]:
        """Return the ids of the marks in the list, from the top; empty while it is away."""
        if self.isHidden():
            return []
        return [self._mark(self._rows.index(at, 0)).id for at in range(self._rows.rowCount())]

    def _step(self, by: int) -> None:
        count = self._rows.rowCount()
        before = self.list.currentIndex()
        at = (before.row() + by) % count if before.isValid() else 0
        self.list.setCurrentIndex(self._rows.index(at, 0))
        self.chosen.emit(self._mark(self._rows.index(at, 0)).id)

    def _clicked(self, index: QModelIndex) -> None:
        mark_id = self._mark(index).id
        self.hide()
        self.chosen.emit(mark_id)

    def _mark(self, index: QModelIndex) -> MarkRow:
        row: MarkRow = index.data(_MARK)
        return row

    def _point_out(self, mark_id: str | None) -> None:
        self.list.setCurrentIndex(QModelIndex())
        for at in range(self._rows.rowCount()):
            index = self._rows.index(at, 0)
            if self._mark(index).id == mark_id:
                self.list.setCurrentIndex(index)

    def _fit(self, count: int) -> None:
        pixels = look().type.pixels
        room = self._page.rect()
        rows = min(count, _MOST_ROWS)
        height = rows * pixels(_ROW) + 2 * SPACE + 2
        self.resize(min(pixels(_WIDTH), room.width() - 2 * _GAP), height)
        self.list.scrollTo(self.list.currentIndex())

    def _beside(self, place: QRect) -> QPoint:
        room = self._page.rect()
        at = place.bottomLeft()
        at.setX(max(_GAP, min(at.x(), room.width() - self.width() - _GAP)))
        at.setY(at.y() + _GAP)
        if at.y() + self.height() > room.height():
            at.setY(max(_GAP, place.top() - _GAP - self.height()))
        return at


_MODIFIERS: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


class _RowPainter(QStyledItemDelegate):
    """Paints a mark in two lines: badge and what it is, and below it the quote."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are equally high."""
        return QSize(100, look().type.pixels(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        theme, pixels = look().theme, look().type.pixels
        row: MarkRow = index.data(_MARK)
        painter.save()
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        side = pixels(_BADGE)
        sign = sign_of(row, theme)
        upper = QRect(area.x() + 8, area.y() + 2, area.width() - 16, area.height() // 2)
        badge = QRect(upper.x(), upper.center().y() - side // 2 + 1, side, side)
        placed = partial(QStyle.visualRect, option.direction, area)
        draw_badge(painter, QRectF(placed(badge)), sign.kind, sign.ink)
        upper.setLeft(badge.right() + 8)
        upper = placed(upper)
        lower = upper.translated(0, area.height() // 2 - 4)
        painter.setFont(option.font)
        _line(painter, upper, note_title(row), size=pixels(BODY), colour=theme.text)
        _line(painter, lower, quote_of(row), size=pixels(SMALL), colour=theme.muted)
        painter.restore()


def _line(painter: QPainter, box: QRect, words: str, *, size: int, colour: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = elided(painter.fontMetrics(), words, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
