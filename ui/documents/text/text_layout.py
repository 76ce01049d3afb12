"""Lays out only those lines of a text that are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextFrame,
    QTextLine,
)

from app.anchors.blocks import BlockKind
from ui.documents.text.line_heights import LineHeights
from ui.documents.text.line_layout import LaidLine, break_into_rows
from ui.documents.text.table_columns import TableColumns
from ui.documents.text.text_lines import DEPTHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.documents.text.page_geometry import PageGeometry
    from ui.documents.text.page_header import PageHeader
    from ui.documents.text.text_document import TextDocument
    from ui.documents.text.text_styles import TextStyles

    Paint = Callable[[QPainter, QRectF, int], None]

_KEPT: Final = 3_000
"""How many laid-out lines are kept; the oldest are let go beyond that."""

_FOOT: Final = 48


class TextLayout(QAbstractTextDocumentLayout):
    """The layout of a ``TextDocument``; the heights of lines not looked at yet are estimates.

    ``paint`` is called with a painter, the stretch of the page to paint (pixels) and the caret's
    document position, or -1.
    """

    def __init__(
        self,
        document: TextDocument,
        styles: TextStyles,
        geometry: PageGeometry,
        header: PageHeader,
        *,
        paint: Paint,
    ) -> None:
        super().__init__(document)
        self._text = document
        self._paint = paint
        self._laid: dict[int, LaidLine] = {}
        self._seen = 0
        document.grown.connect(self._on_grown)
        self.styles, self.geometry = styles, geometry
        self._set(styles, geometry, header)

    def arrange(self, styles: TextStyles, geometry: PageGeometry, header: PageHeader) -> None:
        """Set the lines anew in another column, below another header."""
        if styles is self.styles and geometry.width == self.geometry.width:
            self.geometry = geometry
            self.heights.move(header.height)
        else:
            self._forget(list(self._laid))
            self._set(styles, geometry, header)
        self.announce_size()

    def _set(self, styles: TextStyles, geometry: PageGeometry, header: PageHeader) -> None:
        lines = self._text.lines
        self.styles = styles
        self.geometry = geometry
        self._gaps = styles.gaps(lines)
        self._gaps[1:2] += header.below_heading
        estimates = self._gaps + styles.estimates(lines, geometry.width)
        self.heights = LineHeights(estimates, header.height)
        row_font = styles.of_form(BlockKind.TABLE_ROW * DEPTHS).font
        self._tables = TableColumns(lines, row_font, geometry.width)

    def announce_size(self) -> None:
        """Tell the view how large the page is by now."""
        self.documentSizeChanged.emit(self.documentSize())

    def line(self, number: int) -> LaidLine | None:
        """Return a line laid out and in its place; None while the document does not hold it."""
        laid = self._laid.get(number)
        if laid is None:
            block = self._text.findBlockByNumber(number)
            if number >= self._text.filled or not block.isValid():
                return None
            laid = self._laid[number] = self._lay(number, block)
            self.heights.correct(number, int(self._gaps[number]) + laid.height)
        laid.left = self.geometry.left
        laid.top = self.heights.top(number) + int(self._gaps[number])
        laid.layout.setPosition(QPointF(laid.left, laid.top))
        return laid

    def lines_between(self, top: float, bottom: float) -> list[LaidLine]:
        """Return the lines of a stretch of the page in their true places, from the first on."""
        number = self.heights.at(top)
        y, numbers = self.heights.top(number), []
        while y < bottom and self.line(number) is not None:
            numbers.append(number)
            y += self.heights.height(number)
            number += 1
        if not self.heights.settled:
            self.heights.settle()
        return [laid for found in numbers if (laid := self.line(found))]

    def lay_around(self, number: int, *, above: int, below: int) -> bool:
        """Lay out so many pixels above and below the top of a line; True if heights changed."""
        self._let_go()
        for step, room in ((-1, above), (1, below)):
            at, left = number + min(step, 0), room
            while at >= 0 and left > 0 and self.line(at) is not None:
                left -= self.heights.height(at)
                at += step
        changed = not self.heights.settled
        if changed:
            self.heights.settle()
        return changed

    def _on_grown(self, filled: int) -> None:
        self._forget([self._seen - 1])  # Qt has just put more behind that line
        self._seen = filled

    def _lay(self, number: int, block: QTextBlock) -> LaidLine:
        lines = self._text.lines
        head = self._text.findBlockByNumber(lines.head_of(number))
        rtl = head.textDirection() == Qt.LayoutDirection.RightToLeft
        style = self.styles.of_form(int(lines.forms[number]))
        is_row = lines.kinds[number] == BlockKind.TABLE_ROW
        columns = self._tables.of(number) if is_row else ()
        width = self.geometry.width
        height = break_into_rows(block, style, width=width, rtl=rtl, columns=columns)
        return LaidLine(
            number=number,
            block=block,
            style=style,
            width=width,
            height=height,
            rtl=rtl,
            bidi=rtl or bool(lines.bidi[number]),
        )

    def _let_go(self) -> None:
        surplus = len(self._laid) - _KEPT
        if surplus > 0:
            self._forget(list(self._laid)[: surplus + _KEPT // 3])

    def _forget(self, numbers: list[int]) -> None:
        for number in numbers:
            laid = self._laid.pop(number, None)
            if laid is not None:
                laid.layout.clearLayout()

    # What Qt asks a layout

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the part of the page that the context asks for."""
        clip = QRectF(context.clip)
        caret = context.cursorPosition
        self._paint(painter, clip if clip.isValid() else painter.clipBoundingRect(), caret)

    def hitTest(
        self, where: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Return the document position nearest to a point; -1 off the text for an exact hit."""
        point = QPointF(where) if isinstance(where, QPoint | QPointF) else QPointF(where.x, where.y)
        number = min(self.heights.at(point.y()), self._text.filled - 1)
        laid = self.line(number)
        if laid is None:
            return -1
        row = laid.row_at(point.x(), point.y())
        if accuracy == Qt.HitTestAccuracy.ExactHit and not _on_text(laid, row, point):
            return -1
        # At the right edge of a row written to the left Qt answers with the row above.
        return laid.place + max(row.textStart(), row.xToCursor(point.x() - laid.left))

    def character_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the line and the offset (UTF-16) of the character under a point of the page."""
        laid = self.line(self.heights.at(point.y()))
        if laid is None:
            return None
        row = laid.row_at(point.x(), point.y())
        if not _on_text(laid, row, point):
            return None
        x = point.x() - laid.left
        offset = row.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return laid.number, max(row.textStart(), offset)

    def pageCount(self) -> int:
        """Return 1: the text is one long page."""
        return 1

    def documentSize(self) -> QSizeF:
        """Return the size of the page in pixels; it is never wider than its view."""
        return QSizeF(self.geometry.page_width, self.heights.end + _FOOT)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002
        """Return the whole page: there is only one frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where a block stands, laid out."""
        laid = self.line(block.blockNumber()) if block.isValid() else None
        if laid is None:
            return QRectF()
        return QRectF(laid.left, laid.top, self.geometry.width, laid.height)

    def documentChanged(self, place: int, removed: int, added: int) -> None:
        """Do nothing: the text is frozen and only ever grows at its end."""


def _on_text(laid: LaidLine, row: QTextLine, point: QPointF) -> bool:
    band = laid.band(row)
    written = row.naturalTextRect()
    x = point.x() - laid.left
    return band.top() <= point.y() <= band.bottom() and written.left() <= x <= written.right()
