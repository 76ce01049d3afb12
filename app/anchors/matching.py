"""Matches two sequences: which stretches of one stand in the other, in the same order.

What stands once in each is matched first (patience diff), as a reader would; between those a
longest common subsequence decides where that is affordable. Nothing unequal is ever matched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AFFORDABLE: Final = 16_000_000
"""Pairs of entries that a longest common subsequence may weigh: some 20 ms."""

_RUNS: Final = (3, 8, 24)
"""How many entries in a row tell one from others that are equal."""


class Match(NamedTuple):
    """``size`` entries from ``old`` on stand unchanged from ``new`` on."""

    old: int
    new: int
    size: int


def matches(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return the stretches that two sequences share, in the order of both, each as long as can be.

    Time grows with the lengths, not with their product: between two stretches that share nothing
    rare and are long, nothing is matched.
    """
    numbers: dict[str, int] = {}
    found = _between(
        [numbers.setdefault(entry, len(numbers)) for entry in old],
        [numbers.setdefault(entry, len(numbers)) for entry in new],
    )
    return list(_joined(found))


def _between(old: Sequence[int], new: Sequence[int]) -> Iterator[Match]:
    waiting = [(0, len(old), 0, len(new))]
    found: list[Match] = []
    while waiting:
        old_start, old_end, new_start, new_end = waiting.pop()
        while old_start < old_end and new_start < new_end and old[old_start] == new[new_start]:
            found.append(Match(old_start, new_start, 1))
            old_start, new_start = old_start + 1, new_start + 1
        while old_start < old_end and new_start < new_end and old[old_end - 1] == new[new_end - 1]:
            old_end, new_end = old_end - 1, new_end - 1
            found.append(Match(old_end, new_end, 1))
        if old_start == old_end or new_start == new_end:
            continue
        one, other = old[old_start:old_end], new[new_start:new_end]
        shared = _anchors(one, other)
        if not shared:
            found += _weighed(one, other, old_start, new_start)
            continue
        before_old, before_new = old_start, new_start
        for old_at, new_at in shared:
            at = old_start + old_at, new_start + new_at
            found.append(Match(*at, 1))
            waiting.append((before_old, at[0], before_new, at[1]))
            before_old, before_new = at[0] + 1, at[1] + 1
        waiting.append((before_old, old_end, before_new, new_end))
    return iter(sorted(found))


def _anchors(old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int]]:
    """Return equal entries that can be nothing else's counterpart, in the order of both.

    Where no entry stands once in a long sequence, one is known by those that follow it.
    """
    found = _standing_once(old, new)
    for length in _RUNS:
        if found or len(old) * len(new) <= _AFFORDABLE:
            break
        runs: dict[tuple[int, ...], int] = {}
        one, other = (
            [
                runs.setdefault(run, len(runs))
                for run in zip(*(side[at:] for at in range(length)), strict=False)
            ]
            for side in (old, new)
        )
        found = _standing_once(one, other)
    return found


def _standing_once(old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int]]:
    """Return where entries stand that each side has once, the longest row of them in one order."""
    counts_old, counts_new = Counter(old), Counter(new)
    where = {entry: at for at, entry in enumerate(new) if counts_new[entry] == 1}
    pairs = [
        (at, where[entry])
        for at, entry in enumerate(old)
        if counts_old[entry] == 1 and entry in where
    ]
    ends: list[int] = []
    last: list[int] = []  # the pair that ends the best row of each length
    before: list[int] = []
    for number, (_, new_at) in enumerate(pairs):
        length = bisect_left(ends, new_at)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [new_at]
        last[length : length + 1] = [number]
    row: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]


def _weighed(
    old: Sequence[int], new: Sequence[int], old_start: int, new_start: int
) -> Iterator[Match]:
    if len(old) * len(new) > _AFFORDABLE:
        return
    for block in LCSseq.opcodes(old, new):
        if block.tag == "equal":
            size = block.src_end - block.src_start
            yield Match(old_start + block.src_start, new_start + block.dest_start, size)


def _joined(found: Iterator[Match]) -> Iterator[Match]:
    """Join matches that follow each other on both sides."""
    held: Match | None = None
    for match in found:
        if held is None:
            held = match
        elif (held.old + held.size, held.new + held.size) == (match.old, match.new):
            held = Match(held.old, held.new, held.size + match.size)
        else:
            yield held
            held = match
    if held is not None:
        yield held
