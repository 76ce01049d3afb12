"""The letter tags of regions: each can be seen, hit and told apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF

from ui.documents.picture.region_tags import SIDE, label_box, place_tags

VIEW = QSizeF(800, 500)
BOUNDS = QRectF(0, 0, 800, 500)
places = st.floats(-900, 1700)
lengths = st.floats(1, 4000)
areas = st.lists(st.builds(QRectF, places, places, lengths, lengths), max_size=40)


@given(areas)
def test_what_can_be_seen_has_a_tag_inside_the_view(boxes):
    tags = {tag.mark_id: tag.box for tag in place_tags(_named(boxes), VIEW)}
    for name, box in _named(boxes):
        assert (name in tags) == (not (box & BOUNDS).isEmpty())
    assert all(BOUNDS.contains(box) for box in tags.values())


@given(areas)
def test_no_tag_lies_on_another(boxes):
    tags = [tag.box for tag in place_tags(_named(boxes), VIEW)]
    for place, tag in enumerate(tags):
        assert not any(tag.intersects(other) for other in tags[:place])


def test_a_crowd_in_a_corner_spreads_out():
    tags = [tag.box for tag in place_tags(_named([QRectF(795, 495, 9, 9)] * 40), VIEW)]
    assert len({(tag.x(), tag.y()) for tag in tags}) == 40
    assert all(BOUNDS.contains(tag) for tag in tags)


def test_a_tag_stands_above_its_corner_and_inside_at_the_top_of_the_view():
    above, inside = place_tags(
        [("a", QRectF(100, 100, 50, 50)), ("b", QRectF(300, 5, 50, 50))], VIEW
    )
    assert above.box.bottom() <= 100
    assert above.box.left() == 100
    assert inside.box.top() >= 5


def test_a_label_at_the_edge_is_pushed_into_the_view():
    box = label_box(QRectF(780, 490, SIDE, SIDE), QSizeF(200, 20), VIEW)
    assert BOUNDS.contains(box)


def _named(boxes):
    return [(str(place), box) for place, box in enumerate(boxes)]
