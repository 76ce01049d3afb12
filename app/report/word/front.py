"""Writes the front of a report: title, judgments, all claims, what is withheld, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app import dates
from app.report.outline import Text
from app.report.word.fields import table_of_contents
from app.report.word.judgments import write_key_judgments
from app.report.word.tables import row, table
from app.report.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.report.outline import Outline
    from app.report.word.sheet import Heading, Sheet

_COLUMNS: Final = (
    ("Claim", 4.2),
    ("Said by, when", 3.3),
    ("Source", 1.4),
    ("Information", 2.1),
    ("For", 1.4),
    ("Against", 1.6),
    ("Status", 2.0),
)


def write_front(sheet: Sheet, outline: Outline, headings: Sequence[Heading]) -> None:
    """Write all that comes before the sections."""
    sheet.paragraph("Title", (Text(outline.title),))
    told = [
        outline.case_line,
        f"investigator {outline.investigator}" if outline.investigator else "",
        dates.in_words(outline.made.isoformat()),
    ]
    marking = (Text(outline.marking, bold=True), words(" · ")) if outline.marking else ()
    sheet.paragraph(
        "ReportFacts",
        (words(" · ".join(filter(None, told)) + "\n"),),
        (*marking, words(f"standard report · {outline.journal_head}")),
    )
    sheet.paragraph("FrontHeading", (words("Key judgments"),))
    write_key_judgments(sheet, outline.judgments)
    if not outline.judgments:
        sheet.paragraph("Normal", (words("No judgment has been given yet."),))
    _glance(sheet, outline)
    sheet.paragraph("FrontHeading", (words("What is withheld"),))
    for line in outline.withheld:
        sheet.paragraph("Normal", line)
    for remark in outline.remarks:
        sheet.paragraph("Normal", (words(remark),))
    sheet.paragraph("FrontHeading", (words("Contents"),))
    table_of_contents(sheet.body, headings)


def _glance(sheet: Sheet, outline: Outline) -> None:
    sheet.paragraph("FrontHeading", (words("Claims at a glance"),))
    if not outline.glance:
        sheet.paragraph("Normal", (words("No claims have been recorded yet."),))
        return
    widths = [width for _, width in _COLUMNS]
    grid = table(sheet.body, widths, title="Claims at a glance")
    for cell, (title, _) in zip(row(grid, widths, header=True), _COLUMNS, strict=True):
        sheet.paragraph("TableHead", (words(title),), into=cell)
    for place, claim in enumerate(outline.glance, start=1):
        cells = (
            claim.claim,
            claim.said,
            (Text(claim.source),),
            (Text(claim.information),),
            (Text(claim.supporting),),
            (Text(claim.opposing),),
            (Text(claim.status),),
        )
        for cell, line in zip(row(grid, widths), cells, strict=True):
            last = place == len(outline.glance)
            sheet.paragraph("TableText", line, into=cell, keep_next=last)
    sheet.paragraph(
        "Caption",
        (
            words(
                "Source: reliability A to F. Information: credibility 1 to 6. For: supporting "
                "items and the independent origins that they come from. A dash: not graded, none."
            ),
        ),
    )
