"""In which language the words of the core are said: in English, unless who shows them says else.

What is stored, hashed, reported and printed is English: only a thread that shows words to somebody
(the window's own, and the one that reads for it) is given another tongue. The thread that writes
has none but English.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Tongue(Protocol):
    """A language that words can be said in; safe to be asked on any thread."""

    def say(self, context: str, text: str) -> str:
        """Return an English text of a context in this language, or as it is."""

    def form(self, count: int) -> int:
        """Return which of the forms of a noun goes with a count: 0 is the one for 1."""

    def number(self, number: float) -> str:
        """Return a number with the signs that part its digits."""

    def listed(self, parts: Sequence[str]) -> str:
        """Return parts as a list in a sentence, such as "a, b and c"."""


class _English:
    """What the words are written in."""

    def say(self, _context: str, text: str) -> str:
        return text

    def form(self, count: int) -> int:
        return int(count != 1)

    def number(self, number: float) -> str:
        return f"{number:,}" if isinstance(number, int) else f"{number:,.10g}"

    def listed(self, parts: Sequence[str]) -> str:
        return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


ENGLISH: Tongue = _English()

_SPOKEN: ContextVar[Tongue] = ContextVar("tongue", default=ENGLISH)


def speak(tongue: Tongue) -> None:
    """Speak this language on this thread from now on."""
    _SPOKEN.set(tongue)


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Speak this language on this thread for a while."""
    token = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def said(context: str, text: str) -> str:
    """Return a text in the language spoken on this thread."""
    return _SPOKEN.get().say(context, text)


def number(value: float) -> str:
    """Return a number as it is written in that language."""
    return _SPOKEN.get().number(value)


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence of that language."""
    return _SPOKEN.get().listed(parts)


def numbered(count: int, forms: Sequence[str]) -> str:
    """Return a count with the form of a noun that goes with it; the last form stands for more."""
    return f"{number(count)} {forms[min(_SPOKEN.get().form(count), len(forms) - 1)]}"
