"""Decodes the picture of a view away from the window's thread: a draft first, finer when zoomed."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.errors import CaseProblem

if TYPE_CHECKING:
    from ui.documents.image_values import Picture, Pixels

DRAFT_SIDE: Final = 2048
"""The longer side of the first copy of a large picture, in pixels."""

MOST_PIXELS: Final = 144_000_000
"""The finest copy that is kept, in pixels (4 bytes each); larger pictures are shown reduced."""


@dataclass(frozen=True, slots=True, eq=False)  # comparing two would compare all pixels
class Level:
    """One decoded copy of a frame; ``width``, ``height`` are those of the full upright frame."""

    image: QImage
    frame: int
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Pixels of the copy per pixel of the picture."""
        return self.image.width() / self.width


class PictureLoader(QObject):
    """Holds a coarse and a fine copy of the frame that is shown; the newest wish wins."""

    arrived = Signal()
    failed = Signal(object)  # CaseProblem, or None where the log has to tell
    _finished = Signal(object)  # Future[Level]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._frame = 0
        self._coarse: Level | None = None
        self._fine: Level | None = None
        self._running: _Decoding | None = None
        self._wish: int | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a copy is being decoded."""
        return self._running is not None

    @property
    def coarse(self) -> Level | None:
        """The first copy of the frame, once it is there."""
        return self._coarse

    def show_frame(self, picture: Picture | None, frame: int) -> None:
        """Turn to a frame of a picture, forget the one before, and decode its draft."""
        self._picture, self._frame = picture, frame
        self._coarse = self._fine = None
        self._wish = None if picture is None else DRAFT_SIDE
        self._start()

    def want(self, side: float) -> None:
        """Ask for a copy whose longer side has at least ``side`` pixels, as far as that exists."""
        if self._coarse is None or self._picture is None:
            return
        finest = self._fine or self._coarse
        has = max(finest.image.width(), finest.image.height())
        most = _finest_side(finest.width, finest.height)
        if has < side and has < most:
            self._wish = min(most, _rung(side))
            if self._running is not None and self._running.max_side >= self._wish:
                self._wish = None
            self._start()

    def best(self, scale: float) -> Level | None:
        """Return the copy to draw at ``scale`` screen pixels per picture pixel."""
        if self._fine is not None and (self._coarse is None or self._coarse.scale < scale):
            return self._fine
        return self._coarse

    def forget_fine(self) -> None:
        """Give back the memory of the fine copy; it is decoded anew when it is wanted."""
        self._fine = None
        if self._coarse is not None:
            self._wish = None

    def _start(self) -> None:
        if self._running is not None or self._wish is None or self._picture is None:
            return
        self._running = _Decoding(self._picture, self._frame, self._wish)
        self._wish = None
        self._running.done.connect(self._on_done)
        self._running.start()

    def _on_done(self, future: Future[Level]) -> None:
        decoding, self._running = self._running, None
        wanted = decoding is not None and decoding.is_for(self._picture, self._frame)
        self._start()
        if not wanted:
            return
        try:
            level = future.result()
        except CaseProblem as problem:
            self.failed.emit(problem)
            return
        except Exception:
            self.failed.emit(None)
            raise
        if self._coarse is None:
            self._coarse = level
        else:
            self._fine = level
        self.arrived.emit()


class _Decoding(QObject):
    """One run of the decoder; it outlives the loader when a view is closed in the middle."""

    done = Signal(object)  # Future[Level]

    def __init__(self, picture: Picture, frame: int, max_side: int) -> None:
        super().__init__()
        self._picture, self._frame, self.max_side = picture, frame, max_side

    def is_for(self, picture: Picture | None, frame: int) -> bool:
        return self._picture is picture and self._frame == frame

    def start(self) -> None:
        # A thread of its own that ends with the work: views come and go, idle threads would stay.
        thread = ThreadPoolExecutor(1, thread_name_prefix="picture")
        thread.submit(self._run).add_done_callback(self.done.emit)
        thread.shutdown(wait=False)

    def _run(self) -> Level:
        picture, frame = self._picture, self._frame
        pixels = picture.load(max_side=self.max_side, frame=frame)
        width, height = picture.width, picture.height
        if not _is_of(pixels, width, height):
            # The pages of a scanned TIFF differ in size, and only all of a page tells its own.
            pixels = picture.load(max_side=None, frame=frame)
            width, height = pixels.width, pixels.height
        return Level(_image(pixels), frame, width, height)


def _is_of(pixels: Pixels, width: int, height: int) -> bool:
    across = abs(pixels.width - width * pixels.scale)
    down = abs(pixels.height - height * pixels.scale)
    return across <= 1 and down <= 1


def _image(pixels: Pixels) -> QImage:
    # The image keeps the bytes alive and does not copy them: 400 MB at 100 megapixels.
    return QImage(
        pixels.rgba,
        pixels.width,
        pixels.height,
        pixels.width * 4,
        QImage.Format.Format_RGBA8888,
    )


def _rung(side: float) -> int:
    """Return the least of the few sizes that are decoded, so that zooming does not decode often."""
    rung = DRAFT_SIDE
    while rung < side:
        rung *= 2
    return rung


def _finest_side(width: int, height: int) -> int:
    pixels = width * height
    longer = max(width, height)
    return longer if pixels <= MOST_PIXELS else int(longer * (MOST_PIXELS / pixels) ** 0.5)
