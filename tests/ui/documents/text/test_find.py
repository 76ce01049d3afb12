"""Finding words in a text: the pattern, the scan in slices, and the bar with real keys."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.anchors.blocks import lines
from tests.ui.documents.text.text_makers import open_view
from ui.actions.keymap import keymap
from ui.documents.text.find_pattern import Query, find_pattern, matches
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
    assert found("Wang", "总统Wang在 Wangs", whole_words=True) == ["Wang"]
    assert found("대통령", "대통령은 부대통령", whole_words=True) == ["대통령"]


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


def plain_spans(query, text, start, end):
    """Look for a query letter by letter, as slow and plain as can be."""
    parts, spans, point = query.words.split(), [], start

    def same(letters, point):
        piece = text[point : point + len(letters)]
        return piece == letters if query.match_case else piece.lower() == letters.lower()

    def match_at(point):
        if query.whole_words and is_latin(parts[0][0]) and is_latin(text[point - 1 : point]):
            return None
        for number, part in enumerate(parts):
            gap = point
            while number and text[point : point + 1].isspace():
                point += 1
            if (number and gap == point) or not same(part, point):
                return None
            point += len(part)
        goes_on = is_latin(parts[-1][-1]) and is_latin(text[point : point + 1])
        return None if query.whole_words and goes_on else point

    while point < end:
        behind = match_at(point)
        spans += [] if behind is None else [(point, behind)]
        point = behind or point + 1
    return spans


def is_latin(letter):
    return letter != "" and letter in "abAB"


queries = st.builds(
    Query,
    st.text("abB总 ", min_size=1, max_size=3).filter(str.strip),
    match_case=st.booleans(),
    whole_words=st.booleans(),
)


@settings(max_examples=150)
@given(queries, st.text("aabB总 \n", max_size=60), st.integers(0, 60))
def test_a_scan_from_anywhere_finds_what_a_plain_look_finds(qapp, query, text, origin):
    origin = min(origin, len(text))
    scan = FindScan()
    scan.start(text, query.pattern(), origin)
    assert scan.done
    above, below = plain_spans(query, text, 0, origin), plain_spans(query, text, origin, len(text))
    if above and below and above[-1][1] > below[0][0]:
        above.pop()  # no match reaches over another
    expected = above + below
    assert list(scan) == expected
    assert [scan.ordinal(Stretch(*span)) for span in expected] == [*range(1, len(expected) + 1)]
    for point in range(len(text)):
        later = [span for span in expected if span[0] >= point]
        earlier = [span for span in expected if span[0] < point]
        assert scan.after(point) == (later or expected or [None])[0]
        assert scan.before(point) == (earlier or expected or [None])[-1]
        reaching = [span for span in expected if span[0] < point + 3 and span[1] > point]
        assert scan.between(point, point + 3) == reaching


EXPRESSIONS = (r"b+", r"^a|a$", r"(?<=a)b", r"\bab?\b", r"(a|b)\1", r".")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(EXPRESSIONS), st.text("ab \r\n"))
def test_an_expression_finds_what_it_finds_in_the_whole_text(qtbot, expression, text):
    pattern = Query(expression, is_expression=True).pattern()
    scan = FindScan()
    scan.start(text, pattern, len(text) // 2, is_expression=True)
    qtbot.waitUntil(lambda: scan.done)
    assert list(scan) == [found.span() for found in pattern.finditer(text) if found.group()]


def test_an_expression_that_takes_too_long_is_stopped_and_said(view, qtbot):
    view.find_bar.scan.limit = 0.2
    trap = "a" * 60 + "b"
    view.set_layer(trap, lines(trap))
    view.find_bar.fields.expression.setChecked(True)
    view.find_bar.allow_tagging(allowed=True)
    type_in(view, "(?:a|aa|a+)+$")
    qtbot.waitUntil(view.find_bar.fields.problem.isVisible)
    assert "takes too long" in view.find_bar.fields.problem.text()
    assert not view.find_bar.fields.tag_all.isVisible()


@pytest.mark.parametrize(
    ("expression", "said"),
    [("(a", "not closed"), ("*", "nothing to repeat"), ("((a{999}){999}){9}", "repeats too often")],
)
def test_what_is_wrong_with_an_expression_is_said_in_words(view, expression, said):
    view.find_bar.fields.expression.setChecked(True)
    view.find_bar.fields.words.setText(expression)
    assert said in view.find_bar.fields.problem.text()
    view.find_bar.fields.words.setText("a")
    assert not view.find_bar.fields.problem.isVisible()


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
    qtbot.waitUntil(view.find_bar.fields.words.hasFocus)
    return view


def type_in(view, words):
    QTest.keyClicks(view.find_bar.fields.words, words)


def test_it_finds_while_one_types_and_counts(view):
    type_in(view, "the")
    assert view.selection() == (0, 3)
    assert view.find_bar.fields.count.text() == "1 of 7"
    type_in(view, "a")
    assert TEXT[slice(*view.selection())] == "Thea"
    assert view.find_bar.fields.count.text() == "1 of 1"


def test_enter_goes_on_and_shift_enter_back_and_both_go_round(view):
    type_in(view, "the")
    enter = Qt.Key.Key_Return
    QTest.keyClick(view.find_bar.fields.words, enter)
    assert view.selection().start == TEXT.index("the Theatre")
    QTest.keyClick(view.find_bar.fields.words, enter, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.find_bar.fields.words, enter, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection().start == TEXT.rindex("the last")
    assert view.page.shows(view.selection().start)
    assert view.find_bar.fields.count.text() == "7 of 7"
    QTest.keyClick(view.find_bar.fields.words, enter)
    assert view.selection() == (0, 3)


def test_case_and_whole_words_are_a_click_away(view):
    type_in(view, "the")
    QTest.mouseClick(view.find_bar.fields.whole_words, Qt.MouseButton.LeftButton)
    assert view.find_bar.fields.count.text() == "1 of 5"
    QTest.mouseClick(view.find_bar.fields.match_case, Qt.MouseButton.LeftButton)
    assert view.find_bar.fields.count.text().endswith("of 3")


def test_what_is_not_there_is_said(view):
    type_in(view, "nowhere")
    assert view.find_bar.fields.count.text() == "Not found"
    assert view.find_bar.fields.words.property("problem") is True


def test_all_matches_in_view_are_lit(view):
    type_in(view, "the")
    view.page.viewport().repaint()
    seen = [stretch for stretch in view.page.lit.hits if stretch.start < 100]
    assert [TEXT[start:end].lower() for start, end in seen] == ["the"] * 6


def test_escape_closes_it_and_leaves_the_match_selected(view, qtbot):
    type_in(view, "river")
    QTest.keyClick(view.find_bar.fields.words, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert view.page.hasFocus()
    assert TEXT[slice(*view.selection())] == "river"
    assert view.page.find_hits is None
    view.open_find()
    assert view.find_bar.fields.words.text() == "river"


def test_another_text_is_looked_through_for_the_same_words(view):
    type_in(view, "the")
    view.set_layer("Another of the texts", lines("Another of the texts"))
    assert view.find_bar.fields.count.text() == "1 of 2"


def test_the_arrows_go_through_the_last_searches(view):
    for words in ("river", "last"):
        view.find_bar.fields.words.setText(words)
        QTest.keyClick(view.find_bar.fields.words, Qt.Key.Key_Return)
    view.find_bar.fields.words.clear()
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(view.find_bar.fields.words, key)
        seen.append(view.find_bar.fields.words.text())
    assert seen == ["last", "river", "river", "last"]


def test_f3_steps_while_the_focus_is_in_the_bar(view):
    type_in(view, "the")
    QTest.keyClick(view.find_bar.fields.words, Qt.Key.Key_F3)
    assert view.find_bar.fields.count.text() == "2 of 7"
    QTest.keyClick(view.find_bar.fields.words, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert view.find_bar.fields.count.text() == "1 of 7"


def test_the_keys_of_the_bar_can_be_changed_and_its_buttons_name_them(view):
    fields, bar = view.find_bar.fields, keymap()
    QTest.keyClick(fields.words, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert fields.whole_words.isChecked()
    assert bar.holders("Ctrl+F", "bar.next") == []
    bar.take({"bar.next": ["F4"]})
    assert fields.next.toolTip() == "Next match (F4)"
    fields.words.setText("the")
    QTest.keyClick(fields.words, Qt.Key.Key_F4)
    assert fields.count.text().startswith("2 of")
    QTest.keyClick(fields.words, Qt.Key.Key_Return)
    assert fields.count.text().startswith("2 of")
    bar.take({})
