"""Sends foreign files to worker processes, so that one that crashes or hangs costs one file."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.importers.pixels import Pixels
from app.jobs import Cancelled
from app.sandbox import wire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import BinaryIO, Self

    from app.importers.draft import SourceDraft
    from app.importers.pixels import Box
    from app.jobs import JobControl

log = logging.getLogger(__name__)

READ_SECONDS: Final = 120.0
"""How long a worker may take over one file."""

_ROOT: Final = Path(__file__).parents[2]


class Sandbox:
    """Keeps workers ready and reuses them; each call takes one, or starts one if all are busy."""

    def __init__(self, *, seconds: float = READ_SECONDS) -> None:
        self._seconds = seconds
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._closed = False
        self._changed = threading.Condition()

    def read(
        self, path: Path, *, sha256: str = "", job: JobControl | None = None
    ) -> SourceDraft:
        """Return the draft of a file, read in a worker; of exactly the bytes of ``sha256`` if given.

        Raises the CaseProblem of the reader, "import.crashed" or "import.too_slow", and Cancelled
        when the sandbox is closed meanwhile.
        """
        if job is not None:
            job.check()
        request = {"verb": "read", "path": str(path.absolute()), "sha256": sha256}
        header, blobs = self._ask(request, [])
        try:
            return wire.unpack_draft(header, blobs)
        except (ValueError, TypeError, KeyError) as problem:
            raise CaseProblem("import.crashed") from problem

    def decode(
        self,
        data: bytes,
        *,
        max_side: int | None = None,
        frame: int = 0,
        box: Box | None = None,
    ) -> Pixels:
        """Return the pixels of a picture, decoded in a worker; see ``importers.pixels.decode``."""
        request = {"verb": "decode", "max_side": max_side, "frame": frame, "box": box}
        header, blobs = self._ask(request, [data])
        return Pixels(
            width=int(header["width"]),
            height=int(header["height"]),
            scale=float(header["scale"]),
            rgba=blobs[0],
        )

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
            self._changed.wait_for(lambda: not self._busy)
            while self._idle:
                self._idle.pop().end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(self, request: dict[str, Any], blobs: list[bytes]) -> wire.Message:
        with self._lent() as worker:
            header, answer = worker.ask(request, blobs, self._seconds)
        if "problem" in header:
            raise CaseProblem(header["problem"], **header["facts"])
        return header["answer"], answer

    @contextmanager
    def _lent(self) -> Iterator[_Worker]:
        """Lend a worker; one that comes back with a problem is not used again."""
        with self._changed:
            if self._closed:
                raise Cancelled
            worker = self._idle.pop() if self._idle else _Worker()
            self._busy.add(worker)
        try:
            yield worker
        except BaseException as problem:
            worker.end()
            self._take_back(worker, whole=False)
            if isinstance(problem, CaseProblem) and self.closed:
                raise Cancelled from problem
            raise
        self._take_back(worker, whole=True)

    def _take_back(self, worker: _Worker, *, whole: bool) -> None:
        with self._changed:
            if whole:
                self._idle.append(worker)
            self._busy.discard(worker)
            self._changed.notify_all()


class _Worker:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app.sandbox.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("a worker without pipes")
        self._requests: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._replies: BinaryIO = self._process.stdout  # type: ignore[assignment]

    def ask(self, request: dict[str, Any], blobs: list[bytes], seconds: float) -> wire.Message:
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        watch = threading.Timer(seconds, stop)
        watch.start()
        try:
            wire.send(self._requests, request, blobs)
            return wire.receive(self._replies)
        except (EOFError, OSError, ValueError) as problem:
            log.warning("A worker ended while it read a file: exit code %s", self._process.poll())
            raise CaseProblem("import.too_slow" if late.is_set() else "import.crashed") from problem
        finally:
            watch.cancel()
            watch.join()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self.kill()
        for stream in (self._requests, self._replies):
            try:
                stream.close()
            except BrokenPipeError:  # the worker is gone already, with unsent bytes
                continue
        self._process.wait()
