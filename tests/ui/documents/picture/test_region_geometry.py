"""Drawing, resizing and growing: always inside the picture, whatever the hand does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.region import SMALLEST_SIDE, Region
from ui.documents.picture.region_geometry import Handle, Size, centred, drawn, grown, holds, resized

SIZE = Size(640, 480)
anywhere = st.floats(-2000, 3000)
points = st.tuples(anywhere, anywhere)
sizes = st.builds(Size, st.integers(1, 5000), st.integers(1, 5000))


def is_inside(region, size):
    least_x, least_y = min(SMALLEST_SIDE, size.width), min(SMALLEST_SIDE, size.height)
    across = region.x >= 0 and region.x + region.width <= size.width and region.width >= least_x
    return across and region.y >= 0 and region.bottom <= size.height and region.height >= least_y


@given(points, points, sizes)
def test_a_drawn_region_is_cut_at_the_edges(start, end, size):
    assert is_inside(drawn(start, end, size=size, frame=0), size)


@given(points, points, st.sampled_from(Handle), points)
def test_a_resized_region_stays_inside(start, end, handle, pull):
    region = drawn(start, end, size=SIZE, frame=3)
    pulled = resized(region, handle, *pull, SIZE)
    assert is_inside(pulled, SIZE)
    assert pulled.frame == 3


@given(points, points, st.sampled_from(Handle))
def test_pulling_by_nothing_changes_no_bit(start, end, handle):
    region = drawn(start, end, size=SIZE, frame=0)
    assert resized(region, handle, 0, 0, SIZE) == region


@given(points, points, st.sampled_from([Handle.LEFT, Handle.RIGHT]), anywhere)
def test_a_side_handle_leaves_the_other_axis_alone(start, end, handle, pull):
    region = drawn(start, end, size=SIZE, frame=0)
    pulled = resized(region, handle, pull, pull, SIZE)
    assert (pulled.y, pulled.height) == (region.y, region.height)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ((-50, 200), Region(0, 100, 100, 100)),
        ((200, -50), Region(100, 0, 100, 100)),
        ((900, 200), Region(100, 100, 540, 100)),
        ((200, 900), Region(100, 100, 100, 380)),
    ],
)
def test_each_edge_cuts(end, expected):
    assert drawn((100, 100), end, size=SIZE, frame=0) == expected


def test_a_handle_pulled_past_the_other_side_turns_the_region_over():
    pulled = resized(Region(100, 100, 50, 50), Handle.RIGHT, -120, 0, SIZE)
    assert pulled == Region(30, 100, 70, 50)


def test_growing_stops_at_a_pixel_and_at_the_edge():
    region = Region(600, 470, 20, 5)
    assert grown(region, -90, 90, SIZE) == Region(600, 470, 1, 10)


def test_a_region_started_by_key_lies_in_the_middle():
    middle = centred(Region(90, 30, 300, 90), SIZE, 2)
    assert (middle.x, middle.y, middle.frame) == (190, 60, 2)
    assert (middle.width, middle.height) == (pytest.approx(100), pytest.approx(30))


def test_a_point_beside_is_held_only_within_the_slack():
    region = Region(10, 10, 10, 10)
    assert holds(region, 20, 20)
    assert not holds(region, 22, 15)
    assert holds(region, 22, 15, slack=2)
