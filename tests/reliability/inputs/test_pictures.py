"""Pictures that are cut off, lie about their size, or were made to fill the memory."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image

from app.phrases import phrase
from tests.app.importers import makers
from tests.reliability.inputs.way_in import WayIn, codes

ONE_FRAME = bytes.fromhex(
    "21f904000100000000"  # shown for no time
    "2c000000000a000a000002168c2d99872a1cdc33a00275ec95faa8de608c04914c0100"
)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *chunks: bytes, pixels: bytes = b"") -> bytes:
    """Return a PNG of one bit a pixel that says it has this size."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    drawn = zlib.compress(pixels or (b"\0" + b"\xaa" * (width // 8 + 1)) * min(height, 100))
    parts = chunk(b"IHDR", header), *chunks, chunk(b"IDAT", drawn), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def tiff(width: int, height: int, *, following: int = 0) -> bytes:
    """Return a grey TIFF of 100 bytes of pixels that says it has this size."""
    tags = [(256, width), (257, height), (258, 8), (259, 1), (262, 1)]
    tags += [(273, 200), (277, 1), (278, height), (279, 100)]
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    head = b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + struct.pack("<I", following)
    return head.ljust(200, b"\0") + bytes(range(100))


def lying(data: bytes, place: int, code: str, side: int) -> bytes:
    """Return a picture whose header gives this width and height."""
    spoilt = bytearray(data)
    struct.pack_into(code, spoilt, place, side, side)
    return bytes(spoilt)


JPEG = makers.noise(60, 40)
BMP = makers.noise(30, 20, "BMP")
GIF = b"GIF89a\x0a\0\x0a\0\x91\0\0" + bytes.fromhex("000000ffffffff000000ff00")


def test_a_picture_of_too_many_pixels_says_how_many_may_be(way_in: WayIn) -> None:
    pictures = {
        "a.png": png(30_000, 30_000),
        "a.jpg": lying(JPEG, JPEG.index(b"\xff\xc0") + 5, ">HH", 30_000),
        "a.tif": tiff(30_000, 30_000),
        "of all sizes.tif": tiff(0xFFFFFFFF, 0xFFFFFFFF),
        "a.bmp": lying(BMP, 18, "<ii", 30_000),
        "a.gif": lying(GIF + ONE_FRAME + b";", 6, "<HH", 65_535),
    }
    assert max(map(len, pictures.values())) < 5000
    for outcome in way_in.bring_all(pictures).values():
        assert outcome.problem.code == "picture.too_big"
        assert "up to 250 million" in phrase(outcome.problem)


def test_a_large_picture_of_few_bytes_comes_in(way_in: WayIn) -> None:
    side = 8_000
    data = png(side, side, pixels=(b"\0" + b"\xaa" * (side // 8)) * side)
    outcome, _ = way_in.take("large.png", data)
    fields = way_in.fields_of(outcome)
    assert (fields["width"], fields["height"]) == (side, side)


def test_a_picture_that_lies_about_its_size_is_damaged(way_in: WayIn) -> None:
    liars = {"a.tif": tiff(9_000, 9_000), "a.bmp": lying(BMP, 18, "<ii", 9_000)}
    for outcome in way_in.bring_all(liars).values():
        assert outcome.problem.code == "picture.damaged"


BOMB = zlib.compress(bytes(80 << 20), 9)


def test_texts_that_swell_beyond_measure_are_named(way_in: WayIn) -> None:
    swollen = {
        "packed text.png": chunk(b"zTXt", b"Comment\0\0" + BOMB),
        "international text.png": chunk(b"iTXt", b"Comment\0\1\0\0\0" + BOMB),
        "colour profile.png": chunk(b"iCCP", b"profile\0\0" + BOMB),
        "many texts.png": chunk(b"tEXt", b"n\0" + b"x" * 990_000) * 70,
    }
    pictures = {name: png(40, 40, content) for name, content in swollen.items()}
    for outcome in way_in.bring_all(pictures).values():
        assert outcome.problem.code == "picture.swollen_text"


def test_pixels_that_swell_beyond_the_picture_are_not_unpacked(way_in: WayIn) -> None:
    outcome, _ = way_in.take("a.png", png(40, 40, pixels=b"\0" + b"\xaa\x55" * (40 << 20)))
    assert way_in.fields_of(outcome)["width"] == 40


def test_a_hundred_thousand_frames_are_counted_and_not_decoded(way_in: WayIn) -> None:
    outcome, _ = way_in.take("moving.gif", GIF + ONE_FRAME * 100_000 + b";")
    assert way_in.fields_of(outcome)["frames"] == 100_000


def test_the_pages_of_a_tiff_that_go_round_come_to_an_end(way_in: WayIn) -> None:
    outcome, _ = way_in.take("round.tif", tiff(10, 10, following=8))
    assert way_in.fields_of(outcome)["frames"] == 1


def test_the_pages_of_a_tiff_are_looked_at_up_to_a_limit(way_in: WayIn) -> None:
    page = tiff(10, 10)[8:]
    pages, start = bytearray(b"II*\0" + struct.pack("<I", 8)), 8
    for _ in range(4_000):
        start += len(page)
        pages += page[:110] + struct.pack("<I", start) + page[114:]
    outcome, _ = way_in.take("pages.tif", bytes(pages) + page)
    assert way_in.fields_of(outcome)["frames"] == 2_000
    assert codes(outcome) == {"picture.many_frames"}


def test_a_moving_picture_of_many_frames_comes_in(way_in: WayIn) -> None:
    frames = [Image.new("RGB", (20, 20), (n % 2 * 255, n // 2, 9)) for n in range(300)]
    for form in ("WEBP", "PNG"):
        data = makers.saved(frames[0], form, save_all=True, append_images=frames[1:])
        outcome, _ = way_in.take(f"moving.{form.lower()}", data)
        assert way_in.fields_of(outcome)["frames"] == 300


FORMATS = ["PNG", "JPEG", "GIF", "TIFF", "WEBP", "BMP", "AVIF"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_that_is_cut_off_is_said_to_be(way_in: WayIn, form: str) -> None:
    data = makers.noise(90, 70, form)
    cuts = {f"{share} %.{form.lower()}": data[: len(data) * share // 100] for share in (1, 10, 50)}
    for outcome in way_in.bring_all(cuts).values():
        if outcome.problem is None:
            assert "picture.cut_off" in codes(outcome)
        else:
            assert outcome.problem.code in {"picture.damaged", "import.unknown"}
