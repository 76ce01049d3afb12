"""What lies over the picture: outlines, then tags, then labels and handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.documents.mark_signs import sign_of

if TYPE_CHECKING:
    from ui.documents.picture.picture_mapping import PictureMapping
    from ui.documents.picture.region_finder import RegionFinder
    from ui.documents.picture.region_painting import RegionPainter
    from ui.documents.picture.region_scene import RegionScene
    from ui.theme.tokens import Theme


class RegionOverlay:
    """Paints a scene once, as ``mapping`` lays it into a view of a size in view pixels."""

    def __init__(
        self,
        paint: RegionPainter,
        scene: RegionScene,
        mapping: PictureMapping,
        view: QSizeF,
        theme: Theme,
    ) -> None:
        self._paint = paint
        self._scene = scene
        self._mapping = mapping
        self._view = view
        self._theme = theme

    def draw(self, finder: RegionFinder) -> None:
        """Paint everything; ``finder`` knows where the tags are."""
        self._outlines()
        self._tags(finder)
        self._active()

    def _outlines(self) -> None:
        scene = self._scene
        bounds = QRectF(QPointF(0, 0), self._view).adjusted(-8, -8, 8, 8)
        for shown in scene.shown():
            area = self._mapping.region_in_view(shown.region)
            if area.intersects(bounds):
                chosen, lit = shown.row.id == scene.selected, shown.row.id == scene.hovered
                self._paint.outline(area, sign_of(shown.row, self._theme), strong=chosen, lit=lit)

    def _tags(self, finder: RegionFinder) -> None:
        rows = {row.id: row for row in self._scene.rows}
        labelled = (self._scene.hovered, self._scene.selected)
        for tag in finder.tags:
            if tag.mark_id not in labelled:
                self._paint.tag(tag.box, sign_of(rows[tag.mark_id], self._theme))
        boxes = {tag.mark_id: tag.box for tag in finder.tags}
        for mark_id in dict.fromkeys(labelled):
            if mark_id in boxes:
                row = rows[mark_id]
                self._paint.label(boxes[mark_id], sign_of(row, self._theme), row.label)

    def _active(self) -> None:
        region = self._scene.active
        if region is None:
            return
        area = self._mapping.region_in_view(region)
        row = self._scene.row(self._scene.selected)
        if row is None:
            self._paint.selection(area)
            colour = self._theme.accent
        else:
            colour = sign_of(row, self._theme).ink.line
        self._paint.handles(area, colour)
        if row is None or self._scene.sketch is not None:
            self._paint.size_label(area, f"{region.width:.0f} × {region.height:.0f} px")
