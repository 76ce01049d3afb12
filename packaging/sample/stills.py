"""Draws the two stills of the sample case: plain figures in a room, without faces."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from PIL.PngImagePlugin import PngInfo

if TYPE_CHECKING:
    from pathlib import Path

SIZE: Final = (1280, 720)
FINE: Final = 2
"""Everything is drawn this many times larger and scaled down, so that edges are smooth."""

Colour = tuple[int, int, int]
WALL: Final = ((150, 158, 156), (112, 120, 121))
PANEL: Final = ((104, 108, 104), (84, 88, 86))
TABLE: Final = ((139, 115, 88), (104, 84, 63))
SKIN: Final = (186, 160, 138)
OLIVE: Final = (92, 97, 73)
NAVY: Final = (63, 74, 92)
DESCRIPTION: Final = "A drawing for the sample case of Redthread; it shows no real person"


@dataclass(frozen=True, slots=True)
class Figure:
    """One seated man: ``x`` is his middle, ``seat`` the line of the table, ``scale`` his size."""

    x: float
    seat: float
    scale: float
    cloth: Colour
    hair: Colour


class Canvas:
    """A picture in the making; positions are pixels of the finished still."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (SIZE[0] * FINE, SIZE[1] * FINE))

    def gradient(self, box: tuple[float, ...], colours: tuple[Colour, Colour]) -> None:
        """Fill a box from the first colour above to the second below."""
        left, top, right, bottom = (round(value * FINE) for value in box)
        ramp = Image.linear_gradient("L").resize((right - left, bottom - top))
        upper, lower = (Image.new("RGB", ramp.size, colour) for colour in colours)
        self.image.paste(Image.composite(lower, upper, ramp), (left, top))

    def shape(self, kind: str, points: list[tuple[float, float]], colour: Colour) -> None:
        """Draw an ellipse or a polygon, lit from the left: its right side lies in shade."""
        left, top = (round(min(axis) * FINE) for axis in zip(*points, strict=True))
        right, bottom = (round(max(axis) * FINE) for axis in zip(*points, strict=True))
        mask = Image.new("L", (right - left + 1, bottom - top + 1))
        places = [(x * FINE - left, y * FINE - top) for x, y in points]
        getattr(ImageDraw.Draw(mask), kind)(places, fill=255)
        self.image.paste(colour, (left, top), mask)
        lit = Image.new("L", mask.size)
        lit.paste(mask, (-round(mask.width * 0.26), 0))
        shade = ImageChops.subtract(mask, lit).filter(ImageFilter.GaussianBlur(9 * FINE))
        shade = ImageChops.multiply(shade, mask).point(lambda value: value * 0.5)
        self.image.paste(_darker(colour, 0.55), (left, top), shade)

    def shadow(self, box: tuple[float, float, float, float], strength: int, soft: float) -> None:
        """Darken an ellipse softly."""
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).ellipse([value * FINE for value in box], fill=strength)
        self.image.paste((20, 22, 24), mask=mask.filter(ImageFilter.GaussianBlur(soft * FINE)))


def _darker(colour: Colour, factor: float) -> Colour:
    red, green, blue = (round(value * factor) for value in colour)
    return red, green, blue


def _room(canvas: Canvas, panel: float, window: tuple[float, float, float, float]) -> None:
    """Draw the wall, its panelling from ``panel`` down, and a window with a blind."""
    canvas.gradient((0, 0, 1280, panel), WALL)
    canvas.gradient((0, panel, 1280, 720), PANEL)
    canvas.gradient((0, panel - 5, 1280, panel), ((92, 97, 95), (70, 74, 73)))
    left, top, right, bottom = window
    canvas.gradient(
        (left - 10, top - 10, right + 10, bottom + 14), ((122, 126, 122), (98, 102, 99))
    )
    canvas.gradient(window, ((214, 220, 216), (180, 188, 187)))
    slats = int((bottom - top) / 14)
    for slat in range(slats):
        y = top + slat * 14
        canvas.gradient((left, y + 9, right, y + 13), ((150, 157, 154), (136, 143, 141)))


def _figure(canvas: Canvas, man: Figure) -> None:
    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(man.x + x * man.scale, man.seat + y * man.scale) for x, y in points]

    (left, top), (right, bottom) = at((-112, -300), (150, 30))
    canvas.shadow((left + 24, top, right + 24, bottom), 70, 26)
    canvas.shape("polygon", at(*_TORSO), man.cloth)
    canvas.shape("ellipse", at((-34, -196), (34, -128)), _darker(man.cloth, 0.72))
    canvas.shape("polygon", at((-24, -214), (24, -214), (28, -158), (0, -140), (-28, -158)), SKIN)
    canvas.shape("ellipse", at((-50, -334), (50, -262)), man.hair)
    canvas.shape("ellipse", at((-47, -322), (47, -198)), SKIN)
    canvas.shape("polygon", at(*_FRINGE), man.hair)
    for side in (-1, 1):
        arm = [(side * x, y) for x, y in _ARM]
        canvas.shape("polygon", at(*arm), _darker(man.cloth, 0.88))
        middle = side * 34
        canvas.shape("ellipse", at((middle - 22, -14), (middle + 22, 18)), SKIN)


_TORSO: Final = (
    (-34, -182), (34, -182), (84, -164), (112, -128), (124, -60), (120, 40),
    (-120, 40), (-124, -60), (-112, -128), (-84, -164),
)  # fmt: skip
_ARM: Final = (
    (92, -150), (112, -126), (130, -40), (116, 10), (60, 20), (34, 12), (36, -12), (84, -28),
    (88, -90),
)  # fmt: skip
_FRINGE: Final = (
    (-49, -272), (-46, -304), (-28, -328), (0, -334), (28, -328), (46, -304), (49, -272),
    (40, -294), (14, -304), (-18, -302), (-40, -292),
)  # fmt: skip


def _microphone(canvas: Canvas, x: float, foot: float) -> None:
    canvas.shape("ellipse", [(x - 30, foot - 8), (x + 30, foot + 8)], (48, 50, 52))
    canvas.shape(
        "polygon",
        [(x - 3, foot), (x + 3, foot), (x + 3, foot - 84), (x - 3, foot - 84)],
        (58, 60, 62),
    )
    canvas.shape("ellipse", [(x - 11, foot - 118), (x + 11, foot - 78)], (38, 40, 42))


def _glass(canvas: Canvas, x: float, foot: float) -> None:
    walls = [(x - 15, foot - 50), (x + 15, foot - 50), (x + 12, foot), (x - 12, foot)]
    canvas.shape("polygon", walls, (168, 172, 168))
    water = [(x - 13, foot - 28), (x + 13, foot - 28), (x + 11, foot - 3), (x - 11, foot - 3)]
    canvas.shape("polygon", water, (142, 152, 154))


def _like_footage(canvas: Canvas, timecode: str, seed: int) -> Image.Image:
    """Give the drawing the softness, grain and edges of video, and burn the timecode in."""
    image = canvas.image.resize(SIZE, Image.Resampling.LANCZOS)
    image = image.filter(ImageFilter.GaussianBlur(0.8))
    edges = Image.radial_gradient("L").resize(SIZE).point(lambda value: max(0, value - 90) * 0.7)
    image.paste((14, 16, 18), mask=edges)
    coarse = (SIZE[0] // 2, SIZE[1] // 2)
    bytes_of_grain = random.Random(seed).randbytes(coarse[0] * coarse[1])  # noqa: S311 - grain
    grain = Image.frombytes("L", coarse, bytes_of_grain).resize(SIZE, Image.Resampling.NEAREST)
    image = Image.blend(image, Image.merge("RGB", (grain, grain, grain)), 0.022)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(28)
    draw.rectangle((40, 640, 68 + draw.textlength(timecode, font), 686), fill=(12, 12, 12))
    draw.text((54, 663), timecode, font=font, fill=(238, 238, 232), anchor="lm")
    return image


def still_1() -> Image.Image:
    """Draw both men side by side behind a table, seen from the front."""
    canvas = Canvas()
    _room(canvas, 430, (92, 70, 292, 300))
    _figure(canvas, Figure(470, 560, 1.0, OLIVE, (44, 40, 38)))
    _figure(canvas, Figure(820, 566, 0.97, NAVY, (36, 34, 34)))
    canvas.gradient((0, 574, 1280, 720), TABLE)
    canvas.gradient((0, 570, 1280, 576), ((168, 142, 112), (139, 115, 88)))
    _microphone(canvas, 645, 628)
    _glass(canvas, 980, 622)
    return _like_footage(canvas, "TC 00:00:14:05", 14)


def still_2() -> Image.Image:
    """Draw both men nearer, the second one in front and cut by the edge."""
    canvas = Canvas()
    _room(canvas, 400, (1000, 40, 1230, 250))
    _figure(canvas, Figure(352, 622, 1.18, OLIVE, (44, 40, 38)))
    _figure(canvas, Figure(878, 624, 1.46, NAVY, (36, 34, 34)))
    canvas.gradient((0, 632, 1280, 720), TABLE)
    canvas.gradient((0, 626, 1280, 634), ((168, 142, 112), (139, 115, 88)))
    _glass(canvas, 610, 676)
    return _like_footage(canvas, "TC 00:01:02:11", 62)


def save(image: Image.Image, path: Path, taken: str) -> None:
    """Write a still as JPEG with EXIF or as PNG with text chunks, by the name of the file."""
    if path.suffix == ".png":
        info = PngInfo()
        info.add_text("Description", DESCRIPTION)
        info.add_text("Software", "frame grab")
        image.save(path, optimize=True, pnginfo=info)
        return
    exif = Image.Exif()
    exif[0x010E] = DESCRIPTION
    exif[0x0131] = "frame grab"
    exif[0x0132] = taken
    exif[0x0112] = 1
    image.save(path, quality=88, optimize=True, exif=exif)
