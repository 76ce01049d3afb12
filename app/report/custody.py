"""Composes the appendix on custody: what was done to the sources, and the head of the journal."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from app.queries import custody_words
from app.report.outline import CustodyEntry, CustodySection, CustodyTable, Labelled, Ref
from app.report.protect import Shown
from app.report.wording import words
from app.showing import one_line
from app.vocabulary import CustodyAct

if TYPE_CHECKING:
    from app.queries.custody_rows import CustodyRow
    from app.report.desk import Desk

_DIGEST: Final = re.compile(r"\b[0-9a-f]{64}\b")


def custody_section(desk: Desk) -> CustodySection:
    """Return the appendix: acts on several sources once, then the chain of each source.

    A source that only came in with another one has no table; the other one's names it.
    """
    rows = desk.material.custody
    own: defaultdict[str, list[CustodyRow]] = defaultdict(list)
    for row in rows:
        if not _is_shared(row):
            for handle in row.sources[:1]:
                own[handle].append(row)
    return CustodySection(
        head=_head(desk),
        shared=tuple(_entry(desk, row) for row in rows if _is_shared(row)),
        tables=tuple(
            CustodyTable(
                title=(Ref(source.handle, Shown(source.handle)), desk.text(source.title, lead=" ")),
                alt=f"Chain of custody of {source.handle}",
                entries=tuple(_entry(desk, row) for row in own[source.handle]),
            )
            for source in desk.material.sources
            if own[source.handle]
        ),
    )


def _is_shared(row: CustodyRow) -> bool:
    return row.whole_case or (len(row.sources) > 1 and row.kind != CustodyAct.IMPORT)


def _head(desk: Desk) -> tuple[Labelled, ...]:
    head = desk.material.head
    return (
        Labelled("Case", (words(desk.material.case.id),), code=True),
        Labelled("Journal step", (words(f"step {head.steps:,}"),)),
        Labelled("SHA-256", (words(custody_words.grouped(head.digest)),), code=True),
        Labelled("Written", (words(f"{custody_words.moment(head.at)} UTC"),)),
    )


def _entry(desk: Desk, row: CustodyRow) -> CustodyEntry:
    line = desk.protection.line
    return CustodyEntry(
        when=line(custody_words.when(row)),
        act=Shown(custody_words.act(row)),
        by=line(one_line(row.by)),
        about=Shown(custody_words.sources(row)),
        details=tuple(_details(desk, row)),
    )


def _details(desk: Desk, row: CustodyRow) -> list[Shown]:
    """Return what an entry says besides: of a change, which fields; hashes in groups."""
    if row.changes:
        return [Shown(custody_words.fields(row))]
    told = []
    if row.kind in {CustodyAct.IMPORT, CustodyAct.LAYER}:
        told.append(desk.protection.line(custody_words.place(row)))
        if len(row.sources) > 1:
            told.append(Shown(f"with {custody_words.parts(row)}"))
    elif row.machine:
        told.append(desk.protection.line(f"on {row.machine}"))
    for detail in custody_words.details(row):
        shown = desk.protection.line(one_line(detail))
        told.append(Shown(_DIGEST.sub(lambda match: custody_words.grouped(match.group()), shown)))
    return told
