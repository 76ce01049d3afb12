"""What the mouse does to regions: each drag is one generator that lives from press to release.

A gesture is resumed with a ``Spot`` at every move; closing it before the release undoes what it
showed.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.documents.picture.region_geometry import drawn, resized

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from app.anchors.region import Region
    from ui.documents.picture.picture_canvas import PictureCanvas
    from ui.documents.picture.region_canvas import RegionCanvas
    from ui.documents.picture.region_geometry import Handle

CLICK_SLACK: Final = 4
"""How far a click may slip, in view pixels, before it is a drag."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the pointer is: in the view, and in pixels of the picture; whether it was let go."""

    view: QPointF
    x: float
    y: float
    released: bool = False


Drag = Generator[None, Spot, None]


def press(canvas: RegionCanvas, start: Spot, *, on_top: bool) -> Drag:
    """Click, or resize, move or draw a region, whichever it turns out to be.

    ``on_top`` asks for a new region even where the active one could be moved.
    """
    handle = canvas.finder.handle_at(start.view)
    spot = start
    while (spot.view - start.view).manhattanLength() <= CLICK_SLACK:
        spot = yield
        if spot.released:
            canvas.click(start)
            return
    if handle is not None:
        yield from resize(canvas, start, spot, handle)
    elif canvas.finder.grips(start) and not on_top:
        yield from move(canvas, start, spot)
    else:
        yield from draw(canvas, start, spot)


def draw(canvas: RegionCanvas, start: Spot, spot: Spot) -> Drag:
    """Draw a new region from corner to corner; it becomes the selection."""
    canvas.editor.choose(None)
    region = yield from _follow(
        canvas,
        spot,
        lambda now: drawn(
            (start.x, start.y), (now.x, now.y), size=canvas.editor.size, frame=canvas.frame
        ),
    )
    canvas.editor.select(region)


def move(canvas: RegionCanvas, start: Spot, spot: Spot) -> Drag:
    """Move the active region; it stops at the edges."""
    base = canvas.scene.active
    if base is not None:
        region = yield from _follow(
            canvas,
            spot,
            lambda now: base.moved(now.x - start.x, now.y - start.y, *canvas.editor.size),
        )
        canvas.editor.change(region)


def resize(canvas: RegionCanvas, start: Spot, spot: Spot, handle: Handle) -> Drag:
    """Pull the active region by a handle; it stops at the edges."""
    base = canvas.scene.active
    if base is not None:
        region = yield from _follow(
            canvas,
            spot,
            lambda now: resized(base, handle, now.x - start.x, now.y - start.y, canvas.editor.size),
        )
        canvas.editor.change(region)


def _follow(
    canvas: RegionCanvas, spot: Spot, shape: Callable[[Spot], Region]
) -> Generator[None, Spot, Region]:
    """Show the shape at every move and return the last one; nothing stays shown."""
    try:
        while True:
            region = shape(spot)
            canvas.editor.sketch(region)
            if spot.released:
                return region
            spot = yield
    finally:
        canvas.editor.sketch(None)


def pan(canvas: PictureCanvas, start: Spot) -> Drag:
    """Push the picture about."""
    spot = start
    while not spot.released:
        last = spot.view
        spot = yield
        canvas.pan(spot.view.x() - last.x(), spot.view.y() - last.y())
