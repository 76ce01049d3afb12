from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from app.errors import CaseProblem
from app.importers.pixels import Pixels, decode
from tests.app.importers import makers

RED, BLUE = (200, 10, 10), (10, 10, 200)


def array(pixels: Pixels) -> np.ndarray:
    return np.frombuffer(pixels.rgba, np.uint8).reshape(pixels.height, pixels.width, 4)


def is_near(pixel: np.ndarray, colour: tuple[int, int, int]) -> bool:
    return bool(np.all(np.abs(pixel[:3].astype(int) - colour) <= 12)) and pixel[3] == 255


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize(
    ("turn", "at_the_start", "at_the_end"),
    [
        (1, RED, BLUE),
        (2, BLUE, RED),
        (3, BLUE, RED),
        (4, RED, BLUE),
        (5, RED, BLUE),
        (6, RED, BLUE),
        (7, BLUE, RED),
        (8, BLUE, RED),
    ],
)
def test_pixels_are_upright(
    form: str, turn: int, at_the_start: tuple[int, ...], at_the_end: tuple[int, ...]
) -> None:
    pixels = decode(makers.picture(form=form, exif=makers.exif(t274=turn)))
    picture = array(pixels)
    assert is_near(picture[2, 2], at_the_start)  # type: ignore[arg-type]
    assert is_near(picture[-3, -3], at_the_end)  # type: ignore[arg-type]
    assert pixels.scale == 1.0


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF"])
def test_a_small_version_keeps_the_shape_and_tells_its_scale(form: str) -> None:
    pixels = decode(makers.picture(1200, 800, form=form), max_side=300)
    assert (pixels.width, pixels.height, pixels.scale) == (300, 200, 0.25)
    assert len(pixels.rgba) == 300 * 200 * 4


def test_a_picture_is_never_made_larger() -> None:
    pixels = decode(makers.picture(50, 40), max_side=300)
    assert (pixels.width, pixels.height, pixels.scale) == (50, 40, 1.0)


def test_a_turned_picture_is_small_on_its_longer_side() -> None:
    data = makers.picture(1200, 800, form="JPEG", exif=makers.exif(t274=6))
    pixels = decode(data, max_side=300)
    assert (pixels.width, pixels.height, pixels.scale) == (200, 300, 0.25)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "LAB"])
def test_every_mode_becomes_rgba(mode: str) -> None:
    pixels = decode(makers.saved(Image.new(mode, (30, 20)), "TIFF"), max_side=15)
    assert (pixels.width, pixels.height, len(pixels.rgba)) == (15, 10, 600)


def test_cmyk_is_not_turned_inside_out() -> None:
    white = Image.new("CMYK", (16, 16), (0, 0, 0, 0))
    for form in ("JPEG", "TIFF"):
        assert array(decode(makers.saved(white, form)))[8, 8, 0] > 250


def test_transparency_is_kept() -> None:
    image = Image.new("RGBA", (8, 8), (10, 20, 30, 0))
    assert tuple(array(decode(makers.saved(image, "PNG")))[0, 0]) == (10, 20, 30, 0)
    palette = Image.new("P", (8, 8), 3)
    palette.putpalette([0, 0, 0] * 3 + [9, 8, 7])
    data = makers.saved(palette, "GIF", transparency=3)
    assert array(decode(data))[0, 0, 3] == 0


@pytest.mark.parametrize(
    ("value", "shown"), [(65_535, 255), (0x8000, 128), (4095, 255), (200, 200)]
)
def test_deep_greys_are_brought_to_eight_bits(value: int, shown: int) -> None:
    image = Image.fromarray(np.full((8, 8), value, np.uint16))
    for form in ("PNG", "TIFF"):
        assert array(decode(makers.saved(image, form)))[4, 4, 0] == shown


def test_floating_greys_use_their_own_range() -> None:
    values = np.linspace(-1.5, 2.5, 64, dtype=np.float32).reshape(8, 8)
    picture = array(decode(makers.saved(Image.fromarray(values), "TIFF")))
    assert (picture[0, 0, 0], picture[7, 7, 0]) == (0, 255)


def test_colour_profiles_are_applied_and_broken_ones_ignored() -> None:
    linear = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (b"no profile at all", linear):
        pixels = decode(makers.picture(form="JPEG", icc_profile=profile))
        assert is_near(array(pixels)[2, 2], RED)


@pytest.mark.parametrize("form", ["GIF", "TIFF", "WEBP"])
def test_each_frame_can_be_decoded(form: str) -> None:
    images = [Image.new("RGB", (50, 50), (shade, 0, 0)) for shade in (0, 90, 180)]
    data = makers.saved(
        images[0], form, save_all=True, append_images=images[1:], **LOSSLESS.get(form, {})
    )
    assert [int(array(decode(data, frame=n))[9, 9, 0]) for n in range(3)] == [0, 90, 180]
    with pytest.raises(CaseProblem, match=r"picture\.no_frame\(frame=4, frames=3\)"):
        decode(data, frame=3)


LOSSLESS = {"WEBP": {"lossless": True}}


def test_a_file_object_serves_as_well_as_bytes() -> None:
    data = makers.picture(form="JPEG")
    stream = io.BytesIO(data)
    stream.seek(17)
    assert decode(stream) == decode(data)


def test_what_is_left_of_a_cut_off_picture_is_shown() -> None:
    data = makers.noise()
    assert decode(data[: len(data) // 2]).height == 300


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(CaseProblem, match=r"picture\.damaged"):
        decode(b"no picture")
