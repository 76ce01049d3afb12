"""What a page shows of a comparison: stretches that changed, and a sign for each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.comparing import Fate
from ui.documents.text.text_values import Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.anchors.blocks import Blocks
    from app.anchors.comparing import Comparison

SIGNS: Final[Mapping[Fate, str]] = {
    Fate.ADDED: "+",
    Fate.REMOVED: "\u2212",
    Fate.CHANGED: "±",
    Fate.MOVED: "\u2195",
}
"""What stands in the margin beside a paragraph that is not the same."""


@dataclass(frozen=True, slots=True)
class ParagraphSign:
    """The fate of the paragraph that begins at a code point."""

    start: int
    fate: Fate


class ChangesOnPage:
    """The changes of one side: ``removed`` where it is the old one. Positions are code points.

    An empty stretch is a place where the other side has words and this one has none.
    """

    def __init__(
        self, *, removed: bool, stretches: Sequence[Stretch], signs: Sequence[ParagraphSign]
    ) -> None:
        self.removed = removed
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]
        self._ends = [stretch.end for stretch in stretches]
        self._signs = {sign.start: sign.fate for sign in signs}

    def between(self, start: int, end: int) -> Sequence[Stretch]:
        """Return the changes that touch a stretch, in order."""
        first, last = bisect_left(self._ends, start), bisect_right(self._starts, end)
        return self._stretches[first:last]

    def sign_at(self, start: int) -> Fate | None:
        """Return the fate of the paragraph that begins at a code point, if it is not the same."""
        return self._signs.get(start)


NO_CHANGES: Final = ChangesOnPage(removed=False, stretches=(), signs=())
"""For a page that nothing is compared on yet."""


def changes_of(comparison: Comparison, blocks: Blocks, *, old: bool) -> ChangesOnPage:
    """Return what the old or the new side of a comparison shows; on any thread."""
    stretches: list[Stretch] = []
    signs: list[ParagraphSign] = []
    for pair in comparison.pairs:
        place = pair.old if old else pair.new
        if place is None or pair.fate == Fate.SAME:
            continue
        signs.append(ParagraphSign(blocks.starts[place], pair.fate))
        if pair.fate == Fate.CHANGED:
            stretches += [Stretch(*(change[:2] if old else change[2:])) for change in pair.changes]
        elif pair.fate != Fate.MOVED:
            stretches.append(Stretch(blocks.starts[place], blocks.ends[place]))
    return ChangesOnPage(removed=old, stretches=stretches, signs=signs)


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to go to: where a change begins, and ends, on both sides."""

    old: Stretch
    new: Stretch


def stops_of(comparison: Comparison, old: Blocks, new: Blocks) -> list[Stop]:
    """Return the places that "next change" goes to, one for each changed paragraph; in order."""
    stops, last_old, last_new = [], 0, 0
    for pair in comparison.pairs:
        before = Stretch(last_old, last_old), Stretch(last_new, last_new)
        if pair.old is not None:
            last_old = old.ends[pair.old]
            before = Stretch(old.starts[pair.old], last_old), before[1]
        if pair.new is not None:
            last_new = new.ends[pair.new]
            before = before[0], Stretch(new.starts[pair.new], last_new)
        if pair.fate != Fate.SAME:
            stops.append(Stop(*before))
    return stops
