"""A page that shows, over a text and its marks, what another version of the text has otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from app.anchors.comparing import Fate
from ui.documents.compared.changes_on_page import NO_CHANGES, SIGNS
from ui.documents.text.marked_page import MarkedPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from ui.documents.compared.changes_on_page import ChangesOnPage
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.page_geometry import PageGeometry
    from ui.documents.text.text_values import Stretch

_TINT: Final = 0.16
_SIGN: Final = 15  # pixels at 100 %
_ROOM: Final = 20  # for the signs, left of the text
_TICK: Final = 2


class ComparedPage(MarkedPage):
    """Words that are gone are struck through, new ones between dashes; signs stand beside."""

    changes: ChangesOnPage = NO_CHANGES

    def show_changes(self, changes: ChangesOnPage) -> None:
        """Show what another version has otherwise."""
        self.changes = changes
        self.viewport().update()

    def _new_geometry(self) -> PageGeometry:
        """Keep room for the signs beside a text that has little of it."""
        found = super()._new_geometry()
        missing = max(0, self._styles.pixels(_ROOM) + 8 - found.left)
        return replace(found, left=found.left + missing, width=found.width - missing)

    def _paint_page(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        super()._paint_page(painter, clip, caret)
        for laid in self.text_layout.lines_between(clip.top(), clip.bottom()):
            start = int(self.lines.starts[laid.number])
            fate = self.changes.sign_at(start)
            if fate is not None:
                self._sign(painter, laid, fate)
            for stretch in self.changes.between(start, int(self.lines.ends[laid.number])):
                self._mark(painter, laid, stretch)

    def _colour(self, fate: Fate) -> QColor:
        theme = self._theme
        colours = {Fate.REMOVED: theme.thread, Fate.ADDED: theme.evidence.line}
        return QColor(colours.get(fate, theme.accent))

    def _sign(self, painter: QPainter, laid: LaidLine, fate: Fate) -> None:
        """Set the sign beside the first row, on the side where reading begins."""
        band = laid.band(laid.rows()[0])
        room = self._styles.pixels(_ROOM)
        left = self._geometry.left - room - 2
        painter.setFont(self._styles.sans(_SIGN, bold=True))
        painter.setPen(self._colour(fate))
        box = QRectF(left, band.top(), room, band.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, SIGNS[fate])

    def _mark(self, painter: QPainter, laid: LaidLine, stretch: Stretch) -> None:
        removed = self.changes.removed
        colour = self._colour(Fate.REMOVED if removed else Fate.ADDED)
        tint = QColor(colour)
        tint.setAlphaF(_TINT)
        if stretch.start == stretch.end:
            self._tick(painter, laid, stretch.start)
            return
        for box in self._boxes(laid, stretch):
            painter.fillRect(box, tint)
            if removed:
                painter.setPen(QPen(colour, 1.5))
                heights = [box.center().y() + 1]
            else:  # dashed above and below, so that nobody takes it for a mark
                painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
                heights = [box.top(), box.bottom()]
            for y in heights:
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _tick(self, painter: QPainter, laid: LaidLine, point: int) -> None:
        """Show where the other version has words and this one has none."""
        caret = laid.caret(self.lines.offset_in(laid.number, point))
        colour = self._colour(Fate.ADDED if self.changes.removed else Fate.REMOVED)
        foot = caret.bottom()
        painter.fillRect(QRectF(caret.left() - 1, foot - 5, _TICK, 6), colour)
        painter.fillRect(QRectF(caret.left() - 3, foot, 3 * _TICK, 1.5), colour)

    def _boxes(self, laid: LaidLine, stretch: Stretch) -> Iterator[QRectF]:
        first = self.lines.offset_in(laid.number, stretch.start)
        last = self.lines.offset_in(laid.number, stretch.end)
        for row in laid.rows():
            start, end = row.textStart(), row.textStart() + row.textLength()
            if first < end and last > start:
                band = laid.band(row)
                for left, right in laid.spans(row, max(first, start), min(last, end)):
                    yield QRectF(left, band.top() + 3, right - left, band.height() - 5)
