"""What one line brings into the margin: its stripes, and the notes that begin on its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ui.documents.mark_signs import sign_of
from ui.documents.text.margin_notes import tells_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.marks_on_page import MarkOnLine
    from ui.theme.tokens import Theme

_COLUMNS: Final = {"claim": 0, "person": 1, "organisation": 1, "evidence": 2}
LAST_COLUMN: Final = 3
"""The column of stripes for all kinds that have none of their own."""

_SHORT: Final = 2  # pixels that a stripe leaves free at the ends of its rows


@dataclass(frozen=True, slots=True)
class Stripe:
    """A bar along rows of the page, and the marks that share it; heights are pixels."""

    column: int
    colour: str
    top: int
    bottom: int
    rows: tuple[MarkRow, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """The marks that begin on one row and of which a note would tell more; ``y`` is in pixels."""

    y: int
    rows: tuple[MarkRow, ...]


class LineMargin:
    """The stripes and beginnings of one line, worked out once however often they are painted.

    Marks of one kind along the same rows share a stripe, so what is painted does not grow with
    them. All heights are pixels from the top of the line.
    """

    def __init__(self, laid: LaidLine, marks: Sequence[MarkOnLine], theme: Theme) -> None:
        self.marks, self.theme = marks, theme
        offsets, tops = laid.row_tops()
        bottoms = [top + laid.style.line_height for top in tops]
        firsts = _rows_of(offsets, [mark.first for mark in marks])
        lasts = _rows_of(offsets, [max(mark.first, mark.last - 1) for mark in marks])
        shared: dict[tuple[object, int, int], list[MarkRow]] = {}
        begun: dict[int, list[MarkRow]] = {}
        for mark, first, last in zip(marks, firsts, lasts, strict=True):
            row = mark.row
            look = (row.kind, row.tags[0].colour) if row.kind == "tag" and row.tags else row.kind
            shared.setdefault((look, first, last), []).append(row)
            if mark.begins and tells_more(row):
                begun.setdefault(first, []).append(row)
        self.stripes = [
            Stripe(
                _COLUMNS.get(rows[0].kind, LAST_COLUMN),
                sign_of(rows[0], theme).ink.line,
                round(tops[first] + _SHORT),
                round(bottoms[last] - _SHORT),
                tuple(rows),
            )
            for (_, first, last), rows in shared.items()
        ]
        self.beginnings = [
            Beginning(round(tops[first] + _SHORT), tuple(rows)) for first, rows in begun.items()
        ]


def margin_of(laid: LaidLine, marks: Sequence[MarkOnLine], theme: Theme) -> LineMargin:
    """Return what a line brings into the margin, as it was found last if nothing has changed."""
    known = laid.beside
    if known is None or known.marks is not marks or known.theme is not theme:
        known = laid.beside = LineMargin(laid, marks, theme)
    return known


def heights_of(laid: LaidLine, mark: MarkOnLine) -> tuple[int, int]:
    """Return where the stripe of a mark begins and ends, in pixels from the top of its line."""
    offsets, tops = laid.row_tops()
    first, last = _rows_of(offsets, (mark.first, max(mark.first, mark.last - 1)))
    return round(tops[first] + _SHORT), round(tops[last] + laid.style.line_height - _SHORT)


def _rows_of(starts: Sequence[int], offsets: Sequence[int]) -> list[int]:
    """Return in which row each offset stands; the rows are told by where they start."""
    rows: list[int] = np.maximum(np.searchsorted(starts, offsets, "right") - 1, 0).tolist()
    return rows
