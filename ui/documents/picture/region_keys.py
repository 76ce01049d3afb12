"""The keyboard over a picture: place, move and resize regions, step through them, zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from ui.actions.keymap import keymap
from ui.documents.picture.image_values import Veil
from ui.documents.picture.picture_canvas import ZOOM_STEP
from ui.documents.picture.region_camera import follow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.documents.picture.region_canvas import RegionCanvas

Key = Qt.Key

_COARSE: Final = 10
"""How many pixels of the picture one key with Ctrl moves."""

_LEAST_COARSE: Final = 4.0
"""In a picture so reduced that this is less than so many view pixels, it moves ten of those."""

_PAN_STEP: Final = 60.0

_ARROWS: Final = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}

_MODIFIERS: Final = frozenset(
    {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta}
)

_DONE_BY: Final[dict[str, Callable[[RegionCanvas], object]]] = {
    "picture.region": lambda canvas: canvas.start_region(),
    "picture.zoom_in": lambda canvas: canvas.zoom_by(ZOOM_STEP),
    "picture.zoom_out": lambda canvas: canvas.zoom_by(1 / ZOOM_STEP),
    "picture.fit": lambda canvas: canvas.fit(),
    "picture.actual": lambda canvas: canvas.show_at(1.0, *canvas.centre()),
    "picture.next_frame": lambda canvas: canvas.turn_page(1),
    "picture.previous_frame": lambda canvas: canvas.turn_page(-1),
}
"""What the keys of the catalogue do here."""


def is_modifier(event: QKeyEvent) -> bool:
    """Tell whether the key is Shift, Ctrl or the like, held for the next key."""
    return event.key() in _MODIFIERS


def claims(canvas: RegionCanvas, event: QKeyEvent) -> bool:
    """Tell whether a key must come here although an action of the window may want it too."""
    key = Key(event.key())
    if key in _ARROWS:
        return not event.modifiers() & Qt.KeyboardModifier.AltModifier
    if key in {Key.Key_Return, Key.Key_Enter}:
        return _enter_means_something(canvas)
    if key == Key.Key_Escape:
        return canvas.scene.active is not None or canvas.dragging
    return key == Key.Key_Space or keymap().asked(event, _DONE_BY) is not None


def press(canvas: RegionCanvas, event: QKeyEvent) -> bool:
    """Do what a key asks for; tell whether it was meant for the picture."""
    key, held = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    if canvas.picture is None:
        return False
    if key in _ARROWS and not held & ~(shift | ctrl):
        _arrow(canvas, *_ARROWS[key], grow=bool(held & shift), coarse=bool(held & ctrl))
    elif key in {Key.Key_Return, Key.Key_Enter} and not held:
        return _enter(canvas)
    elif key == Key.Key_Escape:
        return canvas.cancel_drag() or canvas.editor.step_back()
    elif key == Key.Key_Space and not held:
        canvas.hold_space()
    elif (action := keymap().asked(event, _DONE_BY)) is not None:
        _DONE_BY[action](canvas)
    else:
        return False
    return True


def _arrow(canvas: RegionCanvas, across: int, down: int, *, grow: bool, coarse: bool) -> None:
    if canvas.scene.active is None or canvas.veil is not Veil.NONE:
        canvas.pan(-across * _PAN_STEP, -down * _PAN_STEP)
        return
    step = 1
    if coarse:
        scale = canvas.mapping.scale
        step = _COARSE if _COARSE * scale >= _LEAST_COARSE else round(_COARSE / scale)
    region = canvas.editor.nudge(across * step, down * step, grow=grow)
    if region is not None:
        follow(canvas, region)


def _enter(canvas: RegionCanvas) -> bool:
    if not _enter_means_something(canvas):
        return False
    if canvas.veil is not Veil.NONE:
        canvas.lift_veil()
    elif canvas.editor.in_burst or canvas.scene.pending is not None:
        canvas.editor.finish()
    else:
        canvas.activate()
    return True


def _enter_means_something(canvas: RegionCanvas) -> bool:
    return canvas.veil is not Veil.NONE or canvas.scene.active is not None
