"""Where a new mark is to be made, as a view says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.anchors.region import Region


@dataclass(frozen=True, slots=True)
class PassageAt:
    """Code points ``start`` to ``end`` of a text layer."""

    layer_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RegionAt:
    """A region of a picture, in pixels of the upright picture."""

    source_id: str
    region: Region


Place = PassageAt | RegionAt
