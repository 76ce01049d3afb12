"""Changes arrive on the window's thread, joined when there are many."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from app.changes import Change, ChangeFeed, Changes
from ui.feed_bridge import FeedBridge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def step(seq: int, entity: str = "Claim") -> Changes:
    return Changes(seq, f"Step {seq}", (Change(entity, (str(seq),), "insert"),))


class Told:
    def __init__(self) -> None:
        self.steps: list[Changes] = []
        self.threads: set[QThread] = set()

    def __call__(self, changes: Changes) -> None:
        self.steps.append(changes)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def feed() -> ChangeFeed:
    return ChangeFeed()


@pytest.fixture
def bridge(qtbot: QtBot, feed: ChangeFeed) -> Iterator[FeedBridge]:
    bridge = FeedBridge(feed)
    yield bridge
    bridge.close()


def publish(feed: ChangeFeed, *steps: Changes) -> None:
    def run() -> None:
        for one in steps:
            feed.publish(one)

    writer = threading.Thread(target=run)
    writer.start()
    writer.join()


def test_a_step_arrives_on_the_windows_thread(
    qtbot: QtBot, feed: ChangeFeed, bridge: FeedBridge
) -> None:
    told = Told()
    bridge.changed.connect(told)
    publish(feed, step(1))
    assert told.steps == []
    qtbot.waitUntil(lambda: told.steps == [step(1)])
    assert told.threads == {QThread.currentThread()}


def test_steps_that_had_to_wait_come_as_one(
    qtbot: QtBot, feed: ChangeFeed, bridge: FeedBridge
) -> None:
    told = Told()
    bridge.changed.connect(told)
    publish(feed, step(1), step(2, "Person"), step(3))
    qtbot.waitUntil(lambda: bool(told.steps))
    (joined,) = told.steps
    assert joined.seq == 3
    assert joined.label == "Step 3"
    assert joined.keys("Claim") == {"1", "3"}
    assert joined.touches("Person")
    publish(feed, step(4))
    qtbot.waitUntil(lambda: len(told.steps) == 2)


def test_after_closing_nothing_is_told(qtbot: QtBot, feed: ChangeFeed) -> None:
    told = Told()
    bridge = FeedBridge(feed)
    bridge.changed.connect(told)
    publish(feed, step(1))
    bridge.close()
    publish(feed, step(2))
    qtbot.wait(1)
    assert told.steps == []
