"""Looks up which people a word or a run of letters may name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.names.folding import fold
from app.names.forms import SUBSTRING, Strength, forms, stems, strength
from app.names.word_lists import CYRILLIC_ENDINGS, LATIN_ENDINGS, SEMITIC_PREFIX_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.names.forms import Forms, SpacedForm

_NOT_PLAIN: Final = re.compile(r"[^\W0-9_a-zA-Z]|%")
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")
_MAY_BE_INITIALS: Final = re.compile(r"[A-Z]\.\s?[A-Z](?![a-zA-Z0-9])")
KEY: Final = 4
"""By how many first letters a long run is looked up."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whose names are known; ``shown`` stands for them, None where they may stay.

    ``parts`` are given and family names that count alone. ``descriptions`` call somebody without
    naming: their words count all together or not at all. ``secrets`` are numbers of documents and
    the like.
    """

    shown: str | None
    names: tuple[str, ...]
    parts: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name: whose it is, and what it says by itself.

    A ``joined`` one is a whole name that is written as one word.
    """

    person: int
    key: str
    strength: Strength
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that name somebody wherever they stand in a row, with or without gaps.

    A ``complete`` run is a whole name, a ``secret`` one the number of a document. A ``bounded`` one
    counts as whole words alone, a ``loose`` one even where its words stand far apart.
    """

    letters: str
    person: int
    complete: bool = True
    secret: bool = False
    bounded: bool = False
    loose: bool = False


class NameIndex:
    """The names of some people, by the words and letters that a text may hold."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.people: Final = tuple(known)
        self.runs: Final[defaultdict[str, set[Run]]] = defaultdict(set)
        self.unspaced: Final[defaultdict[str, set[Run]]] = defaultdict(set)
        self.initials: Final[dict[str, int]] = {}
        self._whole: Final[defaultdict[int, set[frozenset[str]]]] = defaultdict(set)
        self._tokens: Final[defaultdict[str, set[Token]]] = defaultdict(set)
        self._stems: Final[defaultdict[str, set[Token]]] = defaultdict(set)
        self._looked_up: Final[dict[tuple[str, str], frozenset[Token]]] = {}
        for number, person in enumerate(self.people):
            self._add(number, person)
        self._openings: Final = {letters[:2] for letters in (*self._tokens, *self._stems)}
        plain = {letters[:KEY] for letters in (*self._tokens, *self.runs) if letters.isascii()}
        self._plain: Final = re.compile("|".join(map(re.escape, sorted(plain))) or "(?!)")

    def may_name(self, text: str) -> bool:
        """Tell, at little cost, whether a text may hold a name at all: most texts hold none."""
        if _NOT_PLAIN.search(text) or _MAY_BE_INITIALS.search(text):
            return True
        return self._plain.search(_NO_LETTER.sub("", text.lower())) is not None

    def is_whole(self, person: int, keys: Iterable[str]) -> bool:
        """Tell whether words make up one of a person's names."""
        found = frozenset(keys)
        return any(name <= found for name in self._whole[person])

    def may_open(self, letters: str, script: str) -> bool:
        """Tell whether a name may begin with the first letters of a word."""
        return letters[:2] in self._openings or script == "semitic"

    def exactly(self, letters: str) -> frozenset[Token]:
        """Return what a folded word may stand for, in this very form."""
        return frozenset(self._tokens.get(letters, ()))

    def first_letters(self, person: int | None) -> tuple[str, ...]:
        """Return the initials of the names of a person."""
        return tuple({key[0] for name in self._whole.get(person or 0, ()) for key in name})

    def tokens(self, letters: str, script: str) -> frozenset[Token]:
        """Return what a folded word may stand for, whatever its grammatical case."""
        key = (letters, script)
        found = self._looked_up.get(key)
        if found is None:
            found = self._looked_up[key] = frozenset(self._look_up(letters, script))
        return found

    def _look_up(self, letters: str, script: str) -> Iterator[Token]:
        yield from self._tokens.get(letters, ())
        if script == "cyrillic":
            for size in range(4):
                if letters[len(letters) - size :] in CYRILLIC_ENDINGS:
                    yield from self._stems.get(letters[: len(letters) - size], ())
        elif script == "semitic":
            bare = letters.lstrip(SEMITIC_PREFIX_LETTERS)
            for size in range(1, len(letters) - len(bare) + 1):
                yield from self._tokens.get(letters[size:], ())
        else:
            for ending in _endings(letters, script):
                yield from self._tokens.get(letters.removesuffix(ending), ())

    def _add(self, number: int, person: Known) -> None:
        for secret in filter(None, map(fold, person.secrets)):
            self._add_run(Run(secret, number, secret=True, loose=True))
        for name in person.names:
            self._add_name(number, forms(name))
        for description in person.descriptions:
            self._add_description(number, description)
        for part in person.parts:
            self._add_part(number, forms(part))

    def _add_name(self, number: int, name: Forms) -> None:
        for run in name.unspaced:
            self.unspaced[run[0]].add(Run(run, number))
        for run in name.parts:
            self.unspaced[run[0]].add(Run(run, number, complete=False))
        for form in name.spaced:
            self._add_spaced(number, form)

    def _add_spaced(self, number: int, form: SpacedForm) -> None:
        if len(form.required) == 1 and len(next(iter(form.required))) == 1:
            return  # one letter names nobody
        self._whole[number].add(form.required)
        for token in form.tokens:
            self._add_token(number, token, form.script)
        for joined in form.joined:
            if len(joined) >= SUBSTRING:
                self._add_run(Run(joined, number))
            else:
                self._whole[number].add(frozenset({joined}))
                self._tokens[joined].add(Token(number, joined, Strength.WEAK, joined=True))
        ordered = [token for token in form.tokens if token in form.required]
        if len(ordered) > 1:
            letters = [token[0] for token in ordered]
            for turned in (letters, letters[1:] + letters[:1], letters[-1:] + letters[:-1]):
                self.initials.setdefault("".join(turned), number)

    def _add_token(self, number: int, token: str, script: str) -> None:
        entry = Token(number, token, strength(token, script))
        self._tokens[token].add(entry)
        for stem in stems(token) if script == "cyrillic" else ():
            self._stems[stem].add(entry)

    def _add_part(self, number: int, part: Forms) -> None:
        for form in part.spaced:
            for token in form.tokens:
                self._add_token(number, token, form.script)
        for run in part.unspaced:
            if len(run) > 1:  # a Chinese family name alone is an everyday character
                self.unspaced[run[0]].add(Run(run, number, complete=False))

    def _add_description(self, number: int, name: str) -> None:
        letters = fold(name)
        if letters:
            run = Run(letters, number, bounded=len(letters) < SUBSTRING, loose=True)
            self._add_run(run)
            self.unspaced[letters[0]].add(run)

    def _add_run(self, run: Run) -> None:
        if len(run.letters) >= KEY:
            self.runs[run.letters[:KEY]].add(run)


def _endings(letters: str, script: str) -> Iterator[str]:
    """Return what may be an ending: at least four letters of the name must stay."""
    if script == "latin":
        possible = [ending for ending in LATIN_ENDINGS if letters.endswith(ending)]
    else:
        possible = [letters[-size:] for size in (1, 2, 3)]
    return (ending for ending in possible if len(letters) - len(ending) > 3)
