"""Writes the entries of a report: claims with all that belongs to them, records in lists."""

from __future__ import annotations

import logging
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.report import figures
from app.report.outline import Cite, Figure, FigureRef, Text
from app.report.protect import Shown
from app.report.word.fields import field
from app.report.word.markup import add, run
from app.report.word.sheet import figure_anchor
from app.report.word.tables import row, table
from app.report.wording import count, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from app.jobs import JobControl
    from app.report.figures import Pictures
    from app.report.outline import ClaimEntry, Entry, Labelled, Quote, Weighed, Weighing
    from app.report.word.pictures import PictureParts
    from app.report.word.sheet import Sheet

log = logging.getLogger(__name__)

_HALVES: Final = (8.0, 8.0)
_UNREADABLE: Final = (
    "This still can not be shown: its original can not be read as a picture. The original is in "
    "the case, unchanged; its SHA-256 stands in the list of sources."
)


class EntryWriter:
    """Writes entries into a sheet; pictures are drawn as they are met."""

    def __init__(
        self,
        sheet: Sheet,
        parts: PictureParts,
        pictures: Pictures,
        *,
        job: JobControl,
        total: int,
    ) -> None:
        """Take what entries are written with; ``total`` is how many figures there will be."""
        self._sheet = sheet
        self._parts = parts
        self._pictures = pictures
        self._job = job
        self._total = total

    def claim(self, claim: ClaimEntry) -> None:
        """Write a claim with its facts, quotes, table, figures and reasoning."""
        sheet = self._sheet
        heading = sheet.paragraph("Heading2", (words(f"{claim.anchor}  "), Text(claim.statement)))
        sheet.mark(heading, claim.anchor)
        self.facts(claim.facts, held_together=2)
        for warning in claim.warnings:
            sheet.paragraph("Warning", (Text(warning),))
        for quote in claim.quotes:
            self.quote(quote)
        self._weighing(claim.anchor, claim.weighing)
        self.figures(claim.figures)
        self.prose("Reasoning", claim.reasoning)
        self.prose("Note", claim.note)

    def entry(self, entry: Entry) -> None:
        """Write a record of a list."""
        heading = self._sheet.paragraph("Heading3", (Text(entry.title),))
        self._sheet.mark(heading, entry.anchor)
        self.facts(entry.facts, held_together=len(entry.facts) - 1)
        self.prose("Note", entry.note or Shown(""))
        self.figures(entry.figures)

    def facts(self, facts: Sequence[Labelled], *, held_together: int) -> None:
        """Write facts, each label in the margin of its value; the first ones stay together."""
        for place, fact in enumerate(facts):
            element = self._sheet.paragraph("Fact", keep_next=place < held_together)
            run(element, fact.label, style="Label")
            add(add(element, "r"), "tab")
            if fact.code:
                for part in fact.line:
                    if isinstance(part, Text):
                        run(element, part.text, style="Code")
            else:
                self._sheet.line(element, fact.line)

    def prose(self, label: str, text: Shown) -> None:
        """Write paragraphs of prose with a label before the first; nothing without any words."""
        paragraphs = [part.strip() for part in text.split("\n") if part.strip()]
        for place, part in enumerate(paragraphs):
            opening = (words(f"{label}. ", bold=True),) if place == 0 else ()
            self._sheet.paragraph("Normal", opening, (Text(Shown(part)),))

    def quote(self, quote: Quote, *, style: str = "Quote", into: Element | None = None) -> None:
        """Write a quote with its marked words in bold and its source in a footnote."""
        self._sheet.paragraph(
            style,
            (
                words("“"),
                Text(quote.before),
                Text(quote.marked, bold=True),
                Text(quote.after),
                words("”"),
                Cite(quote.citation),
            ),
            into=into,
        )
        if quote.note and into is None:
            self._sheet.paragraph("QuoteNote", quote.note)

    def _weighing(self, anchor: str, weighing: Weighing) -> None:
        against = (*weighing.opposing, *weighing.qualifying)
        if not weighing.supporting and not against:
            return
        supporting = "For"
        if weighing.supporting:
            items, origins = len(weighing.supporting), weighing.origins
            supporting += f" ({count(items, 'item')}, {count(origins, 'origin')})"
        opposing = f"Against or qualifying ({len(against)})" if against else "Against or qualifying"
        grid = table(self._sheet.body, _HALVES, title=f"For and against {anchor}")
        for cell, title in zip(
            row(grid, _HALVES, header=True), (supporting, opposing), strict=True
        ):
            self._sheet.paragraph("TableHead", (words(title),), into=cell)
        for place, pair in enumerate(zip_longest(weighing.supporting, against)):
            for cell, weighed in zip(row(grid, _HALVES), pair, strict=True):
                if weighed is not None:
                    self._weighed(cell, weighed)
                else:
                    none = (words("nothing", soft=True),) if place == 0 else ()
                    self._sheet.paragraph("TableText", none, into=cell)
        self._sheet.paragraph("TableEnd")

    def _weighed(self, cell: Element, weighed: Weighed) -> None:
        self._sheet.paragraph("TableText", weighed.line, into=cell)
        for quote in weighed.quotes:
            self.quote(quote, style="TableQuote", into=cell)

    def figures(self, shown: Sequence[Figure | FigureRef]) -> None:
        """Write figures with their captions; one that was shown already is referred to."""
        for figure in shown:
            if isinstance(figure, FigureRef):
                self._sheet.paragraph("Caption", (words("See "), figure, words(".")))
            else:
                self._figure(figure)

    def _figure(self, figure: Figure) -> None:
        self._job.step(figure.number - 1, self._total, "figures")
        try:
            printed = figures.draw(figure, self._pictures)
        except CaseProblem as problem:
            log.warning("Figure %s can not be drawn: %s", figure.number, problem)
            self._sheet.paragraph("Figure", (words(_UNREADABLE),))
        else:
            element = self._sheet.paragraph("Figure")
            width = sum(picture.width for picture in printed)
            for place, picture in enumerate(printed):
                if place and width > figures.TEXT_WIDTH:
                    element = self._sheet.paragraph("Figure")
                elif place:
                    run(element, "  ")
                alt = figure.alt if place == 0 else f"Enlarged: {figure.alt}"
                self._parts.add(element, picture, alt=alt)
        caption = self._sheet.paragraph("Caption")
        run(caption, "Figure ", style="Strong")
        field(caption, "SEQ Figure \\* ARABIC", str(figure.number), style="Strong")
        self._sheet.mark(caption, figure_anchor(figure.number))
        self._sheet.line(caption, (words(". ", bold=True), *figure.caption))
