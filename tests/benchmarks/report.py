"""How long a report of 200 and of 2,000 quotes takes, against raw lxml writing the same quotes.

Run it with ``python -m tests.benchmarks.report``.
"""

from __future__ import annotations

import io
import tempfile
import time
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
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from app.case import Case
    from app.report.outline import Outline, Quote

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
QUOTES_PER_CLAIM = 10
PROTECTED = 20
SENTENCE = (
    "The president said in his evening address that number {n} of the foreign citizens, a man "
    "called Chen Haoran by the agency, had been seen near the front with others of his unit. "
    "Nobody else has confirmed this so far, and the ministry did not answer at once.\n\n"
)


def fill(case: Case, quotes: int) -> None:
    """Make a case with this many quotes over claims, each claim with two items for it."""
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


def measure(case: Case) -> tuple[Outline, dict[str, float]]:
    """Make the report and return the seconds of each part."""
    times = {}
    with case.reading() as session:
        begin = time.perf_counter()
        material = report_material(session, JobControl())
        times["read"] = time.perf_counter() - begin
    begin = time.perf_counter()
    outline = compose(material, ReportOptions(date(2026, 11, 23)))
    times["compose and mask"] = time.perf_counter() - begin
    begin = time.perf_counter()
    write_report(outline, no_pictures, io.BytesIO(), job=JobControl())
    times["write"] = time.perf_counter() - begin
    return outline, times


def raw(quotes: list[Quote]) -> float:
    """Write the same quotes and citations with lxml alone; return the seconds."""
    begin = time.perf_counter()
    body, notes = etree.Element(W + "body"), etree.Element(W + "footnotes")
    for number, quote in enumerate(quotes):
        paragraph = etree.SubElement(body, W + "p")
        style = etree.SubElement(etree.SubElement(paragraph, W + "pPr"), W + "pStyle")
        style.set(W + "val", "Quote")
        for text in ("“", quote.before, quote.marked, quote.after, "”"):
            etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = text
        etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "footnoteReference").set(
            W + "id", str(number)
        )
        note = etree.SubElement(etree.SubElement(notes, W + "footnote"), W + "p")
        for part in quote.citation:
            etree.SubElement(etree.SubElement(note, W + "r"), W + "t").text = part.text
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("document.xml", etree.tostring(body))
        archive.writestr("footnotes.xml", etree.tostring(notes))
    return time.perf_counter() - begin


def main() -> None:
    for quotes in (200, 2000):
        with tempfile.TemporaryDirectory() as folder, make_case(Path(folder)) as case:
            fill(case, quotes)
            measure(case)
            outline, times = measure(case)
        written = [
            quote
            for section in outline.questions
            for claim in section.claims
            for quote in claim.quotes
        ]
        raw(written)
        floor = raw(written)
        total = sum(times.values())
        parts = ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in times.items())
        print(
            f"{len(written)} quotes: {total * 1000:.0f} ms ({parts}); raw lxml "
            f"{floor * 1000:.0f} ms; ratio {total / floor:.1f}, writing alone "
            f"{times['write'] / floor:.1f}"
        )


if __name__ == "__main__":
    main()
