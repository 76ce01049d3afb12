"""The thread that starts the workers and watches over those that are busy."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from app.sandbox.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.jobs import JobControl
    from app.sandbox.limits import Limits

_PULSE: Final = 0.1
"""Seconds between two looks at the workers that are busy."""


class Keeper:
    """Lives as long as any worker: Linux ends a worker with the very thread that started it."""

    def __init__(self, limits: Limits, module: str) -> None:
        self._limits = limits
        self._module = module
        self._wishes: deque[Future[Worker]] = deque()
        self._busy: set[Worker] = set()
        self._closed = False
        self._changed = threading.Condition()
        # A daemon: a program that ends in whatever way is not held up, and ends its workers.
        self._thread = threading.Thread(
            target=self._live, name="keeper of the workers", daemon=True
        )
        self._thread.start()

    def start(self) -> Worker:
        """Start a worker; raises OSError when the system does not let it."""
        wish: Future[Worker] = Future()
        with self._changed:
            self._wishes.append(wish)
            self._changed.notify()
        return wish.result()

    @contextmanager
    def watching(self, worker: Worker, job: JobControl | None) -> Iterator[None]:
        """End a worker that goes beyond its limits while it is asked, or whose job is cancelled."""
        with self._changed:
            worker.begin_watch(job)
            self._busy.add(worker)
            self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._busy.discard(worker)
                worker.end_watch()

    def close(self) -> None:
        """End the thread, and with it all workers that are left."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _live(self) -> None:
        with self._changed:
            while not self._closed:
                while self._wishes:
                    self._fulfil(self._wishes.popleft())
                for worker in self._busy:
                    worker.judge()
                self._changed.wait(_PULSE if self._busy else None)

    def _fulfil(self, wish: Future[Worker]) -> None:
        try:
            wish.set_result(Worker(self._limits, self._module))
        except BaseException as problem:  # noqa: BLE001 - it is handed to the one who asked
            wish.set_exception(problem)
