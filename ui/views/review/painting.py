"""Paints the groups and marks of the review list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.list_headings import paint_heading, sized
from ui.theme.lit_line import format_range, laid_line, units
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.translation import figures
from ui.views.review.contexts import context_of, contexts_of
from ui.views.review.model import ENTRY, Group
from ui.views.review.words import mark_words, nowhere_words, region_words, state_words
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QTextLine

    from app.queries.version_rows import CarriedRow
    from ui.views.review.contexts import Context

GROUP_HEIGHT: Final = 36
ROW_HEIGHT: Final = 72
"""Pixels at 100 %."""

_MARGIN, _GAP, _SIGN = 12, 10, 16
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_START: Final = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_END: Final = _MIDDLE | Qt.AlignmentFlag.AlignRight


class ReviewDelegate(QStyledItemDelegate):
    """A mark in three lines: what it is and what was decided, what stood around it, what does now.

    Words that differ are struck through in the old line and underlined in the new one.
    """

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give a mark the room for three lines."""
        height = GROUP_HEIGHT if isinstance(index.data(ENTRY), Group) else ROW_HEIGHT
        return QSize(200, look().type.pixels(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a group or a mark."""
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, Group):
            paint_heading(painter, option, entry.words, aside=figures(entry.count))
        else:
            paint_row_ground(painter, option)
            _paint_row(painter, option, entry)
        painter.restore()


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: CarriedRow) -> None:
    theme, side = look().theme, look().type.pixels(_SIGN)
    area = option.rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
    third = area.height() // 3
    sign = QRect(area.x(), area.y() + (third - side) // 2, side, side)
    colour = row.old.tags[0].colour if row.old.tags else 0
    row_sign(row.old.kind, colour=colour).paint(painter, mirrored(option, sign))
    line = QRect(sign.right() + _GAP, area.y(), area.right() - sign.right() - _GAP, third)
    line = mirrored(option, line)
    painter.setFont(sized(option.font, SMALL, bold=row.is_open))
    painter.setPen(QColor(theme.thread if row.is_open else theme.muted))
    state = state_words(row)
    painter.drawText(line, _END, state)
    room = line.width() - painter.fontMetrics().horizontalAdvance(state) - _GAP
    painter.setFont(sized(option.font, BODY))
    painter.setPen(QColor(theme.text))
    words = painter.fontMetrics().elidedText(
        mark_words(row), Qt.TextElideMode.ElideRight, max(0, room)
    )
    painter.drawText(line, _START, words)
    _paint_contexts(painter, option, row, line.translated(0, third))


def _paint_contexts(
    painter: QPainter, option: QStyleOptionViewItem, row: CarriedRow, line: QRect
) -> None:
    old, new = row.old.passage, row.new.passage if row.new else None
    font = sized(option.font, BODY - 1)
    place = option.direction, line, QRect(line.translated(_SIGN, 0).topLeft(), line.bottomRight())
    lines = QRect(line), QStyle.visualRect(*place)
    if old is None:
        _paint_note(painter, lines[1], region_words(), font)
    elif new is None:
        _paint_context(painter, lines, "\u2212", context_of(old), font)
    else:
        before, now = contexts_of(old, new)
        _paint_context(painter, lines, "\u2212", before, font)
        _paint_context(painter, _below(lines), "+", now, font)
    if row.new is None:
        _paint_note(painter, _below(lines)[1], nowhere_words(), font)


def _below(lines: tuple[QRect, QRect]) -> tuple[QRect, QRect]:
    return lines[0].translated(0, lines[0].height()), lines[1].translated(0, lines[1].height())


def _paint_note(painter: QPainter, line: QRect, words: str, font: QFont) -> None:
    slanted = QFont(font)
    slanted.setItalic(True)
    painter.setFont(slanted)
    painter.setPen(QColor(look().theme.muted))
    painter.drawText(line, _START, words)


def _paint_context(
    painter: QPainter, lines: tuple[QRect, QRect], sign: str, context: Context, font: QFont
) -> None:
    """Paint a line around its quote, which stands about in the middle where there is no room.

    ``lines`` are the whole one, which begins with the sign, and what the sign leaves of it.
    """
    theme = look().theme
    is_old = sign != "+"
    colour = QColor(theme.thread if is_old else theme.evidence.line)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(lines[0], _START, sign)
    line = lines[1]
    wide = QFontMetricsF(_bold(font))  # the quote is bold
    context = context.fitted(lambda text: wide.horizontalAdvance(text) <= line.width())
    layout = laid_line(context.text, font, _formats(context, colour, is_old=is_old))
    row = layout.lineAt(0)
    box = row.naturalTextRect()
    middle = sum(_edge(row, context.text, point) for point in context.quote) / 2
    left = min(
        max(middle - line.width() / 2, box.left()), max(box.left(), box.right() - line.width())
    )
    if box.width() <= line.width():
        begins_right = lines[0].x() == line.x()
        left = box.right() - line.width() if begins_right else box.left()
    painter.save()
    painter.setClipRect(line)
    painter.setPen(QColor(theme.muted))
    layout.draw(painter, QPointF(line.x() - left, line.y() + (line.height() - box.height()) / 2))
    painter.restore()


def _edge(row: QTextLine, text: str, point: int) -> float:
    found: Any = row.cursorToX(units(text, point))  # the offset too, which the stubs leave out
    return float(found[0])


def _formats(
    context: Context, colour: QColor, *, is_old: bool
) -> Sequence[QTextLayout.FormatRange]:
    quote = QTextCharFormat()
    quote.setForeground(QColor(look().theme.text))
    quote.setFontWeight(QFont.Weight.DemiBold)
    other = QTextCharFormat()
    other.setForeground(colour)
    other.setFontStrikeOut(is_old)
    other.setFontUnderline(not is_old)
    ranges = [format_range(context.text, context.quote, quote)]
    return [*ranges, *(format_range(context.text, stretch, other) for stretch in context.differing)]


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
