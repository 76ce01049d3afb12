"""How long a report of 200 and of 2,000 quotes takes, against raw lxml writing the same quotes.

Run it with ``python -m tests.benchmarks report``.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from app.anchors.place import PassageAt
from app.jobs import JobControl
from app.operations import links, marks, records
from app.queries.report_material import report_material
from app.report.compose import ReportOptions, compose
from app.report.make import write_report
from tests.benchmarks.measuring import line, milliseconds
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from app.case import Case
    from app.report.outline import Quote

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
QUOTES_PER_CLAIM = 10
PROTECTED = 20
MADE = date(2026, 11, 23)
SENTENCE = (
    "The president said in his evening address that number {n} of the foreign citizens, a man "
    "called Chen Haoran by the agency, had been seen near the front with others of his unit. "
    "Nobody else has confirmed this so far, and the ministry did not answer at once.\n\n"
)


def fill(case: Case, quotes: int) -> None:
    """Make a case with this many quotes over claims, each claim with one exhibit for it."""
    for number in range(PROTECTED):
        case.do(
            records.add_person(
                f"Given{number} Haoran{number}",
                aliases=[f"陈浩{chr(0x7136 + number)}"],
                status="prisoner_of_war",
            )
        )
    texts = {}
    for number in range(max(1, quotes // 100)):
        text = "".join(SENTENCE.format(n=f"{number}-{n}") for n in range(100))
        _, layer = add_text(case, text, title=f"Article {number}")
        starts = [text.index(f"number {number}-{n} ") for n in range(100)]
        texts[layer] = [PassageAt(layer, start, start + 40) for start in starts]
    places = [place for group in texts.values() for place in group][:quotes]
    for first in range(0, quotes, QUOTES_PER_CLAIM):
        _, claim_id = case.do(marks.mark_claim(places[first], statement=f"Claim {first}"))
        case.do(marks.mark_as(places[first + 1 : first + QUOTES_PER_CLAIM], claim_id))
        exhibit = case.do(records.add_evidence(f"Exhibit {first}"))
        case.do(links.link(exhibit, claim_id, "supports"))


def no_pictures(sha256: str, *, max_side: int, frame: int) -> None:
    raise AssertionError("this report has no pictures")


def measure(case: Case, label: str) -> None:
    """Make the report part by part, then all of it, each against the floor."""
    with case.reading() as session:
        material = report_material(session, JobControl())
    outline = compose(material, ReportOptions(MADE))
    quotes = [
        quote for section in outline.questions for claim in section.claims for quote in claim.quotes
    ]
    floor = milliseconds(lambda: raw(quotes), runs=3)

    def read() -> None:
        with case.reading() as session:
            report_material(session, JobControl())

    def write() -> None:
        write_report(outline, no_pictures, io.BytesIO(), job=JobControl())

    parts = {
        "read": milliseconds(read, runs=3),
        "mask and compose": milliseconds(lambda: compose(material, ReportOptions(MADE)), runs=3),
        "write": milliseconds(write, runs=3),
    }
    for name, ours in parts.items():
        line(f"{label}: {name}", ours, floor, "raw lxml")
    line(f"{label}: whole report", sum(parts.values()), floor, "raw lxml")


def raw(quotes: list[Quote]) -> None:
    """Write the same quotes and citations with lxml alone."""
    body, notes = etree.Element(W + "body"), etree.Element(W + "footnotes")
    for number, quote in enumerate(quotes):
        paragraph = etree.SubElement(body, W + "p")
        style = etree.SubElement(etree.SubElement(paragraph, W + "pPr"), W + "pStyle")
        style.set(W + "val", "Quote")
        for text in ("“", quote.before, quote.marked, quote.after, "”"):
            etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = text
        reference = etree.SubElement(paragraph, W + "r")
        etree.SubElement(reference, W + "footnoteReference").set(W + "id", str(number))
        note = etree.SubElement(etree.SubElement(notes, W + "footnote"), W + "p")
        for part in quote.citation:
            etree.SubElement(etree.SubElement(note, W + "r"), W + "t").text = part.text
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("document.xml", etree.tostring(body))
        archive.writestr("footnotes.xml", etree.tostring(notes))


def main() -> None:
    for quotes in (200, 2000):
        with tempfile.TemporaryDirectory() as folder, make_case(Path(folder)) as case:
            fill(case, quotes)
            measure(case, f"{quotes} quotes")


if __name__ == "__main__":
    main()
