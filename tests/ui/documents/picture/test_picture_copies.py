"""Which copies are wished for: enough for what is seen, never much more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.anchors.region import Region
from ui.documents.picture.picture_copies import PART_PIXELS, WHOLE_PIXELS, detail, draft

sides = st.integers(1, 30_000)
shares = st.floats(0, 1)


@given(sides, sides, st.floats(0.001, 64), st.tuples(shares, shares), st.tuples(shares, shares))
def test_detail_serves_what_was_asked_for(width, height, scale, place, share):
    x, y = place[0] * width, place[1] * height
    seen = Region(x, y, share[0] * (width - x), share[1] * (height - y))
    wish = detail(width, height, seen, scale)
    assert wish.serves(seen, scale)
    left, top, right, bottom = wish.box or (0, 0, width, height)
    most = max(WHOLE_PIXELS, PART_PIXELS, seen.width * seen.height) + 2 * (width + height)
    assert (right - left) * (bottom - top) * wish.scale**2 <= most


@given(sides, sides)
def test_a_draft_is_small_and_not_too_small(width, height):
    wish = draft(width, height)
    longer = max(width, height)
    assert min(longer, 1600) <= longer * wish.scale < max(3200, 1 + 1600)


def test_the_sizes_of_jpeg_are_asked_for():
    assert draft(12_248, 8165).max_side == 3062
    assert detail(12_248, 8165, Region(0, 0, 9000, 6000), 0.4).max_side == 6124
    assert detail(12_248, 8165, Region(0, 0, 900, 600), 0.9).box is not None
    assert detail(4000, 3000, Region(0, 0, 900, 600), 0.9).max_side is None
