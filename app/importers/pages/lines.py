"""Gathers the words of a page into lines, and the lines into blocks, as a browser sets them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.anchors.blocks import BlockKind
from app.importers.block_text import BlockText

if TYPE_CHECKING:
    from lxml import etree

    from app.importers.pages.lists import OpenList
    from app.importers.pages.tables import Row

_SPACES: Final = re.compile("[ \t\n\r\f]+")
_LINE_ENDS: Final = re.compile("\r\n|\r|\n")
_EAST_ASIAN: Final = re.compile("[\u3040-\u9fff\uac00-\ud7a3]")
_NOTHING: Final = " \t\n\r\f\xa0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Piece:
    """One block that was written: the element its text began in, its weight, that of its links.

    A weight counts characters; one of East Asia, where a word has one or two, counts for three.
    """

    owner: etree._Element
    kind: BlockKind
    weight: int
    in_links: int


@dataclass(slots=True)
class Around:
    """What surrounds the text that comes next: how many open elements of each sort."""

    links: int = 0
    quotes: int = 0
    captions: int = 0
    words: int = 0
    code: int = 0
    preserved: int = 0
    heading: int = 0
    lists: list[OpenList] = field(default_factory=list)
    item: str | None = None

    def kind(self) -> tuple[BlockKind, int]:
        """Return the kind and level of a block that stands here."""
        if self.code:
            return BlockKind.CODE, 0
        if self.heading:
            return BlockKind.HEADING, self.heading
        if self.item is not None:
            return BlockKind.LIST_ITEM, max(1, len(self.lists))
        if self.captions:
            return BlockKind.CAPTION, 0
        return (BlockKind.QUOTE if self.quotes else BlockKind.PARAGRAPH), 0


class Lines:
    """The line that is open, and the blocks that were written before it.

    Spaces collapse as in CSS, except where ``around`` says that they are preserved; spaces that
    do not break stay.
    """

    def __init__(self) -> None:
        self.content = BlockText()
        self.pieces: list[Piece] = []
        self.around = Around()
        self.row: Row | None = None
        self.tight = False
        self.after_row = False
        self._line: list[str] = []
        self._owner: etree._Element | None = None
        self._in_links = 0
        self._ends_in_space = True
        self._after_item = False
        self._blank_lines = 1

    def text(self, text: str | None, owner: etree._Element | None) -> None:
        """Add the text of a node that lies in ``owner``."""
        if not text:
            return
        if self.around.preserved:
            first, *others = _LINE_ENDS.split(text)
            self._add(first, owner)
            for line in others:
                self.end_line()
                self._add(line, owner)
            return
        words = _SPACES.sub(" ", text)
        self._add(words.removeprefix(" ") if self._ends_in_space else words, owner)

    def _add(self, words: str, owner: etree._Element | None) -> None:
        if not words:
            return
        if self._owner is None:
            self._owner = owner
        self._line.append(words)
        self._ends_in_space = words.endswith(" ") and not self.around.preserved
        if self.around.links:
            self._in_links += _weight(words)

    def end_line(self) -> None:
        """End a line within its paragraph; a line without anything makes a gap."""
        if self.flush():
            self.tight = True
            return
        if self.around.code and not self.tight:
            self._blank_lines += 1
        self.tight = False

    def end_block(self) -> None:
        """End a block: what comes next is set off from it by a gap."""
        self.flush()
        self.tight = False

    def flush(self) -> bool:
        """Write the line that is open; tell whether it held anything."""
        line, self._line = "".join(self._line), []
        if not self.around.preserved:
            line = line.rstrip(" ")
        self._ends_in_space = True
        if not line.strip(_NOTHING):
            self._owner, self._in_links = None, 0
            return False
        if self.row is not None:
            self.row.add(_SPACES.sub(" ", line).strip(" "))
            return True
        kind, level = self.around.kind()
        if kind == BlockKind.LIST_ITEM:
            line, self.around.item = f"{self.around.item}{line}", None
            self.tight = self._after_item
        self.put(line, kind, level=level, tight=self.tight)
        self._after_item = bool(self.around.lists)
        self.after_row = False
        return True

    def end_row(self, element: etree._Element) -> None:
        """Write the row of a table that is open, unless all its cells are empty."""
        row, self.row = self.row, None
        text = row.close() if row is not None else ""
        if text:
            self._owner = self._owner if self._owner is not None else element
            self.put(text, BlockKind.TABLE_ROW, tight=self.after_row)
            self.after_row = True
        self.tight = False

    def put(self, line: str, kind: BlockKind, *, level: int = 0, tight: bool) -> None:
        """Write a line as a block, with the owner of its first words."""
        blank_lines = self._blank_lines if kind == BlockKind.CODE else 1
        self.content.add(line, kind, level=level, tight=tight, blank_lines=blank_lines)
        if self._owner is not None:
            self.pieces.append(Piece(self._owner, kind, _weight(line), self._in_links))
        self._owner, self._in_links = None, 0
        self.tight, self._blank_lines = False, 1


def _weight(words: str) -> int:
    return len(words) if words.isascii() else len(words) + 2 * len(_EAST_ASIAN.findall(words))
