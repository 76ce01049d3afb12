"""Writes the appendix on custody: the head of the journal and a table for each source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.report.outline import Text
from app.report.protect import Shown
from app.report.word.tables import row, table
from app.report.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.report.outline import CustodyEntry, CustodySection
    from app.report.word.entries import EntryWriter
    from app.report.word.sheet import Sheet

_COLUMNS: Final = (("When (UTC)", 2.9), ("What", 3.1), ("By", 2.6), ("Details", 7.4))
_SHARED: Final = (
    *(("When (UTC)", 2.9), ("What", 3.1), ("By", 2.2), ("Sources", 2.3)),
    ("Details", 5.5),
)
_ABOUT_HEAD: Final = (
    "The case keeps a journal in which each step is chained to the one before it by SHA-256. When "
    "this report was made, its last step was the one below. As long as the case holds this very "
    "step (Case → Check against a seal…), nothing that was in it by then has been changed, added "
    "or taken out unnoticed since. This can show that something was altered; it can not show who "
    "did it, nor what happened to the material before it came into the case."
)
_ABOUT_SHARED: Final = (
    "Copies, backups and verifications. Those of the whole case hold every source that was in it "
    "by then."
)


def write_custody(sheet: Sheet, writer: EntryWriter, custody: CustodySection) -> None:
    """Write the appendix."""
    sheet.paragraph("Normal", (words(_ABOUT_HEAD),))
    writer.facts(custody.head, held_together=len(custody.head) - 1)
    sheet.paragraph("Heading3", (words("The case and several sources"),))
    if custody.shared:
        sheet.paragraph("Normal", (words(_ABOUT_SHARED),))
        _write_table(sheet, custody.shared, _SHARED, alt="Acts on the case and several sources")
    else:
        sheet.paragraph("Normal", (words("No copy has left the case and none was verified yet."),))
    for chain in custody.tables:
        sheet.paragraph("Heading3", chain.title)
        _write_table(sheet, chain.entries, _COLUMNS, alt=chain.alt)


def _write_table(
    sheet: Sheet,
    entries: Sequence[CustodyEntry],
    columns: Sequence[tuple[str, float]],
    *,
    alt: str,
) -> None:
    widths = [width for _, width in columns]
    grid = table(sheet.body, widths, title=alt)
    for cell, (title, _) in zip(row(grid, widths, header=True), columns, strict=True):
        sheet.paragraph("TableHead", (words(title),), into=cell)
    for entry in entries:
        about = (entry.about,) if len(columns) == len(_SHARED) else ()
        told = (entry.when, entry.act, entry.by, *about, Shown("\n".join(entry.details)))
        for cell, text in zip(row(grid, widths), told, strict=True):
            sheet.paragraph("TableText", (Text(text),), into=cell)
    sheet.paragraph("TableEnd")
