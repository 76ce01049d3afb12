"""Paragraphs and rows of a Word file on their way to becoming blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.anchors.blocks import BlockKind

if TYPE_CHECKING:
    from lxml import etree

    from app.importers.block_text import BlockText
    from app.importers.word.parts import Part


@dataclass(frozen=True, slots=True)
class PictureRef:
    """A picture by the part that shows it and its relation there, with its alternative text."""

    part: Part
    relation: str
    alt: str


@dataclass(slots=True)
class Entry:
    """One paragraph or row: its words (with line ends and form feeds), what it is, its pictures."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    pictures: list[PictureRef] = field(default_factory=list)


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is still being read, with the text boxes that hang in it."""

    properties: etree._Element | None
    hidden: bool
    pieces: list[str] = field(default_factory=list)
    pictures: list[PictureRef] = field(default_factory=list)
    boxes: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table that is being read; ``cells`` is None while a row holds boxes of text."""

    cells: list[str] | None = None
    pictures: list[PictureRef] = field(default_factory=list)
    inner: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """A flow of paragraphs and tables: a story, a text box, or a table in a cell."""

    entries: list[Entry] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    paragraph: Paragraph | None = None
    carried: Paragraph | None = None

    def add(self, entry: Entry) -> None:
        """Put an entry where it belongs: into the open cell, or behind the others."""
        table = self.tables[-1] if self.tables else None
        if table is None or not table.cells:
            self.entries.append(entry)
            return
        words = " ".join(entry.text.split())
        table.cells[-1] = f"{table.cells[-1]} {words}".strip()
        table.pictures += entry.pictures

    def end_row(self) -> None:
        """End a row of values, and put the tables that lay in its cells behind it.

        A row in which all cells are empty is none.
        """
        table = self.tables[-1]
        cells, table.cells = table.cells, None
        pictures, table.pictures = table.pictures, []
        inner, table.inner = table.inner, []
        if cells and (any(cells) or pictures):
            words = "\t".join(cells).rstrip("\t")
            self.add(Entry(words, BlockKind.TABLE_ROW, pictures=pictures))
        for entry in inner:
            self.add(entry)


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture and the caption that the document gives it."""

    picture: PictureRef
    caption: str


_CLOSE: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE})
"""Kinds that follow their like without a gap."""


def write_entries(entries: list[Entry], content: BlockText) -> list[Placed]:
    """Write entries as blocks; return their pictures in order, with their captions.

    Rows follow rows without a gap, items of lists and lines of code as well.
    """
    before: BlockKind | None = None
    for entry in entries:
        kind, level = entry.kind, entry.level
        if not entry.text.strip():
            continue
        tight = kind == before and kind in _CLOSE
        before = kind
        for stretch in entry.text.split("\f"):
            for line in stretch.split("\n"):
                if not line.strip():
                    continue
                words = line.rstrip(" ") if kind == BlockKind.CODE else line.strip(" ")
                content.add(words, kind, level=level, tight=tight)
                tight = True
                if kind == BlockKind.LIST_ITEM:
                    kind, level = BlockKind.PARAGRAPH, 0
            tight = False
    return list(_placed(entries))


def _placed(entries: list[Entry]) -> list[Placed]:
    found: list[Placed] = []
    for place, entry in enumerate(entries):
        if entry.pictures:
            caption = _caption(entries, place)
            found += [Placed(picture, caption) for picture in entry.pictures]
    return found


def _caption(entries: list[Entry], place: int) -> str:
    """Return the caption of a picture: its own paragraph, the next one, or the one before."""
    for near in (place, place + 1, place - 1):
        if 0 <= near < len(entries) and entries[near].kind == BlockKind.CAPTION:
            text = " ".join(entries[near].text.split())
            if text:
                return text
    return ""
