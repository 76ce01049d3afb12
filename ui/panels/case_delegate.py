"""Paints the rows of the case panel: a badge, a title, and a grade or count at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.vocabulary import ItemKind
from ui.actions.catalogue import ACTIONS
from ui.actions.key_texts import with_key
from ui.models.case_rows import ADDABLE, CaseRow
from ui.models.case_table import COUNT, HINT, ROW, SHOWN
from ui.theme.eliding import elided
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_focus, paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.translation import figures, translate
from ui.widgets.row_sign import row_sign

ROW_HEIGHT: Final = 28
"""Of sections too: where all are alike, a view of 100,000 need not measure each."""

_ABOVE: Final = 5
BADGE: Final = 16
MARGIN: Final = 12

Index = QModelIndex | QPersistentModelIndex


def adding_sign(section: QRect) -> QRect:
    """Return where in the rectangle of a section stands the sign that adds a record to it."""
    side = look().type.pixels(BADGE)
    top = section.y() + _ABOVE + (section.height() - _ABOVE - side) // 2
    return QRect(section.right() - MARGIN - side + 3, top, side, side)


class CaseDelegate(QStyledItemDelegate):
    """Paints sections and rows in the colours of the look."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Make all of one height."""
        return QSize(120, look().type.pixels(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one section or row."""
        painter.save()
        row = index.data(SHOWN)
        if isinstance(row, CaseRow):
            self._paint_row(painter, option, row)
        else:
            self._paint_section(painter, option, index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the sign of a section adds."""
        kind = index.data(ROW)
        if kind in ADDABLE and mirrored(option, adding_sign(option.rect)).contains(event.pos()):
            words = translate("Actions", ACTIONS[f"record.new.{kind}"].text)
            QToolTip.showText(event.globalPos(), with_key(words, "record.new"), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_section(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect.adjusted(MARGIN, _ABOVE, -MARGIN, 0)
        font = QFont(option.font)
        font.setPixelSize(look().type.pixels(SMALL))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(look().theme.text if focused else look().theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, str(index.data()).upper())
        if focused:
            paint_row_focus(painter, option)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if index.data(ROW) in ADDABLE and (is_hovered or focused):
            icon("add", colour="accent").paint(painter, mirrored(option, adding_sign(option.rect)))
        else:
            aside, hint = figures(index.data(COUNT)), str(index.data(HINT) or "")
            if hint:
                taken = painter.fontMetrics().horizontalAdvance(str(index.data()).upper())
                font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
                painter.setFont(font)
                room = area.width() - taken - MARGIN
                aside = hint if painter.fontMetrics().horizontalAdvance(hint) <= room else aside
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, aside)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: CaseRow) -> None:
        area: QRect = option.rect
        paint_row_ground(painter, option)
        side = look().type.pixels(BADGE)
        left = area.x() + MARGIN + row.indent * side
        sign = QRect(left, area.y() + (area.height() - side) // 2, side, side)
        row_sign(row.kind, source_format=row.source_format, held=row.held, colour=row.colour).paint(
            painter, mirrored(option, sign)
        )
        text = area.adjusted(sign.right() - area.x() + 9, 0, -MARGIN, 0)
        text.setRight(text.right() - self._paint_aside(painter, option, text, row.aside or ""))
        font = QFont(option.font)
        font.setPixelSize(look().type.pixels(BODY))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        painter.setPen(QColor(look().theme.text))
        detail = f" · {row.detail}" if row.detail and row.kind != ItemKind.SOURCE else ""
        room = text.width() - metrics.horizontalAdvance(detail)
        title = elided(metrics, row.title, room)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(mirrored(option, text), middle, title)
        if detail:
            painter.setPen(QColor(look().theme.muted))
            text.setLeft(text.left() + metrics.horizontalAdvance(title))
            painter.drawText(mirrored(option, text), middle, detail)

    def _paint_aside(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, aside: str
    ) -> int:
        """Paint what stands at the right; return the width that it takes."""
        if not aside:
            return 0
        font = QFont(option.font)
        font.setPixelSize(look().type.pixels(SMALL))
        painter.setFont(font)
        painter.setPen(QColor(look().theme.muted))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(mirrored(option, area), end, aside)
        return painter.fontMetrics().horizontalAdvance(aside) + 8
