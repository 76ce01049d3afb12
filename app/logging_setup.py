"""The log: a few files that turn over, without a case's content, and the net for what escapes.

What stands between quotation marks in a message, and whatever is not plain ASCII, is as often as
not material of a case, so it is left out; so are the messages of errors that may repeat what was
read. Where an error came from is what this log is for.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.settings import Folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

log = logging.getLogger(__name__)

LARGEST: Final = 1_000_000
"""The size in bytes after which the log begins a new file."""

KEPT: Final = 3
"""How many older files of the log are kept."""

_QUOTED: Final = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|“[^”]*”")
_FOREIGN: Final = re.compile(r"[^\x00-\x7f]+")
_TECHNICAL: Final = (ArithmeticError, AttributeError, ImportError, NameError, OSError, TypeError)
"""Errors whose messages speak of the program and the machine; others may repeat what they read."""


def start_logging() -> Path:
    """Log to the user's folder from now on and return the path of the newest file.

    Where that folder can not be written to, the program goes on without a log.
    """
    folder = Folders.find().log
    path = folder / "redthread.log"
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _LogFile(path, encoding="utf-8", delay=True)
    except OSError:
        return path
    handler.setFormatter(_WithoutContent("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return path


def stop_logging() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, _LogFile):
            root.removeHandler(handler)
            handler.close()


class Net:
    """Catches what no one caught, on any thread: it is logged, and ``tell`` is called with it.

    Of what is expected to go wrong, such as a read while the disk is away, this is the usual way.
    ``tell`` may be called on any thread. Taking the net down puts back what was there before.
    """

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        self._tell = tell
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._caught_at_end

    def take_down(self) -> None:
        """Stop catching."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _caught(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, problem, trace)
            return
        if isinstance(problem, CaseProblem):
            log.warning("A problem that is said", exc_info=(kind, problem, trace))
        else:
            log.critical("An unexpected error", exc_info=(kind, problem, trace))
        self._tell(problem)

    def _caught_in_thread(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None and not issubclass(facts.exc_type, SystemExit):
            self._caught(facts.exc_type, facts.exc_value, facts.exc_traceback)

    def _caught_at_end(self, facts: Any) -> None:
        # No user waits for an object that is on its way out: the log is told, and nobody else.
        problem = facts.exc_value or facts.exc_type()
        log.error(
            "An error in cleaning up", exc_info=(type(problem), problem, problem.__traceback__)
        )


def without_content(text: str) -> str:
    """Return the first line of a message without quoted words and without other scripts."""
    first, _, more = text.partition("\n")
    return _FOREIGN.sub("…", _QUOTED.sub("'…'", first)) + (" …" if more else "")


class _WithoutContent(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """Return a record without content.

        What another handler made of its error, and left in the record, is not made use of.
        """
        record.message = without_content(record.getMessage())
        record.asctime = self.formatTime(record)
        line = self.formatMessage(record)
        if record.exc_info and record.exc_info[1] is not None:
            line += "\n" + "".join(_told(record.exc_info[1]))
        return line


def _told(problem: BaseException) -> Iterator[str]:
    before = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    if before is not None:
        yield from _told(before)
        yield "\n\nwhich led to\n\n"
    yield from traceback.format_tb(problem.__traceback__)
    yield f"{type(problem).__module__}.{type(problem).__qualname__}"
    if isinstance(problem, CaseProblem):
        yield f": {problem.code}"
    elif isinstance(problem, _TECHNICAL):
        yield f": {without_content(str(problem))}"


class _LogFile(logging.FileHandler):
    """Begins a new file when one is full; logging's own handler for that imports sockets."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, to a new file if this one is full."""
        super().emit(record)
        if self.stream is not None and self.stream.tell() > LARGEST:
            self.close()
            self._turn_over()

    def _turn_over(self) -> None:
        path = Path(self.baseFilename)
        names = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, KEPT + 1))]
        try:
            for older, newer in pairwise(reversed(names)):
                if newer.exists():
                    newer.replace(older)
        except OSError:  # on Windows another window of the program may hold it open: it grows on
            return
