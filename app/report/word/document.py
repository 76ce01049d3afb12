"""Puts a whole report together as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx import Document

from app.report.outline import Text
from app.report.word.custody import write_custody
from app.report.word.entries import EntryWriter
from app.report.word.frame import dress, lay_out_page, set_properties, strip_template
from app.report.word.front import write_front
from app.report.word.judgments import write_judgment
from app.report.word.pictures import PictureParts
from app.report.word.sheet import Heading, Sheet, figure_anchor
from app.report.word.terms import write_terms
from app.report.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document as WordDocument

    from app.jobs import JobControl
    from app.report.figures import Pictures
    from app.report.outline import Outline, QuestionSection

_CUSTODY: Final = "Chain of custody"
_TERMS: Final = "Terms used"


def build(outline: Outline, pictures: Pictures, job: JobControl) -> WordDocument:
    """Return the report as a document, not saved yet; raises Cancelled when the job is."""
    document = Document()
    strip_template(document)
    dress(document)
    lay_out_page(document, outline)
    set_properties(document, outline)
    body = document.element.body
    page_setup = body.sectPr
    body.remove(page_setup)
    sheet = Sheet(body, _anchors(outline))
    headings = list(_headings(outline))
    write_front(sheet, outline, headings)
    parts = PictureParts(document.part)
    writer = EntryWriter(sheet, parts, pictures, job=job, total=len(outline.figures))
    _sections(sheet, writer, outline, headings, job=job)
    body.append(page_setup)
    sheet.notes.attach(document.part)
    return document


def _sections(
    sheet: Sheet,
    writer: EntryWriter,
    outline: Outline,
    headings: Sequence[Heading],
    *,
    job: JobControl,
) -> None:
    places = iter(headings)
    total = len(headings)
    for done, question in enumerate(outline.questions):
        job.step(done, total, "sections")
        _head(sheet, next(places), question.anchor)
        _question(sheet, writer, question)
    for done, section in enumerate(outline.lists, start=len(outline.questions)):
        job.step(done, total, "sections")
        _head(sheet, next(places))
        for entry in section.entries:
            writer.entry(entry)
        if not section.entries:
            sheet.paragraph("Normal", (words(section.empty),))
    _head(sheet, next(places))
    write_custody(sheet, writer, outline.custody)
    _head(sheet, next(places))
    write_terms(sheet)


def _question(sheet: Sheet, writer: EntryWriter, question: QuestionSection) -> None:
    if question.note:
        sheet.paragraph("Normal", (Text(question.note),))
    for judgment in question.judgments:
        write_judgment(writer, sheet, judgment)
    for claim in question.claims:
        writer.claim(claim)
    if question.elsewhere:
        sheet.paragraph("Normal", (words("Under another question: "),), question.elsewhere)
    if not question.claims and not question.elsewhere:
        nothing = (
            "No claim answers this question yet." if question.anchor else "There are none yet."
        )
        sheet.paragraph("Normal", (words(nothing),))


def _head(sheet: Sheet, heading: Heading, anchor: str = "") -> None:
    element = sheet.paragraph("Heading1", (words(heading.title),))
    sheet.mark(element, heading.bookmark)
    if anchor:
        sheet.mark(element, anchor)


def _headings(outline: Outline) -> Iterator[Heading]:
    titles: list[str] = [question.title for question in outline.questions]
    titles += [section.title for section in outline.lists] + [_CUSTODY, _TERMS]
    for number, title in enumerate(titles, start=1):
        yield Heading(number, title, f"_Toc{number:06}")


def _anchors(outline: Outline) -> Iterator[str]:
    for question in outline.questions:
        yield question.anchor
        yield from (judgment.anchor for judgment in question.judgments)
        yield from (claim.anchor for claim in question.claims)
    for section in outline.lists:
        yield from (entry.anchor for entry in section.entries)
    yield from (figure_anchor(figure.number) for figure in outline.figures)
