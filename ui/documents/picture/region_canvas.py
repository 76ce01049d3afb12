"""A picture with its regions: shown, chosen, drawn, moved and resized by mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent

from ui.documents.picture import region_camera, region_geometry, region_keys
from ui.documents.picture.image_values import Veil
from ui.documents.picture.picture_canvas import PictureCanvas
from ui.documents.picture.region_editor import RegionEditor
from ui.documents.picture.region_finder import RegionFinder
from ui.documents.picture.region_gestures import CLICK_SLACK
from ui.documents.picture.region_mouse import RegionMouse
from ui.documents.picture.region_overlay import RegionOverlay
from ui.documents.picture.region_painting import RegionPainter
from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QHideEvent,
        QMouseEvent,
        QPainter,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from ui.documents.picture.region_gestures import Spot
    from ui.theme.tokens import Theme


class RegionCanvas(PictureCanvas):
    """Shows the marks of a picture over it and hands gestures on them to its ``editor``."""

    mark_activated = Signal(str)
    menu_wanted = Signal(object)  # MenuWish

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.editor = RegionEditor(self)
        self.scene = self.editor.scene
        self._finder: RegionFinder | None = None
        self._last_click: tuple[float, float] | None = None
        self._mouse = RegionMouse(self)
        self.editor.changed.connect(self._refresh)
        self.editor.hover_changed.connect(self.viewport().update)
        self.view_changed.connect(self._refresh)
        self.picture_changed.connect(self._take_size)
        look().changed.connect(self._refresh)

    # Going to places

    def set_frame(self, frame: int) -> None:
        """Show another frame with its marks; what was selected on this one is let go."""
        self.cancel_drag()
        self.editor.turn_to(frame)
        super().set_frame(frame)

    def turn_page(self, step: int) -> None:
        """Show a frame before or after this one, as far as there is one."""
        frames = 1 if self.picture is None else self.picture.frames
        frame = min(max(0, self.frame + step), frames - 1)
        if frame != self.frame:
            self.set_frame(frame)

    def go_to_neighbour(self, step: int) -> None:
        """Choose the mark so many places on in the list and bring it into view."""
        mark_id = self.scene.neighbour(step)
        region = None if mark_id is None else self.scene.region_of(mark_id)
        if region is not None:
            region_camera.reveal(self, region)
            self.editor.choose(mark_id)

    # Choosing and drawing

    @property
    def finder(self) -> RegionFinder:
        """What lies where in the view as it is now."""
        if self._finder is None:
            view = QSizeF(self.viewport().size())
            self._finder = RegionFinder(self.scene, self.mapping, view)
        return self._finder

    def start_region(self) -> None:
        """Start a region in the middle of what is visible, to be placed with the keyboard."""
        if self.picture is not None and self.veil is Veil.NONE:
            size = self.editor.size
            self.editor.select(region_geometry.centred(self.visible_part(), size, self.frame))

    def click(self, spot: Spot) -> None:
        """Choose the smallest mark here; clicks at the same place go through those below it."""
        again = self._is_last_click(spot)
        self._last_click = (spot.x, spot.y)
        if self.scene.pending is not None and self.finder.grips(spot):
            return
        choice = self.finder.next_at(spot) if again else self.finder.mark_at(spot)
        self.editor.choose(choice)

    def marks_for_menu(self, spot: Spot) -> tuple[str, ...]:
        """Return the chosen mark and those that overlap it here; none for a drawn region."""
        chosen = self.scene.selected
        if chosen is None:
            return ()
        here = self.scene.under(spot.x, spot.y, 0)
        return (chosen, *(mark_id for mark_id in here if mark_id != chosen))

    def cycle(self, step: int) -> bool:
        """Choose the next mark that overlaps the chosen one; tell whether there is another."""
        region, selected = self.scene.active, self.scene.selected
        if region is None or selected is None:
            return False
        spot = (region.x + region.width / 2, region.y + region.height / 2)
        if self._last_click is not None and region_geometry.holds(region, *self._last_click):
            spot = self._last_click
        here = self.scene.under(*spot, 0)
        if len(here) < 2:
            return False
        self._last_click = spot
        self.editor.choose(here[(here.index(selected) + step) % len(here)])
        return True

    def activate(self) -> None:
        """Announce that the chosen mark is wanted opened."""
        if self.scene.selected is not None:
            self.mark_activated.emit(self.scene.selected)

    def lift_veil(self) -> None:
        """Show the picture as it is until another one is shown."""
        self.set_veil(Veil.NONE)

    def cancel_drag(self) -> bool:
        """Give up the drag that is under way, with nothing changed; tell whether there was one."""
        return self._mouse.cancel()

    @property
    def dragging(self) -> bool:
        """Tell whether a button is held in the middle of a gesture."""
        return self._mouse.dragging

    def hold_space(self) -> None:
        """Let the next drag push the picture, until the space bar is let go."""
        self._mouse.hold_space(held=True)

    # Painting

    def paint_over(self, painter: QPainter) -> None:
        """Draw the regions, a notice if there is one, and the focus."""
        view = QSizeF(self.viewport().size())
        paint = RegionPainter(painter, self.theme, view)
        if self.veil is Veil.NONE and self.has_pixels:
            RegionOverlay(paint, self.scene, self.mapping, view, self.theme).draw(self.finder)
        notice = self._notice()
        if notice:
            paint.notice(notice)
        if self.hasFocus():
            paint.focus()

    def _notice(self) -> str:
        if self.picture is None:
            return self.tr("No picture is shown.")
        if not self.has_pixels:
            return self.failure or self.tr("Opening the picture …")
        return {
            Veil.BLUR: self.tr("Shown blurred. Click it, or press Enter, to see it."),
            Veil.GREY: self.tr("Shown in grey. Click it, or press Enter, to see its colours."),
        }.get(self.veil, "")

    def _refresh(self) -> None:
        self._finder = None
        self.viewport().update()

    def _take_size(self) -> None:
        self.editor.size = region_geometry.Size(*self.picture_size)

    def _is_last_click(self, spot: Spot) -> bool:
        if self._last_click is None or self.scene.selected is None:
            return False
        way = self.mapping.to_view(*self._last_click) - spot.view
        return way.manhattanLength() <= 2 * CLICK_SLACK

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the mark that was clicked."""
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Push or zoom."""
        self._mouse.wheel(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Light no mark any more."""
        self.editor.hover(None)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers."""
        if isinstance(event, QNativeGestureEvent):
            return self._mouse.pinch(event)
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the picture from actions of the window."""
        # A key that is ours must not also trigger an action of the window; one that is not ends
        # what the keys were doing, so that undo meets a finished edit.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if region_keys.claims(self, event):
                event.accept()
                return True
            if not region_keys.is_modifier(event):
                self.editor.finish()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        if not region_keys.press(self, event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Notice that the space bar is let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._mouse.hold_space(held=False)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Cycle through overlapping marks before the focus leaves."""
        return self.cycle(1 if next else -1) or super().focusNextPrevChild(next)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        self._mouse.menu(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish what the keys were doing."""
        self.editor.finish()
        self._mouse.hold_space(held=False)
        super().focusOutEvent(event)
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Finish what the keys and the mouse were doing."""
        self.editor.finish()
        self.cancel_drag()
        super().hideEvent(event)
