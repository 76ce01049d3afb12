"""How long a passphrase would stand against somebody who has the file and tries many."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.speech import numbered, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TRIES_PER_SECOND: Final = 1e6
"""What about a hundred graphics cards try in a second, at 256,000 rounds of PBKDF2 for each."""

_WEIGHED: Final = 72
"""Characters that are weighed; the rest can only make a passphrase stronger."""

_DAY: Final = 86_400.0
_YEAR: Final = 365 * _DAY

_LEVELS: Final = (60.0, _DAY * 30, _YEAR * 10, _YEAR * 10_000)
"""How many seconds a passphrase has to stand to be weak, fair, strong, very strong."""

_UNITS: Final = (
    (_YEAR, "year|years"),
    (_DAY * 30, "month|months"),
    (_DAY, "day|days"),
    (3600.0, "hour|hours"),
    (60.0, "minute|minutes"),
)

_PATTERNS: Final = {
    "repeat": "strength.repeat",
    "sequence": "strength.sequence",
    "spatial": "strength.keys",
    "date": "strength.date",
}

_DICTIONARIES: Final = {
    "user_inputs": "strength.own_words",
    "passwords": "strength.common",
    "male_names": "strength.name",
    "female_names": "strength.name",
    "surnames": "strength.name",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """An estimate: ``level`` from 0 (very weak) to 4 (very strong), and what it says in words.

    ``code`` and ``facts`` make its sentence, ``hint`` is the code of how to better it, if any.
    """

    level: int
    code: str
    facts: dict[str, str] = field(default_factory=dict)
    hint: str = ""


def strength_of(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """Estimate how hard a passphrase is to guess; ``known`` are words that a guesser tries first.

    It counts common passwords, names, words, dates, rows of keys, repeats and length; what it
    knows of words is mostly English.
    """
    if not passphrase:
        return Strength(0, "strength.none")
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists are slow to import

    weighed = passphrase[:_WEIGHED]
    words = [word for text in known for word in (text, *text.split()) if len(word) > 2]
    found = zxcvbn(weighed, user_inputs=words)
    seconds = float(found["guesses"]) / TRIES_PER_SECOND
    level = sum(seconds >= limit for limit in _LEVELS)
    hint = _hint(found["sequence"]) if level < 3 else ""
    return Strength(level, f"strength.{level}", {"time": _span(seconds)}, hint)


def _hint(parts: Iterable[Mapping[str, Any]]) -> str:
    """Return the code of what makes a passphrase weak: what is known best comes first."""
    codes = {
        code
        for part in parts
        for code in (
            _PATTERNS.get(part["pattern"]),
            _DICTIONARIES.get(part.get("dictionary_name") or ""),
        )
    }
    ranked = (*_DICTIONARIES.values(), *_PATTERNS.values())
    return next((code for code in ranked if code in codes), "strength.short")


def _span(seconds: float) -> str:
    for length, unit in _UNITS:
        if seconds >= length:
            count = round(seconds / length)
            if length == _YEAR and count > 1000:
                return said("Times", "more than a thousand years")
            time = numbered(count, said("Times", unit).split("|"))
            return said("Times", "about {}").format(time)
    return said("Times", "less than a minute")


SAYABLE: Final = tuple(unit for _, unit in _UNITS)
"""The units of time, as they stand behind "about"."""
