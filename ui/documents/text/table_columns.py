"""The columns of the tables in a text, measured from their first rows."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QFontMetricsF

from app.anchors.blocks import BlockKind

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from ui.documents.text.text_lines import TextLines

Columns = tuple[tuple[int, int], ...]
"""For each column, where it begins and how wide it is, in pixels from the edge of the text."""

_SAMPLE: Final = 40
_LONGEST: Final = 200
_NARROWEST: Final = 48
_GUTTER: Final = 16


class TableColumns:
    """Finds the columns of the table that a row belongs to; rows in a row are one table."""

    def __init__(self, lines: TextLines, font: QFont, width: int) -> None:
        self._lines = lines
        self._metrics = QFontMetricsF(font)
        self._width = width
        is_row = np.concatenate(([False], lines.kinds == BlockKind.TABLE_ROW, [False]))
        self._edges = np.flatnonzero(is_row[1:] != is_row[:-1])
        self._known: dict[int, Columns] = {}

    def of(self, line: int) -> Columns:
        """Return the columns for a line that is a table row."""
        edge = int(np.searchsorted(self._edges, line, "right")) - 1
        columns = self._known.get(edge)
        if columns is None:
            first, last = int(self._edges[edge]), int(self._edges[edge + 1])
            columns = self._known[edge] = self._measured(first, min(last, first + _SAMPLE))
        return columns

    def _measured(self, first: int, last: int) -> Columns:
        wanted: list[int] = []
        for line in range(first, last):
            text = self._lines.text[self._lines.starts[line] : self._lines.ends[line]]
            for column, cell in enumerate(text.split("\t")):
                advance = ceil(self._metrics.horizontalAdvance(cell[:_LONGEST])) + 1 + _GUTTER
                if column == len(wanted):
                    wanted.append(advance)
                wanted[column] = max(wanted[column], advance)
        return _placed(fitted(wanted, self._width))


def fitted(wanted: list[int], width: int) -> list[int]:
    """Share a width (pixels) among columns: what each wants, or the same for those that want more.

    No column gets less than a readable minimum, even where the sum is then too wide.
    """
    if sum(wanted) <= width:
        return wanted
    room, widths = float(width), [0] * len(wanted)
    by_want = sorted(range(len(wanted)), key=wanted.__getitem__)
    for done, column in enumerate(by_want):
        share = room / (len(wanted) - done)
        widths[column] = int(max(min(wanted[column], share), _NARROWEST))
        room -= widths[column]
    return widths


def _placed(widths: list[int]) -> Columns:
    left, columns = 0, []
    for width in widths:
        columns.append((left, width - _GUTTER))
        left += width
    return tuple(columns)
