from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers import material
from app.importers.registry import read
from app.importers.text import plain_text
from app.vocabulary import LayerRole
from tests.app.importers import makers

PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t\x0c"))


@given(PLAIN)
def test_plain_text_in_is_text_out_code_point_for_code_point(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = makers.put(Path(folder), "note.txt", text)
        with material.opened(path) as given:
            (layer,) = plain_text.read(given).layers
    assert layer.text == text.removeprefix("\ufeff")
    makers.assert_whole(layer)


@pytest.mark.parametrize(
    "text",
    [
        "Zwei Zeilen\r\nmit CRLF\r\n\r\nund eine Lücke\r\n",
        "e\u0301 is not é, 가 is not 가, \u212b is not Å\n",
        "no-break\u00a0space, zero\u200bwidth, 😀 and 👩‍👩‍👧, \u202eright to left\u202c\n",
        "العربية و עברית\n",
        "  indented\n\ttabbed  \n",
        "\n\n\nlate",
        "form\x0cfeed\x0bvertical\x85next\u2028line\u2029paragraph",
    ],
)
def test_nothing_is_normalised_trimmed_or_joined(tmp_path: Path, text: str) -> None:
    draft = makers.draft_of(tmp_path, "note.txt", text)
    (layer,) = draft.layers
    assert layer.text == text
    assert (draft.format, draft.media_type, draft.encoding) == ("text", "text/plain", "UTF-8")
    assert layer.role == LayerRole.TEXT
    assert draft.remarks == ()
    makers.assert_whole(layer)


def test_the_bom_is_dropped_and_positions_start_behind_it(tmp_path: Path) -> None:
    (layer,) = makers.draft_of(tmp_path, "a.txt", b"\xef\xbb\xbfFirst\r\nSecond").layers
    assert makers.shown(layer) == [("PARAGRAPH", "First"), ("PARAGRAPH", "Second")]
    assert layer.blocks[0].start == 0


def test_an_old_encoding_is_named_and_said(tmp_path: Path) -> None:
    text = "Протокол допиту військовополоненого. Їхав через Донецьк.\r\n"
    draft = makers.draft_of(tmp_path, "протокол.txt", text.encode("cp1251"))
    assert draft.layers[0].text == text
    assert draft.encoding == "windows-1251"
    assert makers.remarks(draft) == {"encoding.guessed": {"encoding": "windows-1251"}}


def test_a_file_without_an_ending_is_read_by_its_content(tmp_path: Path) -> None:
    path = makers.put(tmp_path, "README", "Just words.")
    assert read(path).format == "text"
