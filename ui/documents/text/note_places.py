"""Where the notes beside the text go, when several want the same height."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.queries.annotation_rows import MarkRow


@dataclass(frozen=True, slots=True)
class NoteWish:
    """A mark and the height on the page (pixels) where it begins.

    ``more`` are marks that begin there too, for whose notes there is no room in any case.
    """

    row: MarkRow
    y: int
    more: tuple[MarkRow, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteSizes:
    """How high notes are in pixels: ``full``, ``slim`` in a crowd, that of the ``chosen`` mark.

    ``gap`` is kept between two; no note stands more than ``drift`` below its mark.
    """

    full: int
    slim: int
    chosen: int
    gap: int
    drift: int

    @property
    def most(self) -> int:
        """How many notes that wish for the same height there is room for at most, and one more."""
        return self.drift // (self.slim + self.gap) + 2


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note in its place on the page; ``more`` marks near it found no room."""

    row: MarkRow
    y: int
    height: int
    slim: bool = False
    more: tuple[MarkRow, ...] = ()

    @property
    def bottom(self) -> int:
        """Where the note ends."""
        return self.y + self.height


def wishes_at(y: int, rows: Sequence[MarkRow], sizes: NoteSizes) -> list[NoteWish]:
    """Return the wishes of all marks that begin at one height, at the cost of those with room."""
    last = min(len(rows), sizes.most) - 1
    return [
        NoteWish(row, y, tuple(rows[sizes.most :]) if at == last else ())
        for at, row in enumerate(rows[: sizes.most])
    ]


def place_notes(
    wishes: Iterable[NoteWish], chosen: str | None, sizes: NoteSizes
) -> list[PlacedNote]:
    """Place notes beside their marks from the top down, pushed down where they would touch.

    Where that pushes one too far, its crowd is made slim; what has no room even then is listed at
    the note above. The note of the chosen mark always stands where it wishes to.
    """
    ordered = sorted(wishes, key=lambda wish: wish.y)
    fixed = next((wish for wish in ordered if wish.row.id == chosen), None)
    others = [wish for wish in ordered if wish is not fixed]
    return _Column(others, fixed, sizes).placed()


class _Column:
    """The notes of one stretch of the page."""

    def __init__(
        self, wishes: Sequence[NoteWish], fixed: NoteWish | None, sizes: NoteSizes
    ) -> None:
        self._wishes = wishes
        self._sizes = sizes
        self._fixed = None if fixed is None else PlacedNote(fixed.row, fixed.y, sizes.chosen)
        self._above: list[PlacedNote] = []
        self._more: dict[str, list[MarkRow]] = {}

    def placed(self) -> list[PlacedNote]:
        at = free = 0
        while at < len(self._wishes):
            ys = self._crowd(at, free, slim=False)
            slim = None in ys
            if slim:
                ys = self._crowd(at, free, slim=True)
            free = self._put(at, ys, slim=slim)
            at += len(ys)
        notes = [*self._above, *([self._fixed] if self._fixed else [])]
        notes.sort(key=lambda note: note.y)
        return [replace(note, more=tuple(self._more.get(note.row.id, ()))) for note in notes]

    def _crowd(self, at: int, free: int, *, slim: bool) -> list[int | None]:
        """Return the heights of notes that touch, from one on; None where one has no room.

        At full size it is enough to know that one has none.
        """
        height = self._sizes.slim if slim else self._sizes.full
        ys: list[int | None] = []
        for place in range(at, len(self._wishes)):
            wish = self._wishes[place]
            if ys and wish.y >= free:
                break
            y = self._beyond_fixed(max(wish.y, free), height)
            fits = y - wish.y <= self._sizes.drift
            ys.append(y if fits else None)
            if fits:
                free = y + height + self._sizes.gap
            elif not slim:
                break
        return ys

    def _beyond_fixed(self, y: int, height: int) -> int:
        fixed, gap = self._fixed, self._sizes.gap
        if fixed is None or y + height + gap <= fixed.y or y >= fixed.bottom + gap:
            return y
        return fixed.bottom + gap

    def _put(self, at: int, ys: Sequence[int | None], *, slim: bool) -> int:
        """Take over a crowd and return where the next note may begin."""
        height = self._sizes.slim if slim else self._sizes.full
        for wish, y in zip(self._wishes[at : at + len(ys)], ys, strict=True):
            if y is None:
                self._more.setdefault(self._holder(wish).row.id, []).append(wish.row)
            else:
                self._above.append(PlacedNote(wish.row, y, height, slim))
            if wish.more:
                self._more.setdefault(self._holder(wish).row.id, []).extend(wish.more)
        return self._above[-1].bottom + self._sizes.gap if self._above else 0

    def _holder(self, wish: NoteWish) -> PlacedNote:
        """Return the note that lists a mark which found no room: the nearest above it."""
        fixed, above = self._fixed, self._above
        if fixed is None:
            return above[-1]  # the first note has its wish, unless the chosen one keeps it out
        if not above or above[-1].y < fixed.y <= wish.y:
            return fixed
        return above[-1]
