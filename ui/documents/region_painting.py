"""Draws regions over a picture so that they can be read on anything: light, dark or busy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.documents import region_tags
from ui.documents.region_geometry import Handle
from ui.theme.look import look
from ui.theme.painting import badge_shape, draw_badge
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

    def __init__(self, painter: QPainter, theme: Theme, view: QSizeF) -> None:
        self._painter = painter
        self._theme = theme
        self._view = view
        self._font = look().type.font(SMALL)
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
        """Draw the badge of a mark."""
        shape = badge_shape(box.adjusted(0.5, 0.5, -0.5, -0.5), sign.kind)
        self._painter.strokePath(shape, QPen(self._halo, 3))
        draw_badge(self._painter, box.adjusted(0.5, 0.5, -0.5, -0.5), sign.kind, sign.ink)
        self._painter.strokePath(shape, QPen(QColor(sign.ink.line), 1))

    def label(self, tag: QRectF, sign: MarkSign, title: str) -> None:
        """Draw the badge of a mark with its title."""
        if not title:
            self.tag(tag, sign)
            return
        metrics = QFontMetricsF(self._font)
        most = min(_MOST_LABEL, self._view.width() - 2 * SPACE) - tag.width() - 3 * SPACE
        shown = metrics.elidedText(_one_line(title), Qt.TextElideMode.ElideRight, max(0.0, most))
        height = max(tag.height(), metrics.height()) + SPACE / 2
        size = QSizeF(tag.width() + metrics.horizontalAdvance(shown) + 3 * SPACE, height)
        box = region_tags.label_box(tag, size, self._view)
        self._plate(box, sign.ink.line)
        badge = QRectF(0, 0, tag.width(), tag.height())
        badge.moveCenter(QPointF(box.left() + SPACE / 2 + tag.width() / 2, box.center().y()))
        draw_badge(self._painter, badge.adjusted(1, 1, -1, -1), sign.kind, sign.ink)
        text = box.adjusted(tag.width() + 1.5 * SPACE, 0, 0, 0)
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(self._theme.text))
        self._painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)

    def size_label(self, area: QRectF, text: str) -> None:
        """Draw the size of the region that is being drawn or changed, below its corner."""
        metrics = QFontMetricsF(self._font)
        size = QSizeF(metrics.horizontalAdvance(text) + 2 * SPACE, metrics.height() + SPACE / 2)
        below = area.bottomLeft() + QPointF(0, HANDLE_SIDE)
        box = region_tags.pushed_inside(QRectF(below, size), self._view)
        self._plate(box, self._theme.edge)
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(self._theme.text))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def notice(self, text: str) -> None:
        """Draw a sentence in the middle of the view."""
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        font = look().type.font(BODY)
        metrics = QFontMetricsF(font)
        room = QRectF(QPointF(0, 0), self._view).adjusted(32, 32, -32, -32)
        room.setWidth(max(80.0, min(420.0, room.width())))
        room.moveCenter(QPointF(self._view.width() / 2, self._view.height() / 2))
        text_box = metrics.boundingRect(room, int(flags), text)
        self._plate(text_box.adjusted(-12, -8, 12, 8), self._theme.edge)
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

    def _plate(self, box: QRectF, edge: str) -> None:
        self._painter.setPen(QPen(QColor(edge), 1))
        self._painter.setBrush(QColor(self._theme.page))
        self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


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
