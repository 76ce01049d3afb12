"""A worker process: it reads one foreign file after another and holds nothing of the case."""

from __future__ import annotations

import faulthandler
import os
import signal
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.errors import CaseProblem
from app.sandbox import segments, wire
from app.sandbox.confinement import give_up

if TYPE_CHECKING:
    import mmap
    from collections.abc import Callable, Sequence

    Do = Callable[[dict[str, Any], mmap.mmap | None], "Answer"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request: facts, long contents, and pixels if it asked for some."""

    facts: dict[str, Any]
    contents: Sequence[bytes] = ()
    pixels: bytes | memoryview | None = None


def main(start: dict[str, Any]) -> None:
    """Answer requests on standard input until it ends; ``start`` is what the program asks for."""
    line = Line(start)

    from app.sandbox.answers import do  # noqa: PLC0415 - parsers come after the confinement

    line.serve(do)


class Line:
    """The worker's end of the line to the program, taken up once the process is confined."""

    def __init__(self, start: dict[str, Any]) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a shell's Ctrl+C is for the one who asks
        self._limit = int(start["output"])
        self._requests = os.fdopen(os.dup(0), "rb")
        self._replies = os.fdopen(os.dup(1), "wb")
        channel = start["channel"]
        self._channel = None if channel is None else socket.socket(fileno=channel)
        _silence()
        self._held = give_up(memory=int(start["memory"]), parent=int(start["parent"]))

    def serve(self, do: Do) -> None:
        """Say that the worker is ready and which measures hold, then answer what comes."""
        self._send({"held": self._held})
        while True:
            try:
                request, _ = wire.receive(self._requests, limit=0)
            except EOFError:
                return
            self._answer(do, request)

    def _answer(self, do: Do, request: dict[str, Any]) -> None:
        try:
            answer = do(request, self._given(request))
            self._reply(answer)
        except CaseProblem as problem:
            self._send({"problem": problem.code, "facts": _plain(problem.facts)})
        except wire.TooMuch:
            self._send({"problem": "import.too_much", "facts": {}})
        except (MemoryError, RecursionError):
            self._send({"problem": "import.too_big", "facts": {}})
        except Exception as problem:  # noqa: BLE001 - a parser may fail in any way; it is told
            reason = f"{type(problem).__name__}: {problem}"[:500]
            self._send({"problem": "import.unreadable", "facts": {"reason": reason}})

    def _given(self, request: dict[str, Any]) -> mmap.mmap | None:
        if request.get("given") is None:
            return None
        return segments.take_over(request["name"], request["given"], self._channel)

    def _reply(self, answer: Answer) -> None:
        room = 0 if answer.pixels is None else len(answer.pixels)
        if room > self._limit:
            raise wire.TooMuch
        header = {"answer": answer.facts, "room": room}
        wire.send(self._replies, header, answer.contents, limit=self._limit)
        if answer.pixels:
            granted, _ = wire.receive(self._requests, limit=0)
            with segments.take_over(granted["name"], room, self._channel) as shared:
                shared[:] = answer.pixels
            self._send({"answer": {}, "room": 0})

    def _send(self, header: dict[str, Any]) -> None:
        wire.send(self._replies, header, limit=0)


def _silence() -> None:
    """Keep what libraries print away from the line and the terminal; a crash tells where it was."""
    faulthandler.enable(os.fdopen(os.dup(2), "wb", buffering=0))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _plain(facts: dict[str, object]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, str | int | float | bool) else str(value)
        for name, value in facts.items()
    }
