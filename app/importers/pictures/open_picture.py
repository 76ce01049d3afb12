"""Opens foreign pictures with Pillow: sizes are bounded, damage is told, nothing is printed."""

from __future__ import annotations

import io
import struct
import threading
import warnings
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PIXELS: Final = 250_000_000
"""The largest picture that is opened: above the 200 megapixels of today's largest cameras, and
small enough that the decoded pixels fit into a worker's memory."""

MAX_PAGES: Final = 2_000
"""How many pages of a TIFF are counted and shown: a scanned file of a court has hundreds."""

_FORMATS: Final = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    GifImagePlugin.GifImageFile.format,
    TiffImagePlugin.TiffImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    BmpImagePlugin.BmpImageFile.format,
    AvifImagePlugin.AvifImageFile.format,
)
_MPO: Final = MpoImagePlugin.MpoImageFile.format

_SWOLLEN: Final = ("Decompressed data too large", "Too much memory used in text chunks")
"""What Pillow says of a PNG whose texts unpack to more than 1 MB each or 64 MB together."""

DECODER_FAILURES: Final = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    SyntaxError,
    ArithmeticError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""All that Pillow raises when the bytes of a picture or of its metadata are broken."""

# The size is checked below, with a problem that has a name; Pillow's own limit would warn at
# 89 megapixels, which is less than many cameras take.
Image.MAX_IMAGE_PIXELS = None

_truncated_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Loaded:
    """One decoded frame: its pixels as stored, and the size of the upright picture in pixels.

    ``image`` may be smaller than the picture; ``orientation`` (EXIF, 1 to 8) is what still has to
    be applied to it. ``cut_off`` tells that the file ends too early.
    """

    image: Image.Image
    width: int
    height: int
    orientation: int
    cut_off: bool


@contextmanager
def opened(source: bytes | BinaryIO) -> Iterator[ImageFile.ImageFile]:
    """Open a picture without decoding it.

    Raises CaseProblem "picture.damaged" when the bytes are no picture that can be opened,
    "picture.swollen_text" when its texts are made to fill the memory, and "picture.too_big" when
    it has more than ``MAX_PIXELS``.
    """
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    stream.seek(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # broken metadata makes Pillow warn; the picture is fine
        try:
            image = Image.open(stream, formats=_FORMATS)
        except DECODER_FAILURES as problem:
            swollen = isinstance(problem, ValueError) and str(problem).startswith(_SWOLLEN)
            code = "picture.swollen_text" if swollen else "picture.damaged"
            raise CaseProblem(code) from problem
        with image:
            check_size(image)
            yield image


def check_size(image: Image.Image) -> None:
    """Raise CaseProblem "picture.too_big" for a picture of more than ``MAX_PIXELS``."""
    if image.width * image.height > MAX_PIXELS:
        facts = {"width": image.width, "height": image.height}
        raise CaseProblem("picture.too_big", megapixels=MAX_PIXELS // 1_000_000, **facts)


def load(source: bytes | BinaryIO, *, max_side: int | None = None, frame: int = 0) -> Loaded:
    """Decode one frame; what a file that ends too early still holds is shown.

    With ``max_side`` a JPEG may be decoded smaller, but never below that many pixels. Raises
    CaseProblem "picture.damaged", "picture.too_big" or "picture.no_frame".
    """
    try:
        return _load(source, max_side=max_side, frame=frame, cut_off=False)
    except DECODER_FAILURES:
        with _truncated_allowed():
            try:
                loaded = _load(source, max_side=max_side, frame=frame, cut_off=True)
            except DECODER_FAILURES as problem:
                raise CaseProblem("picture.damaged") from problem
        if _is_blank(loaded.image):
            raise CaseProblem("picture.damaged") from None
        return loaded


def _load(source: bytes | BinaryIO, *, max_side: int | None, frame: int, cut_off: bool) -> Loaded:
    with opened(source) as image:
        if frame:
            _seek(image, frame)
            check_size(image)
        orientation = orientation_of(image)
        width, height = upright_size(image, orientation)
        if max_side is not None:
            _draft(image, max_side)
        image.load()
        # Pillow turns a TIFF upright itself, and then drops the tag.
        remaining = 1 if image.format == "TIFF" else orientation
        return Loaded(image, width, height, remaining, cut_off=cut_off)


def _draft(image: ImageFile.ImageFile, max_side: int) -> None:
    """Let a JPEG be decoded at 1/2, 1/4 or 1/8, but with no side below what is wanted."""
    factor = max_side / max(image.size)
    if factor < 1:
        image.draft(None, (round(image.width * factor), round(image.height * factor)))


def _seek(image: ImageFile.ImageFile, frame: int) -> None:
    frames, _ = frames_of(image)
    if not 0 <= frame < frames:
        raise CaseProblem("picture.no_frame", frame=frame + 1, frames=frames)
    image.seek(frame)


def frames_of(image: ImageFile.ImageFile) -> tuple[int, bool]:
    """Return how many frames can be looked at, and whether there are more.

    Only a TIFF has to be gone through page by page to know, which takes a time that grows with
    their square; so at most ``MAX_PAGES`` of it count.
    """
    if image.format != TiffImagePlugin.TiffImageFile.format:
        return max(1, int(getattr(image, "n_frames", 1))), False
    start = image.tell()
    count = start + 1
    try:
        while count <= MAX_PAGES:
            image.seek(count)
            count += 1
    except EOFError:
        return count, False
    finally:
        image.seek(start)
    return MAX_PAGES, True


def media_type_of(image: ImageFile.ImageFile) -> str:
    """Return the media type of an opened picture.

    The JPEG with further pictures behind the first that phones write is a JPEG to everybody else.
    """
    return "image/jpeg" if image.format == _MPO else f"image/{(image.format or '').lower()}"


def orientation_of(image: ImageFile.ImageFile) -> int:
    """Return the EXIF orientation of an opened picture; 1 where there is none or it is nonsense."""
    value = exif_of(image).get(ExifTags.Base.Orientation)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def exif_of(image: ImageFile.ImageFile) -> Image.Exif:
    """Return the EXIF block of an opened picture, empty where it is broken or missing.

    An orientation that only stands in XMP is left alone, as browsers do.
    """
    data = image.info.get("exif")
    try:
        if not isinstance(data, bytes):
            return image.getexif()
        exif = Image.Exif()
        exif.load(data)
    except DECODER_FAILURES:
        return Image.Exif()
    return exif


def upright_size(image: ImageFile.ImageFile, orientation: int) -> tuple[int, int]:
    """Return width and height of an opened picture when it stands upright."""
    if orientation >= 5 and image.format != "TIFF":  # Pillow gives a TIFF's upright size
        return image.height, image.width
    return image.size


def _is_blank(image: Image.Image) -> bool:
    """Tell whether every pixel is the same: nothing was left to decode."""
    extrema = image.getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return all(low == high for low, high in bands)


@contextmanager
def _truncated_allowed() -> Iterator[None]:
    with _truncated_lock:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
