"""Finds words in a row that may be those of one name, inflected or broken up by hyphens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.names.forms import Strength
from app.names.runs import GAP, HYPHEN, touches
from app.names.word_lists import EVERYDAY, MONTHS, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from app.names.folding import Reading
    from app.names.index import NameIndex, Token
    from app.names.runs import Span

_ORDINARY: Final = EVERYDAY | MONTHS | PARTICLES
_PIECES: Final = 4
"""Of how many pieces a word with hyphens, or one broken up, is put together at most."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words ``first`` up to ``last`` that may be one word of a name, ``proper`` as a name is."""

    first: int
    last: int
    tokens: frozenset[Token]
    proper: bool

    def sure(self) -> set[int]:
        """Return the people that the word names by itself."""
        enough = Strength.CAPITALISED if self.proper else Strength.STRONG
        return {token.person for token in self.tokens if token.strength >= enough}


@dataclass(slots=True)
class Group:
    """Words ``first`` up to ``last`` that may name the same people: for each, the words met.

    ``sure`` are those whom one of the words names by itself; ``proper`` tells that the words are
    written as names are, ``joined`` that a whole name is written as one word.
    """

    first: int
    last: int
    people: dict[int, frozenset[str]]
    sure: set[int]
    proper: bool
    joined: bool = False

    @classmethod
    def begin(cls, hit: _Hit) -> Group:
        """Return a group of one word."""
        people: dict[int, frozenset[str]] = {}
        for token in hit.tokens:
            people[token.person] = people.get(token.person, frozenset()) | {token.key}
        joined = any(token.joined for token in hit.tokens)
        return cls(hit.first, hit.last, people, hit.sure(), hit.proper, joined)

    def take(self, hit: _Hit) -> bool:
        """Go on with one more word, if it can be another word of the same name."""
        people = {
            token.person: self.people[token.person] | {token.key}
            for token in hit.tokens
            if token.key not in self.people.get(token.person, {token.key}) and not token.joined
        }
        if self.joined or not people:
            return False
        self.people, self.last, self.proper = people, hit.last, True
        self.sure = (self.sure | hit.sure()) & set(people)
        return True


def find_groups(
    index: NameIndex,
    reading: Reading,
    taken: Sequence[Span],
    *,
    gap: regex.Pattern[str] = GAP,
) -> Iterator[Group]:
    """Yield the groups of words that may be names, outside what is taken already.

    Only what a ``gap`` matches may stand between two words of one group.
    """
    group: Group | None = None
    for hit in _hits(index, reading, taken):
        if group is not None:
            if _adjacent(reading, group, hit, gap) and group.take(hit):
                continue
            yield group
        group = Group.begin(hit)
    if group is not None:
        yield group


def _adjacent(reading: Reading, group: Group, hit: _Hit, gap: regex.Pattern[str]) -> bool:
    if group.last != hit.first:
        return False
    end, start = reading.words[hit.first - 1].end, reading.words[hit.first].start
    return gap.fullmatch(reading.plain, end, start) is not None


def _hits(index: NameIndex, reading: Reading, taken: Sequence[Span]) -> Iterator[_Hit]:
    at, words = 0, reading.words
    while at < len(words):
        word = words[at]
        hit = None
        if index.may_open(word.letters, word.piece.script) and not touches(
            taken, word.start, word.end
        ):
            hit = _hit(index, reading, at)
        if hit is not None:
            yield hit
        at = at + 1 if hit is None else hit.last


def _hit(index: NameIndex, reading: Reading, at: int) -> _Hit | None:
    """Return the word of a name that begins here, put together from its pieces if need be."""
    script = reading.words[at].piece.script
    compounds = list(_compounds(reading, at))
    for last, letters, spaced in reversed(compounds):
        tokens = index.exactly(letters)
        if spaced:
            tokens = frozenset(token for token in tokens if not token.joined)
        if tokens:
            return _Hit(at, last, tokens, _proper(reading, at, tokens))
    for last, letters, spaced in compounds:
        tokens = frozenset() if spaced else index.tokens(letters, script)
        if tokens:
            return _Hit(at, last, tokens, _proper(reading, at, tokens))
    return None


def _compounds(reading: Reading, at: int) -> Iterator[tuple[int, str, bool]]:
    """Yield the words that may begin at a piece: where each ends, its letters, if it has spaces."""
    letters, spaced = "", False
    for last in range(at, min(at + _PIECES, len(reading.words))):
        word = reading.words[last]
        if last > at:
            before = reading.words[last - 1].end
            if not HYPHEN.fullmatch(reading.plain, before, word.start):
                return
            spaced = spaced or any(map(str.isspace, reading.plain[before : word.start]))
        letters += word.letters
        yield last + 1, letters, spaced


def _proper(reading: Reading, at: int, tokens: frozenset[Token]) -> bool:
    """Tell whether a word is written as a name is: with a capital where it is a word as well."""
    ordinary = any(token.key in _ORDINARY for token in tokens)
    return not ordinary or reading.plain[reading.words[at].start].isupper()
