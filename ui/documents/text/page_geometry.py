"""How the width of the page is shared between margin, text and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_COLUMN: Final = 568  # about 70 letters of running text
_MARGIN, _NARROW_MARGIN = 44, 20
_GAP: Final = 25
_NOTES, _WIDE_NOTES = 160, 260
_STRIPES: Final = 32
_NARROWEST: Final = 120


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """Places in pixels: the column of text, and beside it notes, or stripes where they fold."""

    page_width: int
    left: int
    width: int
    beside: int  # where notes or stripes begin
    notes_width: int  # 0 where the notes are folded away

    @property
    def right(self) -> int:
        """Where the column of text ends."""
        return self.left + self.width


def share_out(page_width: int, scale: float) -> PageGeometry:
    """Return the geometry of a page so many pixels wide, with text ``scale`` times its size.

    The notes fold before the column narrows; what is left over goes to both sides.
    """
    column = round(_COLUMN * scale)
    gap = round(_GAP * scale)
    for_notes = page_width - _MARGIN - column - gap
    if for_notes >= round(_NOTES * scale):
        notes = min(for_notes, round(_WIDE_NOTES * scale))
        left = max(_MARGIN, (page_width - column - gap - notes) // 2)
        return PageGeometry(page_width, left, column, left + column + gap, notes)
    width = max(_NARROWEST, min(column, page_width - _NARROW_MARGIN - _STRIPES))
    left = max(_NARROW_MARGIN, (page_width - width - _STRIPES + _NARROW_MARGIN) // 2)
    left = min(left, max(_NARROW_MARGIN, page_width - width - _STRIPES))
    return PageGeometry(page_width, left, width, left + width + 8, 0)
