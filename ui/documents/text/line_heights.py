"""Where each line of a long text stands, kept as sums that are cheap to correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ui.documents.text.line_cutting import Numbers


class LineHeights:
    """The heights of all lines in pixels, estimated until known, and the top of each.

    Corrections are collected; ``settle`` sums the tops again from the first corrected line on.
    """

    def __init__(self, heights: Numbers, first_top: int) -> None:
        self._heights = heights.copy()
        self._tops: Numbers = np.empty(len(heights) + 1, np.int64)
        self._tops[0] = first_top
        self._stale_from = 0
        self.settle()

    @property
    def settled(self) -> bool:
        """Whether the tops agree with the heights."""
        return self._stale_from >= len(self._heights)

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return int(self._tops[-1])

    def top(self, line: int) -> int:
        """Return where a line begins."""
        return int(self._tops[line])

    def height(self, line: int) -> int:
        """Return how high a line is."""
        return int(self._heights[line])

    def at(self, y: float) -> int:
        """Return the line at a height of the page, or the nearest one."""
        found = int(np.searchsorted(self._tops, y, "right")) - 1
        return min(max(found, 0), len(self._heights) - 1)

    def correct(self, line: int, height: int) -> None:
        """Take note of the true height of a line."""
        if height != self._heights[line]:
            self._heights[line] = height
            self._stale_from = min(self._stale_from, line)

    def move(self, first_top: int) -> None:
        """Move all lines so that the first begins at ``first_top``."""
        self._tops += first_top - self._tops[0]

    def settle(self) -> None:
        """Make the tops agree with the heights."""
        first = self._stale_from
        np.cumsum(self._heights[first:], out=self._tops[first + 1 :])
        self._tops[first + 1 :] += self._tops[first]
        self._stale_from = len(self._heights)
