"""One worker process, seen from the program, which believes nothing that it says."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psutil

from app.errors import CaseProblem
from app.jobs import Cancelled
from app.phrases import PROBLEMS
from app.sandbox import drafts, segments, wire

if TYPE_CHECKING:
    import socket
    from typing import BinaryIO

    from app.jobs import JobControl
    from app.sandbox.confinement.windows import Job
    from app.sandbox.limits import Limits

log = logging.getLogger(__name__)

_ROOT: Final = Path(__file__).parents[2]
_BOOT: Final = (
    "import importlib, json, sys; start = json.loads(sys.argv[1]); sys.path[:] = start['path']; "
    "importlib.import_module(start['module']).main(start)"
)
_ENVIRONMENT: Final = ("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "LD_LIBRARY_PATH")
"""What a worker sees of ours: how file names are written, local time, where libraries are."""

_CANCELLED: Final = "cancelled"
_LAST_WORDS: Final = 4096


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker answered: facts that nobody has checked yet, contents, and shared bytes."""

    facts: dict[str, Any]
    contents: list[bytes]
    shared: memoryview | None


class Worker:
    """A process that answers one question at a time, within limits that the keeper watches."""

    def __init__(self, limits: Limits, module: str) -> None:
        """Start the process; raises OSError when the system does not let it.

        It ends with the thread that calls this, where the system can arrange for that.
        """
        self.measures: list[str] = []
        self.sound = True
        self._answered = 0
        self._limits = limits
        self._verdict = ""
        self._deadline = 0.0
        self._job: JobControl | None = None
        self._channel, theirs = segments.channel()
        try:
            self._process = _start(limits, module, theirs)
        finally:
            if theirs is not None:
                theirs.close()
        self._seen = psutil.Process(self._process.pid)
        self._bounds = _bounds(self._process, limits)

    @property
    def memory(self) -> int:
        """The bytes of memory that the process occupies now, 0 when it has ended."""
        try:
            return int(self._seen.memory_info().rss)
        except psutil.Error:
            return 0

    def is_fit(self) -> bool:
        """Tell whether the process can be asked again, or has worked long and grown fat."""
        limits = self._limits
        fresh = self._answered < limits.files and 0 < self.memory <= limits.lean
        return self.sound and fresh and self._process.poll() is None

    def greet(self) -> None:
        """Wait until the process is ready and says by which ``measures`` it is confined."""
        try:
            held = self._receive()[0]["held"]
            self.measures = [str(measure) for measure in held]
        except (EOFError, OSError, ValueError, KeyError, TypeError) as problem:
            raise self._failed("import.no_worker", problem) from problem

    def ask(self, request: dict[str, Any], *, given: bytes | None = None) -> Reply:
        """Ask one question, with the bytes that it is about if they come from the case.

        Raises the CaseProblem that the worker answers with, or the one that says how it failed.
        """
        try:
            self._send(request, given)
            header, contents = self._receive()
            if "problem" in header:
                self._answered += 1
                raise _told(header)
            facts, room = header["answer"], header["room"]
            shared = self._shared(room) if room else None
        except CaseProblem:
            raise
        except wire.TooMuch as problem:
            raise self._failed("import.too_much", problem) from problem
        except (EOFError, OSError, ValueError, KeyError, TypeError) as problem:
            raise self._failed("import.crashed", problem) from problem
        self._answered += 1
        return Reply(facts if isinstance(facts, dict) else {}, contents, shared)

    def begin_watch(self, job: JobControl | None, *, seconds: float | None = None) -> None:
        """Start the clock of one question, which ends early when the job is cancelled.

        It has so many seconds, or those that the limits give a file.
        """
        self._job = job
        self._deadline = time.monotonic() + (self._limits.seconds if seconds is None else seconds)

    def end_watch(self) -> None:
        """Forget the job: it holds on to the case, which may be closed and locked."""
        self._job = None

    def judge(self) -> None:
        """End the process if nobody waits for it any more, or it is beyond one of its limits."""
        if self._job is not None and self._job.cancelled:
            self.kill(_CANCELLED)
        elif time.monotonic() > self._deadline:
            self.kill("import.too_slow")
        elif self.memory > self._limits.memory:
            self.kill("import.too_big")

    def kill(self, verdict: str = _CANCELLED) -> None:
        """End the process at once; who waits for its answer is told why."""
        self.sound = False
        self._verdict = self._verdict or verdict
        self._process.kill()

    def end(self) -> None:
        """End the process and give back all that belonged to it."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            try:
                if stream is not None:
                    stream.close()
            except OSError:  # bytes that nobody takes any more
                continue
        if self._channel is not None:
            self._channel.close()
        if self._bounds is not None:
            self._bounds.close()

    def _send(self, request: dict[str, Any], given: bytes | None) -> None:
        if given is None:
            self._write(request)
            return
        segment = segments.Segment(max(1, len(given)))
        try:
            segment.map[: len(given)] = given
            self._hand_over(segment, {**request, "given": segment.size})
        finally:
            segment.release()
            segment.map.close()

    def _shared(self, room: object) -> memoryview:
        """Give the worker room for its pixels, which it then says it has filled."""
        if type(room) is not int or not 0 < room <= self._limits.output:
            raise wire.TooMuch(f"room for {room} bytes")
        segment = segments.Segment(room)
        try:
            self._hand_over(segment, {})
        finally:
            segment.release()
        self._receive()
        return memoryview(segment.map).toreadonly()

    def _hand_over(self, segment: segments.Segment, message: dict[str, Any]) -> None:
        name = segments.hand_over(segment, self._channel)
        self._write({**message, "name": name})

    def _write(self, message: dict[str, Any]) -> None:
        wire.send(_pipe(self._process.stdin), message, limit=0)

    def _receive(self) -> wire.Message:
        return wire.receive(_pipe(self._process.stdout), limit=self._limits.output)

    def _failed(self, code: str, problem: Exception) -> Exception:
        """Return what to raise when no answer came, once it is on record where it failed."""
        self.sound = False
        self._process.kill()
        exit_code = self._process.wait()
        if self._verdict == _CANCELLED:
            return Cancelled()
        code = self._verdict or code
        said = _last_words(_pipe(self._process.stderr))
        log.warning("A worker failed (%s, %r, exit code %s)\n%s", code, problem, exit_code, said)
        return CaseProblem(code)


def _start(limits: Limits, module: str, channel: socket.socket | None) -> subprocess.Popen[bytes]:
    """Start a worker: it inherits three pipes and the channel, and hardly any environment."""
    start = {
        "path": [str(_ROOT), *(path for path in sys.path if Path(path).is_absolute())],
        "module": module,
        "memory": limits.memory,
        "output": limits.output,
        "parent": os.getpid(),
        "channel": None if channel is None else channel.fileno(),
    }
    python = getattr(sys, "_base_executable", sys.executable)  # a venv's own may start another
    options = [f"utf8={sys.flags.utf8_mode}"]
    if sys.pycache_prefix is not None:  # where what is compiled already is found
        options.append(f"pycache_prefix={sys.pycache_prefix}")
    return subprocess.Popen(  # noqa: S603 - our own interpreter, with our own words
        [
            *(python, "-I", "-B", *(f"-X{option}" for option in options)),
            *("-c", _BOOT, json.dumps(start)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=() if channel is None else (channel.fileno(),),
        cwd=Path(sys.prefix).anchor,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    return {**kept, "OPENBLAS_NUM_THREADS": "1"}  # a worker may start no threads


def _bounds(process: subprocess.Popen[bytes], limits: Limits) -> Job | None:
    handle = getattr(process, "_handle", None)  # what only Windows has
    if handle is None:
        return None
    from app.sandbox.confinement.windows import Job  # noqa: PLC0415

    try:
        return Job(int(handle), memory=limits.memory)
    except OSError as problem:
        log.warning("A worker runs without a job object: %s", problem)
        return None


def _pipe(stream: Any) -> BinaryIO:
    if stream is None:
        raise AssertionError("a worker without pipes")
    pipe: BinaryIO = stream
    return pipe


def _told(header: dict[str, Any]) -> CaseProblem:
    """Return the problem that a worker names; raises ValueError for one that there is not."""
    code = header["problem"]
    if code not in PROBLEMS:
        raise ValueError("a problem that nobody knows")
    return CaseProblem(code, **drafts.facts(header["facts"]))


def _last_words(stream: BinaryIO) -> str:
    """Return what an ended process wrote when it crashed: where in our code it was."""
    if hasattr(os, "set_blocking"):
        os.set_blocking(stream.fileno(), False)
    try:
        return os.read(stream.fileno(), _LAST_WORDS).decode("utf-8", "replace")
    except OSError:
        return ""
