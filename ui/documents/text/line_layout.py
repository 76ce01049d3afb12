"""Laying out one line of a text: breaking it into rows and placing them on their baselines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine, QTextOption

from ui.documents.text.text_lines import CELL_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QTextBlock

    from ui.documents.text.line_margin import LineMargin
    from ui.documents.text.mark_painting import LineMarks
    from ui.documents.text.table_columns import Columns
    from ui.documents.text.text_styles import BlockStyle

Spans = list[tuple[float, float]]
"""Stretches of a row, from left to right in pixels; in text of both directions also several."""

_TALLER: Final = 5
"""How far (pixels at 15 px text) the metrics of a font may reach beyond a row before it grows:
fonts for other scripts declare more room than their letters take."""


@dataclass(slots=True, eq=False)
class LaidLine:
    """One line broken into rows. ``left`` and ``top`` (pixels) place it on the page.

    It holds the block, never the block's QTextLayout: a wrapper that outlives what Qt deletes
    makes PySide crash when the next object comes to lie at that address.
    """

    number: int
    block: QTextBlock
    style: BlockStyle
    width: int
    height: int
    rtl: bool
    bidi: bool
    left: int = 0
    top: int = 0
    heights: tuple[list[int], list[float]] | None = None  # of its rows: offset, top in the line
    painted: LineMarks | None = None  # kept from one paint to the next
    beside: LineMargin | None = None  # kept likewise

    @property
    def layout(self) -> QTextLayout:
        """Qt's layout of the line, for the moment."""
        return self.block.layout()

    @property
    def place(self) -> int:
        """The first position of the line in the document."""
        return self.block.position()

    def rows(self) -> list[QTextLine]:
        """Return the rows from the first to the last."""
        layout = self.layout
        return [layout.lineAt(index) for index in range(layout.lineCount())]

    def band(self, row: QTextLine) -> QRectF:
        """Return the room of a row on the page, as wide as the row may be and one line high."""
        baseline = row.y() + row.ascent()
        top = self.top + baseline - self.style.baseline
        return QRectF(self.left + row.x(), top, row.width(), self.style.line_height)

    def row_tops(self) -> tuple[list[int], list[float]]:
        """Return the offset each row starts at, and its top in pixels from that of the line."""
        if self.heights is None:
            rows = self.rows()
            tops = [row.y() + row.ascent() - self.style.baseline for row in rows]
            self.heights = [row.textStart() for row in rows], tops
        return self.heights

    def row_at(self, x: float, y: float) -> QTextLine:
        """Return the row at a point of the page, or the nearest one."""

        def distance(row: QTextLine) -> tuple[float, float]:
            band = self.band(row)
            below = max(band.top() - y, y - band.bottom(), 0)
            return below, max(band.left() - x, x - band.right(), 0)

        return min(self.rows(), key=distance)

    def row_of(self, offset: int) -> QTextLine:
        """Return the row that holds an offset (UTF-16 units)."""
        return self.layout.lineForTextPosition(offset)

    def caret(self, offset: int) -> QRectF:
        """Return where a caret before an offset stands on the page, without a width."""
        row = self.row_of(offset)
        band = self.band(row)
        return QRectF(self.left + caret_x(row, offset), band.top(), 0, band.height())

    def edge(self, offset: int, *, trailing: bool) -> QRectF:
        """Return the caret at one end of a stretch; a ``trailing`` end stays in its row."""
        row = self.row_of(offset - 1 if trailing and offset else offset)
        band, x = self.band(row), caret_x(row, offset)
        if trailing and not self.bidi:
            x = min(x, row.naturalTextRect().right())
        return QRectF(self.left + x, band.top(), 0, band.height())

    def spans(self, row: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        """Return the stretches of a row, in pixels of the page, that show offsets ``first..last``.

        In text of both directions one stretch of characters can lie in several places.
        """
        (found,) = self.pieces(row, [first, last])
        return [(self.left + start, self.left + end) for start, end in found]

    def pieces(self, row: QTextLine, edges: Sequence[int]) -> list[Spans]:
        """Return where the letters from each of these offsets to the next lie, in pixels of a row.

        Many stretches of a row that share their ends are put together from such pieces.
        """
        if self.bidi:
            return [
                _glyph_spans(self.layout, first, last - first) for first, last in pairwise(edges)
            ]
        reach = row.naturalTextRect().right()
        places = [caret_x(row, edge) for edge in edges]
        return [[(left, max(left, min(right, reach)))] for left, right in pairwise(places)]


def caret_x(row: QTextLine, offset: int) -> float:
    """Return where a caret before an offset stands in a row, in pixels of its layout."""
    x = cast("tuple[float, int]", row.cursorToX(offset))  # PySide says object
    return x[0]


def _glyph_spans(layout: QTextLayout, first: int, length: int) -> Spans:
    """Return where the glyphs of a stretch lie: at the edges of runs cursorToX is wrong."""
    runs = []
    for run in layout.glyphRuns(first, length):
        places = run.positions()
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        ends = [place.x() + advance.x() for place, advance in zip(places, advances, strict=True)]
        runs.append((min(place.x() for place in places), max(ends)))
    return joined(runs)


def joined(spans: Iterable[tuple[float, float]]) -> Spans:
    """Return stretches in their order, those that touch as one."""
    found: Spans = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1] + 1.5:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def break_into_rows(
    block: QTextBlock, style: BlockStyle, *, width: int, rtl: bool, columns: Columns = ()
) -> int:
    """Lay out a block in ``width`` pixels, or cell by cell in columns, and return its height."""
    layout = block.layout()
    layout.setTextOption(_option(rtl=rtl))
    layout.setCacheEnabled(True)
    font = QTextCharFormat()
    font.setFont(style.font)
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, block.length(), font
    layout.setFormats([whole])
    layout.beginLayout()
    rows = _Rows(layout, style, width=width, rtl=rtl)
    height = rows.in_columns(_cells(block.text()), columns) if columns else rows.in_one_column()
    layout.endLayout()
    return height


class _Rows:
    """Makes the rows of one layout from the top down."""

    def __init__(self, layout: QTextLayout, style: BlockStyle, *, width: int, rtl: bool) -> None:
        self._layout = layout
        self._style = style
        self._width = width
        self._rtl = rtl

    def in_one_column(self) -> int:
        style = self._style
        left, width = 0 if self._rtl else style.indent, self._width - style.indent
        bottom = style.pad
        while (row := self._layout.createLine()).isValid():
            bottom = self._place(row, left, bottom, width)
        return bottom + style.pad

    def in_columns(self, cells: list[int], columns: Columns) -> int:
        """Give each cell its column; cells beyond the last column go on below in it.

        ``cells`` says at which offset each cell begins.
        """
        bottoms = [self._style.pad] * len(columns)
        while (row := self._layout.createLine()).isValid():
            cell = bisect_right(cells, row.textStart()) - 1
            column = min(cell, len(columns) - 1)
            left, width = columns[column]
            left = self._width - left - width if self._rtl else left
            bottoms[column] = self._place(row, left, bottoms[column], width)
        return max(bottoms) + self._style.pad

    def _place(self, row: QTextLine, left: int, top: int, width: int) -> int:
        """Set a row's baseline and return where the next row may begin."""
        style, slack = self._style, _TALLER * self._style.line_height / 24
        row.setLineWidth(width)
        above = max(style.baseline, ceil(row.ascent() - slack))
        below = max(style.line_height - style.baseline, ceil(row.descent() - slack))
        row.setPosition(QPointF(left, top + above - row.ascent()))
        return top + round(above + below)


def _cells(text: str) -> list[int]:
    """Return the offsets (UTF-16 units) at which the cells of a table row begin."""
    lengths = [
        len(cell.encode("utf-16-le", "surrogatepass")) // 2 for cell in text.split(CELL_BREAK)
    ]
    return [0, *accumulate(length + 1 for length in lengths[:-1])]


def _option(*, rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(32)
    if rtl:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option
