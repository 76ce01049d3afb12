"""A document in the making: writes lines of text, with their links, footnotes and bookmarks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from app.report.outline import Cite, FigureRef, Ref, Text
from app.report.word.markup import W, add, paragraph, run
from app.report.word.notes import Footnotes
from app.report.word.script import is_rtl, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from app.report.outline import Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a section: its number, None for one without, and its bookmark."""

    number: int | None
    title: str
    bookmark: str


class Sheet:
    """Writes into the body of a document; links lead only to ``anchors`` that it will hold."""

    def __init__(self, body: Element, anchors: Iterable[str]) -> None:
        self.body = body
        self.notes = Footnotes(self.line)
        self._anchors = frozenset(anchors)
        self._bookmarks = 0

    def paragraph(
        self, style: str, *lines: Line, keep_next: bool = False, into: Element | None = None
    ) -> Element:
        """Append a paragraph of some lines of text, to the body or to a cell of a table."""
        begin = "".join(
            part.text for line in lines for part in line if isinstance(part, Text | Ref)
        )
        parent = self.body if into is None else into
        element = paragraph(parent, style, keep_next=keep_next, rtl=is_rtl(begin))
        for line in lines:
            self.line(element, line)
        return element

    def line(self, parent: Element, line: Line) -> None:
        """Append a line of text with its links and footnotes to a paragraph."""
        rtl = parent.find(f"{W}pPr/{W}bidi") is not None
        for place, part in enumerate(line):
            if isinstance(part, Text):
                style = "Soft" if part.soft else ""
                self.words(parent, part.text, style=style, bold=part.bold, rtl=rtl)
            elif isinstance(part, Ref):
                self.link(parent, part.target, part.text, rtl=rtl)
            elif isinstance(part, FigureRef):
                self.link(parent, figure_anchor(part.number), f"Figure {part.number}", rtl=rtl)
            else:
                if place and isinstance(line[place - 1], Cite):
                    run(parent, ", ", style="FootnoteReference")
                self.notes.cite(parent, part.note)

    def link(self, parent: Element, target: str, text: str, *, rtl: bool = False) -> None:
        """Append words that lead to a bookmark of this document."""
        if target not in self._anchors:
            self.words(parent, text, rtl=rtl)
            return
        link = add(parent, "hyperlink", anchor=bookmark(target), history=1)
        self.words(link, text, style="Hyperlink", rtl=rtl)

    def words(
        self, parent: Element, text: str, *, style: str = "", bold: bool = False, rtl: bool = False
    ) -> None:
        """Append plain words, each line break as one; ``rtl`` is the paragraph's direction."""
        for place, part in enumerate(text.replace("\t", " ").split("\n")):
            if place:
                add(add(parent, "r"), "br")
            if part:
                for words, runs_rtl, east_asia in stretches(part, rtl=rtl):
                    run(parent, words, style=style, bold=bold, rtl=runs_rtl, east_asia=east_asia)

    def mark(self, around: Element, anchor: str) -> None:
        """Put a bookmark around all that a paragraph holds by now."""
        self._bookmarks += 1
        begin = etree.Element(W + "bookmarkStart")
        begin.set(W + "id", str(self._bookmarks))
        begin.set(W + "name", bookmark(anchor))
        has_properties = len(around) > 0 and around[0].tag == W + "pPr"
        around.insert(1 if has_properties else 0, begin)
        add(around, "bookmarkEnd", id=self._bookmarks)


def bookmark(anchor: str) -> str:
    """Return the name of a bookmark: letters, digits and underscores, as Word wants it."""
    return re.sub(r"[^A-Za-z0-9]", "_", anchor)[:40]


def figure_anchor(number: int) -> str:
    """Return the anchor of a figure."""
    return f"Figure-{number}"
