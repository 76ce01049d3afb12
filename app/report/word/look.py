"""The look of the report: its fonts, its few colours and its paragraph styles.

Cambria and Calibri come with every Word; where they are missing, LibreOffice takes Caladea and
Carlito, which are as wide, or what the system offers for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SERIF: Final = {
    "ascii": "Cambria",
    "hAnsi": "Cambria",
    "eastAsia": "SimSun",
    "cs": "Times New Roman",
}
SANS: Final = {"ascii": "Calibri", "hAnsi": "Calibri", "eastAsia": "Microsoft YaHei", "cs": "Arial"}
MONO: Final = {"ascii": "Consolas", "hAnsi": "Consolas", "eastAsia": "SimSun", "cs": "Courier New"}

INK: Final = "1F2328"
SOFT: Final = "5C636A"
LINK: Final = "1F5FA8"
RED: Final = "B3261E"
AMBER: Final = "9A6A0B"
RULE: Final = "C9C7C1"
SHADE: Final = "F1F0EC"

LABEL_WIDTH: Final = 3.1
"""Where the values of an entry's facts begin, in centimetres."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style; sizes in points, indents in centimetres, ``line`` in lines."""

    id: str
    name: str
    font: dict[str, str]
    size: float
    based_on: str = "Normal"
    following: str = "Normal"
    bold: bool = False
    colour: str = INK
    before: float = 0
    after: float = 0
    line: float = 1.0
    left: float = 0
    hanging: float = 0
    tabs: tuple[tuple[str, float], ...] = ()
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    bar: tuple[str, int] | None = None
    rule: str = ""
    numbered: bool = False
    no_proof: bool = False


_FACT_TABS: Final = (("left", LABEL_WIDTH),)
_EDGES: Final = (("right", 16.0),)

PARAGRAPHS: Final = (
    ParagraphStyle("Title", "Title", SANS, 20, bold=True, after=4, line=1.05, keep_next=True),
    ParagraphStyle("ReportFacts", "Report Facts", SANS, 9.5, colour=SOFT, after=10),
    ParagraphStyle(
        "FrontHeading",
        "Front Heading",
        SANS,
        14,
        bold=True,
        before=14,
        after=5,
        keep_next=True,
        outline=0,
    ),
    ParagraphStyle(
        "Heading1",
        "heading 1",
        SANS,
        15,
        bold=True,
        before=22,
        after=6,
        keep_next=True,
        outline=0,
        numbered=True,
    ),
    ParagraphStyle(
        "Heading2",
        "heading 2",
        SANS,
        11.5,
        bold=True,
        before=16,
        after=4,
        keep_next=True,
        keep_lines=True,
        outline=1,
    ),
    ParagraphStyle(
        "Heading3",
        "heading 3",
        SANS,
        10.5,
        bold=True,
        before=11,
        after=2,
        keep_next=True,
        keep_lines=True,
        outline=2,
    ),
    ParagraphStyle(
        "Judgment",
        "Key Judgment",
        SERIF,
        10.5,
        after=8,
        line=1.15,
        left=0.4,
        keep_lines=True,
        bar=(AMBER, 10),
    ),
    ParagraphStyle(
        "Fact",
        "Entry Fact",
        SANS,
        9.5,
        after=1.5,
        left=LABEL_WIDTH,
        hanging=LABEL_WIDTH,
        tabs=_FACT_TABS,
    ),
    ParagraphStyle(
        "Quote",
        "Quote",
        SERIF,
        10.5,
        before=5,
        after=5,
        line=1.15,
        left=0.6,
        keep_lines=True,
        bar=(RULE, 10),
        no_proof=True,
    ),
    ParagraphStyle("QuoteNote", "Quote Note", SANS, 9, colour=SOFT, after=5, left=0.6),
    ParagraphStyle("Warning", "Warning", SANS, 9.5, bold=True, colour=RED, before=4, after=3),
    ParagraphStyle(
        "TableHead", "Table Head", SANS, 8.5, bold=True, before=2, after=2, keep_next=True
    ),
    ParagraphStyle("TableText", "Table Text", SANS, 8.5, before=2, after=2),
    ParagraphStyle(
        "TableQuote",
        "Table Quote",
        SERIF,
        9,
        before=1,
        after=2,
        left=0.3,
        bar=(RULE, 6),
        no_proof=True,
    ),
    ParagraphStyle("Figure", "Figure", SANS, 9, before=8, keep_next=True),
    ParagraphStyle("Caption", "caption", SANS, 9, colour=SOFT, before=3, after=9, keep_lines=True),
    ParagraphStyle("TableEnd", "Table End", SANS, 4, after=2),
    ParagraphStyle(
        "Contents",
        "toc 1",
        SANS,
        10,
        after=2,
        left=0.8,
        hanging=0.8,
        tabs=(("left", 0.8), ("right", 12.0)),
    ),
    ParagraphStyle("FootnoteText", "footnote text", SANS, 8.5, after=1, no_proof=True),
    ParagraphStyle("Header", "header", SANS, 8.5, colour=SOFT, tabs=_EDGES, rule="bottom"),
    ParagraphStyle("Footer", "footer", SANS, 8.5, colour=SOFT, tabs=_EDGES, rule="top"),
)
