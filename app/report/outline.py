"""What a report holds, in its order: plain values, masked already, without any layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from app.anchors.region import Region
    from app.report.protect import Shown


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a line; ``soft`` ones matter less than those around them."""

    text: Shown
    bold: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """The number of a record, leading to its entry: ``target`` is the number, such as C-1."""

    target: str
    text: Shown


@dataclass(frozen=True, slots=True)
class FigureRef:
    """The name of a figure, leading to it."""

    number: int


@dataclass(frozen=True, slots=True)
class Cite:
    """A footnote."""

    note: Line


Inline = Text | Ref | FigureRef | Cite
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact of an entry: what it is and what it says; ``code`` is read letter by letter."""

    label: str
    line: Line
    code: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A marked passage inside its sentence, and the source that it is from."""

    before: Shown
    marked: Shown
    after: Shown
    citation: Line
    note: Line = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """One thing that counts for or against a claim, with its passages."""

    line: Line
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighing:
    """What counts for a claim, and what counts against or qualifies it.

    ``origins`` counts the independent origins of what counts for it.
    """

    supporting: tuple[Weighed, ...] = ()
    opposing: tuple[Weighed, ...] = ()
    qualifying: tuple[Weighed, ...] = ()
    origins: int = 0


@dataclass(frozen=True, slots=True)
class Still:
    """A picture of the case: one frame of an original, its size in pixels when upright."""

    sha256: str
    frame: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A still with regions outlined, the first of them enlarged beside it if ``crop`` is set.

    ``covered`` regions show protected people and must not be visible in either picture. All
    regions are in pixels of the upright picture.
    """

    number: int
    still: Still
    outlined: tuple[Region, ...]
    covered: tuple[Region, ...]
    crop: Region | None
    caption: Line
    alt: Shown


@dataclass(frozen=True, slots=True)
class Judgment:
    """The answer to a question: likelihood and confidence in sentences of their own (ICD 203)."""

    anchor: str
    sentence: Line
    confidence: Line
    grounds: Line
    rationale: Shown
    would_change: Shown


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One claim in the table of all claims."""

    claim: Line
    said: Line
    source: Shown
    information: Shown
    supporting: Shown
    opposing: Shown
    status: Shown


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim with what is known of it, what counts for and against it, and what it rests on."""

    anchor: str
    statement: Shown
    facts: tuple[Labelled, ...]
    warnings: tuple[Shown, ...]
    quotes: tuple[Quote, ...]
    weighing: Weighing
    figures: tuple[Figure | FigureRef, ...]
    reasoning: Shown
    note: Shown


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """A question with the judgments that answer it and the claims that compete to.

    ``elsewhere`` names claims whose entry stands under another question.
    """

    anchor: str
    title: Shown
    note: Shown
    judgments: tuple[Judgment, ...]
    claims: tuple[ClaimEntry, ...]
    elsewhere: Line = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a list of records: a person, an exhibit, a source."""

    anchor: str
    title: Shown
    facts: tuple[Labelled, ...]
    figures: tuple[Figure | FigureRef, ...] = ()
    note: Shown | None = None


@dataclass(frozen=True, slots=True)
class ListSection:
    """A list of records; ``empty`` is what is said when there are none."""

    title: str
    entries: tuple[Entry, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class CustodyEntry:
    """One act in a chain of custody; times are UTC, ``about`` names the sources."""

    when: Shown
    act: Shown
    by: Shown
    about: Shown
    details: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class CustodyTable:
    """The chain of custody of one source."""

    title: Line
    alt: str
    entries: tuple[CustodyEntry, ...]


@dataclass(frozen=True, slots=True)
class CustodySection:
    """The appendix on custody: the journal's head, acts on several sources, then each source."""

    head: tuple[Labelled, ...]
    shared: tuple[CustodyEntry, ...]
    tables: tuple[CustodyTable, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report; ``source_ids`` are the sources that it tells of."""

    title: Shown
    case_line: Shown
    marking: Shown
    investigator: Shown
    made: date
    journal_head: str
    judgments: tuple[Judgment, ...]
    glance: tuple[GlanceRow, ...]
    withheld: tuple[Line, ...]
    questions: tuple[QuestionSection, ...]
    lists: tuple[ListSection, ...]
    custody: CustodySection
    remarks: tuple[str, ...]
    source_ids: tuple[str, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order of the report."""
        shown = [entry.figures for question in self.questions for entry in question.claims]
        shown += [entry.figures for section in self.lists for entry in section.entries]
        return tuple(each for figures in shown for each in figures if isinstance(each, Figure))
