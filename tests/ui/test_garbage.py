"""Full rounds for garbage come when the user turns away, and do not come while one works."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ui.garbage import GarbageRounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


class Held:
    """Refers to itself."""

    def __init__(self) -> None:
        self.held = self


@pytest.fixture
def before() -> tuple[int, int, int]:
    return gc.get_threshold()


@pytest.fixture
def rounds(before: tuple[int, int, int], qapp: QApplication) -> Iterator[GarbageRounds]:
    rounds = GarbageRounds(qapp)
    yield rounds
    qapp.applicationStateChanged.disconnect(rounds._look)
    rounds.take_down()
    rounds.deleteLater()
    assert gc.get_threshold() == before


def test_a_full_round_waits_until_the_user_turns_away(
    rounds: GarbageRounds, qapp: QApplication
) -> None:
    gc.collect()
    old = Held()
    there = weakref.ref(old)
    gc.collect(1)
    del old
    turned_to = qapp.applicationStateChanged.emit
    turned_to(Qt.ApplicationState.ApplicationInactive)
    assert there() is not None, "little has been done since the last one"
    for _ in range(10):
        gc.collect(1)
    turned_to(Qt.ApplicationState.ApplicationActive)
    assert there() is not None, "somebody is at work"
    turned_to(Qt.ApplicationState.ApplicationInactive)
    assert there() is None
    assert gc.get_threshold()[2] > 100
