"""Regions by mouse: drawn, cut at the edges, moved, resized, given up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.anchors.region import Region
from tests.ui.documents.picture.picture_makers import (
    at,
    canvas,
    click,
    drag,
    key,
    mark,
    near,
    picture_of,
    plain,
    shown_view,
)
from ui.documents.picture.image_values import RegionEdit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot):
    rows = (mark("big", 100, 100, 600, 400), mark("small", 200, 200, 60, 50, kind="person"))
    return shown_view(qtbot, picture_of(plain(1600, 1000)), *rows)


def slack(view):
    return 1.5 / canvas(view).mapping.scale


def test_a_drag_on_an_empty_place_draws_a_selection(view, qtbot):
    with qtbot.waitSignal(view.selection_changed) as changed:
        drag(view, at(view, 900, 200), at(view, 1200, 700))
    assert near(view.selection(), 900, 200, 300, 500, slack=slack(view))
    assert changed.args == [view.selection()]
    assert view.selected_mark() is None


@pytest.mark.parametrize(
    ("beyond", "box"),
    [
        (QPoint(-300, 0), (0, 300, 1000, 400)),
        (QPoint(3000, 0), (1000, 300, 600, 400)),
        (QPoint(0, -300), (1000, 0, 300, 300)),
        (QPoint(0, 3000), (1000, 300, 300, 700)),
    ],
)
def test_a_region_drawn_past_an_edge_is_cut_there(view, beyond, box):
    inside = at(view, 1300, 700)
    end = QPoint(beyond.x() or inside.x(), beyond.y() or inside.y())
    drag(view, at(view, 1000, 300), end)
    region = view.selection()
    assert near(region, *box, slack=slack(view))
    assert region.clamped(1600, 1000) == region


def test_a_drag_can_start_outside_the_picture(view):
    drag(view, QPoint(1, 1), at(view, 50, 60))
    assert near(view.selection(), 0, 0, 50, 60, slack=slack(view))


def test_drawing_starts_on_top_of_a_region_that_is_not_chosen(view):
    drag(view, at(view, 300, 300), at(view, 400, 350))
    assert near(view.selection(), 300, 300, 100, 50, slack=slack(view))


def test_with_ctrl_it_starts_on_top_of_the_chosen_one_too(view, qtbot):
    view.select_mark("big")
    with qtbot.assertNotEmitted(view.region_edited):
        drag(view, at(view, 300, 300), at(view, 400, 350), keys=CTRL)
    assert near(view.selection(), 300, 300, 100, 50, slack=slack(view))


def test_dragging_the_chosen_region_moves_it_in_one_edit(view, qtbot):
    view.select_mark("small")
    edits = []
    view.region_edited.connect(edits.append)
    drag(view, at(view, 230, 225), at(view, 1030, 425))
    assert [edit.mark_id for edit in edits] == ["small"]
    assert near(edits[0].region, 1000, 400, 60, 50, slack=slack(view))
    assert (edits[0].region.width, edits[0].region.height) == (60, 50)


@pytest.mark.parametrize(
    ("target", "corner"),
    [((-2000, 225), (0, 200)), ((9000, 225), (1540, 200)), ((230, 9000), (200, 950))],
)
def test_a_region_stops_at_the_edge_when_it_is_moved(view, qtbot, target, corner):
    view.select_mark("small")
    with qtbot.waitSignal(view.region_edited) as edited:
        drag(view, at(view, 230, 225), at(view, *target))
    region = edited.args[0].region
    assert (region.x, region.y) == pytest.approx(corner, abs=slack(view))
    assert (region.width, region.height) == (60, 50)


def test_all_eight_handles_resize(view, qtbot):
    corners = {
        (100, 100): (50, 50, 650, 450),
        (400, 100): (100, 50, 600, 450),
        (700, 100): (100, 50, 550, 450),
        (700, 300): (100, 100, 550, 400),
        (700, 500): (100, 100, 550, 350),
        (400, 500): (100, 100, 600, 350),
        (100, 500): (50, 100, 650, 350),
        (100, 300): (50, 100, 650, 400),
    }
    for (x, y), box in corners.items():
        view.set_marks([mark("big", 100, 100, 600, 400)])
        view.select_mark("big")
        with qtbot.waitSignal(view.region_edited) as edited:
            drag(view, at(view, x, y), at(view, x - 50, y - 50))
        assert near(edited.args[0].region, *box, slack=slack(view)), (x, y)


def test_a_resized_region_is_cut_at_the_edge(view, qtbot):
    view.select_mark("big")
    with qtbot.waitSignal(view.region_edited) as edited:
        drag(view, at(view, 700, 300), at(view, 5000, 300))
    assert edited.args[0].region == Region(100, 100, 1500, 400)


def test_escape_in_the_middle_of_a_drag_changes_nothing(view, qtbot):
    view.select_mark("small")
    surface = canvas(view).viewport()
    with qtbot.assertNotEmitted(view.region_edited):
        QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at(view, 230, 225))
        QTest.mouseMove(surface, at(view, 500, 500))
        assert canvas(view).scene.active.x > 400
        key(view, "Escape")
        QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=at(view, 500, 500))
    assert canvas(view).scene.active == Region(200, 200, 60, 50)
    assert view.selected_mark() == "small"


def test_a_drawn_region_can_be_moved_and_resized_before_it_is_a_mark(view):
    drag(view, at(view, 900, 200), at(view, 1000, 300))
    drag(view, at(view, 950, 250), at(view, 1150, 250))
    assert near(view.selection(), 1100, 200, 100, 100, slack=2 * slack(view))
    drag(view, at(view, 1200, 300), at(view, 1400, 600))
    assert near(view.selection(), 1100, 200, 300, 400, slack=3 * slack(view))


def test_a_click_elsewhere_or_escape_drops_a_drawn_region(view, qtbot):
    drag(view, at(view, 900, 200), at(view, 1000, 300))
    click(view, 1400, 900)
    assert view.selection() is None
    drag(view, at(view, 900, 200), at(view, 1000, 300))
    with qtbot.waitSignal(view.selection_changed) as changed:
        key(view, "Escape")
    assert changed.args == [None]
    assert view.selection() is None


def test_an_edit_stays_shown_until_the_stored_marks_come(view, qtbot):
    view.select_mark("small")
    with qtbot.waitSignal(view.region_edited) as edited:
        drag(view, at(view, 230, 225), at(view, 530, 225))
    assert isinstance(edited.args[0], RegionEdit)
    assert canvas(view).scene.active == edited.args[0].region
    view.set_marks([mark("small", 200, 200, 60, 50)])
    assert canvas(view).scene.active == Region(200, 200, 60, 50)


def test_a_drag_beyond_the_view_pushes_a_zoomed_picture(view, qtbot):
    canvas(view).show_at(4.0, 1300, 500)
    surface = canvas(view).viewport()
    start = canvas(view).mapping.left
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(surface, QPoint(250, 250))
    QTest.mouseMove(surface, QPoint(-80, 250))
    qtbot.waitUntil(lambda: canvas(view).mapping.left > start + 100)
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=QPoint(-80, 250))
    assert view.selection().width * canvas(view).mapping.scale > 300


def test_a_release_that_went_elsewhere_ends_the_drag(view):
    surface = canvas(view).viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at(view, 900, 200))
    QTest.mouseMove(surface, at(view, 1000, 300))
    assert canvas(view).dragging
    canvas(view).hide()
    assert not canvas(view).dragging
    assert view.selection() is None
