"""What stands beside the text that can be seen: stripes by kind, and notes where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from ui.documents.text.line_margin import heights_of, margin_of
from ui.documents.text.margin_stripes import MarginStripes
from ui.documents.text.note_painting import NotePainter
from ui.documents.text.note_places import NoteSizes, NoteWish, place_notes, wishes_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QPainter

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.line_margin import LineMargin
    from ui.documents.text.marks_on_page import MarksOnPage
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
        laid: Sequence[LaidLine],
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
        found = [(line.top, margin_of(line, marks.on(line.number), theme)) for line in laid]
        self._stripes = MarginStripes(
            ((top, stripe) for top, margin in found for stripe in margin.stripes),
            theme,
            left=geometry.right + _TO_STRIPES * styles.scale,
            scale=styles.scale,
        )
        if geometry.notes_width:
            mine = _chosen_rows(laid, marks, chosen)
            self._notes = self._place(found, mine, styles, view_top)

    def _place(
        self,
        found: Sequence[tuple[int, LineMargin]],
        mine: _ChosenRows | None,
        styles: TextStyles,
        view_top: int,
    ) -> list[PlacedNote]:
        height = self._painter.height_of_chosen(mine.row) if mine else 0
        sizes = NoteSizes(
            full=self._painter.full,
            slim=self._painter.slim,
            chosen=height,
            gap=styles.pixels(_GAP),
            drift=styles.pixels(_DRIFT),
        )
        wishes = []
        for line_top, margin in found:
            for beginning in margin.beginnings:
                y, rows = line_top + beginning.y, beginning.rows
                if mine and y == mine.top:
                    rows = tuple(row for row in rows if row.id != mine.row.id)
                wishes += wishes_at(y, rows, sizes)
        if mine:
            top = max(mine.top, min(view_top + _BELOW_TOP, mine.bottom - height))
            wishes.append(NoteWish(mine.row, top))
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


@dataclass(frozen=True, slots=True)
class _ChosenRows:
    """The chosen mark, and where the first row of it begins and the last one ends, in pixels."""

    row: MarkRow
    top: int
    bottom: int


def _chosen_rows(
    laid: Sequence[LaidLine], marks: MarksOnPage, chosen: str | None
) -> _ChosenRows | None:
    shown = [(line, mark) for line in laid if (mark := marks.part_on(line.number, chosen))]
    if not shown:
        return None
    (first, begins), (last, ends) = shown[0], shown[-1]
    top, bottom = first.top + heights_of(first, begins)[0], last.top + heights_of(last, ends)[1]
    return _ChosenRows(begins.row, top, bottom)
