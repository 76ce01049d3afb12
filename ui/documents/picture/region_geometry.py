"""The arithmetic of drawing, moving and resizing regions inside a picture, in picture pixels."""

from __future__ import annotations

import math
from enum import Enum
from typing import NamedTuple

from app.anchors.region import SMALLEST_SIDE, Region


class Size(NamedTuple):
    """Width and height of an upright picture, in pixels."""

    width: float
    height: float


class Handle(Enum):
    """A place where a region is taken to resize it: which way it pulls, across and down."""

    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)


def holds(region: Region, x: float, y: float, slack: float = 0.0) -> bool:
    """Tell whether a point lies in the region or no more than ``slack`` pixels beside it."""
    across = region.x - slack <= x <= region.right + slack
    return across and region.y - slack <= y <= region.bottom + slack


def drawn(
    start: tuple[float, float], end: tuple[float, float], *, size: Size, frame: int
) -> Region:
    """Return the rectangle between two points, cut at the edges of the picture."""
    x, width = _span(start[0], end[0], size.width)
    y, height = _span(start[1], end[1], size.height)
    return Region(x, y, width, height, frame)


def resized(region: Region, handle: Handle, dx: float, dy: float, size: Size) -> Region:
    """Return the region with one handle pulled; pulled past the other side, it turns over."""
    across, down = handle.value
    x, width = _pulled(region.x, region.width, across, dx, size.width)
    y, height = _pulled(region.y, region.height, down, dy, size.height)
    return Region(x, y, width, height, region.frame)


def grown(region: Region, dx: float, dy: float, size: Size) -> Region:
    """Return the region with its right and lower edges pushed, at least a pixel wide and high."""
    least_x, least_y = SMALLEST_SIDE - region.width, SMALLEST_SIDE - region.height
    return resized(region, Handle.BOTTOM_RIGHT, max(dx, least_x), max(dy, least_y), size)


def centred(visible: Region, size: Size, frame: int) -> Region:
    """Return a region in the middle of what is visible, a third as wide and high."""
    width, height = visible.width / 3, visible.height / 3
    x, y = visible.x + width, visible.y + height
    return drawn((x, y), (x + width, y + height), size=size, frame=frame)


def _pulled(start: float, length: float, pull: int, by: float, limit: float) -> tuple[float, float]:
    if pull == 0 or by == 0:
        return start, length  # not computed anew: the side that is not pulled keeps its last bit
    if pull < 0:
        return _span(start + length, start + by, limit)
    return _span(start, start + length + by, limit)


def _span(fixed: float, loose: float, limit: float) -> tuple[float, float]:
    """Return start and length of the span between two points, within 0 and ``limit``."""
    fixed = min(max(fixed, 0.0), limit)
    loose = min(max(loose, 0.0), limit)
    start, length = min(fixed, loose), abs(loose - fixed)
    if length < SMALLEST_SIDE:
        length = min(SMALLEST_SIDE, limit)
        start = min(start if loose >= fixed else fixed - length, limit - length)
        start = max(0.0, start)
    while start + length > limit:
        length = math.nextafter(length, 0.0)
    return start, length
