"""Where a picture lies in its view: pure arithmetic between the two coordinate systems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from app.anchors.region import Region

MARGIN: Final = 12.0
"""Room that stays free around a picture, in view pixels, so that a drag can start at its edge."""

MOST_ZOOM: Final = 64.0
"""The largest zoom, in screen pixels per picture pixel."""

MOST_FIT: Final = 4.0
"""How far fitting enlarges a small picture, in screen pixels per picture pixel."""


@dataclass(frozen=True, slots=True)
class PictureMapping:
    """The picture's corner lies at ``left``, ``top``; ``scale`` is view pixels per its pixel."""

    scale: float
    left: float
    top: float

    def to_view(self, x: float, y: float) -> QPointF:
        """Return where a point of the picture lies in the view."""
        return QPointF(self.left + x * self.scale, self.top + y * self.scale)

    def to_picture(self, point: QPointF) -> tuple[float, float]:
        """Return the point of the picture that lies under a point of the view, never rounded."""
        return (point.x() - self.left) / self.scale, (point.y() - self.top) / self.scale

    def region_in_view(self, region: Region) -> QRectF:
        """Return the rectangle that a region covers in the view."""
        corner = self.to_view(region.x, region.y)
        return QRectF(corner.x(), corner.y(), region.width * self.scale, region.height * self.scale)

    def rescaled(self, scale: float, around: QPointF) -> PictureMapping:
        """Return the mapping at another scale; what lies under ``around`` stays in its place."""
        ratio = scale / self.scale
        return PictureMapping(
            scale,
            around.x() - (around.x() - self.left) * ratio,
            around.y() - (around.y() - self.top) * ratio,
        )

    def moved(self, dx: float, dy: float) -> PictureMapping:
        """Return the mapping with the picture pushed by so many view pixels."""
        return replace(self, left=self.left + dx, top=self.top + dy)


@dataclass(frozen=True, slots=True)
class Stage:
    """A picture of ``width`` × ``height`` pixels in a view of ``room_x`` × ``room_y`` view pixels.

    ``ratio`` is screen pixels per view pixel.
    """

    width: float
    height: float
    room_x: float
    room_y: float
    ratio: float = 1.0

    def fitted(self) -> PictureMapping:
        """Return the mapping that shows the whole picture, as large as it goes."""
        return self.settled(PictureMapping(self._fitting_scale(), 0.0, 0.0))

    def centred(self, zoom: float, x: float, y: float) -> PictureMapping:
        """Return the mapping at a zoom with a point of the picture in the middle of the view."""
        scale = self.limited(zoom / self.ratio)
        left, top = self.room_x / 2 - x * scale, self.room_y / 2 - y * scale
        return self.settled(PictureMapping(scale, left, top))

    def limited(self, scale: float) -> float:
        """Return the nearest scale that can be shown: from all of the picture to single pixels."""
        least = min(self._fitting_scale(), 1 / self.ratio)
        return min(max(scale, least), MOST_ZOOM / self.ratio)

    def settled(self, mapping: PictureMapping) -> PictureMapping:
        """Return the mapping with no needless empty room, on whole screen pixels."""
        return replace(
            mapping,
            left=self._snapped(_settled(mapping.left, self.width * mapping.scale, self.room_x)),
            top=self._snapped(_settled(mapping.top, self.height * mapping.scale, self.room_y)),
        )

    def visible(self, mapping: PictureMapping) -> Region:
        """Return the part of the picture that can be seen; it may be empty."""
        left, top = mapping.to_picture(QPointF(0, 0))
        right, bottom = mapping.to_picture(QPointF(self.room_x, self.room_y))
        left, top = max(0.0, left), max(0.0, top)
        right, bottom = min(self.width, right), min(self.height, bottom)
        return Region(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def hidden_length(self, mapping: PictureMapping) -> tuple[float, float]:
        """Return how many view pixels of the picture and its margin do not fit, across and down."""
        return (
            max(0.0, self.width * mapping.scale + 2 * MARGIN - self.room_x),
            max(0.0, self.height * mapping.scale + 2 * MARGIN - self.room_y),
        )

    def _fitting_scale(self) -> float:
        across = max(1.0, self.room_x - 2 * MARGIN) / max(1.0, self.width)
        down = max(1.0, self.room_y - 2 * MARGIN) / max(1.0, self.height)
        return min(across, down, MOST_FIT / self.ratio)

    def _snapped(self, offset: float) -> float:
        return round(offset * self.ratio) / self.ratio


def _settled(offset: float, length: float, room: float) -> float:
    if length + 2 * MARGIN <= room:
        return (room - length) / 2
    return min(MARGIN, max(room - MARGIN - length, offset))
