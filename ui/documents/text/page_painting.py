"""Painting the lines of a text: what lies under the letters, the letters, and the caret."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from app.anchors.blocks import BlockKind
from ui.documents.text.mark_painting import (
    boxes_on,
    marks_of,
    paint_areas,
    paint_outline,
)
from ui.documents.text.text_lines import DEPTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter, QTextLine

    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.marks_on_page import MarkOnLine
    from ui.documents.text.text_lines import TextLines
    from ui.documents.text.text_values import Stretch
    from ui.theme.tokens import Theme

_CARET: Final = 2
_BAR: Final = 3
_CODE_PAD: Final = 6
_LINE_END: Final = 6  # how far a selection shows that it goes on in the next line
_OWN_BULLET: Final = re.compile(r"\s*(?:[-–—*+•‣◦▪·]|\(?(?:\d{1,3}|[ivxlc]{1,4}|[a-zA-Z])[.)])\s")
_BULLETS: Final = "•◦▪"
_QUIET: Final = frozenset({BlockKind.CAPTION, BlockKind.FOOTNOTE})


@dataclass(slots=True)
class Highlights:
    """What is lit up besides the marks: the selection, the hits of a search, a flash.

    All are code points; ``flash_strength`` goes from 1 to 0.
    """

    selection: Stretch | None = None
    hits: Sequence[Stretch] = ()
    flash: Stretch | None = None
    flash_strength: float = 0.0


class LinePainter:
    """Paints lines of one text onto one page, as far as they lie inside ``clip`` (pixels)."""

    def __init__(self, painter: QPainter, theme: Theme, lines: TextLines, clip: QRectF) -> None:
        self._painter = painter
        self._theme = theme
        self._lines = lines
        self._clip = clip

    def paint(
        self,
        laid: LaidLine,
        marks: Sequence[MarkOnLine],
        chosen: MarkOnLine | None,
        lit: Highlights,
    ) -> None:
        """Paint a line with the marks on it and whatever is lit up in it."""
        rows = [row for row in laid.rows() if self._seen(laid, row)]
        placed = marks_of(laid, marks, self._theme)
        shown = [placed.on_row(laid, row) for row in rows] if marks else []
        self._ground(laid)
        paint_areas(self._painter, laid, chain.from_iterable(found.fills for found in shown))
        self._light(laid, rows, lit)
        paint_areas(self._painter, laid, chain.from_iterable(found.underlines for found in shown))
        kind = self._kind(laid)
        self._painter.setPen(QColor(self._theme.muted if kind in _QUIET else self._theme.text))
        if kind == BlockKind.LIST_ITEM:
            self._bullet(laid)
        laid.layout.draw(self._painter, QPointF(0, 0), [], self._clip)
        if chosen is not None:
            paint_outline(self._painter, laid, rows, chosen, self._theme)

    def caret(self, laid: LaidLine, offset: int) -> None:
        """Paint the caret before an offset (UTF-16 units) of a line."""
        self._painter.setPen(QColor(self._theme.text))
        laid.layout.drawCursor(self._painter, QPointF(0, 0), offset, _CARET)

    def _kind(self, laid: LaidLine) -> int:
        return int(self._lines.kinds[laid.number])

    def _seen(self, laid: LaidLine, row: QTextLine) -> bool:
        return laid.band(row).adjusted(0, -8, 0, 12).intersects(self._clip)

    def _ground(self, laid: LaidLine) -> None:
        kind, box = self._kind(laid), QRectF(laid.left, laid.top, laid.width, laid.height)
        if kind == BlockKind.CODE:
            above = 0 if self._goes_on(laid.number) else _CODE_PAD
            below = 0 if self._goes_on(laid.number + 1) else _CODE_PAD
            self._painter.fillRect(box.adjusted(0, -above, 0, below), QColor(self._theme.raised))
        elif kind == BlockKind.QUOTE:
            left = box.right() - _BAR if laid.rtl else box.left()
            bar = QRectF(left, box.top(), _BAR, box.height())
            self._painter.fillRect(bar, QColor(self._theme.edge))
        elif kind == BlockKind.TABLE_ROW:
            edges = [box.bottom() - 1]
            if laid.number == 0 or self._lines.kinds[laid.number - 1] != BlockKind.TABLE_ROW:
                edges.append(box.top())
            for y in edges:
                self._painter.fillRect(
                    QRectF(box.left(), y, box.width(), 1), QColor(self._theme.edge)
                )

    def _goes_on(self, number: int) -> bool:
        """Tell whether a line goes on with the block before it."""
        lines = self._lines
        if not 0 < number < len(lines):
            return False
        return bool(lines.tights[number]) and lines.kinds[number] == lines.kinds[number - 1]

    def _bullet(self, laid: LaidLine) -> None:
        """Set a bullet beside a list item, unless it brings its own."""
        start = int(self._lines.starts[laid.number])
        if self._lines.joins[laid.number] or _OWN_BULLET.match(self._lines.text, start):
            return
        depth = int(self._lines.forms[laid.number]) % DEPTHS
        bullet = _BULLETS[max(0, depth - 1) % len(_BULLETS)]
        row = laid.layout.lineAt(0)
        aside = laid.style.line_height * 2 / 3
        edge = laid.width - laid.style.indent + aside / 2 if laid.rtl else laid.style.indent - aside
        self._painter.setFont(laid.style.font)
        place = QPointF(laid.left + edge, laid.top + row.y() + row.ascent())
        self._painter.drawText(place, bullet)

    def _light(self, laid: LaidLine, rows: Sequence[QTextLine], lit: Highlights) -> None:
        if lit.selection is not None:
            self._selection(laid, rows, lit.selection)
        tint = QColor(self._theme.accent)
        if lit.flash is not None:
            tint.setAlphaF(0.45 * lit.flash_strength)
            for box in self._boxes(laid, rows, lit.flash):
                self._painter.fillRect(box, tint)
        self._painter.setPen(QColor(self._theme.accent))
        tint.setAlphaF(0.12)
        for hit in lit.hits:
            for box in self._boxes(laid, rows, hit):
                self._painter.fillRect(box, tint)
                self._painter.drawRect(box.adjusted(-1, 0, 0, -1))

    def _boxes(
        self, laid: LaidLine, rows: Sequence[QTextLine], stretch: Stretch
    ) -> Iterator[QRectF]:
        for row, first, last in self._on_rows(laid, rows, stretch):
            yield from boxes_on(laid, row, first, last)

    def _selection(self, laid: LaidLine, rows: Sequence[QTextLine], selection: Stretch) -> None:
        colour = QColor(self._theme.text_selection)
        for row, first, last in self._on_rows(laid, rows, selection):
            band = laid.band(row)
            for left, right in laid.spans(row, first, last):
                self._painter.fillRect(
                    QRectF(left, band.top(), right - left, band.height()), colour
                )
        number = laid.number
        if rows and selection.start <= self._lines.ends[number] < selection.end:
            end = laid.caret(self._lines.length_of(number))
            left = end.left() - _LINE_END if laid.rtl else end.left()
            self._painter.fillRect(QRectF(left, end.top(), _LINE_END, end.height()), colour)

    def _on_rows(
        self, laid: LaidLine, rows: Sequence[QTextLine], stretch: Stretch
    ) -> Iterator[tuple[QTextLine, int, int]]:
        """Yield the rows that a stretch touches and the offsets between which it does."""
        number = laid.number
        if stretch.end <= self._lines.starts[number] or stretch.start >= self._lines.ends[number]:
            return
        first = self._lines.offset_in(number, stretch.start)
        last = self._lines.offset_in(number, stretch.end)
        for row in rows:
            start, end = row.textStart(), row.textStart() + row.textLength()
            if first < end and last > start:
                yield row, max(first, start), min(last, end)
