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
    def rgba(self) -> bytes:
        """``width`` × ``height`` × 4 bytes."""


class LoadPixels(Protocol):
    """Decodes one frame, its longer side no longer than ``max_side`` pixels (None: all of it).

    It is called on a thread of its own, may take long, and raises CaseProblem.
    """

    def __call__(self, *, max_side: int | None, frame: int) -> Pixels:
        """Return the pixels of a frame, counted from 0."""


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
