"""Texts without a line end, of a million lines, and with bytes that are no text."""

from __future__ import annotations

import codecs

from app.phrases import phrase_remark
from tests.app.importers import makers
from tests.reliability.inputs.way_in import WayIn, codes

CYRILLIC = "Президент заявив, що щонайменше 155 громадян воюють там. "


def test_a_text_of_one_endless_line_comes_in_whole(way_in: WayIn) -> None:
    line = CYRILLIC * 100_000
    outcome, text = way_in.take("line.txt", line)
    assert text == line
    assert len(way_in.blocks_of(outcome)) == 1


def test_a_text_of_many_paragraphs_comes_in_whole(way_in: WayIn) -> None:
    paragraphs = "A few words.\n\n" * 100_000
    outcome, text = way_in.take("paragraphs.txt", paragraphs)
    assert text == paragraphs
    assert len(way_in.blocks_of(outcome)) == 100_000


def test_a_long_markdown_text_is_not_searched_for_marks(way_in: WayIn) -> None:
    outcome, text = way_in.take("long.md", "# A heading\n\n" * 60_000)
    assert len(text) == 13 * 60_000
    assert codes(outcome) == {"markdown.too_long"}


def test_zero_bytes_and_controls_are_kept_shown_and_said(way_in: WayIn) -> None:
    data = b"words\0with\x01zero\x1b[31m bytes\x7f" + b" and more words" * 20
    outcome, text = way_in.take("zero.txt", data)
    assert text.startswith("words\ufffdwith\x01zero\x1b[31m")
    assert codes(outcome) == {"text.zeros_replaced"}
    assert way_in.case.originals.read(way_in.fields_of(outcome)["original_sha256"]) == data


def test_a_file_of_nothing_but_zeros_is_said_to_be_lost(way_in: WayIn) -> None:
    assert way_in.refuse("lost.txt", bytes(100_000)) == "import.zeros"


BROKEN = CYRILLIC.encode() * 3 + b"\xff\xfe\x80" + CYRILLIC.encode() * 3


BAD = {
    "middle": (BROKEN, 3),
    "cut": (CYRILLIC.encode() * 5 + "П".encode()[:1], 1),
    "WTF-8": ((CYRILLIC + "\ud83d" + CYRILLIC).encode("utf-8", "surrogatepass"), 1),
    "LE": (codecs.BOM_UTF16_LE + f"{CYRILLIC}\ud83d!".encode("utf-16-le", "surrogatepass"), 1),
    "BE": (codecs.BOM_UTF16_BE + f"\ude00{CYRILLIC}".encode("utf-16-be", "surrogatepass"), 1),
    "half a unit": (codecs.BOM_UTF16_LE + CYRILLIC.encode("utf-16-le") + b"\x20", 1),
    "too far": (codecs.BOM_UTF32_LE + CYRILLIC.encode("utf-32-le") + b"\0\0\x11\0", 1),
}


def test_bytes_that_mean_nothing_are_shown_and_counted(way_in: WayIn) -> None:
    came = way_in.bring_all({name: content for name, (content, _) in BAD.items()})
    for name, outcome in came.items():
        bad = BAD[name][1]
        assert way_in.text_of(outcome).count("\ufffd") == bad
        (remark,) = [one for one in outcome.remarks if one.code == "text.replaced"]
        assert remark.facts["count"] == bad
        assert f": {bad}." in phrase_remark(remark.code, remark.facts)


def test_surrogates_written_one_by_one_become_their_character(way_in: WayIn) -> None:
    smile = "\ud83d\ude00".encode("utf-8", "surrogatepass")  # CESU-8, as old databases write it
    outcome, text = way_in.take("smile.txt", CYRILLIC.encode() + smile)
    assert text == f"{CYRILLIC}\U0001f600"
    assert codes(outcome) == set()


def test_words_of_a_document_hold_nothing_that_no_text_can(way_in: WayIn) -> None:
    words = "<w:p><w:r><w:t>a\u202eb\u2028c</w:t><w:sym w:font='x' w:char='D800'/></w:r></w:p>"
    _, text = way_in.take("odd.docx", makers.word_file(words))
    text.encode("utf-8")
    assert "\0" not in text
