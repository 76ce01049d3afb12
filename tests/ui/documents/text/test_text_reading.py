"""Reading: selecting, copying, paging, scrolling and going to a place, with real keys and mouse."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.anchors.blocks import Block, BlockKind, Blocks, lines
from tests.ui.documents.text.text_makers import any_text, make_mark, open_view, spot_of
from ui.documents.text.text_view import TextView
from ui.theme.tokens import DARK, LIGHT

MIXED = (
    "\ufeffPresident: 155 fighters 😀 named\r\n\r\n"
    "He said\u00a0that граждан; 据报道总统 and قال الرئيس في خطاب (TikTok) e\u0301te\u0301.\r\n"
    "A line\u2028inside, \ufdd0 odd \U0002000b end.\r\n\r\n"
    "قال الرئيس في خطاب المساء إن ما لا يقل عن مئة مواطن.\r\n"
)
LONG = "\n\n".join(f"Paragraph {n}: " + "and so on it goes " * 20 for n in range(400))


@pytest.mark.parametrize(
    "quote", ["😀 named", "that граждан; 据", "الرئيس في", "\U0002000b end", "e\u0301te\u0301"]
)
def test_what_is_selected_is_cut_from_the_frozen_text(qtbot, quote):
    view = open_view(qtbot, MIXED)
    start = MIXED.index(quote)
    view.select(start, start + len(quote))
    assert view.selection() == (start, start + len(quote))


def test_white_space_at_the_end_of_a_selection_is_not_meant(qtbot):
    view = open_view(qtbot, MIXED)
    start, end = MIXED.index("named"), MIXED.index("граждан")
    view.select(start, end)
    assert view.selection() == (start, end - 1)


def test_the_view_hands_nothing_out_by_itself(qtbot):
    QGuiApplication.clipboard().setText("before")
    view = open_view(qtbot, MIXED)
    view.select(0, 20)
    QTest.keySequence(view.page, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "before"
    assert not view.page.createMimeDataFromSelection().formats()


def test_everything_selected_is_the_whole_text(qtbot):
    view = open_view(qtbot, MIXED)
    QTest.keySequence(view.page, QKeySequence(QKeySequence.StandardKey.SelectAll))
    assert MIXED[slice(*view.selection())] == MIXED.strip().removeprefix("\ufeff")


@pytest.fixture
def view(qtbot):
    return open_view(qtbot, "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=any_text, data=st.data())
def test_a_selection_comes_back_as_it_was_made(view, text, data):
    view.set_layer(text, lines(text))
    shown = view.page.lines
    line = data.draw(st.integers(0, len(shown) - 1))
    first, last = int(shown.starts[line]), int(shown.ends[line])
    start = data.draw(st.integers(first, last))
    end = data.draw(st.integers(start, last))
    view.select(start, end)
    selected = view.page.selected()
    assert (selected or (start, start)) == (start, end)


def test_words_are_selected_by_pulling_the_mouse_over_them(qtbot):
    view = open_view(qtbot, MIXED)
    start, end = MIXED.index("President"), MIXED.index(": 155")
    heard = []
    view.selection_changed.connect(heard.append)
    viewport = view.page.viewport()
    from_, to = spot_of(view, start) - QPoint(4, 0), spot_of(view, end) - QPoint(1, 0)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=from_)
    QTest.mouseMove(viewport, to)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=to)
    assert view.selection() == (start, end)
    assert heard[-1] == (start, end)


def test_a_double_click_selects_the_word_under_it(qtbot):
    view = open_view(qtbot, MIXED)
    start = MIXED.index("fighters")
    viewport = view.page.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot_of(view, start + 2))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot_of(view, start + 2))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot_of(view, start + 2))
    assert view.selection() == (start, start + len("fighters"))


def test_shift_and_arrows_select_whole_characters(qtbot):
    view = open_view(qtbot, MIXED)
    start = MIXED.index("😀")
    view.select(start, start)
    QTest.keyClick(view.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (start, start + 1)
    QTest.keyClick(view.page, Qt.Key.Key_Escape)
    assert view.selection() is None


def test_a_click_puts_the_caret_beside_the_character(qtbot):
    view = open_view(qtbot, MIXED)
    for point in (MIXED.index("граждан"), MIXED.index("道"), MIXED.index("inside")):
        QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view, point))
        assert view.caret() in {point, point + 1}


def test_the_keys_of_actions_reach_the_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    view = TextView(LIGHT)
    QVBoxLayout(window).addWidget(view)
    view.set_layer(LONG, lines(LONG))
    pressed = []
    keys = ["C", "P", "E", "T", "N", "L", "1", "9", "Del", "Ctrl+Z", "F2", "F3", "F6", "Alt+Left"]
    for key in keys:
        QShortcut(QKeySequence(key), window, lambda key=key: pressed.append(key))
    with qtbot.waitExposed(window):
        window.show()
    view.setFocus()
    for key in keys:
        QTest.keySequence(view.page, QKeySequence(key))
    assert pressed == keys


def test_page_down_and_up_read_on_without_losing_a_row(qtbot):
    view = open_view(qtbot, LONG)
    bar, height = view.page.verticalScrollBar(), view.page.viewport().height()
    for _ in range(5):
        before, caret = bar.value(), view.caret()
        QTest.keyClick(view.page, Qt.Key.Key_PageDown)
        assert 0.7 * height < bar.value() - before < height
        assert view.caret() > caret
        assert view.page.shows(view.caret())
    QTest.keyClick(view.page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() is not None


def test_the_far_end_is_reached_at_its_true_height(qtbot):
    view = open_view(qtbot, LONG)
    QTest.keySequence(view.page, QKeySequence("Ctrl+End"))
    assert view.caret() == len(LONG.rstrip()) or view.caret() == len(LONG)
    assert view.page.shows(view.caret())
    QTest.keySequence(view.page, QKeySequence("Ctrl+Home"))
    assert view.caret() == 0
    assert view.page.shows(0)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.83])
def test_reveal_brings_a_place_into_the_upper_third(qtbot, share):
    view = open_view(qtbot, LONG)
    point = int(len(LONG) * share)
    view.reveal(point, point + 40)
    top = view.page.lines.offset_in(view.page.lines.line_of(point), point)
    laid = view.page.text_layout.line(view.page.lines.line_of(point))
    y = laid.caret(top).top() - view.page.verticalScrollBar().value()
    assert 0 <= y <= view.page.viewport().height() / 3
    assert view.page.lit.flash == (point, point + 40)
    qtbot.waitUntil(lambda: view.page.lit.flash is None)


def test_the_scroll_state_survives_marks_another_width_and_another_view(qtbot):
    view = open_view(qtbot, LONG)
    point = LONG.index("Paragraph 123")
    view.reveal(point, point + 9)
    state = view.scroll_state()
    mark = make_mark(LONG, "m", "Paragraph 123", "person")
    view.set_marks([mark])
    assert view.scroll_state() == state
    view.resize(400, 500)
    QGuiApplication.processEvents()
    assert view.page.shows(point)
    again = open_view(qtbot, LONG)
    again.restore_scroll_state(state)
    assert again.scroll_state() == state


def test_wheel_steps_up_over_text_not_seen_before_never_jump(qtbot):
    view = open_view(qtbot, LONG)
    point = LONG.index("Paragraph 200")
    view.reveal(point, point + 9)
    QGuiApplication.processEvents()
    bar = view.page.verticalScrollBar()
    for _ in range(60):
        before = view.scroll_state().point
        bar.setValue(bar.value() - 60)
        QGuiApplication.processEvents()
        assert 0 <= before - view.scroll_state().point < 300


def test_control_and_wheel_ask_for_another_size_of_the_text(qtbot):
    view = open_view(qtbot, LONG)
    heard = []
    view.size_wanted.connect(heard.append)
    middle = QPointF(view.page.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.page.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(view.page.viewport(), event)
    assert heard == [1]
    view.set_text_size(99)
    assert view.text_size() == 60


def test_a_very_long_text_fills_itself_in_while_its_end_is_asked_for(qtbot):
    text = "\n".join(f"line {n}" for n in range(60_000))
    view = open_view(qtbot, text)
    assert not view.page.text_document.whole
    last = text.rindex("line")
    view.select(last, last + 4)
    view.reveal(last, last + 4)
    assert view.selection() is None
    qtbot.waitUntil(lambda: view.selection() == (last, last + 4), timeout=20_000)
    assert view.page.shows(last)


def test_another_layer_takes_the_place_of_one_that_is_still_filling(qtbot):
    view = open_view(qtbot, "\n".join(f"line {n}" for n in range(60_000)))
    assert not view.page.text_document.whole
    view.select(10, 500_000)
    view.set_layer("short", lines("short"), title="Short")
    QGuiApplication.processEvents()
    assert view.page.toPlainText() == "short"
    assert view.page.accessibleName() == "Short"
    assert view.selection() is None


def test_it_tells_assistive_technology_what_it_is(qtbot):
    view = open_view(qtbot, MIXED)
    view.set_layer(MIXED, lines(MIXED), title="Article A")
    told = QAccessible.queryAccessibleInterface(view.page)
    assert told.text(QAccessible.Text.Name) == "Article A"
    assert told.role() == QAccessible.Role.EditableText
    assert told.state().readOnly
    assert view.focusProxy() is view.page


def test_headings_lists_and_tables_are_set_apart(qtbot):
    text = "Title\nRunning text\nitem\na\tb\nx\ty\nnote"
    kinds = [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE_ROW,
        BlockKind.TABLE_ROW,
        BlockKind.FOOTNOTE,
    ]
    blocks, start = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(start, start + len(line), kind, 1))
        start += len(line) + 1
    view = open_view(qtbot, text, blocks=Blocks(blocks))
    laid = [view.page.text_layout.line(number) for number in range(len(kinds))]
    sizes = [line.style.font.pixelSize() for line in laid]
    assert sizes[0] > sizes[1] > sizes[5]
    assert laid[2].caret(0).x() > laid[1].caret(0).x()
    cells = [laid[row].caret(2).x() for row in (3, 4)]
    assert cells[0] == cells[1] > laid[3].caret(0).x()
    assert laid[3].caret(0).y() == laid[3].caret(2).y()
    view.select(text.index("a\t"), text.index("\nx"))
    assert text[slice(*view.selection())] == "a\tb"


def test_text_from_right_to_left_stands_on_the_right(qtbot):
    view = open_view(qtbot, MIXED)
    number = view.page.lines.line_of(MIXED.rindex("قال"))
    laid = view.page.text_layout.line(number)
    left, width = view.page.text_layout.geometry.left, view.page.text_layout.geometry.width
    assert laid.rtl
    assert laid.caret(0).x() > left + 0.9 * width


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_page_takes_the_colours_of_its_theme(qtbot, theme):
    view = open_view(qtbot, MIXED)
    view.set_theme(theme)
    image = view.page.viewport().grab().toImage()
    assert image.pixelColor(3, image.height() - 3).name() == theme.page
