"""How a verb comes by a passphrase: from a file, else by asking at the terminal."""

from __future__ import annotations

import getpass
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, BinaryIO, Final

from app.errors import CaseProblem
from app.safekeeping.passphrases.passphrase import unlocked
from app.safekeeping.passphrases.strength import strength_of
from app.store.file import casefile
from app.store.file.engine import Access

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.cli.output import Output

    Opener = Callable[[Path, str], Access]

TRIES: Final = 3
"""How often a passphrase can be typed before the verb gives up."""

LONGEST: Final = 1 << 16
"""Bytes of a file that are read for its first line."""

_INPUT: Final = "-"


class Passphrases:
    """The passphrases of one command; each case is asked for once."""

    def __init__(self, file: Path | None, output: Output) -> None:
        self._file = file
        self._output = output
        self._from_file: str | None = None
        self._known: dict[Path, Access] = {}

    def access_to(self, path: Path, opened: Opener = unlocked) -> Access:
        """Return how a case file is opened, by its passphrase if it is encrypted.

        ``opened`` turns a file and a passphrase into that. Raises CaseProblem "case.…" when it
        can not be, or "passphrase.…" when there is nobody to ask.
        """
        if path not in self._known:
            if casefile.is_locked(path):
                self._known[path], _ = self.present(path, opened)
            else:
                self._known[path] = Access(path)
                if self._file is not None:
                    self._output.note("passphrase.not_needed", path=str(path))
        return self._known[path]

    def present(self, path: Path, opened: Opener = unlocked) -> tuple[Access, str]:
        """Return how an encrypted case is opened, and the passphrase for it."""
        if self._file is not None:
            passphrase = self._of_file()
            return opened(path, passphrase), passphrase
        for tries_left in reversed(range(TRIES)):
            passphrase = _ask(f"Passphrase of {path.name}: ")
            try:
                return opened(path, passphrase), passphrase
            except CaseProblem as problem:
                if problem.code != "case.wrong_passphrase" or not tries_left:
                    raise
                self._output.problem(problem)
        raise AssertionError("a passphrase was neither right nor wrong")

    def new(self) -> str:
        """Return a passphrase that is to be set, typed twice where it is typed."""
        if self._file is not None:
            return self._of_file()
        first = _ask("New passphrase: ")
        if not first:
            raise CaseProblem("passphrase.empty")
        if _ask("Once more: ") != first:
            raise CaseProblem("passphrase.not_the_same")
        return first

    def _of_file(self) -> str:
        if self._from_file is None and self._file is not None:
            self._from_file = self._read(self._file)
        return self._from_file or ""

    def _read(self, file: Path) -> str:
        name = str(file)
        try:
            if name == _INPUT:
                return _first_line(sys.stdin.buffer, name)
            with file.open("rb") as stream:
                line = _first_line(stream, name)
            if sys.platform != "win32" and file.stat().st_mode & 0o077:
                self._output.note("passphrase.file_is_open", path=name)
        except OSError as problem:
            reason = problem.strerror or str(problem)
            raise CaseProblem("passphrase.no_file", path=name, reason=reason) from problem
        return line


_PASSPHRASES: ContextVar[Passphrases | None] = ContextVar("passphrases", default=None)


@contextmanager
def passphrases_of(arguments: argparse.Namespace, output: Output) -> Iterator[None]:
    """Let all cases that are opened in the block be opened with the passphrases of a command.

    Raises CaseProblem "passphrase.input_taken" when two things are to be read from the input.
    """
    readers = [name for name, value in vars(arguments).items() if str(value) == _INPUT]
    if len(readers) > 1:
        raise CaseProblem("passphrase.input_taken")
    given = Passphrases(arguments.passphrase_file, output)
    before = _PASSPHRASES.set(given)
    try:
        yield
    finally:
        _PASSPHRASES.reset(before)


def passphrases() -> Passphrases:
    """Return the passphrases of the command that is being done."""
    found = _PASSPHRASES.get()
    if found is None:
        raise AssertionError("no command is being done")
    return found


def access_to(path: Path, opened: Opener = unlocked) -> Access:
    """Return how a case file is opened, asking for its passphrase if it has one."""
    return passphrases().access_to(path, opened)


def say_strength(output: Output, passphrase: str) -> None:
    """Say how strong a passphrase is that is being set; a weak one is not refused."""
    strength = strength_of(passphrase)
    output.note(strength.code, **strength.facts)
    if strength.hint:
        output.note(strength.hint)


def _ask(prompt: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise CaseProblem("passphrase.nobody_to_ask")
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise CaseProblem("passphrase.nobody_to_ask") from None


def _first_line(stream: BinaryIO, name: str) -> str:
    """Return the first line of a file without its line end and byte order mark."""
    line = stream.readline(LONGEST)
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseProblem("passphrase.not_utf8", path=name) from None
    text = text.removesuffix("\n").removesuffix("\r")
    if not text:
        raise CaseProblem("passphrase.empty_file", path=name)
    return text
