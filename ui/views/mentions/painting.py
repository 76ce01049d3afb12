"""Paints mentions one below the other, so that the names stand in one line from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.showing import is_rtl
from ui.theme.icons import icon, source_icon
from ui.theme.list_headings import paint_heading, sized
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.views.mentions.model import ENTRY, Entry
from ui.views.mentions.words import reason

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 28
HEADING_HEIGHT: Final = 38
"""Pixels at 100 %."""

_MARGIN, _BOX, _GAP, _INSET = 12, 15, 10, 3
_END: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ON_PAPER: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LEFT: Final = _ON_PAPER | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = _ON_PAPER | Qt.AlignmentFlag.AlignRight
_NAMES_AT: Final = 0.36
"""Where the names begin, as a part of the width that the words have."""

_MOST_REASON: Final = 0.34
"""How much of the width the reason at the right may take."""


def box_of(row: QRect) -> QRect:
    """Return where in a row its check box stands."""
    side = look().type.pixels(_BOX)
    return QRect(row.x() + _MARGIN, row.y() + (row.height() - side) // 2, side, side)


class MentionsDelegate(QStyledItemDelegate):
    """Paints the source as a heading; a mention with its box, its name set off, and the reason."""

    def __init__(self, kind: str, parent: QStyledItemDelegate | None = None) -> None:
        super().__init__(parent)
        self.kind = kind

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give headings some air above."""
        is_row = isinstance(index.data(ENTRY), Entry)
        return QSize(200, look().type.pixels(ROW_HEIGHT if is_row else HEADING_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a mention."""
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, Entry):
            paint_row_ground(painter, option)
            _paint_box(painter, mirrored(option, box_of(option.rect)), entry)
            self._paint_words(painter, option, entry)
        else:
            words = f"{entry.handle}  {entry.title}".strip()
            paint_heading(painter, option, words, sign=source_icon("text"))
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        theme = look().theme
        area = option.rect.adjusted(0, 0, -_MARGIN, 0)
        area.setLeft(box_of(option.rect).right() + _GAP)
        painter.setFont(sized(option.font, SMALL))
        painter.setPen(QColor(theme.muted))
        room = int(area.width() * _MOST_REASON)
        words = painter.fontMetrics().elidedText(reason(entry), Qt.TextElideMode.ElideRight, room)
        painter.drawText(mirrored(option, area), _END, words)
        if words:
            area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(words) - _GAP)
        row = entry.row
        line_is_rtl = is_rtl(f"{row.before}{row.words}{row.after}")
        font, bold = sized(option.font, BODY), sized(option.font, BODY, bold=True)
        painter.setFont(bold)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(row.words, Qt.TextElideMode.ElideMiddle, area.width() // 2)
        start = area.x() + int((option.rect.right() - area.x()) * _NAMES_AT)
        width = metrics.horizontalAdvance(name)
        ink = theme.kind(self.kind)
        ground = QRect(start - _INSET, area.y() + 4, width + 2 * _INSET, area.height() - 8)
        ground, area = mirrored(option, ground), mirrored(option, area)
        start = ground.x() + _INSET
        painter.setPen(QColor(theme.muted if entry.marked else ink.line))
        if not entry.marked:
            painter.fillRect(ground, QColor(ink.fill))
        painter.drawText(QRect(start, area.y(), width + 2, area.height()), _LEFT, name)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if entry.marked else theme.text))
        at_left = QRect(area.x(), area.y(), start - _INSET - area.x(), area.height())
        left = ground.right() + 1
        at_right = QRect(left, area.y(), max(0, area.right() - left), area.height())
        first, last = (at_right, at_left) if line_is_rtl else (at_left, at_right)
        _draw(painter, first, row.before, Qt.TextElideMode.ElideLeft, rtl=line_is_rtl)
        _draw(painter, last, row.after, Qt.TextElideMode.ElideRight, rtl=line_is_rtl)


def _paint_box(painter: QPainter, box: QRect, entry: Entry) -> None:
    theme = look().theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if entry.marked:
        icon("check", colour="disabled").paint(painter, box)
    elif entry.checked:
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(box, 3, 3)
        icon("check", colour="on_accent").paint(painter, box.adjusted(1, 1, -1, -1))
    else:
        painter.setPen(QColor(theme.control))
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3)


def _draw(painter: QPainter, area: QRect, words: str, mode: Qt.TextElideMode, *, rtl: bool) -> None:
    """Draw the words beside a name close to it, as they stand in a line of that direction.

    What does not fit is left out where it is farthest from the name.
    """
    shown = painter.fontMetrics().elidedText(words, mode, area.width())
    is_before = mode is Qt.TextElideMode.ElideLeft
    side = _RIGHT if is_before != rtl else _LEFT
    way = Qt.TextFlag.TextForceRightToLeft if rtl else Qt.TextFlag.TextForceLeftToRight
    painter.drawText(area, side | way, shown)
