"""Draws one region in the list beside a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.documents.mark_signs import sign_of
from ui.theme.eliding import elided
from ui.theme.look import look
from ui.theme.painting import draw_badge
from ui.theme.tokens import BODY, SMALL, SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Theme

_BADGE: Final = 16
_PAD: Final = 3 * SPACE
_Index = QModelIndex | QPersistentModelIndex


class RegionDelegate(QStyledItemDelegate):
    """Draws the sign of a mark, its title and, small below it, its note."""

    def __init__(
        self, theme: Theme, second_line: Callable[[MarkRow], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._second_line = second_line

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return one or two lines of height."""
        lines = QFontMetrics(look().type.font(BODY)).height()
        if self._second_line(_row(index)):
            lines += QFontMetrics(look().type.font(SMALL)).height()
        return QSize(120, lines + 3 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one region."""
        row = _row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, option)
        box = QRectF(option.rect).adjusted(_PAD, 1.5 * SPACE, -_PAD, -SPACE)
        sign = sign_of(row, self.theme)
        side = look().type.pixels(_BADGE)
        runs_left = option.direction == Qt.LayoutDirection.RightToLeft
        at = box.right() - side if runs_left else box.x()
        draw_badge(painter, QRectF(at, box.y() + 1, side, side), sign.kind, sign.ink)
        if runs_left:
            box.setRight(box.right() - side - 2 * SPACE)
        else:
            box.setLeft(box.left() + side + 2 * SPACE)
        top = _line(painter, box, look().type.font(BODY), self.theme.text, index.data())
        second = self._second_line(row)
        if second:
            box.setTop(top)
            _line(painter, box, look().type.font(SMALL), self.theme.muted, second)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, QColor(self.theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.hover))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))


def _row(index: _Index) -> MarkRow:
    row: MarkRow = index.data(Qt.ItemDataRole.UserRole)
    return row


def _line(painter: QPainter, box: QRectF, font: QFont, colour: str, text: str) -> float:
    """Draw one line at the top of the box and return where the next one begins."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = QRectF(box.x(), box.y(), box.width(), metrics.height())
    shown = elided(metrics, " ".join(text.split()), int(box.width()))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
    return line.bottom()
