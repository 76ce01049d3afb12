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
HARMFUL = [LAUGHS, SWELLING, FROM_DISK, FROM_THE_NET, BY_PARAMETER]
NAMES = ["laughs", "swelling", "from disk", "from the net", "by parameter"]
WORDS = "<w:p><w:r><w:t>Words{}</w:t></w:r></w:p>"


@pytest.mark.parametrize("doctype", HARMFUL, ids=NAMES)
def test_entities_of_a_document_are_refused(way_in: WayIn, doctype: str) -> None:
    references = "&j;" * (50_000 if doctype is SWELLING else 1)
    document = (
        f'<?xml version="1.0"?>{doctype}<w:document {makers.W}><w:body>'
        f"{WORDS.format(references)}</w:body></w:document>"
    )
    package = makers.with_part(makers.word_file(""), "word/document.xml", document)
    assert way_in.refuse("entities.docx", package) == "import.entities"


@pytest.mark.parametrize("doctype", HARMFUL, ids=NAMES)
def test_entities_beside_the_text_cost_only_their_part(way_in: WayIn, doctype: str) -> None:
    styles = f'<?xml version="1.0"?>{doctype}<w:styles {makers.W}>&j;</w:styles>'
    package = makers.word_file(WORDS.format(""), {"styles.xml": styles})
    outcome, text = way_in.take("styles.docx", package)
    assert text == "Words"
    assert codes(outcome) == {"docx.damaged_parts"}


@pytest.mark.parametrize("doctype", HARMFUL, ids=NAMES)
@pytest.mark.parametrize("name", ["page.xhtml", "page.html"])
def test_entities_of_a_page_stay_what_they_are(way_in: WayIn, doctype: str, name: str) -> None:
    doctype = doctype.replace("DOCTYPE x", "DOCTYPE html")
    page = f'<?xml version="1.0"?>{doctype}<html><body><p>Words &j; more</p></body></html>'
    _, text = way_in.take(name, page)
    assert "Words" in text
    assert "more" in text
    assert PASSWORDS not in text
    assert len(text) < 1000 + len(doctype)


@pytest.mark.parametrize("doctype", HARMFUL, ids=NAMES)
def test_entities_of_a_drawing_are_not_looked_at(way_in: WayIn, doctype: str) -> None:
    drawing = f'<?xml version="1.0"?>{doctype.replace("DOCTYPE x", "DOCTYPE svg")}'
    drawing += '<svg xmlns="http://www.w3.org/2000/svg">&j;</svg>'
    assert way_in.refuse("drawing.svg", drawing) == "import.svg"


@pytest.mark.parametrize("element", ["div", "b", "table><tr><td", "ul><li", "blockquote", "font"])
def test_a_page_of_elements_in_each_other_without_end_comes_in(way_in: WayIn, element: str) -> None:
    page = f"<!doctype html><p>Words{f'<{element}>' * 5_000}deep"
    _, text = way_in.take("deep.html", page)
    assert "".join(text.split()) == "Wordsdeep"


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


@pytest.mark.parametrize("share", [0.02, 0.3, 0.5, 0.8, 0.99])
@pytest.mark.parametrize("name", ["page.html", "page.mhtml", "wide.htm"])
def test_a_page_that_is_cut_off_gives_what_is_there(way_in: WayIn, name: str, share: float) -> None:
    seed = next(seed for seed in seeds() if seed.name == name)
    outcome = way_in.bring_bad(name, seed.data[: int(len(seed.data) * share)])
    if outcome.problem is None:
        assert way_in.text_of(outcome).isascii() or way_in.text_of(outcome)
    else:
        assert outcome.problem.code == "import.mhtml_without_page"
        assert "cut off" in phrase(outcome.problem)
