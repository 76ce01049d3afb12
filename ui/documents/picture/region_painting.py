"""Draws regions over a picture so that they can be read on anything: light, dark or busy."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from ui.documents.picture import region_tags
from ui.documents.picture.region_geometry import Handle
from ui.theme.eliding import elided
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
_BADGE_EDGE: Final = 2


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
        shown = self._cut(area)
        width = 3 if strong else 2
        self._ring(shown, self._halo, width + 2)
        if lit and not strong:
            tint = QColor(sign.ink.line)
            tint.setAlpha(36)
            self._painter.fillRect(shown, tint)
        self._ring(shown, QColor(sign.ink.line), width)

    def selection(self, area: QRectF) -> None:
        """Draw the dashed edge of a drawn region that is no mark yet."""
        shown = self._cut(area)
        self._ring(shown, self._halo, 4)
        pen = QPen(QColor(self._theme.accent), 2)
        pen.setDashPattern([4, 3])
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(shown)

    def handles(self, area: QRectF, colour: str) -> None:
        """Draw the eight handles of the active region."""
        self._painter.setPen(QPen(QColor(colour), 1.5))
        self._painter.setBrush(QColor(self._theme.page))
        for box in handle_boxes(area).values():
            self._painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def tag(self, box: QRectF, sign: MarkSign) -> None:
        """Draw the badge of a mark."""
        density = self._painter.device().devicePixelRatioF()
        badge = _badge(sign, self._theme.page, round(box.width()), density)
        self._painter.drawImage(box.topLeft() - QPointF(_BADGE_EDGE, _BADGE_EDGE), badge)

    def label(self, tag: QRectF, sign: MarkSign, title: str) -> None:
        """Draw the badge of a mark with its title."""
        if not title:
            self.tag(tag, sign)
            return
        metrics = QFontMetricsF(self._font)
        most = min(_MOST_LABEL, self._view.width() - 2 * SPACE) - tag.width() - 3 * SPACE
        shown = elided(metrics, _one_line(title), max(0.0, most))
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

    def _ring(self, area: QRect, colour: QColor, width: int) -> None:
        # Four filled strips: stroking a rectangle takes ten times as long.
        out, through = area.adjusted(-(width // 2), -(width // 2), width // 2, width // 2), width
        fill = self._painter.fillRect
        fill(QRect(out.left(), out.top(), out.width(), through), colour)
        fill(QRect(out.left(), out.bottom() - through + 1, out.width(), through), colour)
        inner = out.height() - 2 * through
        fill(QRect(out.left(), out.top() + through, through, inner), colour)
        fill(QRect(out.right() - through + 1, out.top() + through, through, inner), colour)

    def _cut(self, area: QRectF) -> QRect:
        # Stroking an edge that is a hundred thousand pixels long, dashed at that, takes seconds.
        room = QRectF(QPointF(0, 0), self._view).adjusted(-32, -32, 32, 32)
        return (area & room).toRect()

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


@lru_cache(maxsize=256)
def _badge(sign: MarkSign, halo: str, side: int, density: float) -> QImage:
    room = side + 2 * _BADGE_EDGE
    image = QImage(QSize(room, room) * density, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(density)
    image.fill(Qt.GlobalColor.transparent)
    box = QRectF(_BADGE_EDGE, _BADGE_EDGE, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
    shape = badge_shape(box, sign.kind)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look().type.font(SMALL))
    painter.strokePath(shape, QPen(QColor(halo), 3))
    draw_badge(painter, box, sign.kind, sign.ink)
    painter.strokePath(shape, QPen(QColor(sign.ink.line), 1))
    painter.end()
    return image
