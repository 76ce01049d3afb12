"""A window never opens where nobody can reach it, and stands elsewhere only if it must."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from ui.main_window.standing import within

LAPTOP, BESIDE = QRect(0, 0, 1366, 740), QRect(1366, 0, 1920, 1080)
PLACES = st.integers(-6000, 6000)


def test_a_window_stays_where_it_can_be_reached() -> None:
    for area in (QRect(100, 60, 900, 600), QRect(1500, 40, 1600, 900), QRect(-300, 10, 900, 600)):
        assert within(area, [LAPTOP, BESIDE]) == area


def test_a_window_of_a_screen_that_is_gone_comes_to_the_one_that_is_there() -> None:
    placed = within(QRect(1500, 40, 1600, 900), [LAPTOP])
    assert LAPTOP.contains(placed)


def test_a_window_above_the_screen_comes_down() -> None:
    assert LAPTOP.contains(within(QRect(100, -400, 900, 600), [LAPTOP]))


@settings(max_examples=80, deadline=None)
@given(PLACES, PLACES, st.integers(1, 8000), st.integers(1, 8000), st.booleans())
def test_its_upper_edge_is_always_on_a_screen(
    x: int, y: int, width: int, height: int, two: bool
) -> None:
    rooms = [LAPTOP, BESIDE] if two else [LAPTOP]
    placed = within(QRect(x, y, width, height), rooms)
    edge = QRect(placed.x(), placed.y(), placed.width(), 24)
    assert any(
        edge.intersected(room).width() >= 160 and edge.intersected(room).height() >= 24
        for room in rooms
    )
    assert within(placed, rooms) == placed
