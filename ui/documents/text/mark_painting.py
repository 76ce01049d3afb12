"""Painting marks into a line: soft fills below the letters, underlines in lanes, the chosen one.

However many marks lie on one passage, a row paints no more than its letters can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.documents.mark_signs import sign_of
from ui.documents.text.line_layout import joined
from ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from PySide6.QtGui import QTextLine

    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.marks_on_page import MarkOnLine
    from ui.theme.tokens import Ink, Theme

_UNDERLINE: Final = 2
_LANE: Final = 3
_BELOW: Final = 4  # from the baseline to the first underline

# Strokes and gaps in pixels, in turn; no pattern is a full line.
_DOTS: Final = (2, 2)
_PATTERNS: Final[Mapping[str, tuple[int, ...]]] = {
    "claim": (),
    "person": (9, 3),
    "organisation": (9, 3),
    "evidence": (9, 3, 3, 3),
    "tag": (4, 3),
}

T = TypeVar("T")

Area = tuple[QRectF, QColor]
"""What is filled with one colour, in pixels from the corner of the line."""


@dataclass(frozen=True, slots=True)
class RowMarks:
    """What one row shows of its marks: the fills below the letters, and the underlines."""

    fills: tuple[Area, ...]
    underlines: tuple[Area, ...]


class LineMarks:
    """The marks of one line in one theme, placed row by row when they are first painted."""

    def __init__(self, marks: Sequence[MarkOnLine], theme: Theme) -> None:
        self.marks = marks
        self.theme = theme
        self._rows: dict[int, RowMarks] = {}

    def on_row(self, laid: LaidLine, row: QTextLine) -> RowMarks:
        """Return what a row of the line shows of the marks."""
        number = row.lineNumber()
        known = self._rows.get(number)
        if known is None:
            known = self._rows[number] = self._placed(laid, row)
        return known

    def _placed(self, laid: LaidLine, row: QTextLine) -> RowMarks:
        start, end = row.textStart(), row.textStart() + row.textLength()
        here = [mark for mark in self.marks if mark.first < end and mark.last > start]
        if not here:
            return RowMarks((), ())
        drawing = _RowDrawing(laid, row, here)
        longest_first = sorted(here, key=lambda mark: mark.first - mark.last)
        fills = [(mark, self._ink(mark).fill) for mark in drawing.uppermost(longest_first)]
        lanes: dict[int, list[MarkOnLine]] = {}
        for mark in here:
            lanes.setdefault(mark.lane, []).append(mark)
        return RowMarks(
            tuple((box, _colour(fill)) for fill, box in drawing.boxes(fills)),
            tuple(
                (part, _colour(self._ink(mark).line))
                for lane, marks in lanes.items()
                for mark, box in drawing.boxes((one, one) for one in drawing.uppermost(marks))
                for part in self._parts(mark, _underline(box, lane))
            ),
        )

    def _ink(self, mark: MarkOnLine) -> Ink:
        return sign_of(mark.row, self.theme).ink

    def _parts(self, mark: MarkOnLine, underline: QRectF) -> list[QRectF]:
        """Return what an underline is drawn of: in high contrast each kind has a pattern."""
        pattern = _PATTERNS.get(mark.row.kind, _DOTS) if self.theme.contrast else ()
        return _dashed(underline, pattern) if pattern else [underline]


class _RowDrawing:
    """Finds where the marks of a row lie, each place that one of them ends at measured once."""

    def __init__(self, laid: LaidLine, row: QTextLine, marks: Sequence[MarkOnLine]) -> None:
        self._start, self._end = row.textStart(), row.textStart() + row.textLength()
        edges = sorted({offset for mark in marks for offset in self._inside(mark)})
        self._places = {offset: place for place, offset in enumerate(edges)}
        self._pieces = laid.pieces(row, edges)
        self._top, self._height = _band(laid, row)

    def uppermost(self, marks: Iterable[MarkOnLine]) -> list[MarkOnLine]:
        """Return the marks, where later ones cover earlier ones, without those wholly covered.

        Of those that show the same letters of the row only the last can be seen.
        """
        seen: dict[tuple[int, int], MarkOnLine] = {}
        for mark in marks:
            inside = self._inside(mark)
            seen.pop(inside, None)
            seen[inside] = mark
        return list(seen.values())

    def boxes(self, marks: Iterable[tuple[MarkOnLine, T]]) -> Iterator[tuple[T, QRectF]]:
        """Yield what is seen of the marks, where later ones cover earlier ones."""
        shown: list[T | None] = [None] * len(self._pieces)
        for mark, what in marks:
            first, last = map(self._places.__getitem__, self._inside(mark))
            shown[first:last] = [what] * (last - first)
        place = 0
        for seen, alike in groupby(shown):
            begin, place = place, place + len(list(alike))
            if seen is not None:
                for left, right in joined(chain.from_iterable(self._pieces[begin:place])):
                    yield seen, QRectF(left, self._top, right - left, self._height)

    def _inside(self, mark: MarkOnLine) -> tuple[int, int]:
        return max(mark.first, self._start), min(mark.last, self._end)


def marks_of(laid: LaidLine, marks: Sequence[MarkOnLine], theme: Theme) -> LineMarks:
    """Return the placed marks of a line, as they were painted last if nothing has changed."""
    known = laid.painted
    if known is None or known.marks is not marks or known.theme is not theme:
        known = laid.painted = LineMarks(marks, theme)
    return known


def boxes_on(laid: LaidLine, row: QTextLine, first: int, last: int) -> list[QRectF]:
    """Return where the letters from offset ``first`` to ``last`` of a row lie on the page."""
    top, height = _band(laid, row)
    spans = laid.spans(row, first, last)
    return [QRectF(left, laid.top + top, right - left, height) for left, right in spans]


def _band(laid: LaidLine, row: QTextLine) -> tuple[int, int]:
    """Return where the fill of a row begins, from the top of its line, and its height."""
    baseline = round(row.y() + row.ascent())
    size = laid.style.font.pixelSize()
    return baseline - size, size + _BELOW + _UNDERLINE


def _underline(box: QRectF, lane: int) -> QRectF:
    """Return the line below a stretch in its lane, a little short so that two meet with a gap."""
    top = box.bottom() - _UNDERLINE + _LANE * lane
    return QRectF(box.left() + 0.5, top, max(1.0, box.width() - 1), _UNDERLINE)


def _dashed(line: QRectF, pattern: Sequence[int]) -> list[QRectF]:
    """Return the strokes of a line, which begin at the same places on each row of the page."""
    strokes, period = [], sum(pattern)
    left = line.left() - line.left() % period
    while left < line.right():
        for at in range(0, len(pattern), 2):
            stroke = QRectF(left, line.top(), pattern[at], line.height()) & line
            if not stroke.isEmpty():
                strokes.append(stroke)
            left += pattern[at] + pattern[at + 1]
    return strokes


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


def paint_areas(painter: QPainter, laid: LaidLine, areas: Iterable[Area]) -> None:
    """Fill areas of a line."""
    painter.translate(laid.left, laid.top)
    for box, colour in areas:
        painter.fillRect(box, colour)
    painter.translate(-laid.left, -laid.top)


def paint_outline(
    painter: QPainter, laid: LaidLine, rows: Iterable[QTextLine], mark: MarkOnLine, theme: Theme
) -> None:
    """Draw a frame around what some rows show of a mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(sign_of(mark.row, theme).ink.line), 1.5))
    for row in rows:
        start, end = row.textStart(), row.textStart() + row.textLength()
        if mark.first < end and mark.last > start:
            for box in boxes_on(laid, row, max(mark.first, start), min(mark.last, end)):
                frame = box.adjusted(-1.5, -1.5, 1.5, 1.5 + _LANE * mark.lane)
                painter.drawRoundedRect(frame, RADIUS, RADIUS)
    painter.restore()
