from __future__ import annotations

import threading

import pytest

from app.store.file.writer import Urgency, Writer


def test_gestures_go_before_imports() -> None:
    writer, order, gate = Writer("test"), [], threading.Event()
    writer.submit(gate.wait)
    for urgency in (Urgency.UPKEEP, Urgency.IMPORT, Urgency.GESTURE, Urgency.GESTURE):
        writer.submit(lambda urgency=urgency: order.append(urgency), urgency)
    gate.set()
    writer.close()
    assert order == [Urgency.GESTURE, Urgency.GESTURE, Urgency.IMPORT, Urgency.UPKEEP]


def test_a_failure_goes_to_who_asked_and_the_thread_goes_on() -> None:
    writer = Writer("test")
    failed = writer.submit(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        failed.result()
    assert writer.submit(lambda: 7).result() == 7
    writer.close()


def test_closing_finishes_what_is_queued_and_takes_no_more() -> None:
    writer = Writer("test")
    last = writer.submit(lambda: "done", Urgency.UPKEEP)
    writer.close()
    writer.close()
    assert last.result() == "done"
    with pytest.raises(RuntimeError):
        writer.submit(lambda: None)
