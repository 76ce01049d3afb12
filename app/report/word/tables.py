"""Tables of fixed widths whose first row comes again on each page and whose rows stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.report.word.look import SHADE
from app.report.word.markup import add, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element


def table(body: Element, widths: Sequence[float], *, title: str) -> Element:
    """Append a table with columns of some widths in centimetres; ``title`` is its alt text."""
    element = add(body, "tbl")
    properties = add(element, "tblPr")
    add(properties, "tblStyle", val="Ledger")
    add(properties, "tblW", w=sum(map(twips, widths)), type="dxa")
    add(properties, "tblLayout", type="fixed")
    add(properties, "tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
        noHBand=0, noVBand=1)  # fmt: skip
    add(properties, "tblCaption", val=title)
    grid = add(element, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=twips(width))
    return element


def row(of: Element, widths: Sequence[float], *, header: bool = False) -> list[Element]:
    """Append a row and return its cells, still empty; every cell wants a paragraph at least."""
    element = add(of, "tr")
    properties = add(element, "trPr")
    add(properties, "cantSplit")
    if header:
        add(properties, "tblHeader")
    cells = []
    for width in widths:
        cell = add(element, "tc")
        look = add(cell, "tcPr")
        add(look, "tcW", w=twips(width), type="dxa")
        if header:
            add(look, "shd", val="clear", color="auto", fill=SHADE)
        cells.append(cell)
    return cells
