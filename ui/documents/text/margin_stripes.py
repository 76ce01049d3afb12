"""Stripes beside the text: a column for each kind of mark, a bar along the rows that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from ui.documents.text.line_margin import LAST_COLUMN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from app.queries.annotation_rows import MarkRow
    from ui.documents.text.line_margin import Stripe
    from ui.theme.tokens import Theme

_PITCH: Final = 4
_WIDTH: Final = 3
_REACH: Final = 1
STRIPES_WIDTH: Final = _PITCH * LAST_COLUMN + _WIDTH
"""How wide all columns are together, in pixels at 100 %."""


class MarginStripes:
    """The stripes of some lines: each is given with the top of its line, in pixels."""

    def __init__(
        self, stripes: Iterable[tuple[int, Stripe]], theme: Theme, *, left: float, scale: float
    ) -> None:
        self._theme = theme
        self._left, self._scale = left, scale
        # The longer first, so that what lies inside stays to be seen.
        order = sorted(stripes, key=lambda placed: placed[1].top - placed[1].bottom)
        self._stripes = [(stripe, self._box(top, stripe)) for top, stripe in order]

    def paint(self, painter: QPainter, clip: QRectF, chosen: str | None) -> None:
        """Paint what lies inside ``clip``; the stripe of the chosen mark is broader."""
        page = QColor(self._theme.page)
        for stripe, box in self._stripes:
            if not box.intersects(clip):
                continue
            painter.fillRect(box.adjusted(-1, -1, 1, 1), page)  # so that its ends can be seen
            swell = 1 if chosen and any(row.id == chosen for row in stripe.rows) else 0
            painter.fillRect(box.adjusted(-swell, 0, swell, 0), QColor(stripe.colour))

    def marks_at(self, point: QPointF) -> list[MarkRow]:
        """Return the marks whose stripes lie at a point of the page, the shortest first."""
        around = QRectF(point.x() - _REACH, point.y(), 2 * _REACH, 1)
        return [
            row
            for stripe, box in reversed(self._stripes)
            if box.intersects(around)
            for row in stripe.rows
        ]

    def _box(self, top: int, stripe: Stripe) -> QRectF:
        left = round(self._left + stripe.column * _PITCH * self._scale)
        wide = max(2, round(_WIDTH * self._scale))
        return QRectF(left, top + stripe.top, wide, stripe.bottom - stripe.top)
