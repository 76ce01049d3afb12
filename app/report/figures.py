"""Draws the figures: stills scaled to print, regions outlined, protected people covered.

What comes out is a new picture. Nothing of the original's file goes into it: no EXIF, no embedded
thumbnail, no colour profile, and no pixel of a covered region.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.anchors.region import Region
    from app.importers.pixels import Pixels
    from app.report.outline import Figure

DOTS_PER_CM: Final = 79
"""Pixels per centimetre in print: about 200 per inch."""

TEXT_WIDTH: Final = 16.0
"""The width of the text on the page, in centimetres."""

_GAP: Final = 0.35
_TALLEST: Final = 11.0
_LEAST_HEIGHT: Final = 1.5
_WIDEST_CROP: Final = 0.42
_CROP_SIDE: Final = 640
_LONGEST_DECODED: Final = 4096
_MARGIN: Final = 0.06
_COVER: Final = (0, 0, 0)
_OUTLINE: Final = (179, 38, 30)
_HALO: Final = (255, 255, 255)
_RIM: Final = 4
"""Pixels by which a covered region is widened: scaling mixes a pixel with its neighbours."""

_FEW_COLOURS: Final = 1024


class Pictures(Protocol):
    """Gives the upright pixels of an original, its longer side at most ``max_side`` pixels."""

    def __call__(self, sha256: str, *, max_side: int, frame: int) -> Pixels:
        """Decode a picture; raises CaseProblem when that can not be done."""
        ...


@dataclass(frozen=True, slots=True)
class Printed:
    """A picture as it goes into the document: its file, and its size on paper in centimetres."""

    data: bytes
    extension: str
    width: float
    height: float


def draw(figure: Figure, pictures: Pictures) -> tuple[Printed, ...]:
    """Return the still, and the enlarged region beside it if there is one.

    Raises CaseProblem when the picture can not be decoded.
    """
    still = figure.still
    pixels = pictures(still.sha256, max_side=_side_wanted(figure), frame=still.frame)
    picture = opaque(pixels)
    scale = pixels.scale
    for region in figure.covered:
        cover(picture, region, scale)
    whole, beside = _sizes(figure, picture.size, scale)
    printed = [_print(picture, figure.outlined, scale, size=whole, offset=(0.0, 0.0))]
    if figure.crop is not None and beside is not None:
        box = _crop_box(figure.crop, scale, picture.size)
        printed.append(
            _print(picture.crop(box), [figure.crop], scale, size=beside, offset=(box[0], box[1]))
        )
    return tuple(printed)


def _side_wanted(figure: Figure) -> int:
    """Return the longer side to decode: enough for print, and for the enlarged region."""
    side = math.ceil(TEXT_WIDTH * DOTS_PER_CM)
    crop, still = figure.crop, figure.still
    if crop is not None and still.width and still.height:
        enlarged = _CROP_SIDE / max(crop.width, crop.height) * max(still.width, still.height)
        side = max(side, math.ceil(enlarged))
    return min(side, _LONGEST_DECODED)


def opaque(pixels: Pixels) -> Image.Image:
    """Return the pixels on white paper, in a picture that knows nothing of its file."""
    rgba = Image.frombytes("RGBA", (pixels.width, pixels.height), pixels.rgba)
    paper = Image.new("RGB", rgba.size, "white")
    paper.paste(rgba, mask=rgba.getchannel("A"))
    return paper


def cover(picture: Image.Image, region: Region, scale: float) -> None:
    """Fill a region whole, whatever shape what it shows has."""
    rim = _RIM if scale < 1 else 1
    left, top = math.floor(region.x * scale) - rim, math.floor(region.y * scale) - rim
    right, bottom = math.ceil(region.right * scale) + rim, math.ceil(region.bottom * scale) + rim
    picture.paste(_COVER, _inside((left, top, right, bottom), picture.size))


def _crop_box(region: Region, scale: float, size: tuple[int, int]) -> tuple[int, int, int, int]:
    margin = _MARGIN * max(region.width, region.height) * scale + 4
    box = (
        math.floor(region.x * scale - margin),
        math.floor(region.y * scale - margin),
        math.ceil(region.right * scale + margin),
        math.ceil(region.bottom * scale + margin),
    )
    return _inside(box, size)


def _inside(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return a box cut to a picture, one pixel wide and high at least."""
    left, top = min(max(box[0], 0), size[0] - 1), min(max(box[1], 0), size[1] - 1)
    return left, top, max(left + 1, min(box[2], size[0])), max(top + 1, min(box[3], size[1]))


def _sizes(
    figure: Figure, size: tuple[int, int], scale: float
) -> tuple[tuple[float, float], tuple[float, float] | None]:
    """Return the sizes on paper: side by side, below each other where that would be too small.

    Both have one height, unless the enlarged region is so wide that it would outdo the still.
    """
    aspect = size[0] / size[1]
    alone = _fitted(aspect, TEXT_WIDTH)
    if figure.crop is None:
        return alone, None
    left, top, right, bottom = _crop_box(figure.crop, scale, size)
    beside = (right - left) / (bottom - top)
    room = TEXT_WIDTH - _GAP
    height = min(_TALLEST, room / (aspect + beside))
    if height * beside <= _WIDEST_CROP * room:
        return (height * aspect, height), (height * beside, height)
    still, crop = _fitted(aspect, (1 - _WIDEST_CROP) * room), _fitted(beside, _WIDEST_CROP * room)
    if crop[1] < _LEAST_HEIGHT:
        return alone, _fitted(beside, TEXT_WIDTH)
    return still, crop


def _fitted(aspect: float, width: float) -> tuple[float, float]:
    height = min(_TALLEST, width / aspect)
    return height * aspect, height


def _print(
    picture: Image.Image,
    regions: Iterable[Region],
    scale: float,
    *,
    size: tuple[float, float],
    offset: tuple[float, float],
) -> Printed:
    """Scale a picture to its size on paper, draw the outlines, and encode it."""
    wanted = max(1, round(size[0] * DOTS_PER_CM)), max(1, round(size[1] * DOTS_PER_CM))
    factor = wanted[0] / picture.width
    if factor < 1:
        picture = picture.resize(wanted, Image.Resampling.LANCZOS)
    elif factor > 2:  # a few pixels, enlarged: as they are, so that no detail is made up
        picture = picture.resize(wanted, Image.Resampling.NEAREST)
    else:
        factor = 1.0
        picture = picture.copy()
    regions = list(regions)
    for place, region in enumerate(regions, start=1):
        box = [
            ((region.x * scale) - offset[0]) * factor,
            ((region.y * scale) - offset[1]) * factor,
            ((region.right * scale) - offset[0]) * factor,
            ((region.bottom * scale) - offset[1]) * factor,
        ]
        _outline(picture, box, str(place) if len(regions) > 1 else "")
    return Printed(*encoded(picture), *size)


def _outline(picture: Image.Image, box: list[float], label: str) -> None:
    """Outline a region in red with a thin white edge, and number it."""
    drawing = ImageDraw.Draw(picture)
    width, height = picture.size
    left, top = min(max(0.0, box[0]), width - 2), min(max(0.0, box[1]), height - 2)
    right, bottom = max(left + 1, min(box[2], width - 1)), max(top + 1, min(box[3], height - 1))
    line = max(2, round(max(picture.size) / 280))
    drawing.rectangle((left - 1, top - 1, right + 1, bottom + 1), outline=_HALO, width=1)
    drawing.rectangle((left, top, right, bottom), outline=_OUTLINE, width=line)
    if label:
        _label(drawing, (left, top), label, size=max(14, round(max(picture.size) / 45)))


def _label(
    drawing: ImageDraw.ImageDraw, corner: tuple[float, float], label: str, *, size: int
) -> None:
    """Write a number on the upper left corner of an outline, above it where there is room."""
    font = ImageFont.load_default(size=size)
    left, upper, right, lower = drawing.textbbox((0, 0), label, font=font)
    width, height = right - left + 8, lower - upper + 8
    x, y = corner[0], corner[1] - height if corner[1] >= height else corner[1]
    drawing.rectangle((x, y, x + width, y + height), fill=_OUTLINE)
    drawing.text((x + 4 - left, y + 4 - upper), label, _HALO, font=font)


def encoded(picture: Image.Image) -> tuple[bytes, str]:
    """Return a picture as PNG if it has few colours, as drawings and texts have, else as JPEG."""
    buffer = io.BytesIO()
    if picture.getcolors(_FEW_COLOURS) is not None:
        picture.save(buffer, "PNG", optimize=True)
        return buffer.getvalue(), "png"
    picture.save(buffer, "JPEG", quality=88, subsampling=0, optimize=True)
    return buffer.getvalue(), "jpeg"
