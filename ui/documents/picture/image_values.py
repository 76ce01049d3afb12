"""What the picture view takes and says: plain values that know nothing of a case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from app.anchors.region import Region


class Pixels(Protocol):
    """A decoded picture: upright, 8 bits each of red, green, blue and alpha, rows from the top.

    ``scale`` is pixels here per pixel of the upright picture, 1.0 or less.
    """

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    @property
    def scale(self) -> float:
        """Pixels here per pixel of the upright picture."""

    @property
    def rgba(self) -> bytes | memoryview:
        """``width`` × ``height`` × 4 bytes."""


Box = tuple[int, int, int, int]
"""Left, top, right and bottom of a part of an upright picture, in its pixels."""


class LoadPixels(Protocol):
    """Decodes a frame, counted from 0, or the part of it in a box.

    The longer side of what comes has no more than ``max_side`` pixels (None: as many as there
    are). It is called on a thread of its own, may take long, and raises CaseProblem.
    """

    def __call__(self, *, max_side: int | None, frame: int, box: Box | None) -> Pixels:
        """Return the pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be shown: the size of its upright first frame in pixels, and its decoder."""

    width: int
    height: int
    load: LoadPixels
    frames: int = 1


class Veil(StrEnum):
    """How graphic material is shown until it is clicked."""

    NONE = "none"
    BLUR = "blur"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class RegionEdit:
    """A mark whose region the user moved or resized, in one finished gesture."""

    mark_id: str
    region: Region


@dataclass(frozen=True, slots=True)
class MenuWish:
    """Where on the screen a context menu is wanted, and the marks there, the chosen one first.

    There are none when it is wanted for a drawn region that is no mark yet.
    """

    position: QPoint
    mark_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImageViewState:
    """Where the user is in a picture; ``zoom`` None means fitted to the window.

    ``zoom`` is screen pixels per picture pixel; ``x``, ``y`` is the picture's pixel in the middle.
    """

    frame: int = 0
    zoom: float | None = None
    x: float = 0.0
    y: float = 0.0
    mark_id: str | None = None
    list_shown: bool = True
