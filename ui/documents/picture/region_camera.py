"""Brings regions into view, and tells where they are on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF

if TYPE_CHECKING:
    from app.anchors.region import Region
    from ui.documents.picture.picture_canvas import PictureCanvas

_LEAST_SEEN: Final = 24.0
_CLOSE_UP: Final = 0.4
_AIR: Final = 8


def reveal(canvas: PictureCanvas, region: Region) -> None:
    """Show a region with some of what is around it; zoom in where it is tiny.

    One that can be seen well already is left where it is.
    """
    if region.frame != canvas.frame:
        canvas.set_frame(region.frame)
    area = canvas.mapping.region_in_view(region)
    view = canvas.viewport().size()
    inside = QRectF(QPointF(0, 0), QSizeF(view)).contains(area)
    if max(area.width(), area.height()) >= _LEAST_SEEN and inside:
        return
    fits = _CLOSE_UP * min(view.width() / region.width, view.height() / region.height)
    ratio = canvas.devicePixelRatioF()
    least = _LEAST_SEEN * ratio / max(region.width, region.height)
    zoom = max(least, min(fits * ratio, max(canvas.zoom, 1.0)))
    canvas.show_at(zoom, region.x + region.width / 2, region.y + region.height / 2)


def follow(canvas: PictureCanvas, region: Region) -> None:
    """Push the picture just so far that the region can be seen."""
    area = canvas.mapping.region_in_view(region).adjusted(-_AIR, -_AIR, _AIR, _AIR)
    view = canvas.viewport().size()
    canvas.pan(
        _push(area.left(), area.right(), view.width()),
        _push(area.top(), area.bottom(), view.height()),
    )


def area_on_screen(canvas: PictureCanvas, region: Region | None) -> QRect:
    """Return where what can be seen of a region is on the screen.

    Without one, or with one out of sight, it is the point in the middle of the view.
    """
    view = canvas.viewport()
    area = QRectF()
    if region is not None:
        area = canvas.mapping.region_in_view(region) & QRectF(view.rect())
    if area.isEmpty():
        return QRect(view.mapToGlobal(view.rect().center()), QSize(1, 1))
    shown = area.toAlignedRect()
    return QRect(view.mapToGlobal(shown.topLeft()), shown.size())


def _push(start: float, end: float, room: float) -> float:
    """Return how far to push a span into the room; one that is too long is left as it is."""
    if end - start > room:
        return 0.0
    return -start if start < 0 else min(0.0, room - end)
