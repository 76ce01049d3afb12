"""The numbers that can stand at the left of a text: of its paragraphs or of its lines."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF

from app.reading import Numbers
from ui.documents.text.line_cutting import Join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from ui.documents.text.line_cutting import Numbers as Column
    from ui.documents.text.line_layout import LaidLine
    from ui.documents.text.text_lines import TextLines
    from ui.documents.text.text_styles import TextStyles
    from ui.theme.tokens import Theme

_SIZE: Final = 11
_GAP: Final = 12


class PageNumbers:
    """Numbers the first row of each paragraph, as citations do, or of each line of the text.

    Lines are those of the frozen text, blank ones counted too, whatever the width of the column.
    """

    def __init__(self, lines: TextLines, kind: Numbers) -> None:
        self._lines = lines
        self.kind = kind

    def room(self, styles: TextStyles) -> int:
        """Return how many pixels the numbers of this text take beside it."""
        if self.kind == Numbers.NONE:
            return 0
        digits = len(str(max(10, self._last)))
        metrics = QFontMetricsF(styles.sans(_SIZE))
        return round(digits * metrics.horizontalAdvance("0")) + styles.pixels(_GAP)

    def of_line(self, number: int) -> int:
        """Return the number beside a line of ``TextLines``; 0 where none stands."""
        joined = self._lines.joins[number]
        if self.kind == Numbers.LINES:
            return 0 if joined == Join.SPLIT else int(self._line_numbers[number])
        return int(self._lines.paragraphs[number]) if joined == Join.BLOCK else 0

    def paint(
        self,
        painter: QPainter,
        laid: Sequence[LaidLine],
        *,
        right: int,
        styles: TextStyles,
        theme: Theme,
    ) -> None:
        """Paint the numbers of some lines, up to ``styles``' gap before the edge of the column."""
        if self.kind == Numbers.NONE:
            return
        font = styles.sans(_SIZE)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        for line in laid:
            number = self.of_line(line.number)
            row = line.layout.lineAt(0)
            if number and row.isValid():
                words = str(number)
                left = right - styles.pixels(_GAP) - metrics.horizontalAdvance(words)
                painter.drawText(QPointF(left, line.top + row.y() + row.ascent()), words)

    @property
    def _last(self) -> int:
        if self.kind == Numbers.LINES:
            return int(self._line_numbers[-1])
        return int(self._lines.paragraphs.max())

    @cached_property
    def _line_numbers(self) -> Column:
        """The line of the frozen text that each line shown begins in, from 1."""
        breaks, text = self._lines.breaks, self._lines.text
        follows = np.flatnonzero(breaks[1:] - breaks[:-1] == 1)
        pairs = [at for at in follows.tolist() if text[breaks[at]] == "\r"]
        pairs = [at for at in pairs if text[breaks[at + 1]] == "\n"]
        ends = np.delete(breaks, pairs)
        return np.searchsorted(ends, self._lines.starts) + 1
