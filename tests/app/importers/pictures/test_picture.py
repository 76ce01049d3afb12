from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

from app.errors import CaseProblem
from app.importers.pictures import open_picture, picture
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF", "AVIF")


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_is_known_by_its_content_whatever_its_name(tmp_path: Path, form: str) -> None:
    draft = makers.draft_of(tmp_path, "still.txt", makers.picture(form=form))
    assert draft.format == "picture"
    assert draft.media_type == f"image/{form.lower()}"
    assert draft.picture is not None
    assert (draft.picture.width, draft.picture.height) == (120, 80)
    assert draft.picture.frames == 1


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_the_size_is_that_of_the_upright_picture(form: str, turn: int) -> None:
    data = makers.picture(form=form, exif=makers.exif(t274=turn))
    facts = picture.examine(data).facts
    assert (facts.width, facts.height) == ((80, 120) if turn >= 5 else (120, 80))
    assert facts.orientation == turn


@pytest.mark.parametrize("nonsense", [0, 9, 200, 65_535])
def test_a_nonsensical_orientation_counts_as_upright(nonsense: int) -> None:
    facts = picture.examine(makers.picture(form="JPEG", exif=makers.exif(t274=nonsense))).facts
    assert (facts.width, facts.height, facts.orientation) == (120, 80, 1)


@pytest.mark.parametrize("form", ["GIF", "TIFF", "WEBP", "PNG"])
def test_frames_are_counted(form: str) -> None:
    images = [Image.new("RGB", (50, 50), (shade, 0, 0)) for shade in range(0, 210, 30)]
    data = makers.saved(images[0], form, save_all=True, append_images=images[1:])
    assert picture.examine(data).facts.frames == 7


def test_a_jpeg_with_previews_behind_it_is_one_picture(tmp_path: Path) -> None:
    small = Image.new("RGB", (40, 30))
    data = makers.saved(Image.new("RGB", (120, 80)), "MPO", save_all=True, append_images=[small])
    draft = makers.draft_of(tmp_path, "still", data)
    assert draft.media_type == "image/jpeg"
    assert draft.picture is not None
    assert (draft.picture.width, draft.picture.height, draft.picture.frames) == (120, 80, 1)


def test_metadata_is_read_in_plain_words() -> None:
    block = makers.exif(
        t271="Canon", t272="EOS R5", t305="Darktable", t306="2025:04:06 18:30:00", t274=6
    )
    block.get_ifd(IFD.Exif).update(
        {
            Base.DateTimeOriginal: "2025:04:06 14:02:11",
            Base.OffsetTimeOriginal: "+03:00",
            Base.ExposureTime: 0.004,
            Base.FNumber: 2.8,
            Base.FocalLength: 35.0,
            Base.UserComment: b"UNICODE\0" + "Донбас".encode("utf-16-le"),
        }
    )
    block.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: (48.0, 30.0, 36.0),
            GPS.GPSLongitudeRef: "E",
            GPS.GPSLongitude: (37.0, 45.0, 0.0),
            GPS.GPSAltitude: 151.25,
        }
    )
    found = picture.examine(makers.picture(form="JPEG", exif=block)).facts.metadata
    assert found["Camera make"] == "Canon"
    assert found["Camera model"] == "EOS R5"
    assert found["Software"] == "Darktable"
    assert found["Taken"] == "2025:04:06 14:02:11 +03:00"
    assert found["Changed"] == "2025:04:06 18:30:00"
    assert found["Exposure time"] == "1/250 s"
    assert found["Aperture"] == "f/2.8"
    assert found["Focal length"] == "35 mm"
    assert found["User comment"] == "Донбас"
    assert found["Latitude"] == "48.510000° N"
    assert found["Longitude"] == "37.750000° E"
    assert found["Altitude"] == "151.2 m"
    assert found["Orientation"] == "turned by 90°"


def test_captions_of_agencies_are_read_from_xmp() -> None:
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        b'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Agency" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>A. One</rdf:li>'
        b"<rdf:li>B. Two</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt>"
        b'<rdf:li xml:lang="x-default">Two men</rdf:li></rdf:Alt></dc:description>'
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    found = picture.examine(makers.picture(form="JPEG", xmp=packet)).facts.metadata
    assert found == {"Credit": "Agency", "Creator": "A. One, B. Two", "Description": "Two men"}


def test_an_xmp_packet_with_entities_is_left_alone() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    assert picture.examine(makers.picture(form="JPEG", xmp=bomb)).facts.metadata == {}


def test_text_chunks_of_a_png_are_read() -> None:
    chunks = PngInfo()
    chunks.add_text("Software", "Screenshot 3")
    chunks.add_text("parameters", "two soldiers in a room\nSteps: 20")
    found = picture.examine(makers.picture(pnginfo=chunks)).facts.metadata
    assert found == {"Software": "Screenshot 3", "Parameters": "two soldiers in a room Steps: 20"}


@given(st.binary(max_size=60))
def test_broken_metadata_never_costs_the_picture(junk: bytes) -> None:
    data = makers.picture(form="JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0" + junk)
    facts = picture.examine(data).facts
    assert {facts.width, facts.height} == {120, 80}


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "GIF", "BMP"])
def test_a_picture_that_is_cut_off_shows_what_it_holds_and_says_so(
    tmp_path: Path, form: str
) -> None:
    data = makers.noise(form=form)
    draft = makers.draft_of(tmp_path, "still.jpg", data[: len(data) // 2])
    assert draft.picture is not None
    assert (draft.picture.width, draft.picture.height) == (400, 300)
    assert "picture.cut_off" in makers.remarks(draft)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("length", [30, 150])
def test_a_picture_with_nothing_to_show_is_refused(form: str, length: int) -> None:
    with pytest.raises(CaseProblem, match=r"picture\.damaged"):
        picture.examine(makers.noise(form=form)[:length])


@pytest.mark.parametrize("form", FORMS)
def test_flipped_bytes_never_crash_a_reader(form: str) -> None:
    data = makers.noise(80, 60, form=form)
    dice = np.random.default_rng(7)
    for _ in range(40):
        broken = bytearray(data)
        for place in dice.integers(0, len(data), 6):
            broken[place] = int(dice.integers(0, 256))
        with suppress(CaseProblem):
            assert picture.examine(bytes(broken)).facts.width > 0


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    header = makers.picture(1, 1, form="BMP")
    huge = (60_000).to_bytes(4, "little")
    with pytest.raises(CaseProblem, match=r"picture\.too_big"):
        picture.examine(header[:18] + huge + huge + header[26:])


def test_a_picture_of_a_hundred_megapixels_is_no_bomb() -> None:
    data = makers.saved(Image.new("L", (10_000, 10_000), 90), "JPEG", quality=20)
    assert picture.examine(data).facts.width == 10_000
    assert open_picture.MAX_PIXELS > 200_000_000


def test_the_pages_of_a_tiff_without_end_are_counted_up_to_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [Image.new("L", (20, 20), shade) for shade in range(5)]
    data = makers.saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    assert makers.draft_of(tmp_path, "a.tif", data).picture.frames == 5
    monkeypatch.setattr(open_picture, "MAX_PAGES", 3)
    draft = makers.draft_of(tmp_path, "b.tif", data)
    assert draft.picture.frames == 3
    assert makers.remarks(draft) == {"picture.many_frames": {"limit": 3}}
