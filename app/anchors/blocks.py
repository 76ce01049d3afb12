"""The blocks of a frozen text: its headings, paragraphs, list items, rows and captions."""

from __future__ import annotations

import re
import struct
import sys
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, overload

if TYPE_CHECKING:
    from collections.abc import Iterable


class BlockKind(IntEnum):
    """What a block of text is; the number is what the case file stores."""

    PARAGRAPH = 0
    HEADING = 1
    LIST_ITEM = 2
    TABLE_ROW = 3
    CAPTION = 4
    QUOTE = 5
    CODE = 6
    FOOTNOTE = 7


@dataclass(frozen=True, slots=True)
class Block:
    """Code points ``start`` to ``end`` of a text, without the line end.

    ``level`` is a heading's or a list item's depth from 1; a ``tight`` block follows the one
    before it without a gap.
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    tight: bool = False


_MAGIC: Final = b"RTB1"
_COLUMNS: Final = ("I", "I", "B", "B")
_TIGHT: Final = 0x80
_KIND_BITS: Final = bytes(byte & ~_TIGHT for byte in range(256))
_TIGHT_BIT: Final = bytes(byte // _TIGHT for byte in range(256))


class Blocks(Sequence[Block]):
    """An immutable sequence of blocks in the order of the text, kept in four compact columns.

    A million of them take ten megabytes. ``starts`` and ``ends`` can be read as buffers of
    unsigned 32-bit numbers; ``kinds``, ``levels`` and ``tights`` hold a byte for each block.
    """

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        listed = blocks if isinstance(blocks, list) else list(blocks)
        self.starts = array("I", [block.start for block in listed])
        self.ends = array("I", [block.end for block in listed])
        self._kinds = array("B", [block.kind | _TIGHT * block.tight for block in listed])
        self._levels = array("B", [min(block.level, 255) for block in listed])

    @classmethod
    def of_columns(
        cls, starts: array[int], ends: array[int], kinds: array[int], levels: array[int]
    ) -> Blocks:
        """Return the blocks of four columns of one length, which are taken as they are."""
        blocks = cls()
        blocks.starts, blocks.ends, blocks._kinds, blocks._levels = starts, ends, kinds, levels
        return blocks

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self)))]
        kind = self._kinds[index]
        return Block(
            start=self.starts[index],
            end=self.ends[index],
            kind=BlockKind(kind & ~_TIGHT),
            level=self._levels[index],
            tight=bool(kind & _TIGHT),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Blocks) and self.encode() == other.encode()

    def __hash__(self) -> int:
        return hash(self.encode())

    @property
    def kinds(self) -> bytes:
        """What each block is, as the number of its ``BlockKind``."""
        return self._kinds.tobytes().translate(_KIND_BITS)

    @property
    def levels(self) -> bytes:
        """The depth of each heading and list item from 1."""
        return self._levels.tobytes()

    @property
    def tights(self) -> bytes:
        """1 for each block that follows the one before it without a gap, else 0."""
        return self._kinds.tobytes().translate(_TIGHT_BIT)

    def at(self, point: int) -> int:
        """Return the index of the block that holds code point ``point``, or of the last before it.

        A point before the first block belongs to the first; an empty text has no blocks: -1.
        """
        return max(0, bisect_right(self.starts, point) - 1) if len(self) else -1

    def encode(self) -> bytes:
        """Return the blocks as bytes for the case file, little-endian on every machine."""
        columns = (self.starts, self.ends, self._kinds, self._levels)
        return _MAGIC + struct.pack("<I", len(self)) + b"".join(map(_little_endian, columns))

    @classmethod
    def decode(cls, data: bytes) -> Blocks:
        """Read what ``encode`` wrote; raises ValueError on anything else."""
        count = struct.unpack_from("<I", data, 4)[0] if len(data) >= 8 else -1
        if data[:4] != _MAGIC or len(data) != 8 + count * 10:
            raise ValueError("these bytes are not the blocks of a text")
        offset, columns = 8, []
        for code in _COLUMNS:
            column = array(code)
            size = count * column.itemsize
            column.frombytes(data[offset : offset + size])
            columns.append(column if sys.byteorder == "little" else _swapped(column))
            offset += size
        return cls.of_columns(*columns)


def _little_endian(column: array[int]) -> bytes:
    return (column if sys.byteorder == "little" else _swapped(column)).tobytes()


def _swapped(column: array[int]) -> array[int]:
    swapped = array(column.typecode, column)
    swapped.byteswap()
    return swapped


_LINE: Final = re.compile("[^\n\r\v\f\x85\u2028\u2029]+")
_LINE_ENDS: Final = frozenset({"\n", "\r", "\r\n", "\u2028"})
_LONGEST_LINE_END: Final = 2


def lines(text: str) -> Blocks:
    """Return the blocks of plain text: each line that is not blank.

    A line straight under another is tight; one after a blank line, a form feed or a paragraph
    separator is set off by a gap.
    """
    starts, ends, kinds = array("I"), array("I"), array("B")
    last_end = -1 - _LONGEST_LINE_END
    for match in _LINE.finditer(text):  # a million lines pass here: no object is made for each
        start, end = match.span()
        if text[start].isspace() and text[start:end].isspace():
            continue
        starts.append(start)
        ends.append(end)
        tight = start - last_end <= _LONGEST_LINE_END and text[last_end:start] in _LINE_ENDS
        kinds.append(_TIGHT if tight else BlockKind.PARAGRAPH)
        last_end = end
    return Blocks.of_columns(starts, ends, kinds, array("B", bytes(len(starts))))
