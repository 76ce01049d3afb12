"""Painting what stands beside the text: notes where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.documents.mark_signs import sign_of
from ui.documents.text.margin_notes import note_detail, note_title
from ui.theme.painting import draw_badge

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from ui.documents.text.margin_notes import PlacedNote
    from ui.documents.text.text_styles import TextStyles
    from ui.theme.tokens import Theme

NOTE_HEIGHT: Final = 33
NOTE_PITCH: Final = 38
NOTE_DRIFT: Final = 80
_BAR: Final = 3
_PAD: Final = 10


class NotePainter:
    """Paints notes ``width`` pixels wide at ``left``, both in pixels of the page."""

    def __init__(self, styles: TextStyles, theme: Theme, *, left: int, width: int) -> None:
        self._theme = theme
        self._left, self._width = left, width
        self._height = styles.pixels(NOTE_HEIGHT)
        self._badge = styles.pixels(14)
        self._title, self._detail = styles.sans(12), styles.sans(10)

    def box(self, note: PlacedNote) -> QRectF:
        """Return where a note lies."""
        return QRectF(self._left, note.y, self._width, self._height)

    def paint(self, painter: QPainter, note: PlacedNote, *, chosen: bool) -> None:
        """Paint one note: a bar in its colour, letter and title, and a quieter second line."""
        box, sign = self.box(note), sign_of(note.row, self._theme)
        painter.fillRect(box, QColor(sign.ink.fill if chosen else self._theme.raised))
        painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), QColor(sign.ink.line))
        inner = box.adjusted(_PAD, 2, -6, -3)
        detail = note_detail(note.row)
        share = 0.56 if detail else 1.0
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * share)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.44)
        quiet = self._theme.text if chosen else self._theme.muted
        if note.more:
            count = f"+{note.more}"
            self._words(painter, upper, self._detail, quiet, count, right=True)
            upper.setRight(upper.right() - QFontMetricsF(self._detail).horizontalAdvance(count) - 6)
        side = min(upper.height(), self._badge)
        badge = QRectF(upper.left(), upper.center().y() - side / 2, side, side)
        draw_badge(painter, badge, sign.kind, sign.ink)
        upper.setLeft(badge.right() + _PAD / 2)
        self._words(painter, upper, self._title, self._theme.text, note_title(note.row))
        if detail:
            self._words(painter, lower, self._detail, quiet, detail)

    def _words(
        self,
        painter: QPainter,
        box: QRectF,
        font: QFont,
        colour: str,
        words: str,
        *,
        right: bool = False,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
