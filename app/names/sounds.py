"""Looks up names by how they sound in Latin letters: other spellings, and other scripts."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.names.folding import UNSPACED, fold
from app.names.forms import Strength
from app.names.index import NameIndex
from app.names.word_lists import CYRILLIC_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.names.index import Known, Token

ALIKE: Final = 84
"""From this likeness (per cent) on, two words may be one name spelled in two ways."""

SHORTEST: Final = 5
"""Letters that a word has at least to be compared by its sound: short words are all alike."""

_BONES: Final = 4
"""Consonants that two words have in common, and in order, to be alike by them alone."""

_FIRST: Final = str.maketrans("cqjywpb", "kkiivff")
_JOINED: Final = re.compile(r"[\u0590-\u08ff]")
_VOWELS: Final = re.compile(r"[aeiouy]+")


class SoundIndex(NameIndex):
    """The names of some people, which a word may also stand for by its sound."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_first: Final[defaultdict[str, dict[str, set[Token]]]] = defaultdict(dict)
        self._by_bones: Final[defaultdict[str, set[Token]]] = defaultdict(set)
        self._heard: Final[dict[str, frozenset[Token]]] = {}
        super().__init__(known)
        for letters, tokens in self._tokens.items():
            self._listen(letters, tokens)
        self._first: Final = {_first(letters) for letters in (*self._tokens, *self.runs)}

    def may_sound(self, letter: str) -> bool:
        """Tell whether a name may begin with a first letter, in whatever script.

        In Arabic and Hebrew a word may begin with a letter that is a word of its own.
        """
        return _first(letter) in self._first or bool(_JOINED.match(letter))

    def may_open(self, letters: str, script: str) -> bool:
        """Tell whether a name may begin with a word, written or heard."""
        return super().may_open(letters, script) or bool(self.heard(letters, script))

    def heard(self, letters: str, script: str) -> frozenset[Token]:
        """Return what a folded word may stand for by its sound."""
        if len(letters) < SHORTEST - 1 or script in {UNSPACED, "digits"}:
            return frozenset()
        found = self._heard.get(letters)
        if found is None:
            found = self._heard[letters] = frozenset(self._hear(letters, script))
        return found

    def is_written(self, letters: str, script: str) -> bool:
        """Tell whether a folded word is one of the names, whatever its grammatical case."""
        return bool(self.exactly(letters) or frozenset(super()._look_up(letters, script)))

    def _look_up(self, letters: str, script: str) -> Iterator[Token]:
        return iter(frozenset(super()._look_up(letters, script)) or self.heard(letters, script))

    def _listen(self, letters: str, tokens: Iterable[Token]) -> None:
        sound = _sound(letters)
        strong = {one for one in tokens if one.strength is Strength.STRONG and not one.joined}
        if len(sound) < SHORTEST - 1 or not strong:
            return
        self._by_first[_first(sound)].setdefault(sound, set()).update(strong)
        if len(bones := _bones(sound)) >= _BONES:
            self._by_bones[bones] |= strong

    def _hear(self, letters: str, script: str) -> set[Token]:
        found = self._alike(_sound(letters))
        if script == "cyrillic" and not found:
            for size in (1, 2, 3):
                if letters[-size:] in CYRILLIC_ENDINGS and len(letters) - size >= SHORTEST:
                    found |= self._alike(_sound(letters[:-size]))
        return found

    def _alike(self, sound: str) -> set[Token]:
        from rapidfuzz import fuzz  # noqa: PLC0415 - loaded when it is needed

        if len(sound) < SHORTEST - 1:
            return set()
        found = set(self._by_bones.get(_bones(sound), ()))
        for known, tokens in self._by_first.get(_first(sound), {}).items():
            likeness = fuzz.ratio(sound, known, score_cutoff=ALIKE)
            if known == sound or (likeness and min(len(sound), len(known)) >= SHORTEST):
                found |= tokens
        return found


@lru_cache(maxsize=1 << 14)
def _sound(letters: str) -> str:
    if letters.isascii():
        return letters
    from anyascii import anyascii  # noqa: PLC0415 - its tables are loaded when they are needed

    return fold(anyascii(letters))


@lru_cache(maxsize=1 << 12)
def _first(letters: str) -> str:
    """Return by what a word is looked up: the first letter of its sound, like ones as one."""
    return _sound(fold(letters[:1]))[:1].translate(_FIRST)


def _bones(sound: str) -> str:
    """Return the consonants of a sound, a first vowel kept."""
    return sound[:1] + _VOWELS.sub("", sound[1:])
