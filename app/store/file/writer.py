"""The one thread that writes to a case, gestures before imports."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import CaseProblem

log = logging.getLogger(__name__)

T = TypeVar("T")

RETRY_SECONDS: Final = 2.0
"""How often a gesture that could not be stored is tried again."""


class Urgency(IntEnum):
    """Who goes first when several pieces of work wait."""

    GESTURE = 0
    IMPORT = 1
    UPKEEP = 2
    LAST = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """Why gestures can not be stored now, and the labels of those that wait, in order."""

    problem: CaseProblem
    labels: tuple[str, ...]


class Patience(Protocol):
    """Knows which problems pass; its methods are called on the writing thread."""

    @property
    def is_watched(self) -> bool:
        """Tell whether somebody hears that gestures wait; without that they must not."""

    def passing(self, raised: BaseException) -> CaseProblem | None:
        """Return the problem that waiting can cure; None for any other."""

    def take_up_again(self) -> CaseProblem | None:
        """Get ready to try again; return what is still in the way."""

    def tell(self, waiting: Waiting | None) -> None:
        """Hear that gestures wait; None when all of them are stored."""


@dataclass(order=True, slots=True)
class _Work:
    urgency: Urgency
    turn: int
    run: Callable[[], Any] | None = field(compare=False)
    label: str = field(compare=False)
    future: Future[Any] = field(compare=False)


class Writer:
    """Runs work one piece after another on its own thread, the most urgent first.

    With ``patience`` that is watched, a gesture that meets a problem of the disk is kept and tried
    again until it is stored; those behind it wait in their order, while imports and upkeep fail.
    Where nobody watches, as in the shell, a gesture fails at once. With ``refusal``, nothing is
    done and every promise but the last is answered with it.
    """

    def __init__(
        self, name: str, patience: Patience | None = None, refusal: CaseProblem | None = None
    ) -> None:
        self._queue: queue.PriorityQueue[_Work] = queue.PriorityQueue()
        self._turns = itertools.count()
        self._closed = False
        self._patience = patience
        self._refusal = refusal
        self._waiting: _Work | None = None
        self._again = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def submit(
        self, run: Callable[[], T], urgency: Urgency = Urgency.GESTURE, label: str = ""
    ) -> Future[T]:
        """Queue ``run`` and return the promise of its answer; raises RuntimeError once closed."""
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("the writing thread has ended")
            if self._refusal is not None and urgency is not Urgency.LAST:
                future.set_exception(self._refusal)
                return future
            self._queue.put(_Work(urgency, next(self._turns), run, label, future))
            if self._waiting is not None:
                self._again.set()
        return future

    def try_again(self) -> None:
        """Try at once what waits for the disk."""
        self._again.set()

    def close(self) -> None:
        """Finish all that is queued, then end the thread; what waits for the disk fails."""
        with self._lock:
            if not self._closed:
                self._closed = True
                last = _Work(Urgency.LAST, next(self._turns), None, "", Future())
                self._queue.put(last)
        self._again.set()
        self._thread.join()

    def _loop(self) -> None:
        while (work := self._queue.get()).run is not None:
            if work.future.set_running_or_notify_cancel():
                self._do(work)

    def _do(self, work: _Work) -> None:
        if work.run is None:
            raise AssertionError("the end of the queue is no work")
        while True:
            try:
                answer = work.run()
            except BaseException as problem:  # noqa: BLE001 - it is handed to the one who asked
                passing = None if self._patience is None else self._patience.passing(problem)
                if passing is None or not self._wait_for(work, passing):
                    self._stop_waiting()
                    work.future.set_exception(passing or problem)
                    return
            else:
                self._stop_waiting()
                work.future.set_result(answer)
                return

    def _wait_for(self, work: _Work, problem: CaseProblem | None) -> bool:
        """Wait until a gesture can be tried again; tell whether it is to be."""
        if self._patience is None or not self._patience.is_watched:
            return False
        if work.urgency is not Urgency.GESTURE:
            return False
        with self._lock:
            self._waiting = work
        log.warning("The case can not be written: %s", problem)
        while problem is not None and not self._closed:
            self._fail_imports(problem)
            self._patience.tell(Waiting(problem, self._labels()))
            self._again.wait(RETRY_SECONDS)
            self._again.clear()
            problem = self._patience.take_up_again()
        return not self._closed

    def _stop_waiting(self) -> None:
        with self._lock:
            waited, self._waiting = self._waiting, None
        if waited is not None and self._patience is not None:
            self._patience.tell(None)

    def _labels(self) -> tuple[str, ...]:
        with self._lock:
            queued = sorted(work for work in self._queue.queue if work.urgency is Urgency.GESTURE)
            first = [] if self._waiting is None else [self._waiting]
            return tuple(work.label for work in (*first, *queued))

    def _fail_imports(self, problem: CaseProblem) -> None:
        """Let imports and upkeep end: they can be begun again, and must not hang."""
        with self._lock:
            queued = [self._queue.get_nowait() for _ in range(self._queue.qsize())]
            failing = [w for w in queued if w.urgency in {Urgency.IMPORT, Urgency.UPKEEP}]
            for work in queued:
                if work not in failing:
                    self._queue.put(work)
        for work in failing:
            if work.future.set_running_or_notify_cancel():
                work.future.set_exception(problem)
