from __future__ import annotations

from ui.panels.inspector.edits import Destination
from ui.workspace.places import KEPT, Places, Visit

A, B, C = (Destination("claim", name) for name in "abc")


def test_back_and_forward_go_through_what_was_visited() -> None:
    places = Places()
    for place in (A, B, B, C):
        places.visit(place)
    assert [places.step(-1).place, places.step(-1).place, places.step(-1)] == [B, A, None]
    assert places.can_step(2)
    assert places.step(1).place == B
    places.visit(A)
    assert not places.can_step(1)
    assert places.step(-1).place == B


def test_a_place_is_come_back_to_as_it_was_left() -> None:
    places = Places()
    places.leave("source", "nowhere yet", 0)
    places.visit(A)
    places.leave("source", "layer 400 2", 1)
    places.visit(B)
    assert places.step(-1) == Visit(A, "source", "layer 400 2", 1)
    assert places.now == 0


def test_only_so_many_are_kept() -> None:
    places = Places()
    for number in range(KEPT + 50):
        places.visit(Destination("claim", str(number)))
    steps = sum(1 for _ in iter(lambda: places.step(-1), None))
    assert steps == KEPT - 1
