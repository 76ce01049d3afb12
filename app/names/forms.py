"""The forms in which one name may be met: its tokens, their order, their inflected stems."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import permutations
from typing import Final

import regex

from app.names.folding import UNSPACED, fold, read
from app.names.word_lists import COMPOUND_SURNAMES, EVERYDAY, MONTHS, PARTICLES

SUBSTRING: Final = 8
"""From this many letters on, the letters of a whole name are no accident inside another word."""


class Strength(IntEnum):
    """How much one token of a name says by itself."""

    WEAK = 0
    """Nothing: it counts beside other tokens of the same name."""
    CAPITALISED = 1
    """It is an everyday word too, and counts where it is written as a name."""
    STRONG = 2
    """It names the person."""


@dataclass(frozen=True, slots=True)
class SpacedForm:
    """The tokens of a name in one script that writes spaces; ``required`` make it complete."""

    script: str
    tokens: tuple[str, ...]
    required: frozenset[str]

    @property
    def joined(self) -> frozenset[str]:
        """The required tokens as one word, in every order; a name of one token has none."""
        wanted = [token for token in self.tokens if token in self.required]
        if len(wanted) < 2:
            return frozenset()
        orders = permutations(wanted) if len(wanted) <= 4 else (wanted, wanted[::-1])
        return frozenset("".join(order) for order in orders)


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of one name: spaced ones by script, and runs of writing without spaces.

    ``parts`` are the stretches of unspaced writing that name the person alone.
    """

    spaced: tuple[SpacedForm, ...] = ()
    unspaced: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def forms(name: str) -> Forms:
    """Return the forms of one name as it is written; each script in it makes a form of its own."""
    tokens: dict[str, list[str]] = {}
    unspaced: list[str] = []
    for chunk in _CHUNK.findall(name):
        letters, script = _chunk(chunk)
        if script == UNSPACED:
            unspaced.append(letters)
        elif letters:
            tokens.setdefault(script, []).append(letters)
    spaced = [_spaced(script, found) for script, found in tokens.items()]
    whole = "".join(unspaced)
    if whole:
        spaced += _sound(whole)
    else:
        spaced += [
            _spaced("latin", [_in_latin(token) for token in found])
            for script, found in tokens.items()
            if script not in {"latin", "digits"}
        ]
    parts = [_given(whole)] if _HAN.fullmatch(whole) else [run for run in unspaced if len(run) > 2]
    return Forms(tuple(spaced), (whole,) if whole else (), tuple(filter(None, parts)))


def strength(token: str, script: str) -> Strength:
    """Return how much a token says by itself."""
    if token in PARTICLES or token in MONTHS or len(token) < 3:
        return Strength.WEAK
    if token in EVERYDAY and script in {"latin", "cyrillic"}:
        return Strength.CAPITALISED
    return Strength.STRONG


def stems(token: str) -> frozenset[str]:
    """Return what stays of a Cyrillic token (folded) in all its cases."""
    bare = _NOUN_END.sub("", token)
    found = {token, bare, _ADJECTIVE_END.sub("", token)}
    if fleeting := _FLEETING.fullmatch(token):
        found.add(fleeting[1] + fleeting[2])
    if token.endswith("а") and bare[-1:] in _SOFTENED:
        found.add(bare[:-1] + _SOFTENED[bare[-1]])
    return frozenset(stem for stem in found if len(stem) >= min(3, len(token)))


_CHUNK: Final = regex.compile(r"[^\s,;/|()\[\]{}\"“”„«»·・‧•_]+")
_HAN: Final = regex.compile(r"\p{Han}+")
_ADJECTIVE_END: Final = regex.compile(r"(?:[иыіое]и|[ая]я|[ое]е)$")
_NOUN_END: Final = regex.compile(r"[аяоеєиіьыъую]$")
_FLEETING: Final = regex.compile(r"(\w{2,}[бвгджзклмнпрстфхцчшщ])[еоь]([бвгджзклмнпрстфхцчшщ])")
_SOFTENED: Final = {"г": "з", "к": "ц", "х": "с"}


def _chunk(chunk: str) -> tuple[str, str]:
    """Return the folded letters of a chunk of a name and their script."""
    found = read(chunk).words
    scripts = [word.piece.script for word in found if word.piece.script != "digits"]
    script = scripts[0] if scripts else "digits"
    return "".join(word.letters for word in found), script


def _spaced(script: str, tokens: list[str]) -> SpacedForm:
    required = frozenset(t for t in tokens if len(t) > 1 and t not in PARTICLES)
    return SpacedForm(script, tuple(tokens), required or frozenset(tokens))


def _sound(whole: str) -> list[SpacedForm]:
    """Return a name in Chinese characters as it is spelled in Latin letters: family, given."""
    given = _given(whole) if _HAN.fullmatch(whole) else ""
    if not given:
        return []
    family = whole.removesuffix(given)
    return [_spaced("latin", [_in_latin(family), _in_latin(given)])]


def _given(whole: str) -> str:
    """Return the given name of a Chinese full name, if it has two characters or more."""
    surname = 2 if whole[:2] in COMPOUND_SURNAMES else 1
    given = whole[surname:]
    return given if 2 <= len(given) <= 3 else ""


def _in_latin(token: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - its tables are loaded when they are needed

    return fold(anyascii(token))
