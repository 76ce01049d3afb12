"""Sets items into lines and lines into pages, a slice at a time; a page is laid out when wanted."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from app.showing import is_rtl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.paper.paper_items import PaperItem
    from ui.paper.paper_styles import Sheet


@dataclass(frozen=True, slots=True)
class Placed:
    """Rows ``first`` up to ``last`` of an item on a page, the first at ``top`` in the column."""

    item: int
    first: int
    last: int
    top: float


class PaperLayout:
    """The pages of some items on one kind of sheet.

    Only where items break is kept: 500 pages take no more than a list of numbers.
    """

    def __init__(self, items: Sequence[PaperItem], sheet: Sheet) -> None:
        self.items = items
        self.sheet = sheet
        self.pages: list[list[Placed]] = [[]]
        self.page_of: dict[str, int] = {}
        """The page on which each mark begins, from 1."""
        self._next = 0
        self._y = 0.0

    @property
    def done(self) -> bool:
        """Whether all items stand on pages."""
        return self._next == len(self.items)

    @property
    def share(self) -> float:
        """How much of the items stands on pages, 0 to 1."""
        return self._next / max(1, len(self.items))

    def go_on(self, seconds: float) -> bool:
        """Set items for about so many seconds; tell whether all are set."""
        until = perf_counter() + seconds
        while not self.done:
            self._set(self._next)
            self._next += 1
            if perf_counter() >= until:
                break
        return self.done

    def laid(self, index: int) -> QTextLayout:
        """Return an item broken into rows, its top at 0, in units."""
        return laid_out(self.items[index], self.words(index), self.sheet.width)

    def words(self, index: int) -> str:
        """Return what an item says; an entry says on which page its mark stands."""
        item = self.items[index]
        page = self.page_of.get(item.entry, 0)
        if not page:
            return item.words
        said = QCoreApplication.translate("Paper", "page {}").format(page)
        return f"{item.words} ({', '.join(filter(None, (item.place, said)))})"

    def _set(self, index: int) -> None:
        item = self.items[index]
        layout = self.laid(index)
        heights = [item.style.line] * max(1, layout.lineCount())
        self._y += item.before if self.pages[-1] else 0
        wanted = heights[0] + (3 * item.style.line if item.style.keeps else 0)
        if self.pages[-1] and self._y + wanted > self.sheet.height:
            self._turn()
        first = 0
        while first < len(heights):
            room = int((self.sheet.height - self._y) // item.style.line)
            last = min(len(heights), first + max(1, room))
            if last < len(heights) and len(heights) - last == 1 and last - first > 2:
                last -= 1  # no row stands alone at the head of a page
            self._place(index, layout, first, last)
            first = last
            if first < len(heights):
                self._turn()

    def _place(self, index: int, layout: QTextLayout, first: int, last: int) -> None:
        self.pages[-1].append(Placed(index, first, last, self._y))
        self._y += (last - first) * self.items[index].style.line
        item = self.items[index]
        if not item.marks or first >= layout.lineCount():
            return
        units = Units(item.words)
        begin = layout.lineAt(first).textStart()
        row = layout.lineAt(last - 1)
        end = row.textStart() + row.textLength()
        for mark in item.marks:
            if mark.begins and begin <= units.of(mark.start) < end:
                self.page_of.setdefault(mark.id, len(self.pages))

    def _turn(self) -> None:
        self.pages.append([])
        self._y = 0.0


def laid_out(item: PaperItem, words: str, width: int) -> QTextLayout:
    """Return an item broken into rows of one height in a column so wide."""
    layout = QTextLayout(words, item.style.font())
    rtl = is_rtl(words)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    if rtl:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    if item.cells > 1:
        option.setTabStopDistance(width / item.cells)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width - item.style.indent)
        lift = (item.style.line - row.height()) / 2
        row.setPosition(QPointF(0 if rtl else item.style.indent, y + lift))
        y += item.style.line
    layout.endLayout()
    return layout


class Units:
    """Counts code points of some words in UTF-16 units."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._plain = all(letter <= "\uffff" for letter in words)

    def of(self, point: int) -> int:
        """Return how many units the words before a code point take."""
        if self._plain:
            return point
        return len(self._words[:point].encode("utf-16-le", "surrogatepass")) // 2
