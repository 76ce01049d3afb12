"""Makes texts with every trap in them, marks on them, and views of them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from app.anchors.blocks import Block, BlockKind, Blocks, lines
from app.anchors.text import cut
from app.queries.annotation_rows import MarkRow
from app.queries.refs import ItemRef, TagRef
from ui.documents.text.text_view import TextView
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HARD = (
    "\n\r\v\f\x85\u2028\u2029\t \u00a0\u00ad\u200b\u200d\u200f\u202e\ufeff\ufffe\ufdd0\ufdd1\ufffc"
    "\x00\x1b\ud800\udc00aZ.éе\u0301据报قعبא😀🏽𝔘\U0002000b"
)
"""A character of each kind that some program has stumbled over."""

any_text = st.text(st.one_of(st.sampled_from(HARD), st.characters()), max_size=60)
"""Any Unicode text, also such as no frozen text may be, thick with hard characters."""


@st.composite
def texts_with_blocks(draw: st.DrawFn) -> tuple[str, Blocks]:
    """Draw a text and blocks of any kind that keep to it, overlap it or leave some of it out."""
    text = draw(any_text)
    if draw(st.booleans()):
        return text, lines(text)
    points = sorted(draw(st.lists(st.integers(0, len(text) + 3), max_size=8)))
    kinds = st.sampled_from(BlockKind)
    pairs = itertools.pairwise(points)
    return text, Blocks(
        Block(start, end, draw(kinds), draw(st.integers(0, 9)), tight=draw(st.booleans()))
        for start, end in pairs
    )


def make_mark(
    text: str, mark_id: str, quote: str, kind: str = "claim", *, title: str = "", note: str = ""
) -> MarkRow:
    """Return a mark on the first place of a quote."""
    start = text.index(quote)
    return mark_between(text, mark_id, start, start + len(quote), kind, title=title, note=note)


def mark_between(
    text: str,
    mark_id: str,
    start: int,
    end: int,
    kind: str = "claim",
    *,
    title: str = "",
    note: str = "",
) -> MarkRow:
    """Return a mark on a stretch of a text."""
    passage = cut(text, start, end)
    subject = ItemRef(f"item-{mark_id}", kind, "C-1", title or passage.exact)
    own = kind in {"tag", "note"}
    tags = (TagRef("tag", title or "doubt", 2),) if kind == "tag" else ()
    return MarkRow(
        mark_id,
        "source",
        kind,
        subjects=() if own else (subject,),
        tags=tags,
        note=note,
        layer_id="layer",
        passage=passage,
    )


def open_view(
    qtbot: QtBot,
    text: str,
    *,
    blocks: Blocks | None = None,
    marks: list[MarkRow] | None = None,
    width: int = 822,
    height: int = 500,
) -> TextView:
    """Return a text view on the screen, with the focus in its text."""
    view = TextView(LIGHT)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.set_layer(text, lines(text) if blocks is None else blocks)
    view.set_marks(marks or [])
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.page.hasFocus)
    view.page.viewport().repaint()
    return view


def spot_of(view: TextView, point: int) -> QPoint:
    """Return where in the viewport the character at a code point is painted: its middle."""
    page = view.page
    number = page.lines.line_of(point)
    laid = page.text_layout.line(number)
    assert laid is not None
    offset = page.lines.offset_in(number, point)
    after = page.lines.offset_in(number, point + 1)
    row = laid.row_of(offset)
    left, right = laid.spans(row, offset, after)[0]
    y = laid.band(row).center().y() - page.verticalScrollBar().value()
    return QPoint(round((left + right) / 2), round(y))
