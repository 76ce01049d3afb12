"""Writes the intelligence note of the sample case as a Word file with a table and a footnote."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph

TITLE: Final = "Chinese nationals in the Russian army: state of knowledge"
WRITTEN: Final = datetime(2025, 4, 10, 8, 30)  # noqa: DTZ001 - Word keeps it without a zone
FOOTNOTE: Final = (
    "The figure is a minimum. It says how many have been identified, and leaves open how many "
    "there are. Figures that were given in public at another moment, or by another office, are "
    "minima as well and do not contradict it."
)
FIGURES: Final = (
    ("What is counted", "Figure", "As of", "Rests on"),
    ("Chinese nationals serving in the Russian army", "at least 163", "early April 2025",
     "intelligence, documents"),
    ("Recruits whose passport photographs are in the documents", "13",
     "called up on 2 April 2025", "documents"),
    ("Chinese nationals held as prisoners", "2", "April 2025", "interrogation"),
    ("Chinese citizens named by the President in his address", "at least 155", "9 April 2025",
     "his statement"),
    ("For comparison: North Koreans with Russian forces, Kursk region", "11,000",
     "December 2024", "earlier reports"),
)  # fmt: skip

UNSAID: Final = (
    "It does not say how many of the 163 are still in the ranks today.",
    (
        "It does not say by what way each of them was recruited. The President has spoken of"
        " advertisements on TikTok; one prisoner has spoken of an intermediary."
    ),
    (
        "It does not say whether any office of the Chinese state took a part. Beijing states that"
        " it is checking the Ukrainian statement and that Chinese law forbids citizens to take"
        " part in foreign armed conflicts."
    ),
)


def _content(word: Word) -> None:
    word.add_heading(TITLE, 0)
    _paragraph(word, "Ukrainian intelligence · for partners · 10 April 2025", style="Subtitle")

    word.add_heading("1 Summary", 1)
    counted = _paragraph(
        word,
        "As of early April, at least 163 Chinese nationals serve in the Russian army.",
    )
    _footnote_mark(counted)
    counted.add_run(
        " This is a count of persons who could be identified. What the two prisoners said under"
        " interrogation is on a record of its own, which is kept apart from this note."
    )

    word.add_heading("2 Figures", 1)
    _paragraph(
        word,
        "The table sets side by side what has been counted by us and what has been said in"
        " public, so that neither is taken for the other.",
    )
    _table(word)

    word.add_heading("3 Documents", 1)
    _paragraph(
        word,
        "The figure rests on documents. They include passport photographs of 13 recruits who were"
        " called up on 2 April 2025. For the persons identified, passport data, origin and age are"
        " on file. The documents remain with the service; partners receive this note, not copies.",
    )

    word.add_heading("4 What the note does not say", 1)
    for sentence in UNSAID:
        _paragraph(word, sentence, style="List Bullet")

    word.add_heading("5 Handling", 1)
    _paragraph(
        word,
        "The prisoners are protected. Their faces and names are not to be published, by partners"
        " as little as by us.",
    )


def _paragraph(word: Word, text: str, *, style: str | None = None) -> Paragraph:
    paragraph: Paragraph = word.add_paragraph(text, style=style)
    return paragraph


def _table(word: Word) -> None:
    table = word.add_table(rows=0, cols=4, style="Light Grid Accent 1")
    for line in FIGURES:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    table.autofit = False
    for column, width in zip(table.columns, (6.4, 2.6, 3.2, 3.0), strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            cell.width = column.width


def _footnote_mark(paragraph: Paragraph) -> None:
    run = paragraph.add_run()
    run.font.superscript = True
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="1"/>'))  # noqa: SLF001


def _footnotes(word: Word) -> None:
    """Add the part with the footnote; python-docx has no words for it."""
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}>'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
        "</w:r></w:p></w:footnote>"
        '<w:footnote w:id="1"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{FOOTNOTE}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        xml.encode(),
        word.part.package,
    )
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _look(word: Word) -> None:
    style = word.styles["Normal"]
    style.font.name = "Calibri"
    style.font.size = Pt(11)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.9)
    section.header.paragraphs[0].text = "FOR OFFICIAL USE\tNote 10/04\tsheet 1"
    section.footer.paragraphs[0].text = (
        "No service wrote this note. It belongs to the sample case of Redthread; its wording is"
        " invented, its figures follow public reporting of spring 2025."
    )
    core = word.core_properties
    core.title, core.author, core.language = TITLE, "Partner liaison desk", "en"
    core.created = core.modified = WRITTEN
    core.last_modified_by, core.comments = "Partner liaison desk", ""
    for font in word.styles.element.iter(qn("w:lang")):
        font.set(qn("w:val"), "en-GB")


def save(path: Path) -> None:
    """Write the note; the same note gives the same bytes each time."""
    word = Document()
    _look(word)
    _content(word)
    _footnotes(word)
    buffer = io.BytesIO()
    word.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w") as kept:
        for entry in made.infolist():
            info = zipfile.ZipInfo(entry.filename, WRITTEN.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(info, made.read(entry))
