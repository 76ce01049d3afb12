"""Regions by keyboard: started, placed, resized, announced once, stepped through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit

from app.anchors.region import Region
from tests.ui.documents.picture.picture_makers import (
    canvas,
    key,
    mark,
    picture_of,
    plain,
    shown_view,
)

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot):
    return shown_view(qtbot, picture_of(plain(800, 500)), mark("a", 100, 100, 60, 50))


@pytest.mark.parametrize("name", ["R", "Insert"])
def test_a_region_is_started_in_the_middle_and_placed(view, qtbot, name):
    key(view, name)
    start = view.selection()
    assert start.x + start.width / 2 == pytest.approx(400)
    key(view, "Right")
    key(view, "Down")
    key(view, "Left", SHIFT)
    with qtbot.waitSignal(view.selection_changed) as changed:
        key(view, "Return")
    placed = Region(start.x + 1, start.y + 1, start.width - 1, start.height)
    assert changed.args == [placed]
    assert view.selection() == placed
    key(view, "Escape")
    assert view.selection() is None


def test_it_is_started_in_the_middle_of_what_is_visible(view):
    canvas(view).show_at(8.0, 700, 100)
    key(view, "R")
    region = view.selection()
    assert region.x + region.width / 2 == pytest.approx(700, abs=1)
    assert region.y + region.height / 2 == pytest.approx(100, abs=1)


def test_a_burst_of_keys_is_one_edit_that_comes_by_itself(view, qtbot):
    view.select_mark("a")
    edits = []
    view.region_edited.connect(edits.append)
    for _ in range(7):
        key(view, "Right")
    key(view, "Down", SHIFT)
    assert edits == []
    qtbot.waitUntil(lambda: bool(edits))
    assert [edit.region for edit in edits] == [Region(107, 100, 60, 51)]


def test_with_ctrl_a_step_is_ten_pixels(view):
    view.select_mark("a")
    key(view, "Left", CTRL)
    key(view, "Down", CTRL | SHIFT)
    view.finish_edit()
    assert canvas(view).scene.active == Region(90, 100, 60, 60)


def test_with_ctrl_a_step_in_a_reduced_picture_can_still_be_seen(qtbot):
    view = shown_view(qtbot, picture_of(plain(8000, 100)), mark("a", 4000, 10, 300, 50))
    view.select_mark("a")
    key(view, "Right", CTRL)
    moved = canvas(view).scene.active.x - 4000
    assert moved * canvas(view).mapping.scale == pytest.approx(10, abs=0.5)


def test_keys_stop_at_the_edges(view):
    view.select_mark("a")
    for _ in range(12):
        key(view, "Left", CTRL)
        key(view, "Up", CTRL)
    assert canvas(view).scene.active == Region(0, 0, 60, 50)


def test_a_shortcut_of_the_window_meets_a_finished_edit(view, qtbot):
    events = []
    view.region_edited.connect(lambda edit: events.append(edit.region.x))
    undo = QAction("Undo", view)
    undo.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Z))
    undo.triggered.connect(lambda: events.append("undo"))
    view.addAction(undo)
    view.select_mark("a")
    key(view, "Right")
    key(view, "Z", CTRL)
    assert events == [101, "undo"]


def test_an_arrow_is_not_taken_by_an_action_of_the_window(view):
    taken = []
    action = QAction("Elsewhere", view)
    action.setShortcut(QKeySequence(Qt.Key.Key_Right))
    action.triggered.connect(lambda: taken.append(True))
    view.addAction(action)
    view.select_mark("a")
    key(view, "Right")
    assert taken == []
    assert canvas(view).scene.active.x == 101


def test_losing_the_focus_finishes_the_edit(view, qtbot):
    other = QLineEdit(view)
    other.show()
    view.select_mark("a")
    key(view, "Right")
    with qtbot.waitSignal(view.region_edited):
        other.setFocus()


def test_escape_takes_back_what_was_not_announced_then_lets_go(view, qtbot):
    view.select_mark("a")
    with qtbot.assertNotEmitted(view.region_edited):
        key(view, "Right")
        key(view, "Escape")
    assert canvas(view).scene.active == Region(100, 100, 60, 50)
    key(view, "Escape")
    assert view.selected_mark() is None


def test_arrows_push_the_picture_when_nothing_is_chosen(view):
    canvas(view).show_at(8.0, 400, 250)
    before = canvas(view).mapping.left
    key(view, "Right")
    assert canvas(view).mapping.left < before


def test_enter_opens_the_chosen_mark(view, qtbot):
    view.select_mark("a")
    with qtbot.waitSignal(view.mark_activated) as activated:
        key(view, "Return")
    assert activated.args == ["a"]


def test_a_region_stays_in_view_while_keys_move_it(view):
    canvas(view).show_at(8.0, 130, 125)
    view.select_mark("a")
    for _ in range(30):
        key(view, "Right", CTRL)
    area = canvas(view).mapping.region_in_view(canvas(view).scene.active)
    assert canvas(view).viewport().rect().contains(area.center().toPoint())


def test_zoom_keys(view):
    fitted = canvas(view).zoom
    key(view, "Plus")
    assert canvas(view).zoom > fitted
    key(view, "Minus")
    assert canvas(view).zoom == pytest.approx(fitted)
    key(view, "Plus")
    key(view, "0")
    assert canvas(view).fitting
