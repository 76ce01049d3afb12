"""Paints one page: its edges, the rows of text, and marks that can be told apart in grey too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from app.showing import is_rtl
from ui.paper.paper_layout import Units
from ui.paper.paper_styles import EDGE, NUMBER, SIGN
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QTextLayout, QTextLine

    from app.report.paper import PaperMark, PaperText
    from ui.paper.paper_items import PaperItem
    from ui.paper.paper_layout import PaperLayout, Placed
    from ui.theme.tokens import Ink

_INK, _QUIET, _RULE = QColor("#000000"), QColor("#505050"), QColor("#909090")
_THICK: Final = 9
_LANES: Final = 3
_LANE: Final = 18
_DASHES: Final[dict[str, tuple[float, ...]]] = {
    "claim": (),
    "person": (5, 3),
    "evidence": (),
    "tag": (1, 2),
}
"""How each kind is underlined, in widths of the line; others by dashes and dots."""

_OTHERS: Final = (6, 2, 1, 2)
_ASIDE_GAP: Final = 90
_NUMBER_GAP: Final = 110


@dataclass(frozen=True, slots=True)
class _Edges:
    """What stands at the edges of each page."""

    marking: str
    source: str


class PagePainter:
    """Paints the pages of a layout; the painter's units are those of the layout."""

    def __init__(self, layout: PaperLayout, paper: PaperText) -> None:
        self._layout = layout
        self._sheet = layout.sheet
        self._edges = _Edges(paper.marking, f"{paper.handle} {paper.title}")

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, on white paper."""
        self._paint_edges(painter, number)
        painter.save()
        painter.translate(self._sheet.left, self._sheet.top)
        for placed in self._layout.pages[number]:
            self._paint_item(painter, placed)
        painter.restore()

    def _paint_edges(self, painter: QPainter, number: int) -> None:
        sheet, (width, height) = self._sheet, self._sheet.size
        painter.setFont(EDGE.font())
        painter.setPen(_QUIET)
        metrics = QFontMetricsF(EDGE.font())
        foot = QRectF(sheet.left, height - sheet.bottom + 230, width - sheet.left - 400, 140)
        page = QCoreApplication.translate("Paper", "Page {page} of {pages}").format(
            page=number + 1, pages=len(self._layout.pages)
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, right, page)
        room = foot.width() - metrics.horizontalAdvance(page) - 200
        source = metrics.elidedText(self._edges.source, Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, source)
        if self._edges.marking:
            painter.setFont(SIGN.font())
            painter.setPen(_INK)
            for top in (300, height - 360):
                band = QRectF(400, top, width - 800, 140)
                painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self._edges.marking)

    def _paint_item(self, painter: QPainter, placed: Placed) -> None:
        item = self._layout.items[placed.item]
        laid = self._layout.laid(placed.item)
        rows = [laid.lineAt(index) for index in range(placed.first, placed.last)]
        rows = [row for row in rows if row.isValid()]
        painter.save()
        painter.translate(0, placed.top - placed.first * item.style.line)
        if item.is_quote:
            self._paint_bar(painter, item, placed)
        beside = _MarkPainter(painter, item, laid)
        for row in rows:
            beside.fills(row)
        painter.setPen(_QUIET if item.style.quiet else _INK)
        for row in rows:
            row.draw(painter, QPointF(0, 0))
        for row in rows:
            beside.lines(row)
            beside.signs(row, self._sheet.width, self._sheet.right)
        if rows and not placed.first:
            self._paint_numbers(painter, item, rows[0])
        painter.restore()

    def _paint_bar(self, painter: QPainter, item: PaperItem, placed: Placed) -> None:
        line, rtl = item.style.line, is_rtl(item.words)
        left = self._sheet.width - 30 if rtl else 60
        rows = placed.last - placed.first
        painter.fillRect(QRectF(left, placed.first * line, 12, rows * line), _RULE)

    def _paint_numbers(self, painter: QPainter, item: PaperItem, row: QTextLine) -> None:
        baseline = row.y() + row.ascent()
        if item.number:
            words, font = str(item.number), NUMBER.font()
            painter.setFont(font)
            painter.setPen(_QUIET)
            width = QFontMetricsF(font).horizontalAdvance(words)
            painter.drawText(QPointF(-_NUMBER_GAP - width, baseline), words)
        if item.entry:
            painter.setFont(SIGN.font())
            painter.setPen(_INK)
            room = item.style.indent - 40
            sign = QFontMetricsF(SIGN.font()).elidedText(
                item.aside, Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QPointF(0, baseline), sign)
        elif item.aside:
            painter.setFont(item.style.font())
            painter.setPen(_INK)
            width = self._sheet.width
            edge = width - item.style.indent + 60 if is_rtl(item.words) else item.style.indent - 110
            painter.drawText(QPointF(edge, baseline), item.aside)


class _MarkPainter:
    """Paints the marks of one item under and beside its rows."""

    def __init__(self, painter: QPainter, item: PaperItem, laid: QTextLayout) -> None:
        self._painter = painter
        self._laid = laid
        self._bidi = is_rtl(item.words) or not item.words.isascii()
        units = Units(item.words)
        self._marks: list[tuple[PaperMark, int, int, int]] = []
        ends: list[int] = []  # of the last mark in each lane
        for mark in item.marks:
            first, last = units.of(mark.start), units.of(mark.end)
            lane = next((at for at, end in enumerate(ends) if end <= first), len(ends))
            ends[lane : lane + 1] = [last]
            self._marks.append((mark, first, last, lane))

    def fills(self, row: QTextLine) -> None:
        """Paint the soft grounds of the marks on a row."""
        for mark, _lane, left, right in self._on(row):
            ground = QColor(_ink(mark.kind).fill)
            ground.setAlphaF(0.75)
            box = QRectF(left, row.y() + row.height() * 0.08, right - left, row.height() * 0.84)
            self._painter.fillRect(box, ground)

    def lines(self, row: QTextLine) -> None:
        """Underline the marks on a row, each kind in its own way."""
        for mark, lane, left, right in self._on(row):
            y = row.y() + row.ascent() + 22 + min(lane, _LANES - 1) * _LANE
            pen = QPen(QColor(_ink(mark.kind).line), _THICK)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            dashes = _DASHES.get(mark.kind, _OTHERS)
            if dashes:
                pen.setDashPattern(dashes)
            self._painter.setPen(pen)
            self._painter.drawLine(QPointF(left, y), QPointF(right, y))
            if mark.kind == "evidence":
                y += 2 * _THICK
                self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    def signs(self, row: QTextLine, left: int, room: int) -> None:
        """Name the marks that begin on a row at the right of it."""
        start, end = row.textStart(), row.textStart() + row.textLength()
        signs = [
            mark.sign
            for mark, first, _last, _lane in self._marks
            if mark.begins and start <= first < end
        ]
        if signs:
            metrics = QFontMetricsF(SIGN.font())
            words = "  ".join(dict.fromkeys(signs))
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - _ASIDE_GAP - 300)
            self._painter.setFont(SIGN.font())
            self._painter.setPen(_INK)
            self._painter.drawText(QPointF(left + _ASIDE_GAP, row.y() + row.ascent()), words)

    def _on(self, row: QTextLine) -> Iterator[tuple[PaperMark, int, float, float]]:
        start, end = row.textStart(), row.textStart() + row.textLength()
        for mark, first, last, lane in self._marks:
            low, high = max(first, start), min(last, end)
            if low < high:
                for left, right in self._spans(row, low, high):
                    yield mark, lane, left, right

    def _spans(self, row: QTextLine, first: int, last: int) -> Iterator[tuple[float, float]]:
        """Yield where a stretch of a row lies: in several places in text of both directions."""
        if not self._bidi:
            left, right = (_x(row, offset) for offset in (first, last))
            yield left, min(max(left, right), row.naturalTextRect().right())
            return
        for run in row.glyphRuns(first, last - first):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            places = run.positions()
            ends = [place.x() + more.x() for place, more in zip(places, advances, strict=True)]
            yield min(place.x() for place in places), max(ends)


def _x(row: QTextLine, offset: int) -> float:
    found = cast("tuple[float, int]", row.cursorToX(offset))  # PySide says object
    return found[0]


def _ink(kind: str) -> Ink:
    return LIGHT.tag(0) if kind == "tag" else LIGHT.kind(kind)
