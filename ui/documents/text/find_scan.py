"""Looks for all matches in a long text while the window goes on."""

from __future__ import annotations

import threading
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.documents.text.find_hits import HitsRound
from ui.documents.text.find_pattern import matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from ui.documents.text.find_hits import Hits
    from ui.documents.text.text_values import Stretch

_SLICE: Final = 200_000
_BUDGET: Final = 0.010
_LOOK: Final = 25  # ms between two looks at what a thread has found

_BACKSTOP: Final = 2
"""A thread that was left ends by itself after so many times the limit of processor time."""

TIME_LIMIT: Final = 3.0
"""Seconds on the clock that an expression may take for a whole text, unless set otherwise."""


class FindScan(QObject):
    """Counts the matches of a pattern in a text; all positions are code points.

    What was typed as words is looked for in slices from a point on, the first of them before
    ``start`` returns. An expression can take any time: it runs on a thread of its own, from the
    beginning of the text, and is stopped after ``limit`` seconds; then ``too_long`` is set.
    """

    progressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.limit = TIME_LIMIT
        self.too_long = False
        self._hits = HitsRound()
        self._hits.done = True
        self._work: _Slices | _Thread | None = None

    def stop(self) -> None:
        """Forget what was looked for."""
        self._timer.stop()
        if isinstance(self._work, _Thread):
            self._work.leave()
        self._work = None
        self._hits = HitsRound()
        self._hits.done = True
        self.too_long = False

    def start(
        self, text: str, pattern: regex.Pattern[str], origin: int, *, is_expression: bool = False
    ) -> None:
        """Look for a pattern, the first match from ``origin`` on first if that can be."""
        self.stop()
        # An expression sees what stands before a match: it can begin nowhere but at the top.
        self._hits = HitsRound(len(text) + 1 if is_expression else origin)
        if is_expression:
            self._work = _Thread(text, pattern, self._hits.above, self.limit)
            self._timer.start(_LOOK)
        else:
            self._work = _Slices(text, pattern, self._hits)
            self._timer.start(0)
            self._go_on()

    @property
    def done(self) -> bool:
        """Whether the whole text was looked through, or it was given up."""
        return self._hits.done

    def __len__(self) -> int:
        return len(self._hits)

    def __iter__(self) -> Iterator[Stretch]:
        return iter(self._hits)

    def ordinal(self, stretch: Stretch) -> int | None:
        """Return which match a stretch is, from 1; None while that is not known or it is none."""
        return self._hits.ordinal(stretch)

    def after(self, point: int) -> Stretch | None:
        """Return the first match from a point on, going round; None if none is known yet."""
        return self._hits.after(point)

    def before(self, point: int) -> Stretch | None:
        """Return the last match that starts before a point, going round; None as in ``after``."""
        return self._hits.before(point)

    def between(self, start: int, end: int) -> list[Stretch]:
        """Return the matches known so far that reach into a stretch of the text."""
        return list(self._hits.between(start, end))

    def _go_on(self) -> None:
        if isinstance(self._work, _Slices):
            self._hits.done = self._work.go_on(_BUDGET)
        elif self._work is not None:
            self._hits.done, self.too_long = self._work.look(perf_counter())
        if self._hits.done:
            self._timer.stop()
            self._work = None
        self.progressed.emit()


class _Slices:
    """Looks through a text a slice at a time: from the origin to its end, then what is above."""

    def __init__(self, text: str, pattern: regex.Pattern[str], hits: HitsRound) -> None:
        self._text, self._pattern, self._hits = text, pattern, hits
        origin = hits.origin
        self._ahead = [(0, origin)] if origin else []  # the last one comes first
        if origin < len(text) or not text:
            self._ahead.append((origin, len(text)))

    def go_on(self, seconds: float) -> bool:
        """Look on for about so many seconds; tell whether all was looked through."""
        until = perf_counter() + seconds
        while self._ahead:
            self._scan_slice()
            if perf_counter() >= until:
                break
        if not self._ahead:
            self._part_ways()
        return not self._ahead

    def _scan_slice(self) -> None:
        start, end = self._ahead.pop()
        last = min(end, start + _SLICE)
        hits = self._hits.below if start >= self._hits.origin else self._hits.above
        for first, behind in matches(self._pattern, self._text, start, last):
            hits.add(first, behind)
            last = max(last, behind) if behind <= end else end
        if last < end:
            self._ahead.append((last, end))

    def _part_ways(self) -> None:
        """Drop a match above that reaches over the first one from the origin on."""
        last, first = self._hits.above.last, self._hits.below.first
        if last is not None and first is not None and last.end > first.start:
            self._hits.above.drop_last()


class _Thread:
    """Looks through a text on a thread, which lets the window go on while it matches."""

    def __init__(self, text: str, pattern: regex.Pattern[str], hits: Hits, limit: float) -> None:
        self._ended = self._too_long = self._left = False
        self._until = perf_counter() + limit
        thread = threading.Thread(
            target=self._run, args=(text, pattern, hits, limit), name="find", daemon=True
        )
        thread.start()

    def look(self, now: float) -> tuple[bool, bool]:
        """Return whether it is over, and whether that is so because its time is."""
        if not self._ended and now >= self._until:
            self.leave()
            return True, True
        return self._ended, self._too_long

    def leave(self) -> None:
        """Let it end by itself: at its next match, at the latest when its time is over."""
        self._left = True

    def _run(self, text: str, pattern: regex.Pattern[str], hits: Hits, limit: float) -> None:
        # The module counts the processor time of the whole program, which is no clock.
        try:
            for found in pattern.finditer(text, timeout=_BACKSTOP * limit, concurrent=True):
                if self._left:
                    break
                if found.end() > found.start():
                    hits.add(*found.span())
        except (TimeoutError, MemoryError):
            self._too_long = True
        finally:
            self._ended = True
