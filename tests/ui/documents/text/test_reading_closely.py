"""Choosing among marks that overlap, selecting by sentences, and notes beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.anchors.blocks import lines
from app.anchors.place import PassageAt
from app.operations import marks
from app.queries.annotation_rows import marks_by_id
from tests.factory import add_text, make_case
from tests.ui.documents.text.text_makers import make_mark, mark_between, open_view, spot_of
from ui.documents.text.text_values import EndsEdit, NoteEdit

if TYPE_CHECKING:
    from app.case import Case

ARABIC = "قال الرئيس في المساء إن ما لا يقل عن مئة. هل هذا صحيح؟ نعم."
TEXT = (
    "He said that at least 155 citizens fight there. Mr. Chen denied it. So it is.\n\n"
    f"Nobody was asked.\n\n{ARABIC}\n\n" + "And so on it goes. " * 300
)
CLAIM = make_mark(TEXT, "claim", "at least 155 citizens fight there", note="Ask for the list")
TAG = make_mark(TEXT, "tag", "155 citizens", "tag")
PERSON = make_mark(TEXT, "person", "155", "person", title="Somebody")
RTL = make_mark(TEXT, "rtl", "في المساء")
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot):
    view = open_view(qtbot, TEXT, marks=[CLAIM, TAG, PERSON, RTL])
    view.heard, view.notes = [], []
    view.mark_chosen.connect(view.heard.append)
    view.note_edited.connect(view.notes.append)
    return view


def click(view, point):
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(view, point))


def press(view, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view.page, key, held)


def selected(view):
    return TEXT[slice(*view.selection())]


# The list of marks that lie over each other


def test_a_click_chooses_at_once_and_lists_the_others_without_taking_the_focus(view):
    click(view, TEXT.index("155") + 1)
    chooser = view.page.chooser
    assert view.heard == ["person"]
    assert chooser.listed() == ["person", "tag", "claim"]
    assert view.page.hasFocus()
    assert not chooser.geometry().contains(spot_of(view, TEXT.index("155") + 1))
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Tab)
    press(view, Qt.Key.Key_Up)
    assert view.heard == ["person", "tag", "claim", "tag"]
    press(view, Qt.Key.Key_Return)
    assert chooser.isHidden()
    assert view.page.ends.mark_id is None
    assert view.selected_mark() == "tag"


def test_a_row_of_the_list_is_clicked_and_any_other_key_does_what_it_always_does(view):
    click(view, TEXT.index("155") + 1)
    chooser = view.page.chooser
    place = chooser.list.visualRect(chooser.list.model().index(2, 0)).center()
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selected_mark() == "claim"
    assert chooser.isHidden()
    click(view, TEXT.index("155") + 1)
    press(view, Qt.Key.Key_Escape)
    assert chooser.isHidden()
    assert view.selected_mark() is not None
    click(view, TEXT.index("155") + 1)
    press(view, Qt.Key.Key_Down, SHIFT | CONTROL)  # no key of the list
    assert chooser.isHidden()


def test_where_one_mark_lies_nothing_is_listed(view):
    click(view, TEXT.index("fight") + 2)
    assert view.heard == ["claim"]
    assert view.page.chooser.isHidden()


def test_notes_without_room_are_listed_by_their_count(qtbot):
    crowd = [mark_between(TEXT, f"m{n}", 3, 9 + n) for n in range(12)]
    view = open_view(qtbot, TEXT, marks=crowd)
    page = view.page
    note = next(note for note in page.margin._notes if note.more)
    spot = page.margin._painter.count_box(note).center().toPoint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.chooser.listed() == [row.id for row in note.more]
    press(view, Qt.Key.Key_Down)
    assert view.selected_mark() == note.more[0].id


# Selecting piece by piece


def test_a_selection_grows_by_sentences_and_paragraphs_and_back(view):
    point = TEXT.index("Chen")
    view.select(point, point)
    view.select_sentence()
    assert selected(view) == "Mr. Chen denied it."
    view.select_sentence()
    assert selected(view) == "Mr. Chen denied it. So it is."
    view.select_sentence()
    assert selected(view).endswith("Nobody was asked.")
    view.select_less()
    view.select_less()
    assert selected(view) == "Mr. Chen denied it."
    view.select_paragraph()
    assert selected(view) == TEXT[: TEXT.index("\n\n")]
    view.select_less()
    view.select_less()
    assert view.selection() is None


def test_the_sentence_of_a_chosen_mark_is_selected_from_it(view):
    view.select_mark("tag")
    view.select_sentence()
    assert selected(view) == "He said that at least 155 citizens fight there."
    assert view.selected_mark() is None
    view.select(TEXT.index("هل"), TEXT.index("هل"))
    view.select_sentence()
    assert selected(view) == "هل هذا صحيح؟"


def test_three_clicks_select_the_paragraph(view):
    viewport, spot = view.page.viewport(), spot_of(view, TEXT.index("Chen") + 1)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    assert selected(view) == "Chen"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    assert selected(view) == TEXT[: TEXT.index("\n\n")]


def test_ends_go_where_the_arrow_points_in_text_written_to_the_left(view):
    edits = []
    view.ends_edited.connect(edits.append)
    view.select_mark("rtl")
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Left, SHIFT | CONTROL)
    press(view, Qt.Key.Key_Tab)
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Return)
    assert edits == [EndsEdit("rtl", RTL.passage.start - 1, TEXT.index(" ما لا"))]


def test_an_end_goes_on_to_the_end_of_the_sentence(view):
    edits = []
    view.ends_edited.connect(edits.append)
    view.select_mark("tag")
    press(view, Qt.Key.Key_Return)
    view.select_sentence()
    view.select_sentence()
    press(view, Qt.Key.Key_Return)
    assert edits == [EndsEdit("tag", TAG.passage.start, TEXT.index(" So it is"))]


# Notes


@pytest.mark.parametrize("width", [822, 420])
def test_a_note_is_written_where_it_stands(qtbot, width):
    view = open_view(qtbot, TEXT, marks=[CLAIM], width=width)
    notes = []
    view.note_edited.connect(notes.append)
    assert view.write_note("claim")
    field = QApplication.focusWidget()
    assert view.page.viewport().isAncestorOf(field)
    assert (
        view.page.viewport()
        .rect()
        .contains(field.mapTo(view.page.viewport(), field.rect().center()))
    )
    assert field.toPlainText() == CLAIM.note
    QTest.keyClicks(field, " C.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert notes == [NoteEdit("claim", "Ask for the list C.", notes[0].sitting)]
    assert view.page.hasFocus()
    assert view.selected_mark() == "claim"


def test_a_note_follows_the_text_and_is_stored_on_leaving(view):
    view.write_note("claim")
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "!")
    before = field.mapTo(view.page, QPoint()).y()
    view.page.verticalScrollBar().setValue(10)
    assert field.mapTo(view.page, QPoint()).y() <= before
    view.put_marks([TAG])  # another mark comes: what is typed stays
    assert field.toPlainText().endswith("!")
    click(view, TEXT.index("Chen"))
    assert [note.note for note in view.notes] == ["Ask for the list!"]
    assert not field.isVisible()


def test_a_note_that_is_pressed_twice_is_asked_for(view):
    asked = []
    view.note_asked.connect(asked.append)
    page = view.page
    spot = QPoint(page.text_layout.geometry.beside + 40, spot_of(view, CLAIM.passage.start).y())
    view.select_mark("claim")
    page.viewport().repaint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == ["claim"]


# Whatever is marked, the quote is the text under it


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory):
    case = make_case(tmp_path_factory.mktemp("quotes"))
    yield case
    case.close()


PIECES = [
    *("word", "Name", "e\u0301", "👨‍👩‍👧", "🇫🇷", "据报", "مئة", ". ", "؟ "),
    *("\r\n\r\n", " ", "\u200f", "\U0002000b"),
]
KEYS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab]
HELD = [SHIFT, SHIFT | CONTROL]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(PIECES), min_size=3, max_size=30).map("".join),
    st.integers(0, 60),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(HELD)), max_size=6),
)
def test_whatever_is_marked_or_moved_the_quote_is_the_text_under_it(
    view, case: Case, text: str, point: int, moves
) -> None:
    _, layer_id = add_text(case, text)
    view.set_layer(text, lines(text))
    view.select(min(point, len(text)), min(point, len(text)))
    view.select_sentence()
    stretch = view.selection()
    if stretch is None:
        return
    mark_id, _ = case.do(marks.mark_claim(PassageAt(layer_id, *stretch)))

    def stored():
        with case.reading() as session:
            return marks_by_id(session, [mark_id])[0]

    assert stored().passage.exact == text[slice(*stretch)]
    view.set_marks([stored()])
    edits: list[EndsEdit] = []
    view.ends_edited.connect(edits.append)
    view.select_mark(mark_id)
    press(view, Qt.Key.Key_Return)
    for key, held in moves:
        press(view, key, Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_Tab else held)
    shown = view.page.marks.index.get(mark_id).passage
    press(view, Qt.Key.Key_Return)
    view.ends_edited.disconnect(edits.append)
    for edit in edits:
        case.do(marks.move_mark(mark_id, PassageAt(layer_id, edit.start, edit.end)))
    passage = stored().passage
    assert (passage.start, passage.end, passage.exact) == (shown.start, shown.end, shown.exact)
    assert passage.exact == text[passage.start : passage.end] != ""
    # No letter is parted from its accents, no sign from its second half.
    assert "\u0301" not in {passage.exact[0], text[passage.end : passage.end + 1]}
    view.select_mark(None)
    view.set_marks([])
