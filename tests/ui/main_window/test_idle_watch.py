from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.main_window.idle_watch import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def watch() -> Iterator[IdleWatch]:
    watch = IdleWatch()
    yield watch
    watch.watch(0)


def test_it_speaks_when_nobody_touches_anything(qtbot: QtBot, watch: IdleWatch) -> None:
    with qtbot.waitSignals([watch.idle, watch.idle], timeout=5000):
        watch.watch(30)


def test_typing_and_the_mouse_keep_it_quiet(qtbot: QtBot, watch: IdleWatch) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    said: list[float] = []
    watch.idle.connect(lambda: said.append(time.monotonic()))
    watch.watch(600)
    begun = time.monotonic()
    for letter in "typing":
        QTest.keyClick(field, letter)
        QTest.mouseMove(field)
        qtbot.wait(150)
    last = time.monotonic() - 0.15
    assert time.monotonic() - begun > 0.6
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert said[0] >= last + 0.55


def test_what_moves_by_itself_is_nobody(qtbot: QtBot, watch: IdleWatch) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    watch.watch(60)
    with qtbot.waitSignal(watch.idle, timeout=5000):
        QApplication.sendEvent(field, QEvent(QEvent.Type.Polish))


def test_the_first_touch_after_a_sleep_comes_too_late(qtbot: QtBot, watch: IdleWatch) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    watch.watch(3_600_000)
    watch._since_by_clock -= 4_000  # as if the machine had slept for more than an hour
    with qtbot.waitSignal(watch.idle, timeout=5000):
        QTest.keyClick(field, Qt.Key.Key_A)


def test_it_can_be_stopped_and_begun_again(qtbot: QtBot, watch: IdleWatch) -> None:
    said: list[bool] = []
    watch.idle.connect(lambda: said.append(True))
    watch.watch(40)
    watch.watch(0)
    assert not watch.is_watching
    qtbot.wait(120)
    assert said == []
    with qtbot.waitSignal(watch.idle, timeout=5000):
        watch.watch(20)
