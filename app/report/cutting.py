"""A region as it leaves a case by itself: its pixels, people covered, and where it is from."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from app.report.citing import cited, marked_up
from app.report.figures import cover, encoded, opaque

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.anchors.region import Region
    from app.importers.pixels import Box, Pixels
    from app.queries.annotation_rows import MarkRow
    from app.queries.report_rows import SourceMaterial
    from app.report.protect import Protection, Shown

LONGEST: Final = 4096
"""The longer side of what is cut out has at most so many pixels."""


@dataclass(frozen=True, slots=True)
class CutOut:
    """A part of a picture as a new picture file of ``kind`` (PNG or JPEG), with its citation.

    ``covered`` counts the regions of protected people in it that are black.
    """

    data: bytes
    kind: str
    citation: Shown
    covered: int = 0

    def plain(self) -> str:
        """Return the citation as plain text."""
        return f"— {self.citation}"

    def html(self) -> str:
        """Return both as HTML that refers to nothing outside of it."""
        inside = base64.b64encode(self.data).decode("ascii")
        return (
            f'<p><img src="data:image/{self.kind};base64,{inside}" alt=""></p>'
            f'<p dir="auto"><small>— {marked_up(self.citation)}</small></p>'
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """What is to be cut out of a picture: whole pixels, and the regions in it to be covered."""

    box: Box
    frame: int
    covered: tuple[Region, ...]


def cut_of(
    source: SourceMaterial, region: Region, marks: Iterable[MarkRow], protection: Protection
) -> Cut:
    """Return what is cut out for a region; ``marks`` are all that stand on the same picture."""
    width, height = source.width or 1, source.height or 1
    left = min(max(0, math.floor(region.x)), width - 1)
    top = min(max(0, math.floor(region.y)), height - 1)
    right, bottom = min(width, math.ceil(region.right)), min(height, math.ceil(region.bottom))
    box = (left, top, max(left + 1, right), max(top + 1, bottom))
    hidden = (
        mark.region
        for mark in marks
        if mark.region is not None and any(protection.protects(one.id) for one in mark.subjects)
    )
    return Cut(
        box,
        region.frame,
        tuple(one for one in hidden if one.frame == region.frame and _meets(one, box)),
    )


def drawn(cut: Cut, pixels: Pixels, source: SourceMaterial, protection: Protection) -> CutOut:
    """Return what was decoded of a cut with its people covered, and the citation of its place."""
    picture = opaque(pixels)
    left, top = cut.box[:2]
    for region in cut.covered:
        cover(picture, replace(region, x=region.x - left, y=region.y - top), pixels.scale)
    data, kind = encoded(picture)
    return CutOut(data, kind, cited(protection, source, _where(cut, source)), len(cut.covered))


def _meets(region: Region, box: Box) -> bool:
    left, top, right, bottom = box
    across = region.x < right and region.right > left
    return across and region.y < bottom and region.bottom > top


def _where(cut: Cut, source: SourceMaterial) -> str:
    """Return the place of a cut as it is cited: the picture of several, and the pixels."""
    left, top, right, bottom = cut.box
    page = f"picture {cut.frame + 1}" if (source.frames or 1) > 1 else ""
    is_whole = (right - left, bottom - top) == (source.width, source.height)
    part = "" if is_whole else f"{right - left:,} × {bottom - top:,} pixels at {left:,}, {top:,}"
    return ", ".join(filter(None, (page, part)))
