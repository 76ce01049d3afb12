"""Decodes the picture of a view away from the window's thread: a draft first, finer when zoomed."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.errors import CaseProblem
from app.jobs import Cancelled
from ui.documents.picture.picture_copies import CopyWish, PictureCopy, detail, draft

if TYPE_CHECKING:
    from app.anchors.region import Region
    from ui.documents.picture.image_values import Picture, Pixels


class PictureLoader(QObject):
    """Holds a draft and a fine copy of the frame that is shown; the newest wish wins."""

    arrived = Signal()
    failed = Signal(object)  # CaseProblem, or None where the log has to tell

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._frame = 0
        self._draft: PictureCopy | None = None
        self._fine: PictureCopy | None = None
        self._gave_up = False
        self._running: _Decoding | None = None
        self._next: CopyWish | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a copy is being decoded."""
        return self._running is not None

    @property
    def draft(self) -> PictureCopy | None:
        """The first copy of the frame, once it is there."""
        return self._draft

    def show_frame(self, picture: Picture | None, frame: int) -> None:
        """Turn to a frame of a picture, forget the one before, and decode its draft."""
        self._picture, self._frame = picture, frame
        self._draft = self._fine = None
        self._gave_up = False
        self._next = None if picture is None else draft(picture.width, picture.height)
        self._start()

    def want(self, seen: Region, scale: float) -> None:
        """Ask for what is needed to show a part at ``scale`` screen pixels per picture pixel."""
        if self._draft is None or self._gave_up:
            return
        held = [copy.wish for copy in (self._draft, self._fine) if copy is not None]
        if self._running is not None and self._running.is_for(self._picture, self._frame):
            held.append(self._running.wish)
        if any(wish.serves(seen, scale) for wish in held):
            self._next = None
        else:
            self._next = detail(self._draft.wish.width, self._draft.wish.height, seen, scale)
            self._start()

    def copies(self, scale: float) -> list[PictureCopy]:
        """Return what to draw at ``scale`` screen pixels per picture pixel, one over the other."""
        if self._draft is None or self._fine is None or self._draft.wish.scale >= scale:
            return [] if self._draft is None else [self._draft]
        return [self._draft, self._fine]

    def forget_fine(self) -> None:
        """Give back the memory of the fine copy; it is decoded anew when it is wanted."""
        self._fine = None
        if self._draft is not None:
            self._next = None

    def _start(self) -> None:
        if self._running is None and self._next is not None and self._picture is not None:
            self._running = _Decoding(self._picture, self._frame, self._next)
            self._next = None
            self._running.done.connect(self._on_done)
            self._running.start()

    def _on_done(self, future: Future[PictureCopy]) -> None:
        decoding, self._running = self._running, None
        wanted = decoding is not None and decoding.is_for(self._picture, self._frame)
        self._start()
        if not wanted:
            return
        try:
            copy = future.result()
        except Cancelled:  # the program is closing, and nobody looks any more
            return
        except CaseProblem as problem:
            self._give_up(problem)
            return
        except Exception:
            self._give_up(None)
            raise
        if self._draft is None:
            self._draft = copy
        else:
            self._fine = copy
        self.arrived.emit()

    def _give_up(self, problem: CaseProblem | None) -> None:
        self._gave_up = True
        self._next = None
        self.failed.emit(problem)


class _Decoding(QObject):
    """One run of the decoder; it outlives the loader when a view is closed in the middle."""

    done = Signal(object)  # Future[PictureCopy]

    def __init__(self, picture: Picture, frame: int, wish: CopyWish) -> None:
        super().__init__()
        self._picture, self._frame, self.wish = picture, frame, wish

    def is_for(self, picture: Picture | None, frame: int) -> bool:
        return self._picture is picture and self._frame == frame

    def start(self) -> None:
        # A thread of its own that ends with the work: views come and go, idle threads would stay.
        thread = ThreadPoolExecutor(1, thread_name_prefix="picture")
        thread.submit(self._run).add_done_callback(self.done.emit)
        thread.shutdown(wait=False)

    def _run(self) -> PictureCopy:
        load, wish = self._picture.load, self.wish
        pixels = load(max_side=wish.max_side, frame=self._frame, box=wish.box)
        if wish.box is None and not _is_of(pixels, wish):
            # The pages of a scanned TIFF differ in size, and only all of a page tells its own.
            pixels = load(max_side=None, frame=self._frame, box=None)
            wish = CopyWish(pixels.width, pixels.height, 1.0)
        return PictureCopy(_image(pixels), wish, self._frame)


def _is_of(pixels: Pixels, wish: CopyWish) -> bool:
    across = abs(pixels.width - wish.width * pixels.scale)
    down = abs(pixels.height - wish.height * pixels.scale)
    return across <= 1 and down <= 1


def _image(pixels: Pixels) -> QImage:
    # The image keeps the bytes alive and does not copy them.
    return QImage(
        pixels.rgba,
        pixels.width,
        pixels.height,
        pixels.width * 4,
        QImage.Format.Format_RGBA8888,
    )
