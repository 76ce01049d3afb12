"""Which copies of a picture a view needs: a draft of all of it, then what it looks at, in full.

A copy of 100 megapixels takes 400 MB and seconds to come from the process that decodes it. A view
shows one or two megapixels; a copy of what it looks at, and some way around, is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.region import Region

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.documents.picture.image_values import Box

DRAFT_SIDE: Final = 1600
"""The longer side of a draft has at least so many pixels, and fewer than twice as many."""

WHOLE_PIXELS: Final = 32_000_000
"""Up to so many pixels (4 bytes each) a copy shows all of the picture."""

PART_PIXELS: Final = 16_000_000
"""A copy of a part of the picture reaches beyond what is visible up to so many pixels."""


@dataclass(frozen=True, slots=True)
class CopyWish:
    """A copy of a frame to be decoded: all of it (``box`` None) or a part, ``scale`` of its size.

    ``width`` and ``height`` are those of the full upright frame.
    """

    width: int
    height: int
    scale: float
    box: Box | None = None

    @property
    def max_side(self) -> int | None:
        """The bound to decode with; None where there is none."""
        return None if self.scale == 1 else round(max(self.width, self.height) * self.scale)

    def serves(self, seen: Region, scale: float) -> bool:
        """Tell whether the copy shows all of ``seen`` at ``scale`` screen pixels per pixel."""
        if self.scale < min(1.0, scale):
            return False
        left, top, right, bottom = self.box or (0, 0, self.width, self.height)
        across = left <= seen.x and seen.right <= right
        return across and top <= seen.y and seen.bottom <= bottom


@dataclass(frozen=True, slots=True, eq=False)  # comparing two would compare all pixels
class PictureCopy:
    """A decoded copy and what it was wished for; ``area`` is the part of the picture it shows."""

    image: QImage
    wish: CopyWish
    frame: int

    @property
    def area(self) -> Region:
        """The part of the picture that the copy shows, in pixels of the picture."""
        if self.wish.box is None:
            return Region(0, 0, self.wish.width, self.wish.height)
        left, top, right, bottom = self.wish.box
        return Region(left, top, right - left, bottom - top)


def draft(width: int, height: int) -> CopyWish:
    """Return the first copy of a picture: small, and quick to decode."""
    return CopyWish(width, height, _halved(max(width, height), DRAFT_SIDE))


def detail(width: int, height: int, seen: Region, scale: float) -> CopyWish:
    """Return the copy that shows ``seen`` at ``scale`` screen pixels per picture pixel."""
    whole = _halved(1.0, scale)
    if width * height * whole * whole <= WHOLE_PIXELS:
        return CopyWish(width, height, whole)
    grown = max(1.0, (PART_PIXELS / max(1.0, seen.width * seen.height)) ** 0.5)
    left, right = _stretched(seen.x, seen.right, grown, width)
    top, bottom = _stretched(seen.y, seen.bottom, grown, height)
    return CopyWish(width, height, 1.0, (left, top, right, bottom))


def _halved(full: float, least: float) -> float:
    """Return the smallest of 1, 1/2, 1/4 … of ``full`` that is not below ``least``.

    JPEG decodes to these at once; every other size would be resampled from a larger one.
    """
    scale = 1.0
    while full * scale / 2 >= least and scale > 2**-10:
        scale /= 2
    return scale


def _stretched(start: float, end: float, factor: float, limit: int) -> tuple[int, int]:
    more = (end - start) * (factor - 1) / 2
    return max(0, int(start - more)), min(limit, int(end + more) + 1)
