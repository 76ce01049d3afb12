"""Stripes beside the text: a column for each kind of mark, a bar along the rows that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from ui.documents.mark_signs import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from app.queries.annotation_rows import MarkRow
    from ui.theme.tokens import Theme

_COLUMNS: Final = {"claim": 0, "person": 1, "organisation": 1, "evidence": 2}
_LAST: Final = 3
_PITCH: Final = 4
_WIDTH: Final = 3
_REACH: Final = 1
STRIPES_WIDTH: Final = _PITCH * _LAST + _WIDTH
"""How wide all columns are together, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class MarkedRows:
    """Rows of the page that show a mark: where the first begins and the last ends, in pixels."""

    row: MarkRow
    top: int
    bottom: int


class MarginStripes:
    """The stripes of some lines; marks of one kind along the same rows share a stripe."""

    def __init__(
        self, shown: Iterable[MarkedRows], theme: Theme, *, left: float, scale: float
    ) -> None:
        self._theme = theme
        self._left, self._scale = left, scale
        self._found: dict[tuple[int, str, int, int], list[MarkRow]] = {}
        for part in shown:
            ink = sign_of(part.row, theme).ink.line
            key = (_COLUMNS.get(part.row.kind, _LAST), ink, part.top, part.bottom)
            self._found.setdefault(key, []).append(part.row)
        # The longer first, so that what lies inside stays to be seen.
        self._order = sorted(self._found, key=lambda key: key[2] - key[3])

    def paint(self, painter: QPainter, clip: QRectF, chosen: str | None) -> None:
        """Paint what lies inside ``clip``; the stripe of the chosen mark is broader."""
        page = QColor(self._theme.page)
        for key in self._order:
            box = self._box(key)
            if not box.intersects(clip):
                continue
            painter.fillRect(box.adjusted(-1, -1, 1, 1), page)  # so that its ends can be seen
            swell = 1 if any(row.id == chosen for row in self._found[key]) else 0
            painter.fillRect(box.adjusted(-swell, 0, swell, 0), QColor(key[1]))

    def marks_at(self, point: QPointF) -> list[MarkRow]:
        """Return the marks whose stripes lie at a point of the page, the shortest first."""
        around = QRectF(point.x() - _REACH, point.y(), 2 * _REACH, 1)
        return [
            row
            for key in reversed(self._order)
            if self._box(key).intersects(around)
            for row in self._found[key]
        ]

    def _box(self, key: tuple[int, str, int, int]) -> QRectF:
        column, _, top, bottom = key
        left = round(self._left + column * _PITCH * self._scale)
        return QRectF(left, top, max(2, round(_WIDTH * self._scale)), bottom - top)
