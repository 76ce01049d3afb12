"""What the notes beside the text say of a mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.queries.annotation_rows import MarkRow

_ALWAYS: Final = frozenset({"claim", "evidence", "tag", "note"})


def tells_more(row: MarkRow) -> bool:
    """Tell whether a note would say more than the passage, as a name that is marked does not."""
    if row.kind in _ALWAYS or len(row.subjects) != 1 or row.tags or row.note or not row.passage:
        return True
    return _one_line(row.subjects[0].title).casefold() != _one_line(row.passage.exact).casefold()


def note_title(row: MarkRow) -> str:
    """Return what a mark is, in a few words: exhibits go by their number first."""
    if row.subjects:
        subject = row.subjects[0]
        number = f"{subject.handle} " if row.kind == "evidence" else ""
        return number + _one_line(subject.title)
    if row.tags:
        return ", ".join(tag.name for tag in row.tags)
    return _one_line(row.note) or quote_of(row)


def name_of(row: MarkRow) -> str:
    """Return what a mark is but for its note, which stands below it."""
    return note_title(row if row.subjects or row.tags else replace(row, note=""))


def note_detail(row: MarkRow, *, with_note: bool = True) -> str:
    """Return what else is known of a mark, in the order of its weight; it may be nothing."""
    parts = [_one_line(subject.title) for subject in row.subjects[1:]]
    if row.subjects:
        parts += [tag.name for tag in row.tags]
        if row.kind != "evidence":
            parts.insert(0, row.subjects[0].handle)
    if with_note and row.note and (row.subjects or row.tags):
        parts.append(_one_line(row.note))
    told = " · ".join(part for part in parts if part)
    title = note_title(row) if with_note else name_of(row)
    quoted = row.passage is not None and _one_line(row.passage.exact) in title
    return told if told or quoted else quote_of(row)


def quote_of(row: MarkRow) -> str:
    """Return the passage of a mark on one line, in quotation marks."""
    return f"“{_one_line(row.passage.exact)}”" if row.passage else ""


def _one_line(words: str) -> str:
    return " ".join(words[:200].split())
