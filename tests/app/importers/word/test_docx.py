from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.shared import Inches

from app.errors import CaseProblem
from tests.app.importers import makers
from tests.app.importers.makers import STRICT_W, W, remarks, shown, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from app.importers.draft import SourceDraft

STILL = makers.noise(form="PNG")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def plain(text: str, properties: str = "") -> str:
    return para(run(text), properties)


def style(style_id: str, name: str, inner: str = "", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{base}{inner}'
        "</w:style>"
    )


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def drawing(relation: str, alt: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="{alt}"/><a:graphic>'
        f'<a:graphicData><a:blip r:embed="{relation}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def word(folder: Path, body: str, **parts: str | bytes) -> SourceDraft:
    named = {name.replace("__", "/").replace("_", "."): part for name, part in parts.items()}
    return makers.draft_of(folder, "a.docx", word_file(body, named))


def blocks(folder: Path, body: str, **parts: str | bytes) -> list[tuple[str, str]]:
    (layer,) = word(folder, body, **parts).layers
    makers.assert_whole(layer)
    return shown(layer)


def test_a_document_of_python_docx_is_read(tmp_path: Path) -> None:
    document = Document()
    document.core_properties.title, document.core_properties.author = "The report", "Jane Doe"
    document.add_heading("The report", 0)
    document.add_heading("Figures", 1)
    document.add_paragraph("A paragraph\twith a tab and\nanother line.")
    for words in ("one", "two"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("point", style="List Bullet")
    rows = document.add_table(2, 2)
    for place, found in enumerate(c for row in rows.rows for c in row.cells):
        found.text = f"c{place}"
    document.add_picture(io.BytesIO(STILL), width=Inches(1))
    document.add_paragraph("Figure 1: two men", style="Caption")
    document.add_paragraph("Quoted", style="Quote")
    path = tmp_path / "report.docx"
    document.save(str(path))
    draft = makers.draft_of(tmp_path, "b.zip", path.read_bytes())
    assert draft.format == "docx"
    assert (draft.collection.title, draft.collection.author) == ("The report", "Jane Doe")
    assert shown(draft.layers[0]) == [
        ("HEADING", "The report"),
        ("HEADING", "Figures"),
        ("PARAGRAPH", "A paragraph\twith a tab and"),
        ("PARAGRAPH", "another line."),
        ("LIST_ITEM", "1. one"),
        ("LIST_ITEM", "2. two"),
        ("LIST_ITEM", "point"),
        ("TABLE_ROW", "c0\tc1"),
        ("TABLE_ROW", "c2\tc3"),
        ("CAPTION", "Figure 1: two men"),
        ("QUOTE", "Quoted"),
    ]
    assert [(part.data, part.caption) for part in draft.parts] == [(STILL, "Figure 1: two men")]


def test_strict_documents_are_read_as_well(tmp_path: Path) -> None:
    body = f"{plain('Head', '<w:outlineLvl w:val=#0#/>'.replace('#', chr(34)))}{plain('Words')}"
    draft = makers.draft_of(tmp_path, "a.docx", word_file(body, namespaces=STRICT_W))
    assert shown(draft.layers[0]) == [("HEADING", "Head"), ("PARAGRAPH", "Words")]


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("heading 1", "HEADING", 1),
        ("Heading 3", "HEADING", 3),
        ("Überschrift 2", "HEADING", 2),
        ("Заголовок 1", "HEADING", 1),
        ("标题 2", "HEADING", 2),
        ("見出し 1", "HEADING", 1),
        ("Titre 4", "HEADING", 4),
        ("Title", "HEADING", 1),
        ("Subtitle", "HEADING", 2),
        ("caption", "CAPTION", 0),
        ("Intense Quote", "QUOTE", 0),
        ("HTML Preformatted", "CODE", 0),
        ("Normal", "PARAGRAPH", 0),
        ("Heading", "PARAGRAPH", 0),
    ],
)
def test_styles_are_known_by_name_in_many_languages(
    tmp_path: Path, name: str, kind: str, level: int
) -> None:
    styles = f"<w:styles {W}>{style('s1', name)}{style('s2', 'Mine', based_on='s1')}</w:styles>"
    for style_id in ("s1", "s2"):
        body = plain("Words", f'<w:pStyle w:val="{style_id}"/>')
        (block,) = word(tmp_path, body, styles_xml=styles).layers[0].blocks
        assert (block.kind.name, block.level) == (kind, level)


def test_outline_levels_make_headings_and_styles_that_go_in_circles_end(tmp_path: Path) -> None:
    outline = '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
    styles = (
        f"<w:styles {W}>{style('a', 'A', outline)}{style('b', 'B', based_on='a')}"
        f"{style('c', 'C', based_on='d')}{style('d', 'D', based_on='c')}</w:styles>"
    )
    body = (
        plain("one", '<w:pStyle w:val="b"/>')
        + plain("two", '<w:pStyle w:val="c"/>')
        + plain("three", '<w:pStyle w:val="b"/><w:outlineLvl w:val="9"/>')
        + plain("four", '<w:pStyle w:val="none"/>')
    )
    assert blocks(tmp_path, body, styles_xml=styles) == [
        ("HEADING", "one"),
        ("PARAGRAPH", "two"),
        ("PARAGRAPH", "three"),
        ("PARAGRAPH", "four"),
    ]


def test_styles_that_are_only_named_and_not_brought_along_are_known(tmp_path: Path) -> None:
    body = plain("Head", '<w:pStyle w:val="Heading2"/>') + plain("Words", '<w:pStyle w:val="X"/>')
    assert blocks(tmp_path, body) == [("HEADING", "Head"), ("PARAGRAPH", "Words")]


def test_an_empty_numbered_paragraph_counts(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    item = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = plain("one", item) + plain("", item) + plain("three", item)
    assert blocks(tmp_path, body, numbering_xml=numbering) == [
        ("LIST_ITEM", "1. one"),
        ("LIST_ITEM", "3. three"),
    ]


def test_cells_rows_spans_and_tables_in_cells(tmp_path: Path) -> None:
    inner = table(cell(plain("n1")) + cell(plain("n2")))
    body = table(
        cell(plain("a")) + cell(plain("b") + plain("c\td")),
        cell(plain("wide"), '<w:gridSpan w:val="2"/>') + cell(plain("x")),
        cell(plain("e")) + cell(inner + plain("f")),
        cell(plain("")) + cell(plain("")),
    )
    assert blocks(tmp_path, body) == [
        ("TABLE_ROW", "a\tb c d"),
        ("TABLE_ROW", "wide\t\tx"),
        ("TABLE_ROW", "e\tf"),
        ("TABLE_ROW", "n1\tn2"),
    ]


def test_a_table_that_only_frames_text_is_read_as_paragraphs(tmp_path: Path) -> None:
    many = "".join(plain(f"line {n}") for n in range(6))
    assert [kind for kind, _ in blocks(tmp_path, table(cell(many) + cell(plain("side"))))] == [
        "PARAGRAPH"
    ] * 7
    assert blocks(tmp_path, table(cell(plain("boxed")))) == [("PARAGRAPH", "boxed")]


def test_notes_are_marked_in_the_text_and_follow_it(tmp_path: Path) -> None:
    def note(kind: str, note_id: str, text: str) -> str:
        inner = para("<w:r><w:footnoteRef/></w:r>" + run(text))
        return f'<w:{kind} w:id="{note_id}">{inner}</w:{kind}>'

    footnotes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{plain("line")}</w:footnote>'
        f"{note('footnote', '7', ' The first.')}{note('footnote', '3', 'The second.')}"
        f"{note('footnote', '9', 'Never referred to.')}</w:footnotes>"
    )
    endnotes = f"<w:endnotes {W}>{note('endnote', '1', 'At the end.')}</w:endnotes>"
    body = para(
        run("One")
        + '<w:r><w:footnoteReference w:id="7"/></w:r>'
        + run(" two")
        + '<w:r><w:endnoteReference w:id="1"/></w:r>'
        + run(" three")
        + '<w:r><w:footnoteReference w:id="3"/></w:r>'
        + '<w:r><w:footnoteReference w:id="99"/></w:r>'
    )
    assert blocks(tmp_path, body, footnotes_xml=footnotes, endnotes_xml=endnotes) == [
        ("PARAGRAPH", "One[1] two[i] three[2]"),
        ("FOOTNOTE", "[1] The first."),
        ("FOOTNOTE", "[i] At the end."),
        ("FOOTNOTE", "[2] The second."),
    ]


def test_tracked_changes_are_read_as_if_accepted_and_counted(tmp_path: Path) -> None:
    deleted_end = para(run("First"), "<w:rPr><w:del w:id='1'/></w:rPr>")
    body = (
        para(
            run("In: ")
            + f"<w:ins w:id='1'>{run('new ')}</w:ins>"
            + "<w:del w:id='2'><w:r><w:delText>old </w:delText></w:r></w:del>"
            + f"<w:moveFrom w:id='3'>{run('gone ')}</w:moveFrom>"
            + f"<w:moveTo w:id='4'>{run('moved')}</w:moveTo>"
        )
        + deleted_end
        + plain(" and second")
        + table(
            f"<w:trPr><w:del w:id='5'/></w:trPr>{cell(plain('x'))}{cell(plain('y'))}",
            cell(plain("a")) + cell(plain("b")),
        )
    )
    draft = word(tmp_path, body)
    assert shown(draft.layers[0]) == [
        ("PARAGRAPH", "In: new moved"),
        ("PARAGRAPH", "First and second"),
        ("TABLE_ROW", "a\tb"),
    ]
    assert remarks(draft)["docx.tracked_changes"] == {"count": 4}


def test_a_paragraph_without_its_end_flows_no_further_than_its_cell(tmp_path: Path) -> None:
    cut = para(run("First"), "<w:rPr><w:del w:id='1'/></w:rPr>")
    body = table(cell(cut) + cell(plain("second"))) + cut
    assert blocks(tmp_path, body) == [("TABLE_ROW", "First\tsecond"), ("PARAGRAPH", "First")]


def test_only_the_results_of_fields_are_read(tmp_path: Path) -> None:
    def char(kind: str, inner: str = "") -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'

    nested = char("begin") + run("inner code") + char("separate") + run("inner") + char("end")
    body = (
        para(char("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" + nested)
        + para(char("separate") + run("9 April") + char("end") + run(" 2025"))
        + para(f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>')
        + para(f'<w:hyperlink r:id="x">{run("a link")}</w:hyperlink>')
        + para(
            char("begin", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>")
            + char("end")
            + run(" yes")
        )
    )
    assert [words for _, words in blocks(tmp_path, body)] == [
        "9 April 2025",
        "3",
        "a link",
        "☒ yes",
    ]
    broken = para(char("begin") + run("kept"))
    assert blocks(tmp_path, broken) == [("PARAGRAPH", "kept")]


def test_controls_boxes_and_alternatives_are_read_once(tmp_path: Path) -> None:
    row = table(cell(plain("p")) + cell(plain("q")))
    box = f"<w:txbxContent>{plain('In the box')}{row}</w:txbxContent>"
    alternative = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = (
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>"
        f"{para(run('In a control') + alternative)}</w:sdtContent></w:sdt>"
    )
    inline = para(
        f"<w:smartTag><w:sdt><w:sdtContent>{run('Inline')}</w:sdtContent></w:sdt></w:smartTag>"
    )
    assert blocks(tmp_path, control + inline) == [
        ("PARAGRAPH", "In a control"),
        ("PARAGRAPH", "In the box"),
        ("TABLE_ROW", "p\tq"),
        ("PARAGRAPH", "Inline"),
    ]


def test_breaks_symbols_ruby_formulas_and_special_characters(tmp_path: Path) -> None:
    body = para(
        run("a")
        + "<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:cr/></w:r>"
        + run("b")
        + '<w:r><w:br w:type="page"/></w:r>'
        + run("c")
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Odd" w:char="F041"/></w:r>'
        + "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r>"
        + "<w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    )
    draft = word(tmp_path, body)
    assert shown(draft.layers[0]) == [
        ("PARAGRAPH", "a\u2011\u00ad\t"),
        ("PARAGRAPH", "b"),
        ("PARAGRAPH", "c✔\uf041漢(かん)x=1"),
    ]
    assert remarks(draft)["docx.symbols"] == {"count": 1}


def test_spaces_at_the_edge_of_a_run_count_only_where_they_are_kept(tmp_path: Path) -> None:
    body = para("<w:r><w:t>one </w:t></w:r><w:r><w:t>two</w:t></w:r>" + run(" \u00a0three"))
    assert blocks(tmp_path, body) == [("PARAGRAPH", "onetwo \u00a0three")]


def test_hidden_text_is_kept_and_said(tmp_path: Path) -> None:
    styles = f"<w:styles {W}>{style('h', 'Hidden', '<w:rPr><w:vanish/></w:rPr>')}</w:styles>"
    body = para(run("seen ") + run("secret", "<w:vanish/>") + run(" open", '<w:vanish w:val="0"/>'))
    draft = word(tmp_path, body + plain("also", '<w:pStyle w:val="h"/>'), styles_xml=styles)
    assert shown(draft.layers[0])[0] == ("PARAGRAPH", "seen secret open")
    assert remarks(draft) == {"docx.hidden_text": {"count": 10}}


def test_comments_are_counted(tmp_path: Path) -> None:
    comments = f"<w:comments {W}><w:comment w:id='1'/><w:comment w:id='2'/></w:comments>"
    draft = word(tmp_path, plain("Words"), comments_xml=comments)
    assert draft.layers[0].text == "Words"
    assert remarks(draft) == {"docx.comments": {"count": 2}}


def test_headers_come_first_and_footers_last_each_wording_once(tmp_path: Path) -> None:
    header = f"<w:hdr {W}>{plain('FOR OFFICIAL USE')}</w:hdr>"
    footer = f"<w:ftr {W}>{plain('Desk 4')}{plain('12')}</w:ftr>"
    draft = word(
        tmp_path, plain("Words"), header1_xml=header, header2_xml=header, footer1_xml=footer
    )
    assert draft.layers[0].text == "FOR OFFICIAL USE\n\nWords\n\nDesk 4"
    assert "docx.headers_and_footers" in remarks(draft)


def test_pictures_come_in_order_with_alt_text_and_caption(tmp_path: Path) -> None:
    other = makers.noise(200, 150, form="JPEG")
    styles = f"<w:styles {W}>{style('c', 'caption')}</w:styles>"
    caption = '<w:pStyle w:val="c"/>'
    body = (
        para(drawing("media/image2.jpeg", "Second first"))
        + plain("Figure 1", caption)
        + para(run("text"))
        + para(drawing("media/image1.png"))
        + para(drawing("media/image1.png"))
        + para(drawing("media/image9.png"))
        + para('<w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r>')
        + para(
            '<w:r><w:pict><v:shape alt="Old"><v:imagedata r:id="media/image3.png"/></v:shape>'
            "</w:pict></w:r>"
        )
    )
    draft = word(
        tmp_path,
        body,
        styles_xml=styles,
        media__image1_png=STILL,
        media__image2_jpeg=other,
        media__image3_png=makers.noise(90, 90, form="PNG"),
        media__image4_png=makers.picture(20, 20),
        media__image5_emf=bytes(40) + b" EMF",
    )
    assert [(part.name, part.caption, part.alt) for part in draft.parts] == [
        ("image2.jpeg", "Figure 1", "Second first"),
        ("image1.png", "", ""),
        ("image3.png", "", "Old"),
    ]
    assert remarks(draft) == {"parts.missing": {"count": 1}, "docx.linked_pictures": {"count": 1}}


def test_properties_are_read_and_their_dates_said(tmp_path: Path) -> None:
    namespaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    )
    core = (
        f"<cp:coreProperties {namespaces}><dc:title>Звіт</dc:title><dc:creator>О. К.</dc:creator>"
        "<dcterms:created>2025-04-09T10:00:00Z</dcterms:created><cp:lastModifiedBy>B.</cp:lastModifiedBy>"
        "<dcterms:modified>2025-04-10T10:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    data = makers.with_core_properties(word_file(plain("Words")), core)
    draft = makers.draft_of(tmp_path, "a.docx", data)
    assert (draft.collection.title, draft.collection.author) == ("Звіт", "О. К.")
    assert draft.collection.published == ""
    assert remarks(draft) == {
        "docx.created": {"when": "2025-04-09T10:00:00Z"},
        "docx.changed_by": {"when": "2025-04-10T10:00:00Z", "by": "B."},
    }


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    f"<w:document {W}><w:body>&b;</w:body></w:document>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
)
DEEP = f"<w:document {W}>" + "<w:sdt>" * 100_000


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (BOMB, "import.entities"),
        (OUTSIDE, "import.entities"),
        (DEEP, "import.too_deep"),
        (f"<w:document {W}><w:body>{'word ' * 2_100_000}", "import.long_text"),
        ("<w:document>", "import.damaged_package"),
        ("", "import.damaged_package"),
        ("\0", "import.damaged_package"),
    ],
)
def test_documents_made_to_harm_or_broken_are_refused(
    tmp_path: Path, document: str, code: str
) -> None:
    packed = makers.with_part(word_file(""), "word/document.xml", document)
    data = packed if code != "import.long_text" else makers.stored(packed)
    with pytest.raises(CaseProblem, match=code.replace(".", r"\.")):
        makers.draft_of(tmp_path, "a.docx", data)


def test_a_damaged_part_beside_the_text_is_said(tmp_path: Path) -> None:
    data = bytearray(makers.stored(word_file(plain("Words"), {"footnotes.xml": "<w:footnotes/>"})))
    data[data.index(b"<w:footnotes/>")] ^= 1
    draft = makers.draft_of(tmp_path, "a.docx", bytes(data))
    assert makers.remarks(draft)["docx.damaged_parts"] == {"count": 1, "names": "footnotes.xml"}


def test_a_broken_part_beside_the_text_costs_only_itself(tmp_path: Path) -> None:
    assert blocks(tmp_path, plain("Words"), styles_xml="<broken", numbering_xml=BOMB) == [
        ("PARAGRAPH", "Words")
    ]


def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    data = word_file(plain("Words"), {"media/image1.png": STILL})
    for length in range(100, len(data) - 30, len(data) // 25):
        with pytest.raises(CaseProblem, match=r"import\.damaged_package"):
            makers.draft_of(tmp_path, "a.docx", data[:length])
