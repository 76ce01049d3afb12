"""Where the notes beside the text go, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.queries.annotation_rows import MarkRow

_ALWAYS: Final = frozenset({"claim", "evidence", "tag", "note"})


@dataclass(frozen=True, slots=True)
class NoteWish:
    """A mark and the height on the page (pixels) where it begins."""

    row: MarkRow
    y: int


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note in its place on the page; ``more`` marks near it found no room."""

    row: MarkRow
    y: int
    more: int = 0


def place_notes(
    wishes: Iterable[NoteWish], chosen: str | None, *, pitch: int, drift: int
) -> list[PlacedNote]:
    """Place notes beside their marks, ``pitch`` pixels apart, pushed down where they would touch.

    One that would be pushed down by more than ``drift`` pixels is counted at the note above and
    not shown. The chosen mark always has its note, in the place of others if need be.
    """
    ordered = sorted(wishes, key=lambda wish: wish.y)
    placed = _stacked(ordered, None, pitch, drift)
    if any(note.row.id == chosen for note in placed):
        return placed
    fixed = next((wish for wish in ordered if wish.row.id == chosen), None)
    return placed if fixed is None else _stacked(ordered, fixed, pitch, drift)


def _stacked(
    ordered: list[NoteWish], fixed: NoteWish | None, pitch: int, drift: int
) -> list[PlacedNote]:
    placed: list[PlacedNote] = []
    free_from = 0
    for wish in ordered:
        y = max(wish.y, free_from)
        if wish is fixed:
            y = wish.y
        elif fixed is not None and abs(y - fixed.y) < pitch:
            y = max(fixed.y + pitch, free_from)
        if placed and y - wish.y > drift:
            placed[-1] = replace(placed[-1], more=placed[-1].more + 1)
        else:
            placed.append(PlacedNote(wish.row, y))
            free_from = max(free_from, y + pitch)
    return placed


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
    return _one_line(row.note) or _quote(row)


def note_detail(row: MarkRow) -> str:
    """Return what else is known of a mark, in the order of its weight; it may be nothing."""
    parts = [_one_line(subject.title) for subject in row.subjects[1:]]
    if row.subjects:
        parts += [tag.name for tag in row.tags]
        if row.kind != "evidence":
            parts.insert(0, row.subjects[0].handle)
    if row.note and (row.subjects or row.tags):
        parts.append(_one_line(row.note))
    told = " · ".join(part for part in parts if part)
    quoted = row.passage is not None and _one_line(row.passage.exact) in note_title(row)
    return told if told or quoted else _quote(row)


def _quote(row: MarkRow) -> str:
    return f"“{_one_line(row.passage.exact)}”" if row.passage else ""


def _one_line(words: str) -> str:
    return " ".join(words[:200].split())
