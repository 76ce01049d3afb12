"""Choosing among regions: the smallest first, then those below it, by tag, by key, by menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.anchors.region import Region
from tests.ui.documents.picture.picture_makers import (
    at,
    canvas,
    click,
    drag,
    key,
    mark,
    picture_of,
    plain,
    shown_view,
)

NESTED = (
    mark("big", 100, 100, 600, 400),
    mark("middle", 200, 150, 300, 300, kind="evidence"),
    mark("small", 300, 200, 60, 50, kind="person"),
    mark("aside", 1200, 600, 100, 100, kind="note", note="aside"),
)


@pytest.fixture
def view(qtbot):
    return shown_view(qtbot, picture_of(plain(1600, 1000)), *NESTED)


def test_clicks_at_one_place_go_from_the_smallest_through_all_below(view):
    chosen = []
    for _ in range(4):
        click(view, 320, 220)
        chosen.append(view.selected_mark())
    assert chosen == ["small", "middle", "big", "small"]


def test_a_click_elsewhere_starts_with_the_smallest_again(view):
    click(view, 320, 220)
    click(view, 320, 220)
    assert view.selected_mark() == "middle"
    click(view, 340, 240)
    assert view.selected_mark() == "small"


def test_tab_cycles_through_what_overlaps_and_then_back(view):
    click(view, 320, 220)
    chosen = []
    for _ in range(3):
        key(view, "Tab")
        chosen.append(view.selected_mark())
    assert chosen == ["middle", "big", "small"]
    QTest.keyClick(canvas(view), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_mark() == "big"


def test_tab_leaves_when_nothing_overlaps(view):
    click(view, 1250, 650)
    key(view, "Tab")
    assert view.selected_mark() == "aside"
    assert not canvas(view).hasFocus()


def test_a_click_on_a_letter_tag_chooses_its_mark(view):
    for mark_id in ("big", "middle", "small", "aside"):
        tag = next(tag for tag in canvas(view).finder.tags if tag.mark_id == mark_id)
        QTest.mouseClick(
            canvas(view).viewport(),
            Qt.MouseButton.LeftButton,
            pos=tag.box.center().toPoint(),
        )
        assert view.selected_mark() == mark_id


def test_a_click_on_nothing_chooses_none(view, qtbot):
    view.select_mark("big")
    with qtbot.waitSignal(view.mark_chosen) as chosen:
        click(view, 1500, 60)
    assert chosen.args == [""]


def test_a_mouse_on_a_mark_lights_it(view):
    QTest.mouseMove(canvas(view).viewport(), at(view, 320, 220))
    assert canvas(view).scene.hovered == "small"
    QTest.mouseMove(canvas(view).viewport(), at(view, 1500, 60))
    assert canvas(view).scene.hovered is None


def test_a_double_click_opens_a_mark(view, qtbot):
    with qtbot.waitSignal(view.mark_activated) as activated:
        click(view, 320, 220)
        QTest.mouseDClick(
            canvas(view).viewport(), Qt.MouseButton.LeftButton, pos=at(view, 320, 220)
        )
    assert activated.args == ["small"]


def test_the_menu_is_asked_for_what_lies_under_the_pointer(view, qtbot):
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        menu_at(view, at(view, 320, 220))
    assert wanted.args[0].mark_ids == ("small", "middle", "big")
    assert wanted.args[0].position == canvas(view).viewport().mapToGlobal(at(view, 320, 220))


def test_the_menu_of_a_drawn_region_keeps_it(view, qtbot):
    drag(view, at(view, 250, 180), at(view, 450, 400))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        menu_at(view, at(view, 320, 220))
    assert wanted.args[0].mark_ids == ()
    assert view.selection() is not None


def test_the_menu_key_asks_at_the_chosen_mark(view, qtbot):
    view.select_mark("aside")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(canvas(view), event)
    expected = canvas(view).viewport().mapToGlobal(at(view, 1250, 650))
    assert wanted.args[0].mark_ids == ("aside",)
    assert (wanted.args[0].position - expected).manhattanLength() <= 2


def menu_at(view, point):
    surface = canvas(view).viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, surface.mapToGlobal(point))
    QApplication.sendEvent(surface, event)


def test_a_tiny_region_is_zoomed_to_when_it_is_revealed(view):
    tiny = Region(1000, 900, 8, 6)
    view.reveal(tiny)
    area = canvas(view).mapping.region_in_view(tiny)
    assert area.width() == pytest.approx(24)
    assert canvas(view).viewport().rect().contains(area.toRect())


def test_a_region_that_is_seen_well_is_revealed_without_a_jump(view):
    before = canvas(view).mapping
    view.reveal(Region(300, 200, 260, 250))
    assert canvas(view).mapping == before
