"""What stands beside the text that can be seen: notes, or stripes where there is no room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from ui.documents.mark_signs import sign_of
from ui.documents.text.margin_notes import NoteWish, PlacedNote, place_notes, tells_more
from ui.documents.text.note_painting import NOTE_DRIFT, NOTE_PITCH, NotePainter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.marks_on_page import MarkOnLine, MarksOnPage
    from ui.documents.text.page_geometry import PageGeometry
    from ui.documents.text.text_styles import TextStyles
    from ui.theme.tokens import Theme

_STRIPE: Final = 4
_STRIPE_PITCH: Final = 7


@dataclass(frozen=True, slots=True)
class Stripe:
    """A bar beside the rows that show a mark."""

    row: MarkRow
    box: QRectF


class PageMargin:
    """The notes or stripes of some lines; made anew whenever those lines or their marks change."""

    def __init__(
        self,
        laid: Iterable[LaidLine],
        marks: MarksOnPage,
        chosen: str | None,
        *,
        styles: TextStyles,
        geometry: PageGeometry,
        theme: Theme,
    ) -> None:
        self._chosen = chosen
        self._theme = theme
        self._notes: list[PlacedNote] = []
        self._stripes: list[Stripe] = []
        self._painter = NotePainter(styles, theme, left=geometry.beside, width=geometry.notes_width)
        shown = [(line, mark) for line in laid for mark in marks.on(line.number)]
        if geometry.notes_width:
            wishes = [
                NoteWish(mark.row, _rows(line, mark)[0])
                for line, mark in shown
                if mark.begins and (tells_more(mark.row) or mark.row.id == chosen)
            ]
            self._notes = place_notes(
                wishes,
                chosen,
                pitch=styles.pixels(NOTE_PITCH),
                drift=styles.pixels(NOTE_DRIFT),
            )
        else:
            self._stripes = [_stripe(line, mark, geometry.beside) for line, mark in shown]

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies inside ``clip``."""
        for note in self._notes:
            if self._painter.box(note).intersects(clip):
                self._painter.paint(painter, note, chosen=note.row.id == self._chosen)
        for stripe in self._stripes:
            swell = 1.5 if stripe.row.id == self._chosen else 0
            box = stripe.box.adjusted(-swell, 0, swell, 0)
            painter.fillRect(box, QColor(sign_of(stripe.row, self._theme).ink.line))

    def mark_at(self, point: QPointF) -> MarkRow | None:
        """Return the mark whose note or stripe lies at a point of the page."""
        for note in self._notes:
            if self._painter.box(note).contains(point):
                return note.row
        for stripe in reversed(self._stripes):
            if stripe.box.adjusted(-2, 0, 2, 0).contains(point):
                return stripe.row
        return None


def _stripe(line: LaidLine, mark: MarkOnLine, beside: int) -> Stripe:
    top, bottom = _rows(line, mark)
    left = beside + _STRIPE_PITCH * mark.lane
    return Stripe(mark.row, QRectF(left, top, _STRIPE, bottom - top))


def _rows(line: LaidLine, mark: MarkOnLine) -> tuple[int, int]:
    """Return where the first row of a mark begins and its last one ends, in pixels of the page."""
    first = line.band(line.row_of(mark.first))
    last = line.band(line.row_of(max(mark.first, mark.last - 1)))
    return round(first.top() + 2), round(last.bottom() - 2)
