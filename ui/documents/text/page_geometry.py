"""How the width of the page is shared between margin, text and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_LETTER: Final = 568 / 70  # of running text at 100 %
_MARGIN, _NARROW_MARGIN = 44, 20
_GAP: Final = 25
_NOTES, _WIDE_NOTES = 160, 260
_STRIPES: Final = 32
_NARROWEST: Final = 120
_EDGE: Final = 8  # between numbers and the edge of the page


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


def share_out(
    page_width: int, scale: float, *, letters: int = 70, numbers: int = 0
) -> PageGeometry:
    """Return the geometry of a page so many pixels wide, with text ``scale`` times its size.

    The column holds about so many ``letters``; left of it ``numbers`` pixels are kept for numbers.
    The notes fold before the column narrows; what is left over goes to both sides.
    """
    column = round(_LETTER * letters * scale)
    gap = round(_GAP * scale)
    margin = max(_MARGIN, numbers + _EDGE)
    for_notes = page_width - margin - column - gap
    if for_notes >= round(_NOTES * scale):
        notes = min(for_notes, round(_WIDE_NOTES * scale))
        left = max(margin, (page_width - column - gap - notes) // 2)
        return PageGeometry(page_width, left, column, left + column + gap, notes)
    margin = max(_NARROW_MARGIN, numbers + _EDGE)
    width = max(_NARROWEST, min(column, page_width - margin - _STRIPES))
    left = max(margin, (page_width - width - _STRIPES + margin) // 2)
    left = min(left, max(margin, page_width - width - _STRIPES))
    return PageGeometry(page_width, left, width, left + width + 8, 0)
