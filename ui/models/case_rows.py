"""One row of the case panel, made from whatever kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.showing import one_line
from app.vocabulary import ItemKind
from ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.queries.record_rows import RecordRow, TagRow
    from app.queries.source_rows import SourceRow

SECTIONS: Final[tuple[tuple[str, str], ...]] = (
    (ItemKind.SOURCE, QT_TRANSLATE_NOOP("CasePanel", "Sources")),
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

ADDABLE: Final = frozenset(kind for kind, _ in SECTIONS) - {ItemKind.JUDGMENT}
"""Kinds that a record can be made of in the panel; a judgment is given on a question."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """What the panel shows of a record: a sign, a title, and a few characters at the right.

    ``aside`` is a grade or a count; ``source_format`` and ``held`` tell what a source is;
    ``indent`` is 1 for a picture that stands in the page above it.
    """

    id: str
    kind: str
    title: str
    handle: str = ""
    aside: str = ""
    detail: str = ""
    colour: int = 0
    source_format: str = ""
    held: bool = True
    indent: int = 0


def from_sources(rows: list[SourceRow]) -> list[CaseRow]:
    """Return the rows of sources, each picture below the page that it stands in."""
    children: dict[str, list[SourceRow]] = {}
    present = {row.id for row in rows}
    for row in rows:
        if row.parent_id in present:
            children.setdefault(str(row.parent_id), []).append(row)
    ordered: list[CaseRow] = []

    def add(row: SourceRow, indent: int) -> None:
        ordered.append(_from_source(row, indent))
        for child in children.get(row.id, ()):
            add(child, 1)

    for row in rows:
        if row.parent_id not in present:
            add(row, 0)
    return ordered


def _from_source(row: SourceRow, indent: int) -> CaseRow:
    return CaseRow(
        id=row.id,
        kind=ItemKind.SOURCE,
        title=one_line(row.title),
        handle=row.handle,
        aside=str(row.marks) if row.marks else "",
        detail=one_line(row.publisher),
        source_format=row.format,
        held=row.held,
        indent=indent,
    )


def from_record(row: RecordRow, protected: str) -> CaseRow:
    """Return the row of a claim, person, exhibit or other; ``protected`` is that word."""
    aside = row.grade if row.kind == ItemKind.CLAIM else str(row.marks) if row.marks else ""
    title = f"{row.handle} {row.title}" if row.kind == ItemKind.EVIDENCE else row.title
    detail = protected if row.protected else ""
    return CaseRow(row.id, row.kind, title, row.handle, aside, detail)


def from_tag(row: TagRow) -> CaseRow:
    """Return the row of a tag."""
    aside = str(row.marks) if row.marks else ""
    key = str(row.key) if row.key else ""
    return CaseRow(row.id, ItemKind.TAG, row.name, key, aside, colour=row.colour)
