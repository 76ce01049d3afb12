"""A part of a picture is decoded as the same part of the whole, however the picture lies."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from app.importers.pixels import decode


def stored(orientation: int, mode: str = "RGB") -> bytes:
    values = np.random.default_rng(7).integers(0, 256, (30, 50, 3), dtype=np.uint8)
    image = Image.fromarray(values).convert(mode)
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    image.save(buffer, "PNG", exif=exif)
    return buffer.getvalue()


def as_array(pixels):
    return np.frombuffer(pixels.rgba, np.uint8).reshape(pixels.height, pixels.width, 4)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_box_is_that_part_of_the_upright_picture(orientation):
    data = stored(orientation)
    whole = as_array(decode(data))
    part = decode(data, box=(3, 5, 22, 17))
    assert (part.width, part.height, part.scale) == (19, 12, 1.0)
    assert (as_array(part) == whole[5:17, 3:22]).all()


@pytest.mark.parametrize("mode", ["P", "L", "I;16", "RGBA"])
def test_a_box_has_the_colours_of_the_whole(mode):
    source = Image.open(io.BytesIO(stored(1)))
    if mode == "I;16":
        source = Image.fromarray(np.asarray(source.convert("L")).astype(np.uint16) * 199)
    else:
        source = source.convert(mode)
    buffer = io.BytesIO()
    source.save(buffer, "PNG")
    data = buffer.getvalue()
    part = as_array(decode(data, box=(10, 10, 20, 20)))
    assert (part == as_array(decode(data))[10:20, 10:20]).all()


def test_a_box_can_be_reduced():
    part = decode(stored(6), box=(0, 10, 20, 50), max_side=10)
    assert (part.width, part.height, part.scale) == (5, 10, 0.25)
