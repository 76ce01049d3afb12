from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.showing import exact_address, is_rtl, one_line, storable

MISLEADING = [
    ("two\nlines.txt", "two␊lines.txt"),
    ("red\x1b[31m.txt", "red␛[31m.txt"),
    ("\x7f\x9b", "␡[U+009B]"),
    ("\u202etxt.exe", "[U+202E]txt.exe"),
    ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
    ("a\u2028b", "a[U+2028]b"),
    ("caf\udce9.txt", "caf\\xe9.txt"),
    ("half \ud83d", "half \ufffd"),
]


@pytest.mark.parametrize(("name", "shown"), MISLEADING)
def test_what_could_mislead_is_shown_as_a_sign(name: str, shown: str) -> None:
    assert one_line(name) == shown


@pytest.mark.parametrize(
    "name",
    [
        "",
        "-rf",
        "...",
        "CON",
        "a\u2215b\uff0fc",
        "👩‍👩‍👧.png",
        "שלום\u200f.txt",
        "e\u0301 é",
        "陈浩然",
    ],
)
def test_all_other_names_stay_as_they_are(name: str) -> None:
    assert one_line(name) == name
    assert storable(name) == name


@given(st.text(st.characters(), max_size=40))
def test_a_shown_name_can_be_shown_again_and_printed(name: str) -> None:
    shown = one_line(name)
    assert one_line(shown) == shown
    assert shown.splitlines() in ([], [shown])
    shown.encode("utf-8")


@given(
    st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name and b"/" not in name)
)
def test_a_name_of_any_bytes_can_be_stored_and_found_again(raw: bytes) -> None:
    path = Path("/evidence") / os.fsdecode(raw)
    storable(path.name).encode("utf-8")
    address = exact_address(path)
    if address:
        assert unquote_to_bytes(address.removeprefix("file://")) == os.fsencode(path)
    else:
        assert storable(str(path)) == str(path)


@pytest.mark.parametrize(
    ("words", "is_so"), [("", False), ("12 (?)", False), ("“عدد” of", True), ("A אב", False)]
)
def test_the_first_letter_tells_which_way_words_run(words: str, is_so: bool) -> None:
    assert is_rtl(words) == is_so
