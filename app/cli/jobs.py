"""Long work of a verb: it shows how far it is and ends in good order when it is interrupted."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.jobs import JobControl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.cli.output import Output


@contextmanager
def interruptible(output: Output) -> Iterator[JobControl]:
    """Give a job that Ctrl+C ends between two parts, so that all it says it kept is whole."""
    job = JobControl(output.progress)
    if threading.current_thread() is not threading.main_thread():
        yield job
        return

    def stop(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, before)
        job.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield job
    finally:
        signal.signal(signal.SIGINT, before)
