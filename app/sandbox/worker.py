"""A worker process: it reads one foreign file after another and holds nothing of the case."""

from __future__ import annotations

import io
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.importers import pixels, registry
from app.sandbox import wire

if TYPE_CHECKING:
    from typing import BinaryIO

MEMORY: Final = 3 << 30
"""Bytes of address space that a worker may use, where the system can limit it."""


def main() -> None:
    """Answer requests on standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a shell's Ctrl+C is for the one who asks
    _limit()
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up among the replies
    while True:
        try:
            header, blobs = wire.receive(requests)
        except EOFError:
            return
        _answer(replies, header, blobs)


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(replies: BinaryIO, request: dict[str, Any], blobs: list[bytes]) -> None:
    try:
        header, answer = _do(request, blobs)
    except CaseProblem as problem:
        wire.send(replies, {"problem": problem.code, "facts": _plain(problem.facts)})
    except (MemoryError, RecursionError):
        wire.send(replies, {"problem": "import.too_big", "facts": {}})
    except Exception as problem:  # noqa: BLE001 - a parser may fail in any way; the parent says it
        facts = {"reason": f"{type(problem).__name__}: {problem}"[:500]}
        wire.send(replies, {"problem": "import.unreadable", "facts": facts})
    else:
        wire.send(replies, {"answer": header}, answer)


def _do(request: dict[str, Any], blobs: list[bytes]) -> wire.Message:
    if request["verb"] == "read":
        return wire.pack_draft(registry.read(Path(request["path"]), sha256=request["sha256"]))
    box = request["box"]
    decoded = pixels.decode(
        io.BytesIO(blobs[0]),
        max_side=request["max_side"],
        frame=request["frame"],
        box=None if box is None else tuple(box),
    )
    header = {"width": decoded.width, "height": decoded.height, "scale": decoded.scale}
    return header, [decoded.rgba]


def _plain(facts: dict[str, object]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, str | int | float | bool) else str(value)
        for name, value in facts.items()
    }


if __name__ == "__main__":
    main()
