"""Aligns the paragraphs of two texts that say the same, such as an original and its translation."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.anchors.blocks import Blocks
    from app.anchors.comparing import Comparison

_STEPS: Final = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2))
_COSTS: Final = {(1, 1): 0.0, (2, 1): 1.6, (1, 2): 1.6, (2, 2): 2.4, (1, 0): 3.0, (0, 1): 3.0}
"""What a step costs besides the lengths that do not fit: translators seldom leave out or join."""

_BAND: Final = 40
"""So far from the diagonal a paragraph's counterpart is looked for, in paragraphs."""

_AFFORDABLE: Final = 150_000
"""Pairs of paragraphs that are weighed: about a second."""


class Bead(NamedTuple):
    """Paragraphs ``left`` and ``right`` (first, and one past the last) that belong together."""

    left: int
    left_end: int
    right: int
    right_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """What stands beside what: beads in the order of both texts that hold every paragraph."""

    beads: tuple[Bead, ...]

    def flipped(self) -> Alignment:
        """Return the same with the sides exchanged."""
        return Alignment(tuple(Bead(*bead[2:], *bead[:2]) for bead in self.beads))

    def across(self, paragraph: int, share: float) -> tuple[int, float]:
        """Return the paragraph at the right of one at the left, and how far into it (0 to 1).

        ``share`` is how far into the left one. Where nothing stands beside it, it is where the
        next one begins.
        """
        at = bisect_right(self.beads, paragraph, key=lambda bead: bead.left) - 1
        while at > 0 and self.beads[at].left_end <= paragraph:
            at -= 1
        if at < 0:
            return 0, 0.0
        bead = self.beads[at]
        mine, there = bead.left_end - bead.left, bead.right_end - bead.right
        if not mine or not there:
            return bead.right, 0.0
        far = (paragraph - bead.left + min(max(share, 0.0), 1.0)) / mine * there
        place = min(int(far), there - 1)
        return bead.right + place, far - place


def align(left: Blocks, right: Blocks) -> Alignment:
    """Align two texts: by number where they have as many paragraphs, else by their lengths.

    The way of Gale and Church (1993) on paragraphs: those of like length belong together, one may
    stand for two, and the order is kept.
    """
    lengths = [
        [end - start for start, end in zip(side.starts, side.ends, strict=True)]
        for side in (left, right)
    ]
    if len(left) == len(right):
        return Alignment(tuple(Bead(at, at + 1, at, at + 1) for at in range(len(left))))
    band = _BAND + abs(len(left) - len(right))
    if min(len(left), len(right)) * band > _AFFORDABLE:
        return _by_share(*lengths)
    return _by_lengths(*lengths, band=band)


def side_by_side(comparison: Comparison) -> Alignment:
    """Return what stands beside what in two versions that were compared."""
    beads, old_at, new_at = [], 0, 0
    for pair in comparison.pairs:
        old_end = old_at + (pair.old is not None)
        new_end = new_at + (pair.new is not None)
        beads.append(Bead(old_at, old_end, new_at, new_end))
        old_at, new_at = old_end, new_end
    return Alignment(tuple(beads))


def _by_share(left: Sequence[int], right: Sequence[int]) -> Alignment:
    """Put each paragraph beside the one that as much of the other text stands before."""
    sums = list(accumulate(right))
    whole = sums[-1] if sums else 0
    scale = whole / (sum(left) or 1)
    beads, at, done = [], 0, 0.0
    for place, length in enumerate(left):
        done += length * scale
        end = len(right) if place == len(left) - 1 else bisect_right(sums, done)
        beads.append(Bead(place, place + 1, at, max(at, end)))
        at = max(at, end)
    return Alignment(tuple(beads))


def _by_lengths(left: Sequence[int], right: Sequence[int], *, band: int) -> Alignment:
    scale = (sum(right) or 1) / (sum(left) or 1)
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(left) + 1):
        middle = row * len(right) // (len(left) or 1)
        for column in range(max(0, middle - band), min(len(right), middle + band) + 1):
            for down, along in _STEPS:
                before = row - down, column - along
                so_far = best.get(before)
                if so_far is None:
                    continue
                cost = (
                    so_far
                    + _COSTS[down, along]
                    + _misfit(sum(left[before[0] : row]) * scale, sum(right[before[1] : column]))
                )
                if cost < best.get((row, column), float("inf")):
                    best[row, column], came[row, column] = cost, before
    return Alignment(tuple(_path(came, (len(left), len(right)))))


def _misfit(one: float, other: float) -> float:
    """Return how badly two lengths fit: 0 for equal ones, more the more one outgrows the other."""
    return 6 * abs(one - other) / (one + other + 20)


def _path(came: dict[tuple[int, int], tuple[int, int]], end: tuple[int, int]) -> Iterable[Bead]:
    beads = []
    while end in came:
        before = came[end]
        beads.append(Bead(before[0], end[0], before[1], end[1]))
        end = before
    return reversed(beads)
