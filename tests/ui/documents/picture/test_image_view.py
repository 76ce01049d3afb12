"""The picture view as the window uses it: frames, list, veil, state, signals, words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QSpinBox, QToolButton

from app.anchors.region import Region
from app.errors import CaseProblem
from tests.ui.documents.picture.picture_makers import (
    at,
    canvas,
    click,
    colour_at,
    drag,
    key,
    mark,
    picture_of,
    plain,
    settle,
    shown_view,
)
from ui.documents.picture.image_values import Picture, Veil
from ui.documents.picture.image_view import ImageView
from ui.theme.tokens import DARK, LIGHT

MARKS = (
    mark("a", 100, 100, 300, 200),
    mark("b", 700, 600, 200, 100, kind="person", note="on the left"),
    mark("c", 50, 60, 70, 80, kind="tag"),
)
PAGED = (mark("one", 100, 100, 300, 200), mark("two", 20, 30, 40, 50, kind="evidence", frame=1))


@pytest.fixture
def view(qtbot):
    return shown_view(qtbot, picture_of(plain(1600, 1000)), *MARKS)


@pytest.fixture
def pages(qtbot):
    colours = ("#ff0000", "#00ff00", "#0000ff")
    return shown_view(qtbot, picture_of(*(plain(800, 600, colour) for colour in colours)), *PAGED)


def words_in(view):
    return [label.text() for label in view.findChildren(QLabel) if label.text()]


# Frames


def test_marks_belong_to_a_frame(pages, qtbot):
    assert [shown.row.id for shown in canvas(pages).scene.shown()] == ["one"]
    chooser = pages.findChild(QSpinBox)
    assert chooser.text() == "Frame 1 of 3"
    chooser.setValue(2)
    settle(qtbot, pages)
    assert [shown.row.id for shown in canvas(pages).scene.shown()] == ["two"]
    assert colour_at(pages, 400, 300).name() == "#00ff00"


def test_a_drawn_region_carries_its_frame(pages, qtbot):
    key(pages, "PageDown")
    settle(qtbot, pages)
    drag(pages, at(pages, 300, 300), at(pages, 500, 400))
    assert pages.selection().frame == 1


def test_turning_the_page_drops_what_was_only_drawn(pages, qtbot):
    drag(pages, at(pages, 500, 400), at(pages, 600, 500))
    with qtbot.waitSignal(pages.selection_changed) as changed:
        key(pages, "PageDown")
    assert changed.args == [None]
    key(pages, "PageUp")
    key(pages, "PageUp")
    assert canvas(pages).frame == 0


def test_going_to_a_mark_turns_to_its_frame(pages):
    pages.select_mark("two")
    assert canvas(pages).frame == 1
    pages.previous_mark()
    assert (pages.selected_mark(), canvas(pages).frame) == ("one", 0)
    pages.reveal(Region(5, 5, 9, 9, frame=2))
    assert canvas(pages).frame == 2


def test_a_page_of_another_size_has_its_own_edges(qtbot):
    view = shown_view(qtbot, picture_of(plain(800, 600), plain(300, 900)))
    view.set_frame(1)
    settle(qtbot, view)
    drag(view, at(view, 10, 10), at(view, 5000, 5000))
    region = view.selection()
    assert (region.right, region.bottom) == (300, 900)
    assert "300 × 900 px" in words_in(view)


# The list


def test_the_list_names_all_regions_and_goes_to_them(view, qtbot):
    regions = view.findChild(QListView)
    names = [regions.model().index(row).data() for row in range(3)]
    assert names == ["Title a", "Title b", "Tag c"]
    with qtbot.waitSignal(view.mark_chosen) as chosen:
        spot = regions.visualRect(regions.model().index(1)).center()
        QTest.mouseClick(regions.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == ["b"]
    assert view.selected_mark() == "b"
    with qtbot.waitSignal(view.mark_chosen) as chosen:
        QTest.keyClick(regions, Qt.Key.Key_Down)
    assert chosen.args == ["c"]


def test_the_list_follows_the_picture(view):
    click(view, 750, 650)
    regions = view.findChild(QListView)
    assert regions.currentIndex().data() == "Title b"
    assert regions.selectionModel().isSelected(regions.currentIndex())
    click(view, 1500, 50)
    assert not regions.selectionModel().hasSelection()


def test_the_list_says_kind_title_and_note_to_a_screen_reader(view):
    index = view.findChild(QListView).model().index(1)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Person, Title b, on the left"


def test_the_list_folds_away(view):
    fold = next(one for one in view.findChildren(QToolButton) if one.isCheckable())
    assert fold.text() == "Regions 3"
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert not view.findChild(QListView).isVisible()
    assert not view.view_state().list_shown


def test_without_regions_the_picture_has_all_the_room_and_one_is_told_how_to_make_one(view, qtbot):
    rows, regions = view._rows, view.findChild(QListView)
    fold = next(one for one in view.findChildren(QToolButton) if one.isCheckable())
    regions.setFocus()
    view.set_marks(())
    assert any("Draw a rectangle" in words for words in words_in(view))
    assert not regions.isVisible()
    assert view.hasFocus()
    qtbot.waitUntil(lambda: view._canvas.width() == view.width())
    assert (fold.isChecked(), fold.isEnabled()) == (False, False)
    view.set_marks(rows)
    assert regions.isVisible()
    assert (fold.isChecked(), fold.isEnabled()) == (True, True)
    assert not any("Draw a rectangle" in words for words in words_in(view))
    view.show_list(shown=False)
    view.set_marks(())
    view.set_marks(rows)
    assert not regions.isVisible()


# Choosing by program


def test_choosing_by_program_is_not_announced(view, qtbot):
    with qtbot.assertNotEmitted(view.mark_chosen):
        view.select_mark("b")
        view.select_mark(None)
        view.select_mark("not there")
    assert view.selected_mark() is None


def test_brackets_go_round_in_the_order_of_the_list(view):
    chosen = []
    for _ in range(4):
        view.next_mark()
        chosen.append(view.selected_mark())
    view.previous_mark()
    assert [*chosen, view.selected_mark()] == ["a", "b", "c", "a", "c"]


def test_a_chosen_mark_survives_new_marks_and_is_let_go_when_it_is_gone(view, qtbot):
    view.select_mark("b")
    with qtbot.assertNotEmitted(view.mark_chosen):
        view.set_marks([*MARKS, mark("d", 1, 2, 3, 4)])
    assert view.selected_mark() == "b"
    with qtbot.waitSignal(view.mark_chosen) as chosen:
        view.set_marks(MARKS[:1])
    assert chosen.args == [""]


def test_a_drawn_region_survives_new_marks_until_one_is_chosen(view):
    drag(view, at(view, 900, 100), at(view, 1200, 300))
    view.set_marks([*MARKS, mark("new", 900, 100, 300, 200)])
    assert view.selection() is not None
    view.select_mark("new")
    assert view.selection() is None


def test_a_popup_opens_at_the_region(view):
    view.select_mark("a")
    corner = canvas(view).viewport().mapToGlobal(at(view, 100, 100))
    assert (view.active_area().topLeft() - corner).manhattanLength() <= 2


# The veil


@pytest.mark.parametrize("veil", ["blur", "grey"])
def test_a_veil_hides_until_it_is_clicked_and_comes_back_with_the_next_picture(qtbot, veil):
    image = plain(800, 600, "#2040c0")
    for x in range(520, 560):
        for y in range(140, 160):
            image.setPixelColor(x, y, "#ff0000")
    view = shown_view(qtbot, picture_of(image), *MARKS)
    view.set_veil(veil)
    assert colour_at(view, 540, 150).red() < 160
    click(view, 400, 400)
    assert colour_at(view, 540, 150).red() > 240
    assert view.selected_mark() is None
    view.set_picture(picture_of(image))
    settle(qtbot, view)
    assert colour_at(view, 540, 150).red() < 160
    key(view, "Return")
    assert colour_at(view, 540, 150).red() > 240


def test_a_grey_veil_takes_every_colour_out(qtbot):
    view = shown_view(qtbot, picture_of(plain(800, 600, "#2040c0")))
    view.set_veil(Veil.GREY)
    colour = colour_at(view, 100, 100)
    assert colour.red() == colour.green() == colour.blue()


def test_nothing_is_drawn_or_chosen_under_a_veil(view):
    view.set_veil(Veil.BLUR)
    key(view, "R")
    drag(view, at(view, 150, 150), at(view, 300, 300))
    assert view.selection() is None
    assert view.selected_mark() is None


# Where the user is


def test_the_view_state_is_the_same_in_another_window(pages, qtbot):
    pages.set_frame(1)
    canvas(pages).show_at(2.5, 300, 200)
    pages.select_mark("two")
    state = pages.view_state()
    other = ImageView(LIGHT)
    qtbot.addWidget(other)
    other.set_picture(canvas(pages).picture)
    other.set_marks(PAGED)
    other.restore_view_state(state)
    other.resize(700, 500)
    with qtbot.waitExposed(other):
        other.show()
    settle(qtbot, other)
    assert other.view_state() == state
    assert canvas(other).centre() == pytest.approx((300, 200))


def test_a_state_of_what_is_gone_does_no_harm(view):
    state = view.view_state()
    view.set_marks(())
    view.restore_view_state(type(state)(frame=7, zoom=1.0, x=9e9, y=9e9, mark_id="gone"))
    assert canvas(view).frame == 0
    assert view.selected_mark() is None


def test_place_and_selection_survive_an_undo(view):
    canvas(view).show_at(3.0, 300, 200)
    view.select_mark("a")
    before = canvas(view).mapping
    view.set_marks([mark("a", 120, 100, 300, 200), *MARKS[1:]])
    view.set_marks(MARKS)
    assert canvas(view).mapping == before
    assert view.selected_mark() == "a"


# Words


def test_the_strip_says_size_and_zoom(view):
    view.actual_size()
    assert "1600 × 1000 px" in words_in(view)
    assert "100 %" in words_in(view)


def test_a_picture_that_cannot_be_decoded_is_said_in_words(qtbot):
    def load(*, max_side, frame, box):
        raise CaseProblem("picture.damaged")

    view = ImageView(LIGHT)
    qtbot.addWidget(view)
    view.set_picture(Picture(40, 30, load))
    qtbot.waitUntil(lambda: bool(canvas(view).failure))
    assert not canvas(view).loading
    view.show()
    key(view, "R")
    assert not view.grab().isNull()


def test_a_view_without_a_picture_takes_every_key_and_click(qtbot):
    view = ImageView(DARK)
    qtbot.addWidget(view)
    view.show()
    for name in ("R", "Return", "Escape", "Right", "Plus", "0", "Tab", "PageDown", "Space"):
        key(view, name)
    drag(view, at(view, 0, 0), at(view, 50, 50))
    view.next_mark()
    assert view.selection() is None


def test_the_picture_and_every_button_have_accessible_names(view):
    view.select_mark("b")
    interface = QAccessible.queryAccessibleInterface(canvas(view))
    assert interface.text(QAccessible.Text.Name) == "Picture"
    assert interface.text(QAccessible.Text.Description) == "Chosen: Person, Title b"
    assert all(button.accessibleName() for button in view.findChildren(QToolButton))


def test_another_theme_repaints_everything(view):
    before = canvas(view).viewport().grab().toImage()
    view.set_theme(DARK)
    assert canvas(view).viewport().grab().toImage() != before
