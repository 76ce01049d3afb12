"""Which regions a picture shows and which of them is meant: marks, selection, choosing, cycling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.documents.picture.region_geometry import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.anchors.region import Region
    from app.queries.annotation_rows import MarkRow


@dataclass(frozen=True, slots=True)
class ShownRegion:
    """A mark and where its region is now, which differs from the row while it is being moved."""

    row: MarkRow
    region: Region


class RegionScene:
    """The regions of one picture: the marks, the chosen one, and a drawn one that is no mark yet.

    At most one of ``selected`` and ``pending`` is set: it is what keys and handles act on.
    """

    def __init__(self) -> None:
        self.rows: tuple[MarkRow, ...] = ()
        self.frame = 0
        self.selected: str | None = None
        self.hovered: str | None = None
        self.pending: Region | None = None
        self.sketch: Region | None = None
        self._shapes: dict[str, Region] = {}

    def set_rows(self, rows: Sequence[MarkRow]) -> None:
        """Take the marks as they are stored now; what a gesture showed ahead of them is over."""
        self.rows = tuple(row for row in rows if row.region is not None)
        self._shapes = {row.id: row.region for row in self.rows if row.region is not None}
        if self.selected not in self._shapes:
            self.selected = None
        if self.hovered not in self._shapes:
            self.hovered = None

    def region_of(self, mark_id: str) -> Region | None:
        """Return the region of a mark as it is shown, or None if there is no such mark."""
        return self._shapes.get(mark_id)

    def expect(self, mark_id: str, region: Region) -> None:
        """Show a mark where the user left it until the stored marks come again."""
        self._shapes[mark_id] = region

    @property
    def active(self) -> Region | None:
        """The region that keys and handles act on, as it is while a gesture is under way."""
        return self.sketch or self.resting

    @property
    def resting(self) -> Region | None:
        """The region that keys and handles act on, as it was before the gesture."""
        if self.pending is not None:
            return self.pending if self.pending.frame == self.frame else None
        chosen = None if self.selected is None else self._shapes.get(self.selected)
        return chosen if chosen is not None and chosen.frame == self.frame else None

    def shown(self) -> list[ShownRegion]:
        """Return the regions of the frame, large ones first, the selected one last."""
        found = [
            ShownRegion(row, shape)
            for row in self.rows
            if (shape := self._shape_now(row.id)).frame == self.frame
        ]
        return sorted(
            found,
            key=lambda one: (one.row.id == self.selected, -one.region.width * one.region.height),
        )

    def under(self, x: float, y: float, slack: float) -> list[str]:
        """Return the marks at a point of the picture, smallest first, ``slack`` pixels around."""
        hits = [
            (region.width * region.height, place, row.id)
            for place, row in enumerate(self.rows)
            if (region := self._shapes[row.id]).frame == self.frame and holds(region, x, y, slack)
        ]
        return [mark_id for _, _, mark_id in sorted(hits)]

    def neighbour(self, step: int) -> str | None:
        """Return the mark so many places on in the order of the list, which goes round."""
        ids = [row.id for row in in_list_order(self.rows)]
        if not ids:
            return None
        if self.selected not in ids:
            return ids[0 if step > 0 else -1]
        return ids[(ids.index(self.selected) + step) % len(ids)]

    def _shape_now(self, mark_id: str) -> Region:
        if mark_id == self.selected and self.sketch is not None:
            return self.sketch
        return self._shapes[mark_id]

    def row(self, mark_id: str | None) -> MarkRow | None:
        """Return the mark with an id."""
        return next((row for row in self.rows if row.id == mark_id), None)


def in_list_order(rows: Sequence[MarkRow]) -> list[MarkRow]:
    """Return the marks frame by frame, in a frame in the order they were made."""
    return sorted(rows, key=lambda row: 0 if row.region is None else row.region.frame)
