"""Tables of pages: rows of cells where they hold data, plain boxes where they only lay out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.importers.pages.elements import HEADINGS, tag_of

if TYPE_CHECKING:
    from lxml import etree

_MAX_SPAN: Final = 100
"""A cell that claims to span more columns or rows than this is taken to span as many."""
_MANY_LINES: Final = 6
_LONG: Final = 100
"""A single row with a cell of this many characters sets columns of text side by side."""

_LINES: Final = frozenset({"p", "br", "div", "li"})


def holds_data(table: etree._Element) -> bool:
    """Tell whether a table is one of data; without headers, one with long cells is layout."""
    if table.get("role") in {"presentation", "none"}:
        return False
    rows = widest = cells = lines = length = longest = 0
    has_headers = False
    for element in table.iterdescendants("*"):
        tag = tag_of(element)
        if tag == "table" or tag in HEADINGS:
            return False
        if tag == "tr":
            rows, widest, cells = rows + 1, max(widest, cells), 0
        elif tag in {"td", "th"}:
            cells, lines, length = cells + 1, 0, 0
            has_headers = has_headers or tag == "th"
        lines += tag in _LINES
        if lines >= _MANY_LINES and not has_headers:
            return False
        length += len(element.text or "") + len(element.tail or "")
        longest = max(longest, length)
    if rows == 1 and longest >= _LONG and not has_headers:
        return False
    return max(widest, cells) > 1


class Row:
    """The cells of one row as they fill; cells that reach in from the row above stay empty."""

    def __init__(self, reaching: dict[int, int]) -> None:
        self._reaching = reaching
        self._cells: list[str] = []
        self._rows_left: dict[int, int] = {}

    def open_cell(self, cell: etree._Element) -> None:
        """Begin a cell at the next free column."""
        self._skip_reached()
        rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
        first = len(self._cells)
        self._cells += [""] * columns
        self._current = first
        if rows > 1:
            self._rows_left |= dict.fromkeys(range(first, first + columns), rows - 1)

    def add(self, words: str) -> None:
        """Add a line of words to the open cell."""
        if not self._cells:
            self._cells, self._current = [""], 0
        before = self._cells[self._current]
        self._cells[self._current] = f"{before} {words}" if before else words

    def close(self) -> str:
        """Return the cells joined by tabs, "" when none of them holds anything."""
        self._skip_reached()
        for column in list(self._reaching):
            self._reaching[column] -= 1
            if not self._reaching[column]:
                del self._reaching[column]
        self._reaching |= self._rows_left
        return "\t".join(self._cells).rstrip("\t") if any(self._cells) else ""

    def _skip_reached(self) -> None:
        while len(self._cells) in self._reaching:
            self._cells.append("")


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    if not value.isdecimal() or len(value) > 6:
        return 1
    return min(max(int(value), 1), _MAX_SPAN)
