"""How long work reports its progress and is told to stop."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - a wish of the user's, not an error
    """The user cancelled; what was finished until then is kept."""


class JobControl:
    """The thread-safe handle of one piece of long work: it counts, and it can be cancelled."""

    def __init__(self, report: Callable[[int, int, str], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def step(self, done: int, total: int, what: str) -> None:
        """Report that ``done`` of ``total`` parts are finished and ``what`` comes next.

        Raises Cancelled when the user asked for it, so calling it is also the place to stop.
        """
        self.check()
        if self._report is not None:
            self._report(done, total, what)
            self.check()

    def check(self) -> None:
        """Raise Cancelled when the user asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""
        return self._cancelled.is_set()
