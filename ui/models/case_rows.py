"""One row of the case panel, made from whatever kind of record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.showing import one_line
from app.vocabulary import ItemKind
from ui.translation import QT_TRANSLATE_NOOP, figures

if TYPE_CHECKING:
    from app.queries.case_lists import Line, Place
    from app.queries.record_rows import RecordRow, TagRow
    from app.queries.tables.collections import CollectionRow

SECTIONS: Final[tuple[tuple[str, str], ...]] = (
    (ItemKind.SOURCE, QT_TRANSLATE_NOOP("CasePanel", "Sources")),
    (ItemKind.COLLECTION, QT_TRANSLATE_NOOP("CasePanel", "Collections")),
    (ItemKind.CLAIM, QT_TRANSLATE_NOOP("CasePanel", "Claims")),
    (ItemKind.PERSON, QT_TRANSLATE_NOOP("CasePanel", "People")),
    (ItemKind.EVIDENCE, QT_TRANSLATE_NOOP("CasePanel", "Evidence")),
    (ItemKind.QUESTION, QT_TRANSLATE_NOOP("CasePanel", "Questions")),
    (ItemKind.JUDGMENT, QT_TRANSLATE_NOOP("CasePanel", "Judgments")),
    (ItemKind.ORGANISATION, QT_TRANSLATE_NOOP("CasePanel", "Organisations")),
    (ItemKind.PLACE, QT_TRANSLATE_NOOP("CasePanel", "Places")),
    (ItemKind.EVENT, QT_TRANSLATE_NOOP("CasePanel", "Events")),
    (ItemKind.TAG, QT_TRANSLATE_NOOP("CasePanel", "Tags")),
)
"""The sections of the panel in order: the kind and its heading in English."""

ALWAYS_SHOWN: Final = frozenset(
    {ItemKind.SOURCE, ItemKind.CLAIM, ItemKind.PERSON, ItemKind.EVIDENCE}
)
"""Sections that are there even while they are empty."""

FIRST_STEPS: Final[dict[str, tuple[str, str]]] = {
    ItemKind.SOURCE: (
        "source.import_files",
        QT_TRANSLATE_NOOP("CasePanel", "{key}, or drop files"),
    ),
    ItemKind.CLAIM: ("mark.claim", QT_TRANSLATE_NOOP("CasePanel", "{key} on a passage")),
    ItemKind.PERSON: ("mark.person", QT_TRANSLATE_NOOP("CasePanel", "{key} on a passage")),
    ItemKind.EVIDENCE: ("mark.evidence", QT_TRANSLATE_NOOP("CasePanel", "{key} on a passage")),
}
"""What fills a section that is shown empty: the action, and in English how its key does it."""

ADDABLE: Final = frozenset(kind for kind, _ in SECTIONS) - {ItemKind.JUDGMENT}
"""Kinds that a record can be made of in the panel; a judgment is given on a question."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """What the panel shows of a record: a sign, a title, and a few characters at the right.

    ``aside`` is a grade or a count, None until it is read; ``source_format`` and ``held`` tell what
    a source is; ``indent`` is 1 for a picture that stands in the page above it, and counts the tags
    that a tag stands under. Rows are in the order of their ``place``.
    """

    id: str
    kind: str
    title: str
    handle: str = ""
    aside: str | None = ""
    detail: str = ""
    colour: int = 0
    source_format: str = ""
    held: bool = True
    indent: int = 0
    place: Place = ()
    words: str = field(init=False, repr=False, compare=False)
    """What a filter looks at."""

    def __post_init__(self) -> None:
        """Put the words for the filter together once: a list may have 100,000 rows."""
        words = f"{self.handle} {self.title} {self.detail}".casefold()
        object.__setattr__(self, "words", words)


def from_source(line: Line) -> CaseRow:
    """Return the row of a source, its count of marks not read yet."""
    return CaseRow(
        id=line.id,
        kind=ItemKind.SOURCE,
        title=one_line(line.title),
        handle=line.handle,
        aside=None,
        detail=one_line(line.beside),
        source_format=line.format,
        held=line.held,
        indent=min(line.depth, 1),
        place=line.place,
    )


def from_record(line: Line, kind: str, protected: str) -> CaseRow:
    """Return the row of a claim, person, exhibit or other; ``protected`` is that word."""
    title = f"{line.handle} {line.title}" if kind == ItemKind.EVIDENCE else line.title
    detail = protected if line.protected else ""
    return CaseRow(line.id, kind, title, line.handle, None, detail, place=line.place)


def from_collection(row: CollectionRow) -> CaseRow:
    """Return the row of a collection: how many sources are in it, and how deep it stands."""
    aside = figures(row.sources) if row.sources else ""
    return CaseRow(row.id, ItemKind.COLLECTION, one_line(row.name), "", aside, indent=row.depth)


def aside_of(row: RecordRow) -> str:
    """Return what stands at the right of a record: the grade of a claim, else how many marks."""
    return row.grade if row.kind == ItemKind.CLAIM else figures(row.marks) if row.marks else ""


def from_tag(row: TagRow) -> CaseRow:
    """Return the row of a tag."""
    aside = figures(row.marks) if row.marks else ""
    key = str(row.key) if row.key else ""
    return CaseRow(row.id, ItemKind.TAG, row.name, key, aside, colour=row.colour, indent=row.depth)
