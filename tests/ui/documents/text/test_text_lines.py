"""The border between code points and Qt positions, on any text, in a real Qt document."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.anchors.blocks import Block, BlockKind, Blocks, lines
from tests.ui.documents.text.text_makers import any_text, texts_with_blocks
from ui.documents.text.line_cutting import LONGEST, Join
from ui.documents.text.text_document import TextDocument
from ui.documents.text.text_lines import TextLines

INVISIBLE = "\u200b\u2060\ufeff"


def whole(text_lines: TextLines) -> TextDocument:
    document = TextDocument(text_lines)
    while not document.whole:
        document.fill(seconds=1)
    return document


@given(texts_with_blocks())
@example(("a\r\n😀b\u2028c", Blocks([Block(0, 7)])))
@example(("\ufeffab\ufdd0c", Blocks([Block(0, 5)])))
def test_every_shown_code_point_comes_back_from_its_qt_position(case):
    text, blocks = case
    text_lines = TextLines(text, blocks)
    for start, end in zip(text_lines.starts.tolist(), text_lines.ends.tolist(), strict=True):
        for point in range(start, end + 1):
            assert text_lines.to_code_points(text_lines.to_qt(point)) == point


@given(texts_with_blocks())
def test_every_qt_position_comes_back_from_its_code_point(case):
    text, blocks = case
    text_lines = TextLines(text, blocks)
    last = int(text_lines.places[-1]) + text_lines.length_of(len(text_lines) - 1)
    halves = set()
    for place in range(last + 1):
        point = text_lines.to_code_points(place)
        back = text_lines.to_qt(point)
        if back == place - 1:  # the second half of a surrogate pair
            assert text[point] > "\uffff"
            halves.add(place)
        elif back != place:  # the end of a line that the next one follows without a gap
            assert back == place + 1
            assert back in text_lines.places
    assert len(halves) == sum(
        character > "\uffff"
        for start, end in zip(text_lines.starts, text_lines.ends, strict=True)
        for character in text[start:end]
    )


@given(texts_with_blocks())
def test_a_code_point_between_two_lines_goes_to_the_end_of_the_first(case):
    text, blocks = case
    text_lines = TextLines(text, blocks)
    for point in range(int(text_lines.starts[0]), len(text) + 1):
        line = text_lines.line_of(point)
        shown = text_lines.to_code_points(text_lines.to_qt(point))
        assert shown == min(point, text_lines.ends[line])


@given(texts_with_blocks())
def test_no_ink_is_left_out_and_nothing_is_shown_twice(case):
    text, blocks = case
    text_lines = TextLines(text, blocks)
    shown = [
        point
        for start, end in zip(text_lines.starts.tolist(), text_lines.ends.tolist(), strict=True)
        for point in range(start, end)
    ]
    assert shown == sorted(set(shown))
    left_out = set(range(len(text))) - set(shown)
    assert not [text[at] for at in left_out if not text[at].isspace() and text[at] not in INVISIBLE]


@given(texts_with_blocks())
def test_the_qt_document_holds_just_these_positions(qapp, case):
    text, blocks = case
    text_lines = TextLines(text, blocks)
    document = whole(text_lines)
    assert document.blockCount() == len(text_lines)
    for number in range(len(text_lines)):
        block = document.findBlockByNumber(number)
        assert block.position() == text_lines.places[number]
        assert block.length() - 1 == text_lines.length_of(number)


@given(any_text)
def test_the_document_shows_the_characters_themselves_where_qt_can_hold_them(qapp, text):
    text_lines = TextLines(text, lines(text))
    document = whole(text_lines)
    for start, end in zip(text_lines.starts.tolist(), text_lines.ends.tolist(), strict=True):
        for point in range(start, end):
            if text[point].isprintable() and "\ue000" > text[point] > "\x1f":
                assert document.characterAt(text_lines.to_qt(point)) == text[point]


@given(texts_with_blocks(), st.data())
def test_many_offsets_at_once_are_the_same_as_one_by_one(case, data):
    text, blocks = case
    text_lines = TextLines(text, blocks)
    line = data.draw(st.integers(0, len(text_lines) - 1))
    points = data.draw(st.lists(st.integers(0, len(text)), max_size=9))
    one_by_one = [text_lines.offset_in(line, point) for point in points]
    assert text_lines.offsets_in(line, points).tolist() == one_by_one


def test_a_long_paragraph_is_split_after_a_space_and_no_character_is_lost():
    text = "word " * 8_000
    text_lines = TextLines(text, Blocks([Block(0, len(text))]))
    assert len(text_lines) > 3
    assert text_lines.joins.tolist() == [Join.BLOCK] + [Join.SPLIT] * (len(text_lines) - 1)
    assert text_lines.starts[1:].tolist() == text_lines.ends[:-1].tolist()
    assert all(text[end - 1] == " " for end in text_lines.ends.tolist())
    assert text_lines.head_of(len(text_lines) - 1) == 0


def test_a_split_never_parts_a_letter_from_its_marks():
    letter = "e\u0301\u0302"
    text = letter * LONGEST
    text_lines = TextLines(text, Blocks([Block(0, len(text))]))
    assert len(text_lines) > 1
    assert all(start % len(letter) == 0 for start in text_lines.starts.tolist())


def test_line_breaks_inside_a_block_make_lines_of_it_and_blank_ones_stay():
    text = "def f():\r\n\r\n    return 1\nafter"
    blocks = Blocks([Block(0, 24, BlockKind.CODE), Block(25, 30)])
    text_lines = TextLines(text, blocks)
    spans = zip(text_lines.starts, text_lines.ends, strict=True)
    assert [text[start:end] for start, end in spans] == ["def f():", "", "    return 1", "after"]
    assert text_lines.joins.tolist() == [Join.BLOCK, Join.BREAK, Join.BREAK, Join.BLOCK]


def test_ink_outside_all_blocks_is_shown_in_its_place():
    text = "before\n\none\n\nbetween\nand on\n\ntwo\n\nafter"
    at = text.index
    blocks = Blocks([Block(at("one"), at("one") + 3), Block(at("two"), at("two") + 3)])
    text_lines = TextLines(text, blocks)
    spans = zip(text_lines.starts, text_lines.ends, strict=True)
    shown = [text[start:end] for start, end in spans]
    assert shown == ["before", "one", "between", "and on", "two", "after"]


def test_tabs_part_the_cells_of_table_rows_only():
    text = "a\tb\nc\td"
    text_lines = TextLines(text, Blocks([Block(0, 3, BlockKind.TABLE_ROW), Block(4, 7)]))
    assert text_lines.shown(0, 2) == "a\u2028b\nc\td"


@pytest.mark.parametrize(
    ("text", "words", "signs"),
    [
        ("He came, saw –\nand left.", 6, 0),
        ("据报道,总统在晚间讲话。\n护照", 0, 12),
        ("カメラ 2025年", 1, 4),
        ("ที่นี่", 0, 2),
        ("He named 陈浩然 in 서울 today", 5, 3),
        ("", 0, 0),
    ],
)
def test_words_are_counted_where_spaces_part_them_and_signs_where_none_do(text, words, signs):
    counted = TextLines(text, lines(text))
    assert (counted.words, counted.signs) == (words, signs)
