"""Paints the rows of the case panel: a badge, a title, and a grade or count at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.vocabulary import ItemKind
from ui.models.case_rows import CaseRow
from ui.models.case_tree import COUNT, ROW
from ui.theme.tokens import BODY, LIGHT, RADIUS, SMALL, Ink

if TYPE_CHECKING:
    from ui.theme.tokens import Theme

ROW_HEIGHT: Final = 27
SECTION_HEIGHT: Final = 34
BADGE: Final = 16
MARGIN: Final = 12

LETTERS: Final[dict[str, str]] = {
    ItemKind.CLAIM: "C",
    ItemKind.PERSON: "P",
    ItemKind.EVIDENCE: "E",
    ItemKind.QUESTION: "Q",
    ItemKind.JUDGMENT: "J",
    ItemKind.ORGANISATION: "O",
    ItemKind.PLACE: "L",
    ItemKind.EVENT: "V",
    "tag": "T",
}
"""The letter in the badge of each kind, so that colour is never the only sign."""

Index = QModelIndex | QPersistentModelIndex


class CaseDelegate(QStyledItemDelegate):
    """Paints sections and rows in the colours of a theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give sections some air above."""
        is_row = isinstance(index.data(ROW), CaseRow)
        return QSize(120, ROW_HEIGHT if is_row else SECTION_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one section or row."""
        painter.save()
        row = index.data(ROW)
        if isinstance(row, CaseRow):
            self._paint_row(painter, option, row)
        else:
            self._paint_section(painter, option, index)
        painter.restore()

    def _paint_section(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect.adjusted(MARGIN, 10, -MARGIN, 0)
        font = QFont(option.font)
        font.setPixelSize(SMALL)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, str(index.data()).upper())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, str(index.data(COUNT)))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: CaseRow) -> None:
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.theme.selection))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(area.x(), area.y(), 3, area.height(), QColor(self.theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self.theme.raised))
        left = area.x() + MARGIN + row.indent * BADGE
        badge = QRectF(left, area.y() + (area.height() - BADGE) / 2, BADGE, BADGE)
        paint_badge(painter, badge, row.badge, self.theme, colour=row.colour)
        text = area.adjusted(int(badge.right()) - area.x() + 8, 0, -MARGIN, 0)
        text.setRight(text.right() - self._paint_aside(painter, option, text, row.aside))
        font = QFont(option.font)
        font.setPixelSize(BODY)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        painter.setPen(QColor(self.theme.text))
        detail = f" · {row.detail}" if row.detail and row.kind != ItemKind.SOURCE else ""
        room = text.width() - metrics.horizontalAdvance(detail)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, middle, title)
        if detail:
            painter.setPen(QColor(self.theme.muted))
            text.setLeft(text.left() + metrics.horizontalAdvance(title))
            painter.drawText(text, middle, detail)

    def _paint_aside(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, aside: str
    ) -> int:
        """Paint what stands at the right; return the width that it takes."""
        if not aside:
            return 0
        font = QFont(option.font)
        font.setPixelSize(SMALL)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, end, aside)
        return painter.fontMetrics().horizontalAdvance(aside) + 8


def paint_badge(
    painter: QPainter, area: QRectF, badge: str, theme: Theme, *, colour: int = 0
) -> None:
    """Paint the sign of a kind: a letter in its colours, round for people, or a small page."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if badge in {"text", "picture", "described"}:
        _paint_source(painter, area.adjusted(2.5, 1.5, -2.5, -1.5), badge, theme)
        return
    ink: Ink = theme.tag(colour) if badge == "tag" else theme.kind(badge)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.fill))
    if badge == ItemKind.PERSON:
        painter.drawEllipse(area)
    else:
        painter.drawRoundedRect(area, RADIUS - 1, RADIUS - 1)
    font = QFont(painter.font())
    font.setPixelSize(int(area.height() * 0.62))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(ink.line))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, LETTERS.get(badge, "N"))


def _paint_source(painter: QPainter, area: QRectF, badge: str, theme: Theme) -> None:
    pen = QPen(QColor(theme.muted), 1.2)
    if badge == "described":
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 1.5, 1.5)
    if badge == "picture":
        painter.setBrush(QColor(theme.muted))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(area.adjusted(2.5, 3.5, -2.5, -3.5))
        return
    for place in (0.3, 0.52, 0.74):
        y = area.y() + area.height() * place
        painter.drawLine(area.topLeft().toPoint().x() + 3, int(y), int(area.right()) - 2, int(y))
