from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.importers import pixels
from app.jobs import Cancelled, JobControl
from app.queries.report_rows import ReportMaterial
from app.report.compose import ReportOptions, compose
from app.report.make import write_report
from tests.app.report.plain import CASE, HEAD, claim, person, source
from tests.app.report.story import MADE
from tests.app.report.word.validity import WP, Package, W


def no_pictures(sha256, *, max_side, frame):
    raise AssertionError("this report has no pictures")


def written(outline, pictures=no_pictures) -> io.BytesIO:
    file = io.BytesIO()
    write_report(outline, pictures, file, job=JobControl())
    file.seek(0)
    return file


def composed(**kinds):
    return compose(ReportMaterial(case=CASE, head=HEAD, **kinds), ReportOptions(MADE))


@pytest.fixture(scope="module")
def file(told, outline) -> bytes:
    def pictures(sha256, *, max_side, frame):
        return pixels.decode(told[0].originals.read(sha256), max_side=max_side, frame=frame)

    return written(outline, pictures).getvalue()


@pytest.fixture(scope="module")
def package(file) -> Package:
    return Package(io.BytesIO(file))


@pytest.fixture(scope="module")
def document(file):
    return docx.Document(io.BytesIO(file))


def styled(document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.style_id == style]


def text_of(element) -> str:
    return "".join(each.text or "" for each in element.iter(W + "t"))


def test_word_finds_nothing_to_repair(package):
    package.check()


def test_an_empty_case_still_gives_a_document():
    file = written(composed())
    Package(file).check()
    document = docx.Document(file)
    assert styled(document, "Title") == ["Title"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "No judgment has been given yet." in text
    assert "No claims have been recorded yet." in text
    assert "There are no sources yet." in text


def test_headings_stand_in_their_order(document):
    assert styled(document, "Title") == ["Foreign nationals in the Russian army"]
    assert styled(document, "FrontHeading") == [
        "Key judgments",
        "Claims at a glance",
        "What is withheld",
        "Contents",
    ]
    assert styled(document, "Heading1") == [
        "How many serve?",
        "Claims without a question",
        "People",
        "Organisations",
        "Exhibits and custody",
        "Sources",
        "Chain of custody",
        "Terms used",
    ]
    assert styled(document, "Heading2") == [
        "C-1  At least 155 citizens serve",
        "C-2  Prisoner B paid an intermediary",
    ]
    assert "S-1 Article A" in styled(document, "Heading3")


def test_the_contents_lead_to_the_sections(package):
    entries = [
        p
        for p in package.document.iter(W + "p")
        if p.find(f"{W}pPr/{W}pStyle").get(W + "val") == "Contents"
    ]
    assert [text_of(entry).strip() for entry in entries][:2] == [
        "1How many serve?",
        "2Claims without a question",
    ]
    instructions = [each.text.strip() for each in package.document.iter(W + "instrText")]
    assert instructions[0].startswith("TOC ")
    assert instructions[1:] == [f"PAGEREF _Toc{n:06} \\h" for n in range(1, len(entries) + 1)]
    settings_part = package.parts["word/settings.xml"]
    assert settings_part.find(W + "updateFields") is None


def test_header_and_footer_carry_marking_title_and_page(package):
    header = next(root for name, root in package.parts.items() if "word/header" in name)
    footer = next(root for name, root in package.parts.items() if "word/footer" in name)
    assert text_of(header) == "CONFIDENTIALForeign nationals in the Russian army"
    assert text_of(footer) == "CONFIDENTIALPage 1 of 1"
    fields = [each.get(W + "instr").strip() for each in footer.iter(W + "fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_properties_tell_title_author_and_date(document):
    about = document.core_properties
    assert about.title == "Foreign nationals in the Russian army"
    assert about.author == about.last_modified_by == "M. Example"
    assert about.subject == "Case 2025-04"
    assert about.keywords == "CONFIDENTIAL"
    assert about.language == "en-GB"
    assert about.created == about.modified == datetime(2026, 11, 23, tzinfo=UTC)
    assert about.comments == ""


def test_quotes_have_their_marked_words_in_bold_and_a_footnote(document, package):
    quote = next(p for p in document.paragraphs if p.style.style_id == "Quote")
    assert quote.text == (
        "“In his evening address Volodymyr Zelensky said that at least 155 citizens fight there.”"
    )
    assert [run.text for run in quote.runs if run.bold] == ["at least 155 citizens"]
    reference = quote._p.find(f".//{W}footnoteReference").get(W + "id")
    note = next(
        each for each in package.footnotes.iter(W + "footnote") if each.get(W + "id") == reference
    )
    assert text_of(note).startswith(" S-1, Daily Example, “Article A”, 9 April 2025, ¶\xa02.")
    assert note.find(f".//{W}hyperlink").get(W + "anchor") == "S_1"


def test_numbers_lead_to_their_entries(package):
    links = {
        text_of(each): each.get(W + "anchor") for each in package.document.iter(W + "hyperlink")
    }
    assert links["C-1"] == "C_1"
    assert links["E-001"] == "E_001"
    assert links["S-3"] == "S_3"
    assert links["Prisoner B"] == "P_2"
    assert links["Figure 1"] == "Figure_1"


def test_captions_count_by_themselves(document, package):
    caption = next(p for p in document.paragraphs if p._p.find(f"{W}fldSimple") is not None)
    assert caption.style.style_id == "Caption"
    field = caption._p.find(W + "fldSimple")
    assert field.get(W + "instr").strip() == "SEQ Figure \\* ARABIC"
    assert text_of(field) == "1"


def test_pictures_have_alt_text(package):
    alts = [each.get("descr") for each in package.document.iter(WP + "docPr")]
    assert len(alts) == 2
    assert alts[0].startswith("Still S-4, Still of Prisoner B. Outlined: Passport of Prisoner B.")
    assert alts[1].startswith("Enlarged: ")


def test_tables_repeat_their_first_row_and_keep_rows_whole(document):
    glance, weighing, *custody = document.tables
    for table in (glance, weighing, *custody):
        assert table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows)
        assert table._tbl.tblPr.find(W + "tblCaption") is not None
    assert [cell.text for cell in glance.rows[1].cells] == [
        "C-1 At least 155 citizens serve",
        "Volodymyr Zelensky, 9 April 2025",
        "B",
        "1",
        "2 (1 origin)",
        "–",
        "supported",
    ]
    assert [cell.text for cell in weighing.rows[0].cells] == [
        "For (2 items, 1 origin)",
        "Against or qualifying (1)",
    ]
    widths = [int(each.get(W + "w")) for each in glance._tbl.tblGrid]
    assert sum(widths) <= 9075


def test_sections_of_a_claim_come_in_their_order(document):
    texts = [paragraph.text for paragraph in document.paragraphs]
    start = texts.index("C-1  At least 155 citizens serve")
    order = ["Said by", "Figure", "Speaks of", "Assessment", "Graded 1", "“In his", "Reasoning."]
    places = [
        next(n for n, text in enumerate(texts[start:]) if text.startswith(opening))
        for opening in order
    ]
    assert places == sorted(places)
    assert "What would change this. A list from another origin." in texts


def test_nothing_of_the_template_stays(package):
    names = " ".join(package.members)
    for part in ("thumbnail", "customXml", "stylesWithEffects", "app.xml", "theme", "webSettings"):
        assert part not in names
    assert "python-docx" not in package.text()
    assert "Macintosh" not in package.text()


def test_the_same_report_is_the_same_file(told, outline, file):
    def pictures(sha256, *, max_side, frame):
        return pixels.decode(told[0].originals.read(sha256), max_side=max_side, frame=frame)

    assert written(outline, pictures).getvalue() == file


ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x00\x0b\x1f\x7f\x85\u2028\ud800\udfff\ufffe\ufdd0\u202e\t\r\n<>&\"']]>"),
    ),
    max_size=30,
)


@settings(deadline=None, max_examples=30)
@given(ODD, ODD, ODD)
def test_any_characters_make_a_document_that_opens(one, other, third):
    outline = composed(
        claims=(claim(1, statement=one, note=other), claim(2, statement=third)),
        sources=(source(title=other, url=third, publisher=one, file_name=one),),
        people=(person(1, one or "x"), person(2, other or "y", protected=False, role=third)),
    )
    file = written(outline)
    Package(file).check()
    docx.Document(file)


def test_right_to_left_text_runs_so_and_korean_is_told():
    outline = composed(
        claims=(claim(1, note="أكد الرئيس 155 مقاتلا."), claim(2, note="김철수는 abc"))
    )
    package = Package(written(outline))
    paragraphs = {text_of(p): p for p in package.document.iter(W + "p")}
    arabic = next(p for text, p in paragraphs.items() if "أكد" in text)
    marked = [
        text_of(run) for run in arabic.iter(W + "r") if run.find(f"{W}rPr/{W}rtl") is not None
    ]
    assert "".join(marked).startswith("أكد الرئيس")
    korean = next(p for text, p in paragraphs.items() if "김철수" in text)
    assert korean.find(f".//{W}lang").get(W + "eastAsia") == "ko-KR"


def test_a_long_title_is_cut_in_the_header_alone():
    outline = composed()
    package = Package(written(replace(outline, title="word " * 40)))
    header = next(root for name, root in package.parts.items() if "word/header" in name)
    assert text_of(header).endswith("word …")
    assert len(text_of(header)) < 90


def test_a_picture_that_cannot_be_read_is_said_and_the_report_goes_on(told, outline):
    def broken(sha256, *, max_side, frame):
        return pixels.decode(b"no picture", max_side=max_side, frame=frame)

    document = docx.Document(written(outline, broken))
    assert any("can not be shown" in text for text in styled(document, "Figure"))
    assert "Heading1" in {paragraph.style.style_id for paragraph in document.paragraphs}


def test_writing_can_be_cancelled(outline):
    job = JobControl()
    job.cancel()
    with pytest.raises(Cancelled):
        write_report(outline, no_pictures, io.BytesIO(), job=job)


def test_two_hundred_pictures_have_each_their_part(told, outline):
    (figure,) = outline.figures
    shown = tuple(replace(figure, number=n, crop=None) for n in range(1, 201))
    first = outline.questions[0]
    entry = replace(first.claims[0], figures=shown)
    many = replace(outline, questions=(replace(first, claims=(entry,)), *outline.questions[1:]))
    decoded = {}

    def pictures(sha256, *, max_side, frame):
        if sha256 not in decoded:
            decoded[sha256] = pixels.decode(told[0].originals.read(sha256), max_side=200)
        return decoded[sha256]

    package = Package(written(many, pictures))
    package.check()
    assert sum(name.startswith("word/media/") for name in package.members) == 200
