"""The layout lays out only what is looked at, and puts everything where it belongs."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt

from app.anchors.blocks import Block, BlockKind, Blocks, lines
from tests.ui.documents.text.text_makers import open_view
from ui.documents.text.line_heights import LineHeights
from ui.documents.text.page_geometry import share_out
from ui.documents.text.table_columns import fitted

LONG = "\n\n".join(f"Paragraph {n}: " + "and so on it goes " * (n % 40) for n in range(3_000))


def laid_out(view):
    document = view.page.text_document
    blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    return sum(block.layout().lineCount() > 0 for block in blocks)


def test_opening_a_long_text_lays_out_a_few_screens_of_it(qtbot):
    view = open_view(qtbot, LONG)
    assert 3 < laid_out(view) < 200
    view.reveal(len(LONG) - 10, len(LONG))
    assert laid_out(view) < 400


def test_lines_stand_one_below_the_other_without_overlap(qtbot):
    view = open_view(qtbot, LONG)
    layout = view.page.text_layout
    view.page.bring(LONG.index("Paragraph 1500"), 0.0)
    top = view.page.verticalScrollBar().value()
    seen = layout.lines_between(top, top + 1_000)
    for above, below in pairwise(seen):
        assert above.top + above.height <= below.top
    assert seen[0].number <= 1500 <= seen[-1].number


@pytest.mark.parametrize(
    "text", [LONG, "一二三四五六七八九十" * 300, "قال الرئيس " * 300, "😀e\u0301 " * 90]
)
def test_a_point_of_the_page_leads_to_the_position_that_stands_there(qtbot, text):
    view = open_view(qtbot, text)
    layout, shown = view.page.text_layout, view.page.lines
    laid = layout.line(0)
    for row in laid.rows():
        for offset in range(row.textStart(), row.textStart() + row.textLength() - 1):
            caret = laid.edge(offset, trailing=False)
            place = layout.hitTest(
                QPointF(caret.x(), caret.center().y()), Qt.HitTestAccuracy.FuzzyHit
            )
            point = shown.to_code_points(place)
            assert abs(laid.edge(place, trailing=False).x() - caret.x()) <= 12, point


def test_points_off_the_text_are_no_exact_hit(qtbot):
    view = open_view(qtbot, "short\n\nlines")
    layout = view.page.text_layout
    laid = layout.line(0)
    beside = QPointF(laid.left + 500, laid.top + 10)
    assert layout.hitTest(beside, Qt.HitTestAccuracy.ExactHit) == -1
    assert layout.hitTest(beside, Qt.HitTestAccuracy.FuzzyHit) == 5
    assert layout.character_at(beside) is None
    assert layout.character_at(QPointF(laid.left + 2, laid.top + 10)) == (0, 0)


def test_cells_wrap_in_their_columns_and_those_beyond_go_on_below(qtbot):
    rows = ["a\tb\tc", "one\t" + "a cell with many words " * 8 + "\tthree", "\t\tonly c"]
    text, blocks, start = "\n".join(rows), [], 0
    for row in rows:
        blocks.append(Block(start, start + len(row), BlockKind.TABLE_ROW))
        start += len(row) + 1
    view = open_view(qtbot, text, blocks=Blocks(blocks))
    laid = [view.page.text_layout.line(number) for number in range(3)]
    third = [
        line.caret(text_row.rindex("\t") + 1).x() for line, text_row in zip(laid, rows, strict=True)
    ]
    assert len(set(third)) == 1
    assert laid[1].height > laid[0].height
    middle = laid[1].rows()[1:-1]
    assert len({row.x() for row in middle}) == 1
    assert all(row.naturalTextRect().right() <= third[0] - laid[1].left for row in middle)


def test_a_narrower_page_makes_lines_higher_and_the_page_longer(qtbot):
    view = open_view(qtbot, LONG)
    before = view.page.text_layout.documentSize().height()
    view.resize(400, 500)
    assert view.page.text_layout.documentSize().height() > 1.2 * before
    assert view.page.text_layout.documentSize().width() <= 400


@given(
    st.lists(st.integers(0, 90), min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(0, 90)), max_size=20),
)
def test_heights_settle_to_the_plain_sums(heights, corrections):
    kept = LineHeights(np.array(heights), 16)
    for line, height in corrections:
        if line < len(heights):
            heights[line] = height
            kept.correct(line, height)
    kept.settle()
    assert [kept.top(line) for line in range(len(heights))] == [
        16 + sum(heights[:line]) for line in range(len(heights))
    ]
    assert kept.end == 16 + sum(heights)
    for line, height in enumerate(heights):
        if height:
            assert kept.at(kept.top(line)) == line


@given(st.integers(80, 3_000), st.floats(0.7, 2.2))
def test_the_parts_of_the_page_never_overlap_and_the_text_keeps_its_measure(width, scale):
    page = share_out(width, scale)
    assert page.left >= 20
    assert page.right <= page.beside
    assert page.width <= round(568 * scale)
    if page.notes_width:
        assert page.beside + page.notes_width <= width
        assert page.width == round(568 * scale)
    elif width > 300:
        assert page.beside + 18 <= width


@given(st.lists(st.integers(10, 900), min_size=1, max_size=8), st.integers(500, 900))
def test_columns_share_the_width_and_small_ones_get_what_they_want(wanted, width):
    widths = fitted(wanted, width)
    assert sum(widths) <= max(width, 48 * len(wanted)) + len(wanted)
    for got, want in zip(widths, wanted, strict=True):
        if want <= width / len(wanted):
            assert got >= want


def test_a_title_that_the_text_begins_with_is_shown_once(qtbot):
    text = "The title\nText"
    blocks = Blocks([Block(0, 9, BlockKind.HEADING, 1), Block(10, 14)])
    view = open_view(qtbot, text, blocks=blocks)
    view.set_layer(text, blocks, title="The title", byline="who and when")
    once = view.page.text_layout
    gap = once.line(1).top - once.line(0).top
    assert once.heights.top(0) < 30
    view.set_layer(text, blocks, title="Another", byline="who and when")
    both = view.page.text_layout
    assert both.heights.top(0) > 50
    assert both.line(1).top - both.line(0).top < gap


def test_a_long_paragraph_from_right_to_left_keeps_its_side_in_all_its_pieces(qtbot):
    text = "قال الرئيس " * 1_200 + "and Latin words to the end " * 200
    view = open_view(qtbot, text, blocks=Blocks([Block(0, len(text))]))
    assert len(view.page.lines) > 1
    last = view.page.text_layout.line(len(view.page.lines) - 1)
    assert last.rtl


def test_scripts_and_sizes_of_any_kind_can_be_painted(qtbot):
    scripts = "Ȧ𝔘😀👩\u200d👩\u200d👧 据报道 قال עברית ไทย বাংলা "
    traps = "\u202eabc\u202c \ufffc\x00\x1b\ufdd0 e\u0301\u0302\u0303\n"
    text = (scripts + traps) * 3
    view = open_view(qtbot, text, blocks=lines(text))
    for size in (11, 15, 32):
        view.set_text_size(size)
        assert not view.grab().isNull()
