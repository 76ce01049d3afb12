"""Sends foreign files to worker processes, so that one that crashes or hangs costs one file."""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

from app.errors import CaseProblem
from app.importers.pixels import Pixels
from app.jobs import Cancelled
from app.sandbox import drafts
from app.sandbox.keeper import Keeper
from app.sandbox.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from app.importers.draft import SourceDraft
    from app.importers.pixels import Box
    from app.jobs import JobControl
    from app.sandbox.process import Reply, Worker

T = TypeVar("T")

log = logging.getLogger(__name__)

MOST_WORKERS: Final = 4
"""Workers at a time: two that read ahead for an import, and two for what is looked at."""

_TO_START: Final = 60.0
"""Seconds that a worker has to come up, which takes a fraction of one on a machine at rest."""

_PATIENCE: Final = 0.1
"""Seconds between two looks at whether a job that waits for a worker was cancelled."""


class Sandbox:
    """Keeps workers ready and reuses them; a call takes one, starts one, or waits for one.

    ``module`` is what the workers run.
    """

    def __init__(self, *, limits: Limits | None = None, module: str = "app.sandbox.worker") -> None:
        self._limits = limits or Limits()
        self._keeper = Keeper(self._limits, module)
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._places = MOST_WORKERS
        self._closed = False
        self._changed = threading.Condition()

    def read(self, path: Path, *, sha256: str = "", job: JobControl | None = None) -> SourceDraft:
        """Return the draft of a file, read in a worker: of the very bytes of ``sha256``, if given.

        Raises the CaseProblem of the reader, or "import.crashed", "import.too_slow",
        "import.too_big" (for memory), "import.too_much" (to be kept) or "import.no_worker";
        Cancelled when the job is cancelled or the sandbox is closed meanwhile.
        """
        request = {"verb": "read", "path": str(path.absolute()), "sha256": sha256}
        return self._ask(request, _draft, job=job)

    def examine(self, data: bytes, *, job: JobControl | None = None) -> SourceDraft:
        """Return the draft of a picture that lies in no file; raises what ``read`` raises."""
        return self._ask({"verb": "examine"}, _draft, given=data, job=job)

    def decode(
        self,
        data: bytes,
        *,
        max_side: int | None = None,
        frame: int = 0,
        box: Box | None = None,
        job: JobControl | None = None,
    ) -> Pixels:
        """Return the pixels of a picture, decoded in a worker; see ``importers.pixels.decode``.

        They lie in memory that is shared with nobody else any more and is freed with them. Raises
        what ``read`` raises.
        """
        request = {"verb": "decode", "max_side": max_side, "frame": frame, "box": box}
        return self._ask(request, _pixels, given=data, job=job)

    @property
    def closed(self) -> bool:
        """Tell whether the workers were ended for good."""
        return self._closed

    def close(self) -> None:
        """End all workers, busy ones too, and start none any more."""
        with self._changed:
            self._closed = True
            for worker in self._busy:
                worker.kill()
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._places == MOST_WORKERS)
            while self._idle:
                self._idle.pop().end()
        self._keeper.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(
        self,
        request: dict[str, Any],
        understood: Callable[[Reply], T],
        *,
        given: bytes | None = None,
        job: JobControl | None,
    ) -> T:
        with self._lent(job) as worker:
            reply = worker.ask(request, given=given)
            try:
                return understood(reply)
            except ValueError as problem:
                worker.sound = False
                log.warning("A worker answered what no reader of ours does: %s", problem)
                raise CaseProblem("import.crashed") from problem

    @contextmanager
    def _lent(self, job: JobControl | None) -> Iterator[Worker]:
        """Lend a worker that is watched meanwhile; one that did its work well is used again."""
        worker = self._taken(job)
        try:
            with self._keeper.watching(worker, job):
                if not worker.measures:
                    worker.begin_watch(job, seconds=_TO_START)
                    worker.greet()
                    worker.begin_watch(job)  # a slow start is no fault of the file
                    log.info("Foreign files are read with: %s", ", ".join(worker.measures))
                yield worker
        except Exception:
            if self._closed:
                raise Cancelled from None
            raise
        finally:
            self._give_back(worker)

    def _taken(self, job: JobControl | None) -> Worker:
        """Return an idle worker, else a new one, as soon as there is a place for it."""
        with self._changed:
            while not self._places and not self._closed:
                self._changed.wait(_PATIENCE)
                if job is not None and job.cancelled:
                    raise Cancelled
            if self._closed:
                raise Cancelled
            self._places -= 1
            idle = self._idle.pop() if self._idle else None
            if idle is not None and idle.is_fit():
                self._busy.add(idle)
                return idle
        if idle is not None:
            idle.end()
        return self._started()

    def _started(self) -> Worker:
        worker = None
        try:
            worker = self._keeper.start()
        except OSError as problem:
            log.warning("No worker could be started", exc_info=problem)
            raise CaseProblem("import.no_worker") from problem
        finally:
            with self._changed:
                if worker is None:
                    self._places += 1
                    self._changed.notify_all()
                else:
                    self._busy.add(worker)
                    if self._closed:
                        worker.kill()
        return worker

    def _give_back(self, worker: Worker) -> None:
        fit = worker.is_fit()
        if not fit:
            worker.end()
        with self._changed:
            self._busy.discard(worker)
            if fit:
                self._idle.append(worker)
            self._places += 1
            self._changed.notify_all()


def _draft(reply: Reply) -> SourceDraft:
    return drafts.unpack((reply.facts, reply.contents))


def _pixels(reply: Reply) -> Pixels:
    """Return decoded pixels; raises ValueError when they are not as many as is said."""
    width, height, scale = (reply.facts.get(name) for name in ("width", "height", "scale"))
    if not isinstance(width, int) or not isinstance(height, int) or reply.shared is None:
        raise ValueError("a picture without a size")
    if min(width, height) < 1 or width * height * 4 != len(reply.shared):
        raise ValueError("a picture whose size is not that of its pixels")
    if not isinstance(scale, float) or not 0 < scale < 1e6:
        raise ValueError("a picture without a scale")
    return Pixels(width=width, height=height, scale=scale, rgba=reply.shared)
