"""What is selected in a picture and how it changes; announced once, when a gesture is finished."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.documents.picture import region_geometry
from ui.documents.picture.image_values import RegionEdit
from ui.documents.picture.region_geometry import Size
from ui.documents.picture.region_scene import RegionScene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.anchors.region import Region
    from app.queries.annotation_rows import MarkRow

BURST_MS: Final = 700
"""After how long without a key the key moves of a region count as finished."""


class RegionEditor(QObject):
    """Holds the regions of the frame that is shown and the one that mouse and keys act on.

    What was edited stays shown as the user left it until ``set_marks`` brings the stored marks.
    """

    selection_changed = Signal(object)  # Region | None
    mark_chosen = Signal(str)  # its id, or "" when none is chosen any more
    region_edited = Signal(object)  # RegionEdit
    changed = Signal()
    hover_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = RegionScene()
        self.size = Size(1, 1)
        self._bursting = False
        self._burst = QTimer(self, singleShot=True, interval=BURST_MS)
        self._burst.timeout.connect(self.finish)

    @property
    def selection(self) -> Region | None:
        """The region that was drawn and is no mark yet, as it is at this moment."""
        return None if self.scene.pending is None else self.scene.active

    @property
    def in_burst(self) -> bool:
        """Tell whether keys are changing a region and it has not been announced."""
        return self._bursting

    def set_marks(self, rows: Sequence[MarkRow]) -> None:
        """Take the marks as they are stored; those without a region are left out."""
        before = self.scene.selected
        self.scene.set_rows(rows)
        if before is not None and self.scene.selected is None:
            self._end_burst()
            self.scene.sketch = None
            self.mark_chosen.emit("")
        self.changed.emit()

    def choose(self, mark_id: str | None, *, announce: bool = True) -> None:
        """Make a mark the chosen one (None: none); a region that was only drawn is dropped."""
        self.finish()
        mark_id = None if self.scene.row(mark_id) is None else mark_id
        had_pending, self.scene.pending = self.scene.pending is not None, None
        changed = self.scene.selected != mark_id
        self.scene.selected = mark_id
        self.changed.emit()
        if had_pending:
            self.selection_changed.emit(None)
        if changed and announce:
            self.mark_chosen.emit(mark_id or "")

    def select(self, region: Region) -> None:
        """Take a drawn region as the selection; it is no mark before an action makes it one."""
        self.choose(None)
        self.scene.pending = region
        self.changed.emit()
        self.selection_changed.emit(region)

    def hover(self, mark_id: str | None) -> None:
        """Take note of the mark under the pointer."""
        if self.scene.hovered != mark_id:
            self.scene.hovered = mark_id
            self.hover_changed.emit()

    def turn_to(self, frame: int) -> None:
        """Go to the marks of another frame; what was selected on this one is let go."""
        if self.scene.frame != frame:
            self.choose(None)
            self.scene.frame = frame
            self.changed.emit()

    def sketch(self, region: Region | None) -> None:
        """Show the active region, or a new one, as a gesture has it at this moment."""
        self.scene.sketch = region
        self.changed.emit()

    def change(self, region: Region) -> None:
        """Finish a gesture that changed the active region."""
        if region == self.scene.resting:
            return
        if self.scene.pending is not None:
            self.scene.pending = region
            self.selection_changed.emit(region)
        elif self.scene.selected is not None:
            self.scene.expect(self.scene.selected, region)
            self.region_edited.emit(RegionEdit(self.scene.selected, region))
        self.changed.emit()

    def nudge(self, dx: float, dy: float, *, grow: bool) -> Region | None:
        """Move the active region by pixels of the picture, or push its right and lower edge."""
        base = self.scene.active
        if base is None:
            return None
        if grow:
            region = region_geometry.grown(base, dx, dy, self.size)
        else:
            region = base.moved(dx, dy, *self.size)
        self._bursting = True
        self._burst.start()
        self.sketch(region)
        return region

    def finish(self) -> None:
        """Announce what the keys did to a region; it happens by itself after a moment."""
        if self._bursting:
            self._end_burst()
            region, self.scene.sketch = self.scene.sketch, None
            if region is not None:
                self.change(region)

    def revert(self) -> None:
        """Put a region back to where it was before the keys that were not announced."""
        self._end_burst()
        self.sketch(None)

    def step_back(self) -> bool:
        """Leave the innermost thing: unannounced keys, the drawn region, the chosen mark."""
        if self.in_burst and self.scene.pending is None:
            self.revert()
        elif self.scene.pending is not None or self.scene.selected is not None:
            self.revert()
            self.choose(None)
        else:
            return False
        return True

    def _end_burst(self) -> None:
        self._bursting = False
        self._burst.stop()
