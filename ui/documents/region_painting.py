"""Draws regions over a picture so that they can be read on anything: light, dark or busy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.documents import region_tags
from ui.documents.region_geometry import Handle
from ui.theme.tokens import BODY, RADIUS, SMALL, SPACE

if TYPE_CHECKING:
    from ui.documents.mark_signs import MarkSign
    from ui.theme.tokens import Theme

HANDLE_SIDE: Final = 9.0
"""Width and height of a resizing handle, in view pixels."""

_LEAST_GRIP: Final = 3 * HANDLE_SIDE
_MOST_LABEL: Final = 320.0


class RegionPainter:
    """Paints outlines, tags, labels and handles with one painter, in view pixels."""

    def __init__(self, painter: QPainter, theme: Theme, view: QSizeF, font: QFont) -> None:
        self._painter = painter
        self._theme = theme
        self._view = view
        self._font = QFont(font)
        self._font.setPixelSize(SMALL)
        self._bold = QFont(self._font)
        self._bold.setBold(True)
        self._halo = QColor(theme.page)
        self._halo.setAlpha(215)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def outline(self, area: QRectF, sign: MarkSign, *, strong: bool, lit: bool) -> None:
        """Draw the edge of a mark; a ``lit`` one, under the pointer, is tinted too."""
        width = 3.0 if strong else 2.0
        self._frame(area, QColor(self._halo), width + 2)
        if lit and not strong:
            tint = QColor(sign.ink.line)
            tint.setAlpha(36)
            self._painter.fillRect(self._cut(area), tint)
        self._frame(area, QColor(sign.ink.line), width)

    def selection(self, area: QRectF) -> None:
        """Draw the dashed edge of a drawn region that is no mark yet."""
        self._frame(area, QColor(self._halo), 4)
        pen = QPen(QColor(self._theme.accent), 2)
        pen.setDashPattern([4, 3])
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.drawRect(self._cut(area))

    def handles(self, area: QRectF, colour: str) -> None:
        """Draw the eight handles of the active region."""
        self._painter.setPen(QPen(QColor(colour), 1.5))
        self._painter.setBrush(QColor(self._theme.page))
        for box in handle_boxes(area).values():
            self._painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def tag(self, box: QRectF, sign: MarkSign) -> None:
        """Draw the letter of a mark."""
        self._chip(box, sign, round_ends=sign.round)
        self._letter(box, sign)

    def label(self, tag: QRectF, sign: MarkSign, title: str) -> None:
        """Draw the letter of a mark with its title."""
        if not title:
            self.tag(tag, sign)
            return
        metrics = QFontMetricsF(self._font)
        most = min(_MOST_LABEL, self._view.width() - 2 * region_tags.GAP) - tag.width() - 2 * SPACE
        shown = metrics.elidedText(_one_line(title), Qt.TextElideMode.ElideRight, max(0.0, most))
        width = tag.width() + metrics.horizontalAdvance(shown) + 2 * SPACE
        box = region_tags.label_box(tag, QSizeF(width, tag.height()), self._view)
        self._chip(box, sign, round_ends=sign.round)
        self._letter(QRectF(box.topLeft(), tag.size()), sign)
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(self._theme.text))
        self._painter.drawText(
            box.adjusted(tag.width(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown
        )

    def size_label(self, area: QRectF, text: str) -> None:
        """Draw the size of the region that is being drawn or changed, below its corner."""
        metrics = QFontMetricsF(self._font)
        size = QSizeF(metrics.horizontalAdvance(text) + 2 * SPACE, region_tags.SIDE)
        below = area.bottomLeft() + QPointF(0, HANDLE_SIDE)
        box = region_tags.pushed_inside(QRectF(below, size), self._view)
        self._painter.setPen(QPen(QColor(self._theme.edge), 1))
        self._painter.setBrush(QColor(self._theme.page))
        self._painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(self._theme.text))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def notice(self, text: str) -> None:
        """Draw a sentence in the middle of the view."""
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        font = QFont(self._font)
        font.setPixelSize(BODY)
        metrics = QFontMetricsF(font)
        room = QRectF(QPointF(0, 0), self._view).adjusted(32, 32, -32, -32)
        room.setWidth(max(80.0, min(420.0, room.width())))
        room.moveCenter(QPointF(self._view.width() / 2, self._view.height() / 2))
        text_box = metrics.boundingRect(room, int(flags), text)
        self._painter.setPen(QPen(QColor(self._theme.edge), 1))
        self._painter.setBrush(QColor(self._theme.page))
        self._painter.drawRoundedRect(text_box.adjusted(-12, -8, 12, 8), RADIUS, RADIUS)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.text))
        self._painter.drawText(text_box, flags, text)

    def focus(self) -> None:
        """Draw the frame that shows where the keys go."""
        self._painter.setPen(QPen(QColor(self._theme.accent), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(QPointF(0, 0), self._view).adjusted(1, 1, -1, -1))

    def _frame(self, area: QRectF, colour: QColor, width: float) -> None:
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(self._cut(area))

    def _cut(self, area: QRectF) -> QRectF:
        # Stroking an edge that is a hundred thousand pixels long, dashed at that, takes seconds.
        return area & QRectF(QPointF(0, 0), self._view).adjusted(-32, -32, 32, 32)

    def _chip(self, box: QRectF, sign: MarkSign, *, round_ends: bool) -> None:
        radius = box.height() / 2 if round_ends else float(RADIUS)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._halo)
        self._painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
        self._painter.setPen(QPen(QColor(sign.ink.line), 1))
        self._painter.setBrush(QColor(sign.ink.fill))
        self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _letter(self, box: QRectF, sign: MarkSign) -> None:
        self._painter.setFont(self._bold)
        self._painter.setPen(QColor(sign.ink.line))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign.letter)


def handle_boxes(area: QRectF) -> dict[Handle, QRectF]:
    """Return where the handles of a region are; those of a tiny one stand outside it."""
    wide = max(0.0, _LEAST_GRIP - area.width()) / 2
    high = max(0.0, _LEAST_GRIP - area.height()) / 2
    grip = area.adjusted(-wide, -high, wide, high)
    boxes = {}
    for handle in Handle:
        across, down = handle.value
        centre = grip.center() + QPointF(across * grip.width() / 2, down * grip.height() / 2)
        boxes[handle] = QRectF(
            centre.x() - HANDLE_SIDE / 2, centre.y() - HANDLE_SIDE / 2, HANDLE_SIDE, HANDLE_SIDE
        )
    return boxes


def _one_line(text: str) -> str:
    return " ".join(text.split())
