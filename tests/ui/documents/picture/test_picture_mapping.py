"""The mapping between view and picture: it goes both ways at any zoom, place and screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from app.anchors.region import Region
from ui.documents.picture.picture_mapping import MARGIN, MOST_ZOOM, PictureMapping, Stage

sides = st.integers(1, 20_000)
rooms = st.integers(120, 3000)
ratios = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
stages = st.builds(Stage, sides, sides, rooms, rooms, ratios)
zooms = st.floats(0.001, MOST_ZOOM)
shares = st.floats(0, 1)


@given(stages, zooms, st.tuples(shares, shares), st.tuples(shares, shares))
def test_there_and_back_at_any_zoom_and_place(stage, zoom, middle, share):
    mapping = stage.centred(zoom, middle[0] * stage.width, middle[1] * stage.height)
    point = (share[0] * stage.width, share[1] * stage.height)
    back = mapping.to_picture(mapping.to_view(*point))
    assert back == pytest.approx(point, abs=1e-6, rel=1e-9)


@given(stages, zooms, st.floats(0, 3000), st.floats(0, 3000), st.floats(0.2, 5))
def test_zooming_keeps_the_point_under_the_pointer(stage, zoom, x, y, factor):
    before = stage.centred(zoom, stage.width / 2, stage.height / 2)
    pointer = QPointF(x, y)
    after = before.rescaled(before.scale * factor, pointer)
    assert after.to_view(*before.to_picture(pointer)).x() == pytest.approx(x, abs=1e-6)
    assert after.to_view(*before.to_picture(pointer)).y() == pytest.approx(y, abs=1e-6)


@given(stages)
def test_fitting_shows_all_of_it_in_the_middle(stage):
    mapping = stage.fitted()
    area = mapping.region_in_view(Region(0, 0, stage.width, stage.height))
    slack = 1 / stage.ratio
    assert area.left() >= MARGIN - slack
    assert area.top() >= MARGIN - slack
    assert area.right() <= stage.room_x - MARGIN + slack
    assert area.bottom() <= stage.room_y - MARGIN + slack
    assert area.center().x() == pytest.approx(stage.room_x / 2, abs=slack)


@given(stages, zooms, st.floats(-9e4, 9e4), st.floats(-9e4, 9e4))
def test_settling_leaves_no_needless_room_and_lands_on_screen_pixels(stage, zoom, left, top):
    mapping = stage.settled(PictureMapping(stage.limited(zoom), left, top))
    assert stage.settled(mapping) == mapping
    assert (mapping.left * stage.ratio) == pytest.approx(round(mapping.left * stage.ratio))
    length = stage.width * mapping.scale
    if length + 2 * MARGIN > stage.room_x:
        assert mapping.left <= MARGIN + 1
        assert mapping.left + length >= stage.room_x - MARGIN - 1


def test_what_is_visible_is_cut_at_the_edges_of_the_picture():
    stage = Stage(1000, 800, 400, 300)
    assert stage.visible(stage.fitted()) == Region(0, 0, 1000, 800)
    close = stage.visible(stage.centred(4, 0, 0))
    assert (close.x, close.y) == (0, 0)
    assert close.width == pytest.approx((400 - MARGIN) / 4)


def test_single_pixels_are_the_end_of_zooming_and_the_whole_picture_the_other():
    stage = Stage(10_000, 100, 500, 500)
    assert stage.limited(1000) == MOST_ZOOM
    assert stage.limited(1e-9) == stage.fitted().scale
