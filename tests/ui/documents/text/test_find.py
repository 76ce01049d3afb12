"""Finding words in a text: the pattern, the scan in slices, and the bar with real keys."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.anchors.blocks import lines
from tests.ui.documents.text.text_makers import open_view
from ui.documents.text.find_pattern import find_pattern, matches
from ui.documents.text.find_scan import FindScan
from ui.documents.text.text_values import Stretch

TEXT = (
    "The president said: the Theatre.\r\nBathe in THE river, the\nend. "
    + "More of it. " * 300
    + "据报道总统在晚间 the last. Straße, ΟΔΟΣ, naïve."
)


def found(words, text, **how):
    pattern = find_pattern(words, **how)
    return [text[start:end] for start, end in matches(pattern, text, 0, len(text))]


def test_case_is_ignored_unless_it_is_wanted():
    assert found("the", "The the THE") == ["The", "the", "THE"]
    assert found("the", "The the THE", match_case=True) == ["the"]
    assert found("οδος", "ΟΔΟΣ") == ["ΟΔΟΣ"]


def test_whole_words_are_found_between_what_is_no_letter():
    assert found("the", "the theatre, bathe; the.", whole_words=True) == ["the", "the"]
    assert found("иван", "Иван, Иванов", whole_words=True) == ["Иван"]
    assert found("e", "e\u0301 e", whole_words=True) == ["e"]


def test_scripts_without_spaces_have_no_word_edges():
    assert found("总统", "据报道总统在晚间", whole_words=True) == ["总统"]


def test_any_white_space_matches_any_other():
    text = "fight on\u00a0the\r\nother  side"
    assert found("on the other side", text) == ["on\u00a0the\r\nother  side"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_accent_is_found_however_it_is_written(form):
    assert found(unicodedata.normalize(form, "né"), "ne\u0301 n\u00e9") == ["ne\u0301", "n\u00e9"]


def test_signs_stand_for_themselves():
    assert found("a.b(c)*", "axb a.b(c)* ") == ["a.b(c)*"]
    assert find_pattern("") is None
    assert found(" ", "a b") == [" "]


words = st.text("ab ", min_size=1, max_size=3).filter(str.strip)


@given(words, st.text("ab \n", max_size=80), st.integers(0, 80))
def test_a_scan_from_anywhere_finds_what_one_look_finds(qapp, query, text, origin):
    origin = min(origin, len(text))
    pattern = find_pattern(query)
    scan = FindScan()
    scan.start(text, pattern, origin)
    assert scan.done
    expected = [
        *matches(pattern, text, 0, origin),
        *matches(pattern, text, origin, len(text)),
    ]
    assert len(scan) == len(expected)
    ordinals = [scan.ordinal(Stretch(*span)) for span in sorted(set(expected))]
    assert all(ordinals)
    for point in range(len(text)):
        later = [span for span in sorted(expected) if span[0] >= point]
        earlier = [span for span in sorted(expected) if span[0] < point]
        assert scan.after(point) == (later or sorted(expected) or [None])[0]
        assert scan.before(point) == (earlier or sorted(expected) or [None])[-1]


def test_a_long_text_is_looked_through_in_turns_of_the_event_loop(qtbot):
    text = "hay " * 500_000
    scan = FindScan()
    scan.start(text, find_pattern("hay"), 1_000_000)
    assert not scan.done
    assert scan.after(1_000_001) == (1_000_004, 1_000_007)
    assert scan.after(3) is None
    qtbot.waitUntil(lambda: scan.done, timeout=20_000)
    assert len(scan) == 500_000
    assert scan.after(3) == (4, 7)
    assert scan.after(len(text)) == (0, 3)
    assert scan.before(0) == (len(text) - 4, len(text) - 1)


# The bar


@pytest.fixture
def view(qtbot):
    view = open_view(qtbot, TEXT)
    QTest.keyClick(view.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(view.find_bar.words.hasFocus)
    return view


def type_in(view, words):
    QTest.keyClicks(view.find_bar.words, words)


def test_it_finds_while_one_types_and_counts(view):
    type_in(view, "the")
    assert view.selection() == (0, 3)
    assert view.find_bar.count.text() == "1 of 7"
    type_in(view, "a")
    assert TEXT[slice(*view.selection())] == "Thea"
    assert view.find_bar.count.text() == "1 of 1"


def test_enter_goes_on_and_shift_enter_back_and_both_go_round(view):
    type_in(view, "the")
    enter = Qt.Key.Key_Return
    QTest.keyClick(view.find_bar.words, enter)
    assert view.selection().start == TEXT.index("the Theatre")
    QTest.keyClick(view.find_bar.words, enter, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.find_bar.words, enter, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection().start == TEXT.rindex("the last")
    assert view.page.shows(view.selection().start)
    assert view.find_bar.count.text() == "7 of 7"
    QTest.keyClick(view.find_bar.words, enter)
    assert view.selection() == (0, 3)


def test_case_and_whole_words_are_a_click_away(view):
    type_in(view, "the")
    QTest.mouseClick(view.find_bar.whole_words, Qt.MouseButton.LeftButton)
    assert view.find_bar.count.text() == "1 of 5"
    QTest.mouseClick(view.find_bar.match_case, Qt.MouseButton.LeftButton)
    assert view.find_bar.count.text().endswith("of 3")


def test_what_is_not_there_is_said(view):
    type_in(view, "nowhere")
    assert view.find_bar.count.text() == "Not found"
    assert view.find_bar.words.property("problem") is True


def test_all_matches_in_view_are_lit(view):
    type_in(view, "the")
    view.page.viewport().repaint()
    seen = [stretch for stretch in view.page.lit.hits if stretch.start < 100]
    assert [TEXT[start:end].lower() for start, end in seen] == ["the"] * 6


def test_escape_closes_it_and_leaves_the_match_selected(view, qtbot):
    type_in(view, "river")
    QTest.keyClick(view.find_bar.words, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert view.page.hasFocus()
    assert TEXT[slice(*view.selection())] == "river"
    assert view.page.find_hits is None
    view.open_find()
    assert view.find_bar.words.text() == "river"


def test_another_text_is_looked_through_for_the_same_words(view):
    type_in(view, "the")
    view.set_layer("Another of the texts", lines("Another of the texts"))
    assert view.find_bar.count.text() == "1 of 2"
