"""The one thread that writes to a case, gestures before imports."""

from __future__ import annotations

import itertools
import queue
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Urgency(IntEnum):
    """Who goes first when several pieces of work wait."""

    GESTURE = 0
    IMPORT = 1
    UPKEEP = 2
    LAST = 3


@dataclass(order=True, slots=True)
class _Work:
    urgency: Urgency
    turn: int
    run: Callable[[], Any] | None = field(compare=False)
    future: Future[Any] = field(compare=False)


class Writer:
    """Runs work one piece after another on its own thread, the most urgent first."""

    def __init__(self, name: str) -> None:
        self._queue: queue.PriorityQueue[_Work] = queue.PriorityQueue()
        self._turns = itertools.count()
        self._closed = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def submit(self, run: Callable[[], T], urgency: Urgency = Urgency.GESTURE) -> Future[T]:
        """Queue ``run`` and return the promise of its answer; raises RuntimeError once closed."""
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("the writing thread has ended")
            self._queue.put(_Work(urgency, next(self._turns), run, future))
        return future

    def close(self) -> None:
        """Finish all that is queued, then end the thread."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._queue.put(_Work(Urgency.LAST, next(self._turns), None, Future()))
        self._thread.join()

    def _loop(self) -> None:
        while (work := self._queue.get()).run is not None:
            if not work.future.set_running_or_notify_cancel():
                continue
            try:
                answer = work.run()
            except BaseException as problem:  # noqa: BLE001 - it is handed to the one who asked
                work.future.set_exception(problem)
            else:
                work.future.set_result(answer)
