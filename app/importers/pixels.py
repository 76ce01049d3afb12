"""Decodes pictures to upright RGBA pixels, for looking at them and for reports."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from PIL import Image, ImageCms

from app.errors import CaseProblem
from app.importers.pictures.open_picture import DECODER_FAILURES, load

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsProfile

_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

Box = tuple[int, int, int, int]
"""Left, top, right and bottom of a part of an upright picture, in its pixels."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded picture: four bytes a pixel (red, green, blue, alpha not premultiplied), by rows.

    ``scale`` is the decoded width over the width of the upright picture, or of the part of it that
    was asked for: 1.0 at full size.
    """

    width: int
    height: int
    scale: float
    rgba: bytes | memoryview


def decode(
    data: bytes | BinaryIO,
    *,
    max_side: int | None = None,
    frame: int = 0,
    box: Box | None = None,
) -> Pixels:
    """Decode one frame of a picture upright, with its longer side at most ``max_side`` pixels.

    With a ``box`` it is only that part of the frame. Colours are brought to sRGB. A file that is
    cut off gives what it still holds. Raises CaseProblem "picture.damaged", "picture.too_big" or
    "picture.no_frame".
    """
    loaded = load(data, max_side=None if box is not None else max_side, frame=frame)
    width = loaded.width if box is None else box[2] - box[0]
    try:
        image = _resizable(loaded.image)
        if box is not None:
            image = image.crop(_as_stored(box, loaded.orientation, loaded.width, loaded.height))
        upright = _upright(image, loaded.orientation, max_side)
    except DECODER_FAILURES as problem:
        raise CaseProblem("picture.damaged") from problem
    return Pixels(upright.width, upright.height, upright.width / width, upright.tobytes())


def _as_stored(box: Box, orientation: int, width: int, height: int) -> Box:
    """Return where a box of the upright picture is in the picture as it is stored (EXIF)."""
    left, top, right, bottom = box
    if orientation in {2, 3, 6, 7}:
        left, right = width - right, width - left
    if orientation in {3, 4, 7, 8}:
        top, bottom = height - bottom, height - top
    return (left, top, right, bottom) if orientation < 5 else (top, left, bottom, right)


def _upright(image: Image.Image, orientation: int, max_side: int | None) -> Image.Image:
    if max_side is not None and max(image.size) > max_side:
        factor = max_side / max(image.size)
        size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image = _to_rgba(image)
    turn = _UPRIGHT.get(orientation)
    return image if turn is None else image.transpose(turn)


def _resizable(image: Image.Image) -> Image.Image:
    """Return the picture in a mode of full colours with at most 8 bits a channel."""
    if image.mode == "F" or image.mode.startswith("I"):
        return _eight_bits(image)
    if image.mode in {"P", "PA", "1", "LA", "La", "RGBa"} or "transparency" in image.info:
        return _with_profile_of(image, image.convert("RGBA"))
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Bring grey values of 12, 16 or 32 bits, or of any range, down to 8."""
    import numpy as np  # noqa: PLC0415 - slow to import, and few pictures are such

    values = np.asarray(image)
    if image.mode == "F" or values.max(initial=0) > 0xFFFF or values.min(initial=0) < 0:
        finite = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
        low, high = float(finite.min()), float(finite.max())
        scaled = (finite - low) * (255.0 / (high - low)) if high > low else finite * 0
        return Image.fromarray(scaled.round().astype(np.uint8))
    highest = int(values.max(initial=0))
    shift = 0 if highest <= 0xFF else 4 if highest <= 0xFFF else 8
    return Image.fromarray((values.astype(np.uint32) >> shift).astype(np.uint8))


def _with_profile_of(image: Image.Image, converted: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    converted.info = {} if profile is None or image.mode == "1" else {"icc_profile": profile}
    return converted


def _to_rgba(image: Image.Image) -> Image.Image:
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    coloured = _to_srgb(image)
    if coloured.mode not in {"RGB", "RGBA"}:
        coloured = coloured.convert("RGB")
    rgba = coloured.convert("RGBA")
    if alpha is not None:
        rgba.putalpha(alpha)
    return rgba


def _to_srgb(image: Image.Image) -> Image.Image:
    """Apply the picture's colour profile; one that is broken or does not fit is ignored."""
    profile = _profile(image)
    if profile is None:
        return image
    plain = image.convert("RGB") if image.mode == "RGBA" else image
    try:
        converted = ImageCms.profileToProfile(
            plain, profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, *DECODER_FAILURES):
        return image
    return image if converted is None else converted


def _profile(image: Image.Image) -> ImageCmsProfile | None:
    if image.mode == "LAB":
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    data = image.info.get("icc_profile")
    if not isinstance(data, bytes) or not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        description = ImageCms.getProfileDescription(profile)
    except (ImageCms.PyCMSError, *DECODER_FAILURES):
        return None
    return None if "srgb" in description.casefold() else profile
