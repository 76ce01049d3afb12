"""Regions of a picture or page, in pixels of the upright picture."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

SMALLEST_SIDE: Final = 1.0
"""The least width and height of a region, in pixels."""

_NUMBER: Final = r"(\d+(?:\.\d+)?)"
_FRAGMENT: Final = re.compile(rf"xywh=(?:(pixel|percent):)?{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}")


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of one picture, page or frame; floats, so that zoom never rounds it."""

    x: float
    y: float
    width: float
    height: float
    frame: int = 0

    @property
    def right(self) -> float:
        """The x just outside the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y just outside the lower edge."""
        return self.y + self.height

    def clamped(self, width: float, height: float) -> Region:
        """Return the part of the region inside a picture of ``width`` × ``height`` pixels.

        Raises ValueError when nothing of it lies inside.
        """
        large_enough = min(self.width, self.height) >= SMALLEST_SIDE
        inside = min(self.x, self.y) >= 0 and self.right <= width and self.bottom <= height
        if large_enough and inside:
            return self
        left, top = max(0.0, self.x), max(0.0, self.y)
        right, bottom = min(width, self.right), min(height, self.bottom)
        if right - left < SMALLEST_SIDE or bottom - top < SMALLEST_SIDE:
            raise ValueError(f"{self} lies outside a picture of {width} × {height} pixels")
        return replace(self, x=left, y=top, width=right - left, height=bottom - top)

    def moved(self, dx: float, dy: float, width: float, height: float) -> Region:
        """Return the region moved by ``dx``, ``dy``, stopped at the edges, its size kept."""
        return replace(
            self,
            x=min(max(0.0, self.x + dx), max(0.0, width - self.width)),
            y=min(max(0.0, self.y + dy), max(0.0, height - self.height)),
        )

    def fragment(self) -> str:
        """Return the region as a media fragment (W3C Media Fragments 1.0), in pixels."""
        values = (self.x, self.y, self.width, self.height)
        return "xywh=pixel:" + ",".join(map(_plain, values))


def _plain(value: float) -> str:
    """Write a number whole, with no exponent, so that reading it gives the same number."""
    text = format(Decimal(repr(float(value))), "f")
    return text.removesuffix(".0")


def spanned(x1: float, y1: float, x2: float, y2: float) -> Region:
    """Return the rectangle between two corners, whichever way it was drawn."""
    return Region(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def from_fragment(value: str, width: float, height: float) -> Region:
    """Read ``xywh=pixel:`` or ``xywh=percent:`` (W3C Media Fragments 1.0) for one picture.

    Raises ValueError when it is neither of them, or when the region reaches outside the picture.
    """
    match = _FRAGMENT.fullmatch(value.strip())
    if match is None:
        raise ValueError(f"{value!r} is not xywh=pixel:… or xywh=percent:…")
    x, y, w, h = (float(number) for number in match.groups()[1:])
    if match.group(1) == "percent":
        x, w = x * width / 100, w * width / 100
        y, h = y * height / 100, h * height / 100
    region = Region(x, y, w, h)
    slack = 1e-6 * max(width, height)
    outside = region.right > width + slack or region.bottom > height + slack
    if outside or w < SMALLEST_SIDE or h < SMALLEST_SIDE:
        raise ValueError(f"{value!r} does not lie inside a picture of {width} × {height} pixels")
    return region.clamped(width, height)
