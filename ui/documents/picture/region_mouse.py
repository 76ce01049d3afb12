"""The mouse over a picture: it runs one gesture at a time, and keeps it going beyond the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent

from ui.documents.picture import region_gestures
from ui.documents.picture.image_values import MenuWish, Veil
from ui.documents.picture.region_camera import area_on_screen
from ui.documents.picture.region_geometry import Handle
from ui.documents.picture.region_gestures import Drag, Spot

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

    from ui.documents.picture.region_canvas import RegionCanvas

_WHEEL_STEP: Final = 60.0
_PUSH_MS: Final = 30

_CURSORS: Final = {
    Handle.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Handle.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Handle.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Handle.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
    Handle.TOP: Qt.CursorShape.SizeVerCursor,
    Handle.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Handle.LEFT: Qt.CursorShape.SizeHorCursor,
    Handle.RIGHT: Qt.CursorShape.SizeHorCursor,
}


class RegionMouse(QObject):
    """Turns the mouse events of a canvas into gestures."""

    def __init__(self, canvas: RegionCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._drag: Drag | None = None
        self._point = QPointF()
        self._space = False
        self._pusher = QTimer(self, interval=_PUSH_MS)
        self._pusher.timeout.connect(self._push)

    @property
    def dragging(self) -> bool:
        """Tell whether a gesture is under way."""
        return self._drag is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin the gesture that the button and the keys held ask for."""
        canvas = self._canvas
        canvas.editor.finish()
        self.cancel()
        left = event.button() == Qt.MouseButton.LeftButton
        start = self._spot(event.position())
        if canvas.picture is None:
            return
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._begin(region_gestures.pan(canvas, start))
        elif left and canvas.veil is not Veil.NONE:
            canvas.lift_veil()
        elif left and canvas.has_pixels:
            on_top = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._begin(region_gestures.press(canvas, start, on_top=on_top))

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or show what lies under the pointer."""
        self._point = event.position()
        if event.buttons() == Qt.MouseButton.NoButton:
            self.cancel()  # the release went elsewhere: to a menu, or to another window
        if self._drag is None:
            self._hover(self._spot(self._point))
            return
        self._resume(self._spot(self._point))
        if not self._is_inside() and not self._pusher.isActive():
            self._pusher.start()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._drag is not None:
            self._resume(self._spot(event.position(), released=True))
        self._hover(self._spot(event.position()))

    def double_click(self, event: QMouseEvent) -> None:
        """Open the mark that the first click chose."""
        if self._canvas.veil is Veil.NONE and event.button() == Qt.MouseButton.LeftButton:
            self._canvas.activate()

    def wheel(self, event: QWheelEvent) -> None:
        """Push the picture, sideways with Shift; zoom around the pointer with Ctrl."""
        canvas = self._canvas
        notches = QPointF(event.angleDelta()) / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            canvas.zoom_by(2 ** (notches.y() / 4), event.position())
        else:
            exact = QPointF(event.pixelDelta())
            way = notches * _WHEEL_STEP if exact.isNull() else exact
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                way = QPointF(way.y() or way.x(), 0)
            canvas.pan(way.x(), way.y())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom around two fingers on a touch pad."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._canvas.zoom_by(max(0.1, 1 + event.value()), event.position())
        return True

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what lies under the pointer, or of what the keys act on."""
        canvas = self._canvas
        if canvas.veil is not Veil.NONE or canvas.picture is None:
            return
        canvas.editor.finish()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            position = area_on_screen(canvas, canvas.scene.active).center()
            spot = self._spot(QPointF(canvas.viewport().mapFromGlobal(position)))
        else:
            position = event.globalPos()
            spot = self._spot(QPointF(canvas.viewport().mapFromGlobal(position)))
            if not canvas.finder.grips(spot):
                canvas.editor.choose(canvas.finder.mark_at(spot))
        canvas.menu_wanted.emit(MenuWish(position, canvas.marks_for_menu(spot)))

    def cancel(self) -> bool:
        """Give up the gesture, with nothing changed; tell whether there was one."""
        drag, self._drag = self._drag, None
        self._pusher.stop()
        if drag is not None:
            drag.close()
        return drag is not None

    def hold_space(self, *, held: bool) -> None:
        """Take note of the space bar, with which a drag pushes the picture."""
        if held != self._space:
            self._space = held
            self._hover(self._spot(self._point))

    def _begin(self, drag: Drag) -> None:
        self._drag = drag
        next(drag)

    def _resume(self, spot: Spot) -> None:
        if self._drag is None:
            return
        try:
            self._drag.send(spot)
        except StopIteration:
            self._drag = None
            self._pusher.stop()

    def _spot(self, point: QPointF, *, released: bool = False) -> Spot:
        return Spot(point, *self._canvas.mapping.to_picture(point), released=released)

    def _is_inside(self) -> bool:
        return QRectF(self._canvas.viewport().rect()).contains(self._point)

    def _push(self) -> None:
        area, point = self._canvas.viewport().rect(), self._point
        if self._drag is None or self._is_inside():
            self._pusher.stop()
            return
        beyond_x = min(0.0, point.x()) + max(0.0, point.x() - area.width())
        beyond_y = min(0.0, point.y()) + max(0.0, point.y() - area.height())
        self._canvas.pan(-beyond_x / 4, -beyond_y / 4)
        self._resume(self._spot(point))

    def _hover(self, spot: Spot) -> None:
        canvas = self._canvas
        viewport = canvas.viewport()
        if self._space:
            viewport.setCursor(Qt.CursorShape.OpenHandCursor)
        elif canvas.veil is not Veil.NONE or not canvas.has_pixels:
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            canvas.editor.hover(canvas.finder.mark_at(spot))
            viewport.setCursor(self._cursor(spot))

    def _cursor(self, spot: Spot) -> Qt.CursorShape:
        finder = self._canvas.finder
        handle = finder.handle_at(spot.view)
        if handle is not None:
            return _CURSORS[handle]
        if finder.tag_at(spot.view) is not None:
            return Qt.CursorShape.PointingHandCursor
        if finder.grips(spot):
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.CrossCursor
