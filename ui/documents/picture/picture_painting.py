"""Draws the visible part of a picture once per place and zoom; regions are drawn over the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

if TYPE_CHECKING:
    from ui.theme.tokens import Theme

_BLURRED_SIDE: Final = 20
_SOFTENED_SIDE: Final = 160
_SHARP_FROM: Final = 4.0
"""From this zoom on single pixels are shown as squares: nothing between them is made up."""


def surface(size: QSize, ratio: float, theme: Theme) -> QImage:
    """Return an empty image as large as a view of ``size``, ``ratio`` screen pixels per pixel."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.window))
    return image


def draw_ground(onto: QImage, target: QRectF, theme: Theme) -> None:
    """Draw what shows through a picture that fills ``target`` (view pixels), and a hairline."""
    painter = QPainter(onto)
    painter.fillRect(target & _bounds(onto), _chequered(theme))
    painter.setPen(QColor(theme.edge))
    painter.drawRect(target.adjusted(-1, -1, 0, 0) & _bounds(onto).adjusted(-2, -2, 2, 2))
    painter.end()


def draw(onto: QImage, image: QImage, target: QRectF, *, in_full: bool) -> None:
    """Draw what can be seen of ``image`` when all of it fills ``target`` (view pixels).

    ``in_full`` says that each of its pixels is one of the picture, and may be shown as such.
    """
    seen = target & _bounds(onto)
    if seen.isEmpty() or image.isNull():
        return
    across, down = image.width() / target.width(), image.height() / target.height()
    source = QRectF(
        (seen.x() - target.x()) * across,
        (seen.y() - target.y()) * down,
        seen.width() * across,
        seen.height() * down,
    )
    painter = QPainter(onto)
    smooth = not in_full or onto.devicePixelRatio() / across < _SHARP_FROM
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(seen, image, source)
    painter.end()


def turn_grey(onto: QImage, target: QRectF) -> None:
    """Take the colours out of what ``target`` (view pixels) covers."""
    ratio = onto.devicePixelRatio()
    area = QRectF(target.topLeft() * ratio, target.size() * ratio).toAlignedRect()
    area &= QRect(0, 0, onto.width(), onto.height())
    if area.isEmpty():
        return
    grey = onto.copy(area).convertToFormat(QImage.Format.Format_Grayscale8)
    grey.setDevicePixelRatio(ratio)
    painter = QPainter(onto)
    painter.drawImage(QRectF(area).topLeft() / ratio, grey)
    painter.end()


def blurred(image: QImage) -> QImage:
    """Return a small copy in which nothing but large patches of colour can be told apart."""
    smooth, keep = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.KeepAspectRatio
    coarse = image.scaled(_BLURRED_SIDE, _BLURRED_SIDE, keep, smooth)
    return coarse.scaled(_SOFTENED_SIDE, _SOFTENED_SIDE, keep, smooth)


def _bounds(onto: QImage) -> QRectF:
    ratio = onto.devicePixelRatio()
    return QRectF(0, 0, onto.width() / ratio, onto.height() / ratio)


def _chequered(theme: Theme) -> QBrush:
    tile = QPixmap(16, 16)
    tile.fill(QColor(theme.page))
    painter = QPainter(tile)
    painter.fillRect(0, 0, 8, 8, QColor(theme.raised))
    painter.fillRect(8, 8, 8, 8, QColor(theme.raised))
    painter.end()
    return QBrush(tile)
