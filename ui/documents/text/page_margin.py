"""What stands beside the text that can be seen: stripes by kind, and notes where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from ui.documents.text.margin_notes import tells_more
from ui.documents.text.margin_stripes import MarginStripes, MarkedRows
from ui.documents.text.note_painting import NotePainter
from ui.documents.text.note_places import NoteSizes, NoteWish, place_notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QPainter

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.marks_on_page import MarkOnLine, MarksOnPage
    from ui.documents.text.note_places import PlacedNote
    from ui.documents.text.page_geometry import PageGeometry
    from ui.documents.text.text_styles import TextStyles
    from ui.theme.tokens import Theme

_TO_STRIPES: Final = 3  # pixels at 100 % between the text and the first column of stripes
_DRIFT: Final = 80
_GAP: Final = 4
_BELOW_TOP: Final = 6


class Part(Enum):
    """What in the margin lies at a point."""

    STRIPE = auto()
    NOTE = auto()
    MORE = auto()  # the count of marks that found no room


@dataclass(frozen=True, slots=True)
class MarginHit:
    """What lies at a point of the margin, and the marks it stands for."""

    part: Part
    rows: tuple[MarkRow, ...]


class PageMargin:
    """The stripes and notes of some lines; made anew whenever those or their marks change.

    ``view_top`` is the height on the page (pixels) where the view begins: the note of a chosen
    mark that began above it stays in sight. ``writing`` is the height of the field in which that
    note is being written, 0 while it is not.
    """

    def __init__(
        self,
        laid: Iterable[LaidLine],
        marks: MarksOnPage,
        chosen: str | None,
        *,
        styles: TextStyles,
        geometry: PageGeometry,
        theme: Theme,
        view_top: int = 0,
        writing: int = 0,
    ) -> None:
        self._chosen = chosen
        self._notes: list[PlacedNote] = []
        self._painter = NotePainter(
            styles, theme, left=geometry.beside, width=geometry.notes_width, writing=writing
        )
        shown = [(mark, _rows(line, mark)) for line in laid for mark in marks.on(line.number)]
        self._stripes = MarginStripes(
            (rows for _, rows in shown),
            theme,
            left=geometry.right + _TO_STRIPES * styles.scale,
            scale=styles.scale,
        )
        if geometry.notes_width:
            self._notes = self._place(shown, styles, view_top)

    def _place(
        self, shown: list[tuple[MarkOnLine, MarkedRows]], styles: TextStyles, view_top: int
    ) -> list[PlacedNote]:
        wishes = [
            NoteWish(mark.row, rows.top)
            for mark, rows in shown
            if mark.begins and mark.row.id != self._chosen and tells_more(mark.row)
        ]
        mine = [rows for mark, rows in shown if mark.row.id == self._chosen]
        height = 0
        if mine:
            height = self._painter.height_of_chosen(mine[0].row)
            top = max(mine[0].top, min(view_top + _BELOW_TOP, mine[-1].bottom - height))
            wishes.append(NoteWish(mine[0].row, top))
        sizes = NoteSizes(
            full=self._painter.full,
            slim=self._painter.slim,
            chosen=height,
            gap=styles.pixels(_GAP),
            drift=styles.pixels(_DRIFT),
        )
        return place_notes(wishes, self._chosen, sizes)

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies inside ``clip``."""
        self._stripes.paint(painter, clip, self._chosen)
        for note in self._notes:
            if self._painter.box(note).intersects(clip):
                self._painter.paint(painter, note, chosen=note.row.id == self._chosen)

    def at(self, point: QPointF) -> MarginHit | None:
        """Return what lies at a point of the page."""
        for note in self._notes:
            if note.more and self._painter.count_box(note).contains(point):
                return MarginHit(Part.MORE, note.more)
            if self._painter.box(note).contains(point):
                return MarginHit(Part.NOTE, (note.row,))
        rows = self._stripes.marks_at(point)
        return MarginHit(Part.STRIPE, tuple(rows)) if rows else None

    def words_box(self) -> QRectF | None:
        """Return where the words of the chosen mark's note stand, in pixels of the page."""
        for note in self._notes:
            if note.row.id == self._chosen:
                return self._painter.words_box(note)
        return None


def _rows(line: LaidLine, mark: MarkOnLine) -> MarkedRows:
    """Return where the first row of a mark begins and its last one ends."""
    top, bottom = line.reach(mark.first, max(mark.first, mark.last - 1))
    return MarkedRows(mark.row, round(top + 2), round(bottom - 2))
