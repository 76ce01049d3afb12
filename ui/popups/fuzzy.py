"""How well a few typed letters fit the words of something that is to be found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_START, _WITHIN, _SCATTERED = 300, 200, 100
"""What a typed word is worth that begins a word, stands in one, or is spread over several."""

_LONGEST: Final = 120
"""Beyond so many code points letters are not looked for one by one."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well letters fit (more is better), and which code points of the text they are."""

    worth: int
    places: tuple[int, ...]


def fit(typed: str, text: str) -> Fit | None:
    """Return how what was typed fits a text, None where it does not.

    Every word that was typed has to be there, in any order: as it is, or its letters in turn.
    """
    lower = _folded(text)
    found: set[int] = set()
    worth = 0
    for word in _folded(typed).split():
        one = _fit_word(word, lower)
        if one is None:
            return None
        worth += one.worth
        found.update(one.places)
    if lower.startswith(_folded(typed).strip()):
        worth += _START
    return Fit(worth - len(text) // 8, tuple(sorted(found)))


def _folded(text: str) -> str:
    """Return a text without case, each code point where it was."""
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _fit_word(word: str, text: str) -> Fit | None:
    starts = [at for at in _places(word, text) if at == 0 or not text[at - 1].isalnum()]
    if starts:
        return Fit(_START + _wholeness(word, text, starts[0]), _span(starts[0], word))
    at = text.find(word)
    if at >= 0:
        return Fit(_WITHIN, _span(at, word))
    places = _scattered(word, text) if len(text) <= _LONGEST else None
    if places is None:
        return None
    at_starts = sum(1 for one in places if one == 0 or not text[one - 1].isalnum())
    gaps = sum(1 for one, other in pairwise(places) if other != one + 1)
    if at_starts == 0 or (gaps > 1 and 2 * at_starts < len(places)):
        return None  # letters that only happen to be there
    return Fit(_SCATTERED + 15 * at_starts - 10 * gaps, tuple(places))


def _places(word: str, text: str) -> list[int]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


def _span(start: int, word: str) -> tuple[int, ...]:
    return tuple(range(start, start + len(word)))


def _wholeness(word: str, text: str, at: int) -> int:
    end = at + len(word)
    return 40 if end == len(text) or not text[end].isalnum() else 0


def _scattered(word: str, text: str) -> Sequence[int] | None:
    """Return where the letters of a word stand in turn, at the beginnings of words if possible."""
    starts = {at for at in range(len(text)) if at == 0 or not text[at - 1].isalnum()}
    places: list[int] = []
    for sign in word:
        after = places[-1] + 1 if places else 0
        if places and after < len(text) and text[after] == sign:
            places.append(after)
            continue
        here = [at for at in range(after, len(text)) if text[at] == sign]
        if not here:
            return None
        places.append(next((at for at in here if at in starts), here[0]))
    return places
