from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.region import Region, from_fragment, spanned

finite = st.floats(-2000, 2000, allow_nan=False)


@given(finite, finite, st.floats(1, 3000), st.floats(1, 3000))
def test_a_clamped_region_lies_inside(x: float, y: float, width: float, height: float) -> None:
    try:
        region = Region(x, y, width, height).clamped(640, 480)
    except ValueError:
        return
    assert 0 <= region.x < region.right <= 640
    assert 0 <= region.y < region.bottom <= 480


@given(finite, finite)
def test_a_moved_region_keeps_its_size_and_stays_inside(dx: float, dy: float) -> None:
    region = Region(10, 10, 100, 50).moved(dx, dy, 640, 480)
    assert (region.width, region.height) == (100, 50)
    assert 0 <= region.x <= 540
    assert 0 <= region.y <= 430


@given(st.floats(0, 500), st.floats(0, 400), st.floats(1, 100), st.floats(1, 50))
def test_a_fragment_gives_the_region_back(x: float, y: float, w: float, h: float) -> None:
    assert from_fragment(Region(x, y, w, h).fragment(), 640, 480) == Region(x, y, w, h)


def test_per_cent_counts_from_the_size_of_the_picture() -> None:
    assert from_fragment("xywh=percent:25,50,10,10", 400, 200) == Region(100, 100, 40, 20)
    assert from_fragment("xywh=1,2,3,4", 400, 200) == Region(1, 2, 3, 4)


@pytest.mark.parametrize(
    "value",
    ["xywh=1,2,3", "xywh=pixel:390,0,20,10", "xywh=pixel:0,0,0,10", "t=1,2", "xywh=a,b,c,d"],
)
def test_what_is_no_region_of_the_picture_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"xywh|t="):
        from_fragment(value, 400, 200)


def test_a_rectangle_may_be_drawn_in_any_direction() -> None:
    assert spanned(30, 40, 10, 10) == Region(10, 10, 20, 30)
