"""Markup made to swell, to fetch, or to lie too deep; pages and archives that are cut off."""

from __future__ import annotations

import base64
import gzip
from pathlib import Path

import pytest

from app.phrases import phrase
from tests.app.importers import makers
from tests.fuzz.seeds import seeds
from tests.reliability.inputs.way_in import WayIn, codes

PASSWORDS = Path("/etc/passwd").read_text("utf-8", "replace").splitlines()[0]
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'lol'>{}]>".format(
    "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>"
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
)
SWELLING = f"<!DOCTYPE x [<!ENTITY j '{'x' * 20_000}'>]>"
FROM_DISK = "<!DOCTYPE x [<!ENTITY j SYSTEM 'file:///etc/passwd'>]>"
FROM_THE_NET = "<!DOCTYPE x [<!ENTITY j SYSTEM 'http://news.example/'>]>"
BY_PARAMETER = "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><!-- &j; -->"
HARMFUL = {
    "laughs": LAUGHS,
    "swelling": SWELLING,
    "from disk": FROM_DISK,
    "from the net": FROM_THE_NET,
    "by parameter": BY_PARAMETER,
}
WORDS = "<w:p><w:r><w:t>Words{}</w:t></w:r></w:p>"


def test_entities_of_a_document_are_refused(way_in: WayIn) -> None:
    files = {}
    for name, doctype in HARMFUL.items():
        references = "&j;" * (50_000 if doctype is SWELLING else 1)
        document = (
            f'<?xml version="1.0"?>{doctype}<w:document {makers.W}><w:body>'
            f"{WORDS.format(references)}</w:body></w:document>"
        )
        package = makers.with_part(makers.word_file(""), "word/document.xml", document)
        files[f"{name}.docx"] = package
    for outcome in way_in.bring_all(files).values():
        assert outcome.problem.code == "import.entities"


def test_entities_beside_the_text_cost_only_their_part(way_in: WayIn) -> None:
    files = {}
    for name, doctype in HARMFUL.items():
        styles = f'<?xml version="1.0"?>{doctype}<w:styles {makers.W}>&j;</w:styles>'
        files[f"{name}.docx"] = makers.word_file(WORDS.format(""), {"styles.xml": styles})
    for outcome in way_in.bring_all(files).values():
        assert way_in.text_of(outcome) == "Words"
        assert codes(outcome) == {"docx.damaged_parts"}


@pytest.mark.parametrize("ending", ["xhtml", "html"])
def test_entities_of_a_page_stay_what_they_are(way_in: WayIn, ending: str) -> None:
    files = {}
    for name, doctype in HARMFUL.items():
        start = doctype.replace("DOCTYPE x", "DOCTYPE html")
        page = f'<?xml version="1.0"?>{start}<html><body><p>Words &j; more</p></body></html>'
        files[f"{name}.{ending}"] = page
    for outcome in way_in.bring_all(files).values():
        text = way_in.text_of(outcome)
        assert "Words" in text
        assert "more" in text
        assert PASSWORDS not in text
        assert len(text) < 1000 + len(SWELLING)


def test_entities_of_a_drawing_are_not_looked_at(way_in: WayIn) -> None:
    files = {}
    for name, doctype in HARMFUL.items():
        start = doctype.replace("DOCTYPE x", "DOCTYPE svg")
        drawing = '<svg xmlns="http://www.w3.org/2000/svg">&j;</svg>'
        files[f"{name}.svg"] = f'<?xml version="1.0"?>{start}{drawing}'
    for outcome in way_in.bring_all(files).values():
        assert outcome.problem.code == "import.svg"


def test_pages_of_elements_in_each_other_without_end_come_in(way_in: WayIn) -> None:
    elements = ("div", "b", "table><tr><td", "ul><li", "blockquote", "font")
    pages = {
        f"{place}.html": f"<!doctype html><p>Words{f'<{element}>' * 5_000}deep"
        for place, element in enumerate(elements)
    }
    for outcome in way_in.bring_all(pages).values():
        assert "".join(way_in.text_of(outcome).split()) == "Wordsdeep"


def test_tables_in_tables_without_end_are_said_to_be_too_deep(way_in: WayIn) -> None:
    body = "<w:tbl><w:tr><w:tc>" * 10_000 + WORDS.format("") + "</w:tc></w:tr></w:tbl>" * 10_000
    assert way_in.refuse("deep.docx", makers.word_file(body)) == "import.too_deep"


def test_tables_in_tables_as_people_make_them_come_in(way_in: WayIn) -> None:
    body = "<w:tbl><w:tr><w:tc>" * 40 + WORDS.format("") + "</w:tc></w:tr></w:tbl>" * 40
    assert way_in.take("deep.docx", makers.word_file(body))[1] == "Words"


def test_parts_in_parts_without_end_are_said_to_be_too_deep(way_in: WayIn) -> None:
    archive = "MIME-Version: 1.0\n" + "".join(
        f'Content-Type: multipart/related; boundary="b{depth}"\n\n--b{depth}\n'
        for depth in range(3000)
    )
    archive += "Content-Type: text/html\n\n<p>Words"
    assert way_in.refuse("deep.mhtml", archive) == "import.too_deep"


def archive_of(*parts: str) -> str:
    inside = "".join(f"--B\r\n{part}\r\n" for part in parts)
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n'
    return f"{head}{inside}--B--\r\n"


def test_a_packed_page_is_not_unpacked(way_in: WayIn) -> None:
    bomb = base64.encodebytes(gzip.compress(bytes(20 << 20))).decode()
    page = (
        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{bomb}"
    )
    assert way_in.refuse("packed.mhtml", archive_of(page)) == "import.packed_page"


def test_pictures_of_nothing_but_coded_letters_cost_only_themselves(way_in: WayIn) -> None:
    letters = "A" * (8 << 20)
    page = f"<!doctype html><p>Words<img src='data:image/png;base64,{letters}'>"
    outcome, text = way_in.take("letters.html", page)
    assert (text, codes(outcome)) == ("Words", {"parts.damaged"})
    shown = "Content-Type: text/html\r\n\r\n<p>Words<img src=cid:x>"
    picture = (
        "Content-Type: image/png\r\nContent-ID: <x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    _, text = way_in.take("letters.mhtml", archive_of(shown, picture + letters))
    assert text == "Words"


@pytest.mark.parametrize("name", ["page.html", "page.mhtml", "wide.htm"])
def test_a_page_that_is_cut_off_gives_what_is_there(way_in: WayIn, name: str) -> None:
    (whole,) = [seed.data for seed in seeds() if seed.name == name]
    cuts = {f"{share} {name}": whole[: len(whole) * share // 100] for share in (2, 30, 50, 80, 99)}
    for outcome in way_in.bring_all(cuts).values():
        if outcome.problem is not None:
            assert outcome.problem.code == "import.mhtml_without_page"
            assert "cut off" in phrase(outcome.problem)
