"""Looks for all matches in a long text a slice at a time, the nearest ones below first."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.documents.text.find_pattern import matches
from ui.documents.text.text_values import Stretch

if TYPE_CHECKING:
    import regex

_SLICE: Final = 200_000
_BUDGET: Final = 0.010


class FindScan(QObject):
    """Counts the matches of a pattern in a text from a point on, round to it again.

    All positions are code points. The first slice is done when ``start`` returns.
    """

    progressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._text = ""
        self._pattern: regex.Pattern[str] | None = None
        self._origin = 0
        self._ahead: list[tuple[int, int]] = []  # stretches to look through, the last one first
        self._parts = (_Hits(), _Hits())  # from the start of the text, and from the origin on

    def stop(self) -> None:
        """Forget what was looked for."""
        self._timer.stop()
        self._text, self._pattern, self._origin = "", None, 0
        self._ahead.clear()
        self._parts = (_Hits(), _Hits())

    def start(self, text: str, pattern: regex.Pattern[str], origin: int) -> None:
        """Look for a pattern from ``origin`` on."""
        self.stop()
        self._text, self._pattern, self._origin = text, pattern, origin
        self._ahead = [(0, origin)] if origin else []
        if origin < len(text) or not text:
            self._ahead.append((origin, len(text)))
        self._timer.start()
        self._go_on()

    @property
    def done(self) -> bool:
        """Whether the whole text was looked through."""
        return not self._ahead

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def ordinal(self, stretch: Stretch) -> int | None:
        """Return which match a stretch is, from 1; None while that is not known or it is none."""
        if not self.done:
            return None
        above, below = self._parts
        for before, hits in ((0, above), (len(above), below)):
            index = hits.find(stretch)
            if index is not None:
                return before + index + 1
        return None

    def after(self, point: int) -> Stretch | None:
        """Return the first match from a point on, going round; None if none is known yet."""
        above, below = self._parts
        found = below.from_(point) if point >= self._origin else above.from_(point)
        if found is not None or not self.done:
            return found
        order = (below, above) if point < self._origin else (above, below)
        return order[0].first or order[1].first

    def before(self, point: int) -> Stretch | None:
        """Return the last match that starts before a point, going round; None as in ``after``."""
        if not self.done:
            return None
        above, below = self._parts
        found = below.until(point) or above.until(point)
        return found or below.last or above.last

    def _go_on(self) -> None:
        until = perf_counter() + _BUDGET
        while self._ahead and self._pattern is not None:
            self._scan_slice(self._pattern)
            if perf_counter() >= until:
                break
        if self.done:
            self._timer.stop()
        self.progressed.emit()

    def _scan_slice(self, pattern: regex.Pattern[str]) -> None:
        start, end = self._ahead.pop()
        last = min(end, start + _SLICE)
        hits = self._parts[1 if start >= self._origin else 0]
        for first, behind in matches(pattern, self._text, start, last):
            hits.add(first, behind)
            last = max(last, behind) if behind <= end else last
        if last < end:
            self._ahead.append((last, end))


class _Hits:
    """Matches in the order of the text."""

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def find(self, stretch: Stretch) -> int | None:
        index = bisect_left(self._starts, stretch.start)
        return index if self._at(index) == stretch else None

    def from_(self, point: int) -> Stretch | None:
        return self._at(bisect_left(self._starts, point))

    def until(self, point: int) -> Stretch | None:
        return self._at(bisect_left(self._starts, point) - 1)

    @property
    def first(self) -> Stretch | None:
        return self._at(0)

    @property
    def last(self) -> Stretch | None:
        return self._at(len(self) - 1)

    def _at(self, index: int) -> Stretch | None:
        inside = 0 <= index < len(self)
        return Stretch(self._starts[index], self._ends[index]) if inside else None
