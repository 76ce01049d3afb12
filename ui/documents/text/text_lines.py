"""The one border between a frozen text, counted in code points, and a Qt document of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from app.anchors.blocks import BlockKind
from ui.documents.text.character_classes import (
    ASTRAL,
    BIDI,
    BREAK,
    INK,
    SIGN,
    UNFIT,
    WIDE,
    classes_of,
)
from ui.documents.text.line_cutting import Join, cut_lines

if TYPE_CHECKING:
    from app.anchors.blocks import Blocks
    from ui.documents.text.line_cutting import Bytes, Numbers

CELL_BREAK: Final = "\u2028"
"""Stands for the tab between two cells of a table row, so that each cell can wrap."""

DEPTHS: Final = 8
"""Headings and list items are told apart down to a depth of seven."""

FORMS: Final = DEPTHS * (max(BlockKind) + 1)
"""How many forms a line can have: its kind times ``DEPTHS``, plus its depth."""

_STAND_IN: Final = "\ufffd"


class TextLines:
    """The lines of a frozen text, each shown as one block of a Qt document, and the way between.

    Each character of a line takes the same UTF-16 units in the document as in the text, so
    that a position is found by counting; what lies between lines (line ends, blank lines) has
    no place in the document. Arrays hold one entry per line; of ``paragraphs`` it is its number
    as citations count them (0 in a heading). ``words`` counts what spaces part, and ``signs`` the
    letters of scripts that write none; ``breaks`` are the characters that end lines. They may be
    made on any thread.
    """

    def __init__(self, text: str, blocks: Blocks) -> None:
        self.text = text
        classes = classes_of(text)
        self.words, self.signs = _counts(classes)
        self._astral: Numbers = _points_with(ASTRAL, classes)
        self._astral_units: Numbers = self._astral + np.arange(len(self._astral))
        cut = cut_lines(text, blocks, classes)
        self.starts, self.ends, self.joins = cut.starts, cut.ends, cut.joins
        self.kinds = _column(blocks.kinds, cut.blocks)
        self.kinds[self.kinds > max(BlockKind)] = BlockKind.PARAGRAPH
        depths = np.minimum(_column(blocks.levels, cut.blocks), DEPTHS - 1)
        self.forms: Bytes = self.kinds * np.uint8(DEPTHS) + depths
        whole = np.where(self.joins != Join.SPLIT.value, np.arange(len(self.joins)), 0)
        self._heads: Numbers = np.maximum.accumulate(whole)
        self.tights = _column(blocks.tights, cut.blocks) | (cut.joins != Join.BLOCK)
        self._first_units = self._units(self.starts)
        lengths = self._units(self.ends) - self._first_units
        self.places: Numbers = np.concatenate(([0], np.cumsum(lengths + 1)))[:-1]
        self._count_classes(classes, lengths)
        self.breaks: Numbers = _points_with(BREAK, classes)
        self.paragraphs = _paragraphs(blocks, cut.blocks)

    def _count_classes(self, classes: Bytes, lengths: Numbers) -> None:
        bounds = np.stack((self.starts, self.ends), axis=1).ravel()
        flags = np.bitwise_or.reduceat(classes, bounds)[::2]
        flags[self.starts == self.ends] = 0
        wide = _points_with(WIDE, classes)
        wide_inside = np.searchsorted(wide, self.ends) - np.searchsorted(wide, self.starts)
        self.bidi = (flags & BIDI) != 0
        self._unfit = ((flags & UNFIT) != 0) | (self.kinds == BlockKind.TABLE_ROW)
        self.rooms: Numbers = lengths + wide_inside

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def heading(self) -> str:
        """The heading that the text begins with; empty where it begins with something else."""
        if self.kinds[0] != BlockKind.HEADING:
            return ""
        others = np.flatnonzero(self.joins[1:] == Join.BLOCK)
        last = int(others[0]) if len(others) else len(self) - 1
        return self.text[self.starts[0] : self.ends[last]]

    def length_of(self, line: int) -> int:
        """Return how many UTF-16 units a line takes."""
        return self.offset_in(line, int(self.ends[line]))

    def line_of(self, point: int) -> int:
        """Return the line that shows code point ``point``, or the last one before it."""
        return max(0, int(np.searchsorted(self.starts, point, "right")) - 1)

    def head_of(self, line: int) -> int:
        """Return the line that a line is split off from, or itself."""
        return int(self._heads[line])

    def to_qt(self, point: int) -> int:
        """Return the document position of a code point; between two lines, the end of the first."""
        line = self.line_of(point)
        return int(self.places[line]) + self.offset_in(line, point)

    def offset_in(self, line: int, point: int) -> int:
        """Return how many UTF-16 units into a line a code point stands, clamped to the line."""
        inside = min(max(point, int(self.starts[line])), int(self.ends[line]))
        return self._unit(inside) - int(self._first_units[line])

    def offsets_in(self, line: int, points: Numbers) -> Numbers:
        """Return ``offset_in`` for many code points at once."""
        inside = np.clip(points, self.starts[line], self.ends[line])
        offsets: Numbers = self._units(inside) - self._first_units[line]
        return offsets

    def to_code_points(self, place: int) -> int:
        """Return the code point at a document position, or the one whose second unit it is."""
        line = max(0, int(np.searchsorted(self.places, place, "right")) - 1)
        return self.point_in(line, place - int(self.places[line]))

    def point_in(self, line: int, offset: int) -> int:
        """Return the code point that stands ``offset`` UTF-16 units into a line."""
        unit = int(self._first_units[line]) + max(0, offset)
        before = int(np.searchsorted(self._astral_units, unit))
        halved = before and int(self._astral_units[before - 1]) + 1 == unit
        point = int(self._astral[before - 1]) if halved else unit - before
        return min(point, int(self.ends[line]))

    def shown(self, first: int, last: int) -> str:
        """Return what the document shows for lines ``first`` up to ``last``, joined by LF.

        Tabs between cells become line separators; what Qt could not hold gets a stand-in of the
        same width.
        """
        spans = zip(self.starts[first:last].tolist(), self.ends[first:last].tolist(), strict=True)
        pieces = [self.text[start:end] for start, end in spans]
        for line in np.flatnonzero(self._unfit[first:last]).tolist():
            pieces[line] = self._fitted(pieces[line], int(self.kinds[first + line]))
        return "\n".join(pieces)

    def _fitted(self, piece: str, kind: int) -> str:
        if kind == BlockKind.TABLE_ROW:
            piece = piece.replace("\t", CELL_BREAK)
        unfit = [point for point in set(piece) if classes_of(point)[0] & UNFIT]
        return piece.translate({ord(point): _stand_in(point) for point in unfit})

    def _unit(self, point: int) -> int:
        return point + int(np.searchsorted(self._astral, point))

    def _units(self, points: Numbers) -> Numbers:
        units: Numbers = points + np.searchsorted(self._astral, points)
        return units


def _counts(classes: Bytes) -> tuple[int, int]:
    """Return how many words there are, without those that begin with a sign, and how many signs."""
    inked, is_sign = (classes & INK) != 0, (classes & SIGN) != 0
    begins = inked.copy()
    begins[1:] &= ~inked[:-1]
    return int(np.count_nonzero(begins & ~is_sign)), int(np.count_nonzero(is_sign))


def _points_with(flag: int, classes: Bytes) -> Numbers:
    """Return the code points that carry a flag: of truth values NumPy tells them much faster."""
    points: Numbers = np.flatnonzero((classes & flag) != 0)
    return points


def _stand_in(point: str) -> str:
    return "\u2060" if point == "\ufeff" else _STAND_IN


def _paragraphs(blocks: Blocks, of_lines: Numbers) -> Numbers:
    """Return which paragraph each line belongs to, as citations count them."""
    told = np.frombuffer(blocks.kinds, np.uint8) != BlockKind.HEADING
    counted = np.concatenate((np.where(told, np.cumsum(told), 0), [0]))  # the last is for no block
    paragraphs: Numbers = counted[of_lines].astype(np.int64)
    return paragraphs


def _column(values: bytes, blocks: Numbers) -> Bytes:
    """Return a block's value for each line; lines outside all blocks have none: 0."""
    return np.append(np.frombuffer(values, np.uint8), np.uint8(0))[blocks]
