"""How the shell answers: plain lines or JSON, always in UTF-8, quiet when nobody reads on."""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from app.errors import CaseProblem
from app.phrases import phrase, phrase_remark
from app.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

_SHOWN: Final = 100
"""Code points of a text that one line of a list shows."""


class Output:
    """The answer of one verb; once its reader has gone, nothing more is written."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._is_read = True
        self._shows_progress = False

    def answer(self, data: Any, lines: Iterable[str]) -> None:
        """Answer with ``data`` as JSON, or with plain lines."""
        if self.as_json:
            self.raw(_encoded(json.dumps(data, ensure_ascii=False, indent=2) + "\n"))
        else:
            self.raw(b"".join(_encoded(line + "\n") for line in lines))

    def raw(self, data: bytes) -> None:
        """Answer with exactly these bytes; CaseProblem "output.failed" when they find no room."""
        self._try(lambda stream: stream.write(data))

    def finish(self) -> None:
        """See that all of the answer is out; CaseProblem "output.failed" when it is not."""
        self._try(lambda stream: stream.flush())

    def problem(self, problem: CaseProblem, *, about: str = "") -> None:
        """Say on standard error what is wrong, and with what."""
        named = {"about": about} if about else {}
        self.error(problem.code, phrase(problem), named)

    def error(self, code: str, sentence: str, facts: Mapping[str, str] | None = None) -> None:
        """Say one sentence on standard error, or an object with its code and sentence."""
        self._clear_progress()
        facts = facts or {}
        if self.as_json:
            said = json.dumps({"error": {"code": code, "sentence": sentence, **facts}})
        else:
            said = ": ".join(map(plain, ("redthread", *facts.values(), sentence)))
        self._to_errors(said + "\n")

    def note(self, code: str, **facts: object) -> None:
        """Say a remark on standard error that is no error, or an object with it."""
        self._clear_progress()
        sentence = phrase_remark(code, facts)
        if self.as_json:
            said = json.dumps({"note": {"code": code, "sentence": sentence}})
        else:
            said = f"redthread: {plain(sentence)}"
        self._to_errors(said + "\n")

    def hint(self, lines: str) -> None:
        """Add to an error what would have been understood."""
        self._to_errors(lines + "\n")

    def progress(self, done: int, total: int, what: str) -> None:
        """Show on a terminal how far long work is."""
        if self.as_json or sys.stderr is None or not sys.stderr.isatty():
            return
        counted = f"{done} of {total}: " if total > 1 else ""
        self._to_errors(f"\r\x1b[K{counted}{plain(what)[:60]}")
        self._shows_progress = True

    def _clear_progress(self) -> None:
        if self._shows_progress:
            self._shows_progress = False
            self._to_errors("\r\x1b[K")

    def _to_errors(self, text: str) -> None:
        if sys.stderr is not None:
            with suppress(OSError):  # there is no one left to tell
                stream = _bytes_of(sys.stderr)
                stream.write(_encoded(text))
                stream.flush()

    def _try(self, write: Any) -> None:
        if not self._is_read or sys.stdout is None:
            return
        self._clear_progress()
        try:
            write(_bytes_of(sys.stdout))
        except OSError as problem:
            self._is_read = False
            _discard_rest(sys.stdout)
            gone = isinstance(problem, BrokenPipeError) or problem.errno == errno.EINVAL
            if not gone:
                reason = problem.strerror or str(problem)
                raise CaseProblem("output.failed", reason=reason) from problem


def plain(text: str) -> str:
    """Return foreign text as it can stand in one line of a terminal."""
    return one_line(" ".join(text.split()))


def short(text: str) -> str:
    """Return foreign text in one line, cut where it is long."""
    line = plain(text)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {one if count == 1 else many}"


def _encoded(text: str) -> bytes:
    """Return UTF-8; what no UTF-8 can hold, as in some file names, becomes an escape of JSON."""
    return text.encode("utf-8", "backslashreplace")


def _bytes_of(stream: TextIO) -> BinaryIO:
    stream.flush()
    return stream.buffer


def _discard_rest(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, so that the interpreter can end in peace."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
