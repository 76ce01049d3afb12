"""Finds where somebody is mentioned, by whichever form of a name, and how sure that is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import regex

from app.anchors.mentions import find_mentions
from app.names.folding import UNSPACED, fold, read
from app.names.forms import SUBSTRING
from app.names.groups import find_groups
from app.names.index import Known
from app.names.initials import with_initials
from app.names.likeness import Likeness
from app.names.runs import Span, find_runs
from app.names.sounds import SoundIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.names.folding import Reading
    from app.names.groups import Group

_GAP: Final = regex.compile(r"[^\S\n]*(?:\n|[\p{Pd},·・‧•'’\"“”„«»])?[^\S\n]*")
"""What may stand between two words of one name; never the end of a sentence or a paragraph."""

_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}\p{Cf}]+(?:[-‐'’ʼ‘][\p{L}\p{M}\p{N}\p{Cf}]+)*")

_SPACE: Final = regex.compile(r"\s")

_AROUND: Final = 100
"""Code points around a word that tell whether it is a part of a longer name, or of another's."""

_REMEMBERED: Final = 200_000
"""Words that are kept in mind, so that each of them is looked up once."""

_OWN: Final = 0
"""The number of the one who is looked for among those whom the index knows."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Code points of a text that may mention somebody.

    ``others`` are those who may be meant as well or instead, by their ids.
    """

    start: int
    end: int
    likeness: Likeness
    others: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Tell whether this is a known name that nobody else has."""
        return self.likeness is Likeness.EXACT and not self.others


class MentionFinder:
    """Finds mentions of somebody by some names, beside others whose names are known too."""

    def __init__(self, names: Iterable[str], others: Mapping[str, Sequence[str]]) -> None:
        """Take all names of the one looked for, and those of others by the others' ids."""
        self.names = tuple(name for name in dict.fromkeys(names) if fold(name))
        own = Known(None, self.names)
        alone = SoundIndex([own])
        near = {one: known for one, known in others.items() if _shares(alone, known)}
        self._ids = ("", *near)
        self._index = SoundIndex([own, *(Known(None, tuple(known)) for known in near.values())])
        self._owners: dict[str, set[int]] = {}
        for run in itertools.chain.from_iterable(self._index.unspaced.values()):
            self._owners.setdefault(run.letters, set()).add(run.person)
        long_runs = itertools.chain.from_iterable(self._index.runs.values())
        self._long = [run.letters for run in long_runs if run.person == _OWN]
        self._meant: dict[str, bool] = {}
        unspaced = "|".join(map(regex.escape, self.unspaced))
        self._runs = regex.compile(unspaced, regex.IGNORECASE) if unspaced else None
        self.namesakes: dict[str, tuple[str, ...]] = {}
        for one, known in near.items():
            for name in map(fold, known):
                self.namesakes[name] = (*self.namesakes.get(name, ()), one)

    @property
    def unspaced(self) -> tuple[str, ...]:
        """The names and parts of names in scripts without spaces that are looked for."""
        own = (run for run, owners in self._owners.items() if _OWN in owners)
        return tuple(sorted(own, key=lambda run: (-len(run), run)))

    def may_mean(self, word: str) -> bool:
        """Tell whether one word of a text may be a name that is looked for, or a part of one."""
        known = self._meant.get(word)
        if known is None:
            if len(self._meant) > _REMEMBERED:
                self._meant.clear()
            known = self._meant[word] = self._may_mean(word)
        return known

    def find(self, text: str) -> list[Mention]:
        """Return where a text mentions the one looked for, in order and without overlap."""
        exact = find_mentions(text, self.names)
        hits = [word.span() for word in _WORD.finditer(text) if self.may_mean(word.group())]
        if self._runs is not None:
            hits += [run.span() for run in self._runs.finditer(text)]
        found: list[Mention] = []
        for start, end in _windows(text, [*exact, *hits]):
            inside = [
                (first - start, last - start) for first, last in exact if start <= first < end
            ]
            found += [
                replace(one, start=start + one.start, end=start + one.end)
                for one in self._find_in(text[start:end], inside)
            ]
        return found

    def _find_in(self, text: str, exact: Sequence[tuple[int, int]]) -> list[Mention]:
        reading = read(text)
        runs = [run for run in find_runs(self._index, reading) if _is_whole(reading.plain, run)]
        groups = list(find_groups(self._index, reading, tuple(runs), gap=_GAP))
        theirs = list(self._theirs(reading, groups, runs))
        found = [
            Mention(start, end, Likeness.EXACT, self._others(text[start:end], start, end, theirs))
            for start, end in exact
        ]
        if exact and reading.origins is None:
            taken = (*runs, *(Span(start, end, None) for start, end in exact))
            groups = list(find_groups(self._index, reading, taken, gap=_GAP))
        for span, likeness, others in self._likely(reading, groups, runs):
            start, end = reading.origin(span.start), reading.origin(span.end)
            if not any(one.start < end and start < one.end for one in found):
                found.append(Mention(start, end, likeness, others))
        return sorted(found, key=lambda one: one.start)

    def _may_mean(self, word: str) -> bool:
        index = self._index
        if len(word) >= SUBSTRING and any(run in word.casefold() for run in self._long):
            return True
        if self._runs is not None and self._runs.search(word):
            return True
        words = read(word).words
        if len(words) == 1 and not index.may_sound(word[0]):
            return False
        forms = {(one.letters, one.piece.script) for one in words}
        if len(words) > 1:
            forms.add(("".join(one.letters for one in words), words[0].piece.script))
        return any(
            token.person == _OWN
            for form in forms
            for token in (index.exactly(form[0]) or index.tokens(*form))
        )

    def _likely(
        self, reading: Reading, groups: Sequence[Group], runs: Sequence[Span]
    ) -> Iterator[tuple[Span, Likeness, tuple[str, ...]]]:
        """Yield what is no known name letter by letter, whole names first."""
        likely = [one for group in groups if (one := self._of_group(reading, group))]
        for run in runs:
            owners = self._owners.get(fold(reading.plain[run.start : run.end]), {run.person})
            if run.person is not None and _OWN in owners:
                likeness = Likeness.FORM if run.whole else Likeness.PART
                likely.append((run, likeness, self._named(owners)))
        yield from sorted(likely, key=lambda one: one[1] is Likeness.PART)

    def _of_group(
        self, reading: Reading, group: Group
    ) -> tuple[Span, Likeness, tuple[str, ...]] | None:
        keys = group.people.get(_OWN)
        if keys is None:
            return None
        whole = self._is_whole(group, _OWN)
        rivals = [
            person
            for person in group.people
            if person != _OWN and (self._is_whole(group, person) or not whole)
        ]
        if not whole and _OWN not in group.sure:
            return None
        words = reading.words[group.first : group.last]
        span = Span(words[0].start, words[-1].end, None, _OWN)
        start, end = with_initials(self._index, reading.plain, span)
        written = all(self._index.is_written(one.letters, one.piece.script) for one in words)
        likeness = Likeness.FORM if whole else Likeness.PART
        if not written:
            likeness = Likeness.SOUND
        return Span(start, end, None, _OWN), likeness, self._named(rivals)

    def _named(self, people: Iterable[int | None]) -> tuple[str, ...]:
        """Return the ids of some people in their order, the one looked for left out."""
        return tuple(self._ids[person] for person in sorted(filter(None, people)))

    def _is_whole(self, group: Group, person: int) -> bool:
        keys = group.people[person]
        return self._index.is_whole(person, keys) and (group.proper or len(keys) > 1)

    def _theirs(
        self, reading: Reading, groups: Sequence[Group], runs: Sequence[Span]
    ) -> Iterator[tuple[int, int, int]]:
        """Yield where names of others stand that the one looked for has not."""
        for group in groups:
            if _OWN not in group.people:
                start, end = reading.words[group.first].start, reading.words[group.last - 1].end
                for person in group.people:
                    yield reading.origin(start), reading.origin(end), person
        for run in runs:
            if run.person:
                yield reading.origin(run.start), reading.origin(run.end), run.person

    def _others(
        self, words: str, start: int, end: int, theirs: Sequence[tuple[int, int, int]]
    ) -> tuple[str, ...]:
        """Return who else has these words as a name, or a longer name that they stand in."""
        around = [
            self._ids[person]
            for first, last, person in theirs
            if first <= start and end <= last and (first, last) != (start, end)
        ]
        return tuple(dict.fromkeys((*self.namesakes.get(fold(words), ()), *around)))


def _is_whole(plain: str, run: Span) -> bool:
    """Tell whether a run of letters is whole words, or a part of one word alone."""
    ends_inside = run.end < len(plain) and plain[run.end].isalnum()
    return not ends_inside or not _SPACE.search(plain, run.start, run.end)


def _shares(index: SoundIndex, names: Iterable[str]) -> bool:
    """Tell whether some names have a word in common with those of an index."""
    for name in names:
        for word in read(name).words:
            script = word.piece.script
            if script == UNSPACED:
                if any(letter in index.unspaced for letter in word.letters):
                    return True
            elif index.exactly(word.letters) or index.tokens(word.letters, script):
                return True
    return False


def _windows(text: str, hits: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that are to be read closely, no word cut by their ends."""
    start = end = -1
    for first, last in sorted(hits):
        low, high = max(0, first - _AROUND), min(len(text), last + _AROUND)
        if low <= end:
            end = max(end, high)
            continue
        if end >= 0:
            yield _whole_words(text, start, end)
        start, end = low, high
    if end >= 0:
        yield _whole_words(text, start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Draw in the ends of a stretch to where a word begins or ends."""
    if start:
        space = _SPACE.search(text, start, start + _AROUND)
        start = space.start() if space else start
    if end < len(text):
        spaces = [space.end() for space in _SPACE.finditer(text, max(start, end - _AROUND), end)]
        end = spaces[-1] if spaces else end
    return start, end
