"""Compares two versions of a text, paragraph by paragraph and word by word.

What is compared are the blocks; white space between them is not. Positions are code points.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import regex
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from app.anchors.blocks import Block
from app.anchors.matching import matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.anchors.blocks import Blocks

_WORDS: Final = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*"
    r"|[\p{L}\p{M}\p{N}_]+|\s+|.",
    regex.DOTALL,
)
"""Words, signs and white space; scripts that write no spaces are taken letter by letter."""

_ALIKE: Final = 0.5
"""How much of two paragraphs must be shared (0 to 1) for one to be the other, changed."""

_GAP: Final = 150
"""So many paragraphs of a stretch without a match are weighed against so many others at once."""

_LOOKED_AT: Final = 2_000
"""Code points of a paragraph that decide how alike it is to another."""


class Fate(StrEnum):
    """What became of a paragraph; one that was moved stands letter by letter elsewhere."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"
    ADDED = "added"


class Change(NamedTuple):
    """Code points of the old text, and those of the new one that stand in their place."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the old text and its counterpart: places among the blocks, or None.

    One that was moved is told twice, where it stood and where it stands, each without the other.
    ``changes`` are those inside a changed paragraph, in order; the rest of it is the same.
    """

    fate: Fate
    old: int | None
    new: int | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a text: every paragraph of both, paired in the order of both."""

    pairs: tuple[Pair, ...]

    def count(self, fate: Fate) -> int:
        """Return how many paragraphs met a fate."""
        count = Counter(pair.fate for pair in self.pairs)[fate]
        return count // 2 if fate == Fate.MOVED else count

    @property
    def is_same(self) -> bool:
        """Tell whether the paragraphs are the same, word for word."""
        return all(pair.fate == Fate.SAME for pair in self.pairs)

    def kept(self) -> dict[int, int]:
        """Return which new paragraph each unchanged old one is."""
        return {
            pair.old: pair.new
            for pair in self.pairs
            if pair.fate == Fate.SAME and pair.old is not None and pair.new is not None
        }


def compare(old: str, old_blocks: Blocks, new: str, new_blocks: Blocks) -> Comparison:
    """Compare two texts; a million code points with many changes take a second or two."""
    one = [old[block.start : block.end] for block in old_blocks]
    other = [new[block.start : block.end] for block in new_blocks]
    pairs: list[Pair] = []
    old_at = new_at = 0
    for match in [*matches(one, other), None]:
        old_end, new_end = (match.old, match.new) if match else (len(one), len(other))
        for old_place, new_place in _partners(one[old_at:old_end], other[new_at:new_end]):
            pairs.append(
                _paired(
                    None if old_place is None else old_at + old_place,
                    None if new_place is None else new_at + new_place,
                    old_blocks=old_blocks,
                    new_blocks=new_blocks,
                    old=one,
                    new=other,
                )
            )
        if match:
            old_at, new_at = match.old + match.size, match.new + match.size
            pairs += [Pair(Fate.SAME, match.old + at, match.new + at) for at in range(match.size)]
    return Comparison(tuple(_with_moved(pairs, one, other)))


def _with_moved(pairs: Sequence[Pair], old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Yield pairs, those as moved whose words were removed at one place and added at another."""
    removed = Counter(old[pair.old] for pair in pairs if pair.old is not None and pair.new is None)
    added = Counter(new[pair.new] for pair in pairs if pair.new is not None and pair.old is None)
    moved = {text for text, count in removed.items() if count == 1 == added[text]}
    for pair in pairs:
        if pair.fate == Fate.REMOVED and pair.old is not None and old[pair.old] in moved:
            yield Pair(Fate.MOVED, pair.old, None)
        elif pair.fate == Fate.ADDED and pair.new is not None and new[pair.new] in moved:
            yield Pair(Fate.MOVED, None, pair.new)
        else:
            yield pair


def word_changes(old: str, new: str) -> tuple[Change, ...]:
    """Return which words differ between two short texts; what lies between changes is equal."""
    whole = Block(0, len(old)), Block(0, len(new))
    return tuple(_changed_words(old, new, *whole))


def _paired(
    old_place: int | None,
    new_place: int | None,
    *,
    old_blocks: Blocks,
    new_blocks: Blocks,
    old: Sequence[str],
    new: Sequence[str],
) -> Pair:
    if new_place is None:
        return Pair(Fate.REMOVED, old_place, None)
    if old_place is None:
        return Pair(Fate.ADDED, None, new_place)
    first, second = old_blocks[old_place], new_blocks[new_place]
    changes = tuple(_changed_words(old[old_place], new[new_place], first, second))
    return Pair(Fate.CHANGED if changes else Fate.SAME, old_place, new_place, changes)


# Which paragraphs between two unchanged ones are each other's counterparts


def _partners(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the paragraphs of a stretch, those that are alike paired, in the order of both."""
    parts = max(1, -(-max(len(old), len(new)) // _GAP))
    for part in range(parts):  # a long stretch is cut on both sides at the same share of it
        old_start, old_end = (len(old) * at // parts for at in (part, part + 1))
        new_start, new_end = (len(new) * at // parts for at in (part, part + 1))
        at_old, at_new = old_start, new_start
        alike = _alike(old[old_start:old_end], new[new_start:new_end])
        for old_place, new_place in [*alike, (old_end - old_start, new_end - new_start)]:
            yield from ((at, None) for at in range(at_old, old_start + old_place))
            yield from ((None, at) for at in range(at_new, new_start + new_place))
            at_old, at_new = old_start + old_place, new_start + new_place
            if at_old < old_end and at_new < new_end:
                yield at_old, at_new
                at_old, at_new = at_old + 1, at_new + 1


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of paragraphs, in the order of both, that are the most alike in all."""
    if not old or not new:
        return []
    heads = [[text[:_LOOKED_AT] for text in side] for side in (old, new)]
    share = cdist(*heads, scorer=Indel.normalized_similarity, score_cutoff=_ALIKE)
    best = np.zeros((len(old) + 1, len(new) + 1))
    for row in range(len(old) - 1, -1, -1):
        with_partner = np.where(share[row] > 0, share[row] + best[row + 1, 1:], 0)
        options = np.maximum(with_partner, best[row + 1, :-1])
        best[row, :-1] = np.maximum.accumulate(options[::-1])[::-1]
    pairs, row, column = [], 0, 0
    while row < len(old) and column < len(new):
        partner = share[row, column] and share[row, column] + best[row + 1, column + 1]
        if partner and partner >= best[row, column]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row + 1, column] >= best[row, column + 1]:
            row += 1
        else:
            column += 1
    return pairs


# Which words of a paragraph changed


def _changed_words(old: str, new: str, old_block: Block, new_block: Block) -> Iterator[Change]:
    """Yield what is different between two paragraphs; what lies between changes is equal."""
    one, other = (_WORDS.findall(text) for text in (old, new))
    old_at, new_at = old_block.start, new_block.start
    old_word = new_word = 0
    for match in [*matches(one, other), None]:
        old_end, new_end = (match.old, match.new) if match else (len(one), len(other))
        change = Change(
            old_at,
            old_at + sum(map(len, one[old_word:old_end])),
            new_at,
            new_at + sum(map(len, other[new_word:new_end])),
        )
        if change.old_start < change.old_end or change.new_start < change.new_end:
            yield change
        if match:
            length = sum(map(len, one[match.old : match.old + match.size]))
            old_at, new_at = change.old_end + length, change.new_end + length
            old_word, new_word = match.old + match.size, match.new + match.size
