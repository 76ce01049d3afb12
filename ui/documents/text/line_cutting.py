"""Cutting a frozen text into the lines that the reading column shows, one Qt block each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from ui.documents.text.character_classes import BREAK, INK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.anchors.blocks import Blocks

LONGEST: Final = 12_000
"""A longer paragraph is shown in pieces (code points): Qt lays out a paragraph as a whole."""

_PIECE: Final = 8_000
_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_JOINERS: Final = frozenset("\u200c\u200d\u2060\ufeff")

Numbers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]


class Join(IntEnum):
    """How a line follows the one before it: as a block, after a break in one, or split off."""

    BLOCK = 0
    BREAK = 1
    SPLIT = 2


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """Lines in the order of the text: code points ``starts`` to ``ends``, no two at one point.

    ``blocks`` names the block that a line belongs to; -1 where ink stands outside all blocks.
    """

    starts: Numbers
    ends: Numbers
    blocks: Numbers
    joins: Bytes


def cut_lines(text: str, blocks: Blocks, classes: Bytes) -> Cut:
    """Return the lines of a text: what its blocks hold, and any ink that they leave out.

    Blocks that overlap or reach beyond the text are trimmed; empty ones are left out. There is
    always at least one line.
    """
    starts, ends = _in_order(blocks, len(text))
    between, inside = _flags_by_turns(starts, ends, classes)
    kept = ends > starts
    odd = kept & (((inside & BREAK) != 0) | (ends - starts > LONGEST))
    plain = np.flatnonzero(kept & ~odd)
    pieces = [
        (start, end, int(index), join)
        for index in np.flatnonzero(odd)
        for start, end, join in (
            _pieces(text, int(starts[index]), int(ends[index]))
            if inside[index] & BREAK  # an endless line is not gone through in search of its end
            else _split_off(text, int(starts[index]), int(ends[index]))
        )
    ]
    for index in np.flatnonzero((between & INK) != 0):
        first = int(ends[index - 1]) if index else 0
        last = int(starts[index]) if index < len(starts) else len(text)
        pieces += _left_out(text, first, last)
    if not len(plain) and not pieces:
        pieces = [(0, 0, -1, Join.BLOCK)]
    return _merged(Cut(starts[plain], ends[plain], plain, np.zeros(len(plain), np.uint8)), pieces)


def _in_order(blocks: Blocks, length: int) -> tuple[Numbers, Numbers]:
    starts = np.minimum(np.array(blocks.starts, np.int64), length)
    ends = np.minimum(np.array(blocks.ends, np.int64), length)
    if not len(starts):
        return starts, ends
    reached = np.maximum.accumulate(np.concatenate(([0], ends)))[:-1]
    starts = np.maximum(starts, reached)
    return starts, np.maximum(starts, ends)


def _flags_by_turns(starts: Numbers, ends: Numbers, classes: Bytes) -> tuple[Bytes, Bytes]:
    """Return the flags found between the blocks (before, between, after) and inside them."""
    bounds = np.zeros(2 * len(starts) + 1, np.int64)
    bounds[1::2] = starts
    bounds[2::2] = ends
    flags = np.bitwise_or.reduceat(classes, bounds)
    flags[:-1][bounds[1:] == bounds[:-1]] = 0
    return flags[0::2], flags[1::2]


def _merged(plain: Cut, pieces: list[tuple[int, int, int, Join]]) -> Cut:
    if not pieces:
        return plain
    extra = np.array(pieces, np.int64)
    starts = np.concatenate((plain.starts, extra[:, 0]))
    order = np.argsort(starts, kind="stable")
    return Cut(
        starts=starts[order],
        ends=np.concatenate((plain.ends, extra[:, 1]))[order],
        blocks=np.concatenate((plain.blocks, extra[:, 2]))[order],
        joins=np.concatenate((plain.joins, extra[:, 3].astype(np.uint8)))[order],
    )


def _left_out(text: str, start: int, end: int) -> Iterator[tuple[int, int, int, Join]]:
    for first, last, join in _pieces(text, start, end):
        if join is Join.SPLIT or text[first:last].strip():
            yield first, last, -1, Join.SPLIT if join is Join.SPLIT else Join.BLOCK


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, Join]]:
    """Yield the lines of a stretch; blank ones inside it are kept, those at its end are not."""
    first, join = start, Join.BLOCK
    while first < end:
        found = _LINE_END.search(text, first, end)
        last = found.start() if found else end
        yield from _split_off(text, first, last, join)
        first, join = found.end() if found else end, Join.BREAK


def _split_off(
    text: str, start: int, end: int, join: Join = Join.BLOCK
) -> Iterator[tuple[int, int, Join]]:
    """Yield one line in pieces that are not too long."""
    for piece in _split(text, start, end):
        yield start, piece, join
        start, join = piece, Join.SPLIT


def _split(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the pieces of one line end: after a space, else never inside a character."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + _PIECE // 2, start + _PIECE) + 1
        start = cut or _between_characters(text, start + _PIECE)
        yield start
    yield end


def _between_characters(text: str, point: int) -> int:
    lowest = point - _PIECE // 2
    at = point
    while at > lowest and _clings(text[at]) | (text[at - 1] in _JOINERS):
        at -= 1
    return at if at > lowest else point


def _clings(character: str) -> bool:
    return (
        character in _JOINERS
        or unicodedata.category(character)[0] == "M"
        or ("\U0001f3fb" <= character <= "\U0001f3ff")
    )
