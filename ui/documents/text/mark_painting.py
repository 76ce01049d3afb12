"""Painting marks into a line: soft fills below the letters, underlines in lanes, the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.documents.mark_signs import sign_of
from ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextLine

    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.marks_on_page import MarkOnLine
    from ui.theme.tokens import Ink, Theme

_UNDERLINE: Final = 2
_LANE: Final = 3
_BELOW: Final = 4  # from the baseline to the first underline


@dataclass(frozen=True, slots=True)
class PaintedMark:
    """What one row shows of a mark: its colours, and where it lies in pixels of the page."""

    mark: MarkOnLine
    ink: Ink
    boxes: tuple[QRectF, ...]


def place_on_row(
    laid: LaidLine, row: QTextLine, marks: Iterable[MarkOnLine], theme: Theme
) -> list[PaintedMark]:
    """Return the marks that touch a row, in their order."""
    start, end = row.textStart(), row.textStart() + row.textLength()
    return [
        PaintedMark(
            mark=mark,
            ink=sign_of(mark.row, theme).ink,
            boxes=tuple(boxes_on(laid, row, max(mark.first, start), min(mark.last, end))),
        )
        for mark in marks
        if mark.first < end and mark.last > start
    ]


def boxes_on(laid: LaidLine, row: QTextLine, first: int, last: int) -> list[QRectF]:
    """Return where the letters from offset ``first`` to ``last`` of a row lie on the page."""
    baseline = round(laid.top + row.y() + row.ascent())
    top = baseline - laid.style.font.pixelSize()
    height = baseline + _BELOW + _UNDERLINE - top
    spans = laid.spans(row, first, last)
    return [QRectF(left, top, right - left, height) for left, right in spans]


def paint_fills(painter: QPainter, placed: Iterable[PaintedMark]) -> None:
    """Fill what is marked, the shorter marks over the longer."""
    for found in sorted(placed, key=lambda found: found.mark.first - found.mark.last):
        for box in found.boxes:
            painter.fillRect(box, QColor(found.ink.fill))


def paint_underlines(painter: QPainter, placed: Iterable[PaintedMark]) -> None:
    """Underline each mark in its lane, so that every end can be seen where marks meet."""
    for found in placed:
        for box in found.boxes:
            top = box.bottom() - _UNDERLINE + _LANE * found.mark.lane
            line = QRectF(box.left() + 0.5, top, max(1.0, box.width() - 1), _UNDERLINE)
            painter.fillRect(line, QColor(found.ink.line))


def paint_outlines(painter: QPainter, placed: Iterable[PaintedMark]) -> None:
    """Draw a frame around marks."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for found in placed:
        painter.setPen(QPen(QColor(found.ink.line), 1.5))
        for box in found.boxes:
            frame = box.adjusted(-1.5, -1.5, 1.5, 1.5 + _LANE * found.mark.lane)
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
    painter.restore()
