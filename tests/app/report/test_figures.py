from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.anchors.region import Region
from app.importers import pixels
from app.report import figures
from app.report.outline import Figure, Still
from app.report.protect import Shown
from tests.app.report.story import FACE_COLOUR, PASSPORT, PRISONER, still_bytes

SECRET = np.array(FACE_COLOUR)


def figure(
    outlined=(PASSPORT,), covered=(PRISONER,), crop=PASSPORT, *, width=640, height=480, frame=0
):
    still = Still("0" * 64, frame, width, height)
    return Figure(1, still, tuple(outlined), tuple(covered), crop, (), Shown("A still."))


def decoder(data):
    def pictures(sha256, *, max_side, frame):
        return pixels.decode(data, max_side=max_side, frame=frame)

    return pictures


def opened(printed) -> Image.Image:
    return Image.open(io.BytesIO(printed.data))


def trace(picture: Image.Image, colour=SECRET) -> int:
    """Count the pixels that could still be of a covered region."""
    distance = np.abs(np.asarray(picture.convert("RGB")).astype(int) - colour).max(axis=2)
    return int((distance < 60).sum())


def test_the_test_would_see_a_face_that_is_not_covered():
    whole, crop = figures.draw(figure(covered=()), decoder(still_bytes()))
    assert trace(opened(whole)) > 1000
    assert trace(opened(crop)) > 1000


def test_a_protected_person_is_covered_in_the_still_and_in_the_crop_of_another_region():
    whole, crop = figures.draw(figure(), decoder(still_bytes()))
    assert trace(opened(whole)) == trace(opened(crop)) == 0
    middle = opened(whole).convert("RGB")
    scale = middle.width / 640
    assert middle.getpixel((int(130 * scale), int(60 * scale))) == (0, 0, 0)


def test_an_exhibit_is_only_outlined():
    (whole,) = figures.draw(figure(covered=(), crop=None), decoder(still_bytes()))
    picture = opened(whole).convert("RGB")
    scale = picture.width / 640
    inside = picture.getpixel((int(360 * scale), int(230 * scale)))
    assert np.abs(np.array(inside) - (230, 220, 160)).max() < 12
    edge = picture.crop((int(145 * scale), int(150 * scale), int(156 * scale), int(160 * scale)))
    assert trace(edge, np.array((179, 38, 30))) > 0


REGIONS = st.builds(
    Region, st.floats(-5, 600), st.floats(-5, 440), st.floats(1.5, 200), st.floats(1.5, 200)
)


@settings(deadline=None, max_examples=15)
@given(REGIONS, REGIONS, st.integers(200, 1600))
def test_no_pixel_of_a_covered_region_survives_at_any_size(covered, shown, side):
    data = np.full((480, 640, 3), 120, np.uint8)
    left, top = max(0, int(np.floor(covered.x))), max(0, int(np.floor(covered.y)))
    right, bottom = max(0, int(np.ceil(covered.right))), max(0, int(np.ceil(covered.bottom)))
    data[top:bottom, left:right] = FACE_COLOUR
    buffer = io.BytesIO()
    Image.fromarray(data).resize((side, side * 3 // 4)).save(buffer, "PNG")
    factor = side / 640

    def scaled(region):
        return Region(
            *(each * factor for each in (region.x, region.y, region.width, region.height))
        )

    whole_pixels = Region(left, top, max(1, right - left), max(1, bottom - top))
    drawn = figures.draw(
        figure(
            (scaled(shown),),
            (scaled(whole_pixels),),
            scaled(shown),
            width=side,
            height=side * 3 // 4,
        ),
        decoder(buffer.getvalue()),
    )
    for printed in drawn:
        assert trace(opened(printed)) == 0


def test_a_covered_region_of_a_big_photograph_leaves_no_rim():
    picture = Image.new("RGB", (2503, 1877), (120, 120, 120))
    hidden = Region(617, 505, 439, 601)
    picture.paste(FACE_COLOUR, (617, 505, 617 + 439, 505 + 601))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=90)
    beside = Region(1075, 500, 450, 450)
    drawn = figures.draw(
        figure((beside,), (hidden,), beside, width=2503, height=1877), decoder(buffer.getvalue())
    )
    for printed in drawn:
        assert trace(opened(printed)) == 0


def test_nothing_of_the_file_goes_along():
    for printed in figures.draw(figure(), decoder(still_bytes())):
        picture = opened(printed)
        assert not picture.getexif()
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert b"Haoran" not in printed.data
        assert b"Camera" not in printed.data
        assert b"Exif" not in printed.data


def test_pictures_are_scaled_to_paper():
    big = still_bytes(3200, 2400)
    (whole,) = figures.draw(figure(crop=None, width=3200, height=2400), decoder(big))
    assert max(opened(whole).size) <= figures.TEXT_WIDTH * figures.DOTS_PER_CM + 1
    assert whole.width <= figures.TEXT_WIDTH
    assert whole.width / whole.height == pytest.approx(4 / 3)


def test_still_and_crop_stand_side_by_side_at_one_height():
    tall = Region(300, 40, 90, 240)
    whole, crop = figures.draw(figure((tall,), (), tall), decoder(still_bytes()))
    assert whole.height == pytest.approx(crop.height)
    assert whole.width + crop.width < figures.TEXT_WIDTH


def test_a_wide_crop_does_not_outdo_its_still():
    whole, crop = figures.draw(figure(), decoder(still_bytes()))
    assert whole.width > crop.width
    assert whole.width + crop.width < figures.TEXT_WIDTH


def test_a_crop_that_is_very_wide_stands_below():
    wide = Region(10, 200, 620, 12)
    whole, crop = figures.draw(figure((wide,), (), wide), decoder(still_bytes()))
    assert whole.width + crop.width > figures.TEXT_WIDTH
    assert crop.width == pytest.approx(figures.TEXT_WIDTH)


def test_a_tall_picture_stays_on_the_page():
    tall = Image.new("RGB", (200, 2000), "grey")
    buffer = io.BytesIO()
    tall.save(buffer, "PNG")
    (whole,) = figures.draw(
        figure((Region(1, 1, 50, 50),), (), None, width=200, height=2000),
        decoder(buffer.getvalue()),
    )
    assert whole.height <= 11
    assert whole.width / whole.height == pytest.approx(0.1, rel=0.01)


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF"])
def test_every_format_becomes_one_that_word_shows(file_format):
    buffer = io.BytesIO()
    Image.open(io.BytesIO(still_bytes())).save(buffer, file_format)
    for printed in figures.draw(figure(), decoder(buffer.getvalue())):
        assert printed.extension == opened(printed).format.lower()
        assert printed.extension in {"png", "jpeg"}


def test_a_drawing_of_few_colours_stays_sharp():
    buffer = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(buffer, "PNG")
    (whole,) = figures.draw(
        figure((Region(9, 9, 50, 50),), (), None, width=400, height=300),
        decoder(buffer.getvalue()),
    )
    assert whole.extension == "png"


def test_what_is_transparent_stands_on_white_paper():
    buffer = io.BytesIO()
    Image.new("RGBA", (400, 300), (255, 0, 0, 0)).save(buffer, "PNG")
    (whole,) = figures.draw(
        figure((Region(9, 9, 50, 50),), (), None, width=400, height=300),
        decoder(buffer.getvalue()),
    )
    assert opened(whole).convert("RGB").getpixel((300, 200)) == (255, 255, 255)


def test_another_frame_can_be_shown():
    frames = [Image.new("RGB", (100, 80), colour) for colour in ("red", "blue")]
    buffer = io.BytesIO()
    frames[0].save(buffer, "TIFF", save_all=True, append_images=frames[1:])
    shown = figure((Region(9, 9, 20, 20),), (), None, width=100, height=80, frame=1)
    (whole,) = figures.draw(shown, decoder(buffer.getvalue()))
    assert opened(whole).convert("RGB").getpixel((60, 60)) == (0, 0, 255)


def test_several_regions_are_numbered():
    one, other = Region(20, 4, 100, 100), Region(300, 100, 100, 100)
    (plain,) = figures.draw(figure((one,), (), None), decoder(still_bytes()))
    (numbered,) = figures.draw(figure((one, other), (), None), decoder(still_bytes()))
    red = np.array((179, 38, 30))
    for label in ((24, 8, 32, 20), (302, 82, 308, 96)):  # within where there is no room above
        assert trace(opened(plain).crop(label), red) == 0
        assert trace(opened(numbered).crop(label), red) > 10
