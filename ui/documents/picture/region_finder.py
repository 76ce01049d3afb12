"""Which tag, handle or region lies under a point of the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.documents.picture import region_tags
from ui.documents.picture.region_geometry import holds
from ui.documents.picture.region_gestures import CLICK_SLACK
from ui.documents.picture.region_painting import handle_boxes
from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QSizeF

    from ui.documents.picture.picture_mapping import PictureMapping
    from ui.documents.picture.region_geometry import Handle
    from ui.documents.picture.region_gestures import Spot
    from ui.documents.picture.region_scene import RegionScene


class RegionFinder:
    """Finds what is meant by a point; the tags are laid out once for each look of the view."""

    def __init__(self, scene: RegionScene, mapping: PictureMapping, view: QSizeF) -> None:
        self._scene = scene
        self._mapping = mapping
        areas = {shown.row.id: mapping.region_in_view(shown.region) for shown in scene.shown()}
        # In the order of the list, not of painting, so that choosing a mark moves no tag.
        ordered = [(row.id, areas[row.id]) for row in scene.rows if row.id in areas]
        self.tags = region_tags.place_tags(ordered, view, look().type.pixels(region_tags.SIDE))

    def tag_at(self, point: QPointF) -> str | None:
        """Return the mark whose letter tag lies under a point of the view."""
        hits = (tag.mark_id for tag in reversed(self.tags) if tag.box.contains(point))
        return next(hits, None)

    def handle_at(self, point: QPointF) -> Handle | None:
        """Return the handle of the active region at a point of the view."""
        region = self._scene.active
        if region is None:
            return None
        boxes = handle_boxes(self._mapping.region_in_view(region)).items()
        hits = (handle for handle, box in boxes if box.adjusted(-2, -2, 2, 2).contains(point))
        return next(hits, None)

    def grips(self, spot: Spot) -> bool:
        """Tell whether a drag from here moves the active region."""
        region = self._scene.active
        return region is not None and holds(region, spot.x, spot.y)

    def mark_at(self, spot: Spot) -> str | None:
        """Return the mark that a first click here chooses: by its tag, else the smallest."""
        here = self._scene.under(spot.x, spot.y, self._slack)
        return self.tag_at(spot.view) or (here[0] if here else None)

    def next_at(self, spot: Spot) -> str | None:
        """Return the mark that a further click at the same place chooses."""
        here = self._scene.under(spot.x, spot.y, self._slack)
        tagged = self.tag_at(spot.view)
        if tagged is not None or not here:
            return tagged
        selected = self._scene.selected
        place = here.index(selected) + 1 if selected in here else 0
        return here[place % len(here)]

    @property
    def _slack(self) -> float:
        return CLICK_SLACK / self._mapping.scale
