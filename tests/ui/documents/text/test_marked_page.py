"""Choosing, cycling and stepping through marks, and moving their ends, with real keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.anchors.blocks import lines
from tests.ui.documents.text.text_makers import make_mark, mark_between, open_view, spot_of
from ui.documents.text.text_values import EndsEdit
from ui.documents.text.text_view import TextView
from ui.theme.tokens import LIGHT

TEXT = (
    "He said that at least 155 citizens fight on the other side.\n\n"
    "Recruits are found through advertisements on TikTok. One of the two was asked.\n\n"
    "قال الرئيس في خطاب المساء (TikTok) إن ما لا يقل عن مئة مواطن.\n\n"
) + "\n\n".join(f"Paragraph {n}. " + "and so on it goes " * 20 for n in range(60))
CLAIM = make_mark(TEXT, "claim", "at least 155 citizens fight on the other side")
NUMBER = make_mark(TEXT, "number", "155 citizens", "tag")
PERSON = make_mark(TEXT, "person", "155", "person", title="Somebody")
FAR = make_mark(TEXT, "far", "Paragraph 40", "evidence")
ARABIC = make_mark(TEXT, "arabic", "المساء (TikTok) إن", "person")
MARKS = [CLAIM, NUMBER, PERSON, FAR, ARABIC]


@pytest.fixture
def view(qtbot):
    view = open_view(qtbot, TEXT, marks=MARKS)
    view.heard = []
    view.mark_chosen.connect(view.heard.append)
    return view


def click(view, point):
    spot = spot_of(view, point)
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def key(view, code, *modifiers):
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(view.page, code, held)


SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_clicks_choose_the_innermost_mark_and_then_the_others_in_turn(view):
    here = TEXT.index("155") + 1
    for _ in range(4):
        click(view, here)
    assert view.heard == ["person", "number", "claim", "person"]
    assert view.selected_mark() == "person"


def test_a_click_beside_all_marks_lets_go(view):
    click(view, TEXT.index("155"))
    click(view, TEXT.index("He said"))
    assert view.heard == ["person", ""]
    assert view.selected_mark() is None


def test_a_click_behind_the_end_of_a_row_chooses_nothing(view):
    spot = spot_of(view, TEXT.index("side.") + 3) + QPoint(60, 0)
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.heard == []


def test_marks_are_hit_exactly_where_both_directions_meet(view):
    for point in range(ARABIC.passage.start, ARABIC.passage.end):
        if not TEXT[point].isspace():
            assert [row.id for row in view.page.marks_at(spot_of(view, point))] == ["arabic"]
    assert view.page.marks_at(spot_of(view, ARABIC.passage.start - 2)) == []


def test_tab_cycles_through_the_marks_at_the_caret(view):
    here = TEXT.index("155") + 1
    view.select(here, here)
    for _ in range(3):
        key(view, Qt.Key.Key_Tab)
    assert view.heard == ["person", "number", "claim"]
    key(view, Qt.Key.Key_Backtab, SHIFT)
    assert view.heard[-1] == "number"


def test_tab_moves_the_focus_where_there_is_nothing_to_cycle(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view, field = TextView(LIGHT), QLineEdit()
    column.addWidget(view)
    column.addWidget(field)
    view.set_layer(TEXT, lines(TEXT))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    key(view, Qt.Key.Key_Tab)
    qtbot.waitUntil(field.hasFocus)


def test_brackets_step_through_all_marks_and_show_them(view):
    for _ in range(5):
        QTest.keyClicks(view.page, "]")
        row = next(row for row in MARKS if row.id == view.selected_mark())
        assert view.page.shows(row.passage.start)
    assert view.heard == ["claim", "number", "person", "arabic", "far"]
    QTest.keyClicks(view.page, "[")
    assert view.selected_mark() == "arabic"
    view.next_mark()
    assert view.selected_mark() == "far"


def test_a_selection_and_a_chosen_mark_exclude_each_other(view):
    view.select_mark("claim")
    key(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection() is not None
    assert view.selected_mark() is None
    view.select_mark("claim")
    assert view.selection() is None
    assert view.heard == [""]  # what the program chooses is not announced


def test_the_caret_lets_go_of_a_mark_that_it_leaves(view):
    view.select_mark("person")
    key(view, Qt.Key.Key_Right)
    assert view.selected_mark() == "person"
    key(view, Qt.Key.Key_Down)
    assert view.heard == [""]


def test_escape_drops_the_selection_then_the_mark_then_goes_on(view):
    view.select(3, 7)
    key(view, Qt.Key.Key_Escape)
    assert view.selection() is None
    view.select_mark("claim")
    key(view, Qt.Key.Key_Escape)
    assert view.selected_mark() is None


def test_the_chosen_mark_stays_chosen_while_marks_come_and_go(view):
    view.select_mark("number")
    view.put_marks([mark_between(TEXT, "new", 0, 7, "note", note="A thought")])
    view.set_marks([NUMBER, CLAIM])
    assert view.selected_mark() == "number"
    view.drop_marks(["number"])
    assert view.selected_mark() is None
    assert view.heard == [""]


def test_notes_beside_the_text_are_pressed_and_opened(view):
    opened = []
    view.mark_activated.connect(opened.append)
    page = view.page
    page.viewport().repaint()
    x = page.text_layout.geometry.beside + 40
    claim_y = spot_of(view, CLAIM.passage.start).y() + 8
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, claim_y))
    assert view.heard == ["claim"]
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, claim_y))
    assert opened == ["claim"]


def test_narrow_views_show_stripes_that_can_be_pressed(qtbot):
    view = open_view(qtbot, TEXT, marks=MARKS, width=420)
    assert view.page.text_layout.geometry.notes_width == 0
    view.page.viewport().repaint()
    stripe = QPoint(
        view.page.text_layout.geometry.right + 5, spot_of(view, CLAIM.passage.start).y()
    )
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=stripe)
    assert view.selected_mark() == "claim"


def test_control_enter_opens_what_a_mark_stands_for(view):
    opened = []
    view.mark_activated.connect(opened.append)
    view.select(NUMBER.passage.start, NUMBER.passage.start)
    key(view, Qt.Key.Key_Return, CONTROL)
    assert opened == ["person"]


def test_a_menu_is_asked_for_with_the_marks_there(view):
    asked = []
    view.menu_wanted.connect(asked.append)
    spot = spot_of(view, TEXT.index("155") + 1)
    viewport = view.page.viewport()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, viewport.mapToGlobal(spot), Qt.NoModifier
    )
    QGuiApplication.sendEvent(viewport, event)
    assert asked[0].mark_ids == ("person", "number", "claim")
    assert asked[0].position == viewport.mapToGlobal(spot)
    assert view.heard == ["person"]


# Ends


@pytest.fixture
def edits(view):
    found = []
    view.ends_edited.connect(found.append)
    return found


def test_enter_edits_the_ends_by_letter_and_word_and_enter_keeps_them(view, edits):
    start, end = NUMBER.passage.start, NUMBER.passage.end
    view.select_mark("number")
    key(view, Qt.Key.Key_Return)
    key(view, Qt.Key.Key_Right, SHIFT, CONTROL)
    key(view, Qt.Key.Key_Left, SHIFT)
    key(view, Qt.Key.Key_Tab)
    key(view, Qt.Key.Key_Left, SHIFT)
    assert edits == []
    key(view, Qt.Key.Key_Return)
    assert edits == [EndsEdit("number", start - 1, end + len(" figh"))]


def test_escape_leaves_the_ends_as_they_were(view, edits):
    view.select_mark("number")
    key(view, Qt.Key.Key_Return)
    key(view, Qt.Key.Key_Left, SHIFT, CONTROL)
    assert view.page.marks.index.get("number").passage.end < NUMBER.passage.end
    key(view, Qt.Key.Key_Escape)
    assert edits == []
    assert view.page.marks.index.get("number") == NUMBER
    assert view.selected_mark() == "number"


def test_a_mark_never_becomes_empty(view, edits):
    view.select_mark("person")
    key(view, Qt.Key.Key_Return)
    for _ in range(9):
        key(view, Qt.Key.Key_Left, SHIFT)
    key(view, Qt.Key.Key_Return)
    assert edits == [EndsEdit("person", PERSON.passage.start, PERSON.passage.start + 1)]


def test_nothing_is_announced_when_nothing_changed(view, edits):
    view.select_mark("number")
    key(view, Qt.Key.Key_Return)
    key(view, Qt.Key.Key_Right, SHIFT)
    key(view, Qt.Key.Key_Left, SHIFT)
    key(view, Qt.Key.Key_Return)
    assert edits == []


def test_the_window_hears_no_letters_while_ends_are_moved(view, edits):
    pressed = []
    for letter in ("C", "P", "Del", "1"):
        QShortcut(QKeySequence(letter), view, lambda letter=letter: pressed.append(letter))
    view.select_mark("number")
    key(view, Qt.Key.Key_Return)
    for letter in ("C", "P", "Del", "1"):
        QTest.keySequence(view.page, QKeySequence(letter))
    assert pressed == []
    key(view, Qt.Key.Key_Escape)
    QTest.keySequence(view.page, QKeySequence("C"))
    assert pressed == ["C"]


def test_a_grip_is_pulled_with_the_mouse(view, edits):
    view.select_mark("number")
    viewport = view.page.viewport()
    after = spot_of(view, NUMBER.passage.end)
    grip = spot_of(view, NUMBER.passage.end - 1)
    grip = QPoint((grip.x() + after.x()) // 2, grip.y())
    to = spot_of(view, TEXT.index("fight") + 4) + QPoint(4, 0)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(viewport, to)
    assert edits == []
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=to)
    assert edits == [EndsEdit("number", NUMBER.passage.start, TEXT.index("fight") + 5)]
    assert view.selection() is None


def test_ends_that_are_being_moved_outlive_other_marks_but_not_their_own(view, edits):
    view.select_mark("number")
    key(view, Qt.Key.Key_Return)
    key(view, Qt.Key.Key_Left, SHIFT)
    view.set_marks([NUMBER, CLAIM])
    key(view, Qt.Key.Key_Left, SHIFT)
    assert view.page.marks.index.get("number").passage.end == NUMBER.passage.end - 2
    view.set_marks([CLAIM])
    assert view.page.ends.mark_id is None
    assert edits == []


def test_ends_move_over_characters_of_two_units(qtbot):
    text = "one 😀😀 two"
    mark = make_mark(text, "m", "one")
    view = open_view(qtbot, text, marks=[mark])
    edits = []
    view.ends_edited.connect(edits.append)
    view.select_mark("m")
    key(view, Qt.Key.Key_Return)
    for _ in range(3):
        key(view, Qt.Key.Key_Right, SHIFT)
    key(view, Qt.Key.Key_Return)
    assert edits == [EndsEdit("m", 0, text.rindex("😀") + 1)]
