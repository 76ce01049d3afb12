"""The two grips at the ends of the chosen mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPainter, QPen

from ui.documents.mark_signs import sign_of
from ui.documents.text.ends_editing import End

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.text_layout import TextLayout
    from ui.documents.text.text_lines import TextLines
    from ui.theme.tokens import Theme

_GRIP: Final = 3.5
_REACH: Final = 5


@dataclass(frozen=True, slots=True)
class Handle:
    """One end of a mark: where a caret would stand there, in pixels of the page."""

    end: End
    edge: QRectF

    @property
    def grip(self) -> QPointF:
        """The middle of the knob: above the start, below the end."""
        return self.edge.topLeft() if self.end is End.START else self.edge.bottomLeft()

    def holds(self, point: QPointF) -> bool:
        """Tell whether a point of the page is near enough to take hold here."""
        return self.edge.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)


def handles_of(row: MarkRow, lines: TextLines, layout: TextLayout) -> list[Handle]:
    """Return the ends of a mark as far as the document holds them by now."""
    if row.passage is None:
        return []
    found = []
    for end, point in ((End.START, row.passage.start), (End.END, row.passage.end)):
        # An end belongs to the row of the letter before it, also where the row breaks there.
        number = lines.line_of(point - 1 if end is End.END else point)
        laid = layout.line(number)
        if laid is not None:
            offset = lines.offset_in(number, point)
            found.append(Handle(end, laid.edge(offset, trailing=end is End.END)))
    return found


def paint_handles(
    painter: QPainter, row: MarkRow, handles: list[Handle], active: End | None, theme: Theme
) -> None:
    """Paint the grips; the one that keys move is filled."""
    line = QColor(sign_of(row, theme).ink.line)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for handle in handles:
        filled = handle.end is active
        painter.setPen(QPen(line, 2 if filled else 1.5))
        painter.drawLine(handle.edge.topLeft(), handle.edge.bottomLeft())
        painter.setBrush(line if filled else QColor(theme.page))
        painter.drawEllipse(handle.grip, _GRIP, _GRIP)
    painter.restore()
