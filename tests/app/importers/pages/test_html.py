from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from app.importers.registry import read
from app.vocabulary import LayerRole
from tests.app.importers import makers

if TYPE_CHECKING:
    from pathlib import Path

    from app.importers.draft import SourceDraft

STILL = makers.noise(form="JPEG")
OTHER = makers.noise(200, 100, form="PNG")


def page(folder: Path, body: str, name: str = "Page.html", **files: bytes) -> SourceDraft:
    for file, data in files.items():
        makers.put(folder, file, data)
    return makers.draft_of(folder, name, f'<!doctype html><meta charset="utf-8">{body}')


def names(draft: SourceDraft) -> list[str]:
    return [part.name for part in draft.parts]


@pytest.mark.parametrize("folder", ["Page_files", "Page.files", "Page-Dateien", "Page_fichiers"])
def test_pictures_of_the_folder_become_parts_with_caption_and_alt(
    tmp_path: Path, folder: str
) -> None:
    still = makers.put(tmp_path, f"{folder}/still 1.jpg", STILL)
    css = makers.put(tmp_path, f"{folder}/style.css", "a{}")
    body = (
        f'<figure><img src="./{folder}/still%201.jpg" alt="Two men"><figcaption>Two men in a '
        "<b>room</b></figcaption></figure>"
    )
    draft = page(tmp_path, body)
    (part,) = draft.parts
    assert part.data == STILL
    assert (part.name, part.media_type) == ("still 1.jpg", "image/jpeg")
    assert (part.caption, part.alt) == ("Two men in a room", "Two men")
    assert (part.picture.width, part.picture.height) == (400, 300)
    assert draft.companions == (still, css)
    assert draft.remarks == ()


@pytest.mark.parametrize(
    "entries",
    [
        "{0} 1x, {1} 2x",
        "{0} 320w,{1} 640w",
        "{1}",
        "{0},\n {1} 2x",
        "{1} 1.5x, https://x/a,b.jpg 3x",
    ],
)
def test_sets_of_sizes_are_written_in_many_ways(tmp_path: Path, entries: str) -> None:
    files = {"a,1.jpg": makers.noise(80, 70), "b(2).jpg": STILL}
    draft = page(tmp_path, f'<img srcset="{entries.format(*files)}">', **files)
    assert [part.data for part in draft.parts] == [STILL]


def test_a_page_has_two_layers_and_its_encoding_is_named(tmp_path: Path) -> None:
    markup = '<html lang="uk"><meta charset="windows-1251"><title>Т</title><p>Слова та ще слова.'
    draft = makers.draft_of(tmp_path, "сторінка.html", markup.encode("cp1251"))
    assert (draft.format, draft.media_type, draft.encoding) == ("html", "text/html", "windows-1251")
    assert [layer.role for layer in draft.layers] == [LayerRole.ARTICLE, LayerRole.WHOLE_PAGE]
    assert {layer.language for layer in draft.layers} == {"uk"}
    assert draft.layers[1].text == "Слова та ще слова."
    assert draft.layers[0].text == "Т\n\nСлова та ще слова."
    assert draft.collection.title == "Т"


@pytest.mark.parametrize(
    "reference",
    [
        "../outside.jpg",
        "Page_files/../../outside.jpg",
        "Page_files/..%2f..%2foutside.jpg",
        "..\\outside.jpg",
        "{outside}",
        "file://{outside}",
        "//example.org/outside.jpg",
        "https://example.org/outside.jpg",
        "Page_files/link.jpg",
        "linked/outside.jpg",
        "Page_files",
        "Page_files/missing.jpg",
        "C:\\outside.jpg",
        "a%00b",
        "http://[bad",
    ],
)
def test_nothing_outside_the_folder_of_the_page_is_opened(tmp_path: Path, reference: str) -> None:
    outside = makers.put(tmp_path, "outside.jpg", STILL)
    inside = tmp_path / "in"
    makers.put(inside, "Page_files/x.css", "")
    (inside / "Page_files" / "link.jpg").symlink_to(outside)
    (inside / "linked").symlink_to(tmp_path)
    reference = reference.format(outside=outside) if "{" in reference else reference
    draft = page(inside, f'<p>Words</p><img src="{reference}">')
    assert draft.parts == ()
    assert makers.remarks(draft) == {"parts.missing": {"count": 1}}


def test_the_largest_picture_that_is_here_is_taken(tmp_path: Path) -> None:
    small, large = makers.noise(100, 80), makers.noise(300, 240)
    body = (
        '<picture><source srcset="Page_files/large.webp 2x, https://x.example/huge.webp 3x">'
        '<img src="Page_files/small.jpg" srcset="Page_files/small.jpg 1x"></picture>'
    )
    files = {"Page_files/small.jpg": small, "Page_files/large.webp": large}
    draft = page(tmp_path, body, **files)
    assert [(part.name, part.data) for part in draft.parts] == [("large.webp.jpg", large)]


@pytest.mark.parametrize(
    "attribute", ["data-src", "data-original", "data-lazy-src", "data-srcset", "srcset"]
)
def test_a_picture_that_loads_late_is_found_behind_its_stand_in(
    tmp_path: Path, attribute: str
) -> None:
    dot = base64.b64encode(makers.picture(1, 1, form="GIF")).decode()
    body = f'<img src="data:image/gif;base64,{dot}" {attribute}="still.jpg">'
    assert names(page(tmp_path, body, **{"still.jpg": STILL})) == ["still.jpg"]
    missing = page(tmp_path, f'<img src="data:image/gif;base64,{dot}" data-src="//x.example/y">')
    assert makers.remarks(missing) == {"parts.missing": {"count": 1}}


def test_pictures_written_into_the_page_are_taken_out(tmp_path: Path) -> None:
    coded = base64.b64encode(STILL).decode()
    body = (
        f"<style>:root{{--sf-img-3:url(data:image/jpeg;base64,{coded})}}</style>"
        '<img src="data:image/svg+xml,<svg/>" style="background-image:var(--sf-img-3)!important">'
        f'<img src="data:image/png;base64,{base64.b64encode(OTHER).decode()}" alt="x">'
    )
    draft = page(tmp_path, body)
    assert [part.data for part in draft.parts] == [STILL, OTHER]
    assert names(draft) == ["picture-1.jpg", "picture-2.png"]


def test_other_elements_show_pictures_too(tmp_path: Path) -> None:
    body = (
        "<video poster='a.jpg'></video><div style='background: url(\"b.png\") no-repeat'>x</div>"
        "<svg><image xlink:href='c.jpg'/></svg>"
    )
    files = {"a.jpg": STILL, "b.png": OTHER, "c.jpg": makers.noise(90, 90)}
    assert names(page(tmp_path, body, **files)) == ["a.jpg", "b.png", "c.jpg"]


def test_small_drawn_and_broken_pictures_are_left_out_by_a_rule_that_is_said(
    tmp_path: Path,
) -> None:
    files = {
        "icon.png": makers.picture(63, 200),
        "dot.gif": makers.picture(1, 1, form="GIF"),
        "logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        "broken.jpg": STILL[:100],
        "page.jpg": b"<html>404</html>",
        "just.png": makers.picture(64, 64),
    }
    body = "".join(f"<img src={name}>" for name in [*files, "just.png"])
    draft = page(tmp_path, body, **files)
    assert names(draft) == ["just.png"]
    assert makers.remarks(draft) == {
        "parts.small": {"count": 2, "side": 64},
        "parts.drawings": {"count": 1},
        "parts.damaged": {"count": 2},
    }


def test_pictures_in_the_folder_that_the_page_does_not_show_are_named(tmp_path: Path) -> None:
    files = {"Page_files/shown.jpg": STILL, "Page_files/hidden.png": OTHER, "Page_files/a.js": b"x"}
    draft = page(tmp_path, "<img src=Page_files/shown.jpg>", **files)
    assert names(draft) == ["shown.jpg"]
    assert makers.remarks(draft) == {"page.pictures_not_shown": {"count": 1, "names": "hidden.png"}}


def test_the_same_picture_twice_is_one_part_with_the_words_of_both(tmp_path: Path) -> None:
    body = "<img src=a.jpg><figure><img src=a.jpg alt=Men><figcaption>Two men</figcaption></figure>"
    (part,) = page(tmp_path, body, **{"a.jpg": STILL}).parts
    assert (part.caption, part.alt) == ("Two men", "Men")


def test_a_frame_saved_along_is_read_with_its_own_pictures(tmp_path: Path) -> None:
    files = {
        "Page_files/saved_resource.html": b"<body><p>A post<img src='./inner.jpg'>",
        "Page_files/inner.jpg": STILL,
    }
    draft = page(tmp_path, "<p>Words<iframe src=Page_files/saved_resource.html></iframe>", **files)
    assert draft.layers[1].text == "Words\n\nA post"
    assert names(draft) == ["inner.jpg"]


def test_a_page_of_frames_shows_what_the_frames_show(tmp_path: Path) -> None:
    frames = "<frameset><frame src=a.html><noframes>Old</noframes></frameset>"
    draft = page(tmp_path, frames, **{"a.html": b"<p>Inside the frame"})
    assert "Inside the frame" in draft.layers[1].text


@pytest.mark.parametrize("written", ["Ünïcode.jpg", "U\u0308ni\u0308code.jpg", "ÜNÏCODE.JPG"])
def test_names_are_found_however_the_file_system_writes_them(tmp_path: Path, written: str) -> None:
    draft = page(tmp_path, "<img src='%C3%9Cn%C3%AFcode.jpg'>", **{written: STILL})
    assert len(draft.parts) == 1


def test_what_the_page_hides_is_said(tmp_path: Path) -> None:
    draft = page(tmp_path, "<p>Words<div hidden>secret</div>")
    assert makers.remarks(draft) == {"page.hidden_text": {"count": 6}}


def test_reading_changes_nothing_on_disk(tmp_path: Path) -> None:
    page(tmp_path, "<img src=a.jpg>", **{"a.jpg": STILL})
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    read(tmp_path / "Page.html")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
