"""Looking at a picture: fit, zoom, push, single pixels, transparency, other screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.anchors.region import Region
from tests.ui.documents.picture.picture_makers import (
    at,
    canvas,
    colour_at,
    drag,
    mark,
    picture_of,
    plain,
    settle,
    shown_view,
)
from ui.documents.picture import picture_painting
from ui.theme.tokens import LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot):
    return shown_view(qtbot, picture_of(plain(1600, 1000)), mark("a", 0.1, 0.2, 33.3, 44.4))


def wheel(view, point, delta, keys=NONE):
    surface = canvas(view).viewport()
    event = QWheelEvent(
        QPointF(point),
        QPointF(surface.mapToGlobal(point)),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(surface, event)


def test_a_picture_is_fitted_and_stays_so_when_the_window_changes(view):
    for width in (900, 500, 1100):
        view.resize(width, 500)
        area = canvas(view).mapping.region_in_view(Region(0, 0, 1600, 1000))
        assert canvas(view).viewport().rect().contains(area.toAlignedRect())
        assert canvas(view).fitting


def test_fifty_zooms_in_and_out_leave_regions_as_they_are_to_the_bit(view, qtbot):
    drag(view, at(view, 301, 207), at(view, 650, 580))
    drawn = view.selection()
    with qtbot.assertNotEmitted(view.region_edited), qtbot.assertNotEmitted(view.selection_changed):
        for _ in range(50):
            wheel(view, QPoint(333, 222), QPoint(0, 120), CTRL)
            view.zoom_in()
        for _ in range(50):
            wheel(view, QPoint(111, 77), QPoint(0, -120), CTRL)
            view.zoom_out()
        view.fit()
    assert view.selection() == drawn
    assert canvas(view).scene.region_of("a") == Region(0.1, 0.2, 33.3, 44.4)


def test_ctrl_and_wheel_zoom_around_the_pointer(view):
    canvas(view).show_at(1.5, 800, 500)
    point = at(view, 900, 600)
    under = canvas(view).mapping.to_picture(QPointF(point))
    for _ in range(6):
        wheel(view, point, QPoint(0, 120), CTRL)
    slack = 2 / canvas(view).mapping.scale
    assert canvas(view).mapping.to_picture(QPointF(point)) == pytest.approx(under, abs=slack)
    assert canvas(view).zoom == pytest.approx(1.5 * 2**1.5)


def test_wheel_shift_and_bars_push_a_zoomed_picture(view):
    canvas(view).show_at(2.0, 800, 500)
    left, top = canvas(view).mapping.left, canvas(view).mapping.top
    wheel(view, QPoint(200, 200), QPoint(0, -120))
    assert canvas(view).mapping.top == top - 60
    wheel(view, QPoint(200, 200), QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert canvas(view).mapping.left == left - 60
    bar = canvas(view).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert at(view, 0, 1000).y() == pytest.approx(canvas(view).viewport().height() - 12, abs=2)


@pytest.mark.parametrize("how", ["middle button", "space"])
def test_a_drag_pushes_the_picture(view, qtbot, how):
    canvas(view).show_at(2.0, 800, 500)
    before = canvas(view).mapping
    surface = canvas(view).viewport()
    button = Qt.MouseButton.MiddleButton
    if how == "space":
        QTest.keyPress(canvas(view), Qt.Key.Key_Space)
        button = Qt.MouseButton.LeftButton
    QTest.mousePress(surface, button, pos=QPoint(300, 300))
    QTest.mouseMove(surface, QPoint(250, 310))
    QTest.mouseMove(surface, QPoint(200, 320))
    QTest.mouseRelease(surface, button, pos=QPoint(200, 320))
    QTest.keyRelease(canvas(view), Qt.Key.Key_Space)
    assert canvas(view).mapping == before.moved(-100, 20)
    assert view.selection() is None


def test_one_to_one_keeps_the_middle_and_says_100_per_cent(view):
    canvas(view).show_at(3.0, 700, 420)
    view.actual_size()
    assert canvas(view).zoom == 1
    assert canvas(view).centre() == pytest.approx((700, 420))


def test_detail_comes_when_a_large_picture_is_zoomed(qtbot):
    image = plain(6000, 400, "#ffffff")
    for x in range(2990, 3010):
        image.setPixelColor(x, 200, QColor("#000000" if x % 2 else "#ffffff"))
    view = shown_view(qtbot, picture_of(image))
    assert colour_at(view, 3001, 200.5).name() != "#000000"
    canvas(view).show_at(8.0, 3000, 200)
    settle(qtbot, view)
    assert colour_at(view, 3001.5, 200.5).name() == "#000000"
    assert colour_at(view, 3002.5, 200.5).name() == "#ffffff"


def test_a_hidden_view_gives_detail_back_and_fetches_it_again(qtbot):
    view = shown_view(qtbot, picture_of(plain(5000, 100)))
    canvas(view).show_at(1.0, 2500, 50)
    settle(qtbot, view)
    loader = canvas(view)._loader
    view.hide()
    assert loader.copies(1.0) == [loader.draft]
    view.show()
    qtbot.waitUntil(lambda: len(loader.copies(1.0)) == 2)


def test_on_a_dense_screen_a_picture_is_drawn_with_all_of_its_pixels():
    image = plain(40, 20, "#ffffff")
    image.setPixelColor(10, 10, QColor("#000000"))
    surface = picture_painting.surface(QSize(80, 40), 2.0, LIGHT)
    picture_painting.draw(surface, image, QRectF(0, 0, 80, 40), in_full=True)
    assert surface.size() == QSize(160, 80)
    black = [x for x in range(160) if surface.pixelColor(x, 41).name() == "#000000"]
    assert black == [40, 41, 42, 43]


def test_what_is_transparent_shows_a_pattern_and_not_black(qtbot):
    clear = QImage(400, 300, QImage.Format.Format_RGBA8888)
    clear.fill(QColor(0, 0, 0, 0))
    view = shown_view(qtbot, picture_of(clear))
    assert colour_at(view, 200, 150).name() in {LIGHT.page, LIGHT.raised}


def test_the_smallest_and_oddest_pictures_can_be_shown(qtbot):
    for size in ((1, 1), (3, 4000), (4000, 3)):
        view = shown_view(qtbot, picture_of(plain(*size)))
        view.actual_size()
        view.zoom_in()
        assert not canvas(view).viewport().grab().isNull()
