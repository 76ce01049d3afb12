"""A Qt document that shows a frozen text and fills itself a slice at a time."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.documents.text.text_lines import TextLines

_FIRST_UNITS: Final = 20_000
"""A screen holds a tenth of that: what is not in view need not be there for the first paint."""

_SLICE_LINES: Final = 1_000
_SLICE_UNITS: Final = 200_000
_BUDGET: Final = 0.012


class TextDocument(QTextDocument):
    """The lines of a text, one block each; ``filled`` of them stand in the document so far.

    The first screens are there at once, the rest follows in slices of about 12 ms from the
    event loop; Qt takes about 4 µs for each block.
    """

    grown = Signal(int)  # lines filled so far

    def __init__(self, lines: TextLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = lines
        self.filled = 0
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._fill_some)

    @property
    def whole(self) -> bool:
        """Whether every line is there."""
        return self.filled == len(self.lines)

    def open(self) -> None:
        """Fill in the first screens now and leave the rest to the event loop."""
        self.fill(seconds=0)
        if not self.whole:
            self._timer.start()

    def fill(self, *, seconds: float, upto: int | None = None) -> None:
        """Fill in lines for about so many seconds, or until line ``upto`` is there."""
        goal = len(self.lines) if upto is None else min(upto + 1, len(self.lines))
        until = perf_counter() + seconds
        before = self.filled
        while self.filled < goal:
            self._fill_slice()
            if perf_counter() >= until:
                break
        if self.whole:
            self._timer.stop()
        if self.filled != before:
            self.grown.emit(self.filled)

    def _fill_some(self) -> None:
        self.fill(seconds=_BUDGET)

    def _fill_slice(self) -> None:
        places = self.lines.places
        reach = int(places[self.filled]) + (_SLICE_UNITS if self.filled else _FIRST_UNITS)
        last = min(self.filled + _SLICE_LINES, int(np.searchsorted(places, reach, "right")))
        last = max(last, self.filled + 1)
        cursor = QTextCursor(self)
        cursor.setPosition(self.characterCount() - 1)
        cursor.insertText(("\n" if self.filled else "") + self.lines.shown(self.filled, last))
        self.filled = last
