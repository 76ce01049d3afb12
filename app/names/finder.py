"""Finds the names of people in a text, in whatever form they stand there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import regex

from app.names.folding import INVISIBLE, fold, read
from app.names.groups import find_groups
from app.names.index import Known, NameIndex
from app.names.initials import find_initials, with_initials
from app.names.runs import NAME_WITHHELD, Span, find_runs
from app.names.word_lists import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.names.folding import Reading, Word
    from app.names.groups import Group

_AGAIN: Final = regex.compile(r"\s*([(（\[])\s*|\s+")
_CLOSING: Final = regex.compile(r"\s*[)）\]]")
_BEGINS_INSIDE: Final = regex.compile(rf"[{INVISIBLE}]*[\p{{L}}\p{{N}}]")
_ENDS_INSIDE: Final = regex.compile(rf"[\p{{L}}\p{{N}}][{INVISIBLE}]*\Z")
_INSIDE_SENTENCE: Final = regex.compile(r"[\s,]+")


@dataclass(frozen=True, slots=True)
class Found:
    """Code points ``start`` to ``end`` of a text, and what is to stand there instead."""

    start: int
    end: int
    shown: str


class NameFinder:
    """Finds the names of people that must not be named.

    Names of people who may be named are known too, so that "Wang Yi" is left whole where a
    "Wang Wei" is not to be named; but a name that holds one that must not be shown is not left.
    """

    def __init__(self, known: Iterable[Known]) -> None:
        people = tuple(known)
        hidden = [person for person in people if person.shown is not None]
        self._index = NameIndex(hidden)
        self._anyone = bool(hidden)
        same = {fold(name) for person in hidden for name in person.names}
        harmless = [
            Known(
                None, tuple(n for n in person.names if fold(n) in same or not self._holds_name(n))
            )
            for person in people
            if person.shown is None
        ]
        if hidden and harmless:
            self._index = NameIndex([*hidden, *harmless])

    def find(self, text: str) -> list[Found]:
        """Return where names that must not be shown stand, in order and without overlap."""
        found = self._find(text)
        starts = [0, *(each.end for each in found)]
        ends = [*(each.start for each in found), len(text)]
        for start, end in zip(starts, ends, strict=True) if found else ():
            rest = text[start:end]
            # what is left of a word that a name was found inside is a word of its own
            if (start and _BEGINS_INSIDE.match(rest)) or (
                end < len(text) and _ENDS_INSIDE.search(rest)
            ):
                found += [
                    Found(start + each.start, start + each.end, each.shown)
                    for each in self.find(rest)
                ]
        return sorted(found, key=lambda each: each.start)

    def _find(self, text: str) -> list[Found]:
        if not self._anyone or not self._index.may_name(text):
            return []
        reading = read(text)
        spans = find_runs(self._index, reading)
        groups = find_groups(self._index, reading, tuple(spans))
        spans += [span for group in groups if (span := self._resolved(reading, group))]
        spans += find_initials(self._index, reading.plain, tuple(spans))
        spans.sort(key=lambda span: span.start)
        return [
            Found(reading.origin(start), reading.origin(end), shown)
            for start, end, shown in _joined(reading.plain, spans)
        ]

    def _holds_name(self, text: str) -> bool:
        """Tell whether a text holds the whole name of somebody who must not be named."""
        reading = read(text)
        if any(span.whole for span in find_runs(self._index, reading)):
            return True
        return any(
            self._index.is_whole(person, keys)
            for group in find_groups(self._index, reading, ())
            for person, keys in group.people.items()
        )

    def _resolved(self, reading: Reading, group: Group) -> Span | None:
        """Return whom words in a row name, None when nobody who must be hidden."""
        people = self._index.people
        whole = [
            person
            for person, keys in group.people.items()
            if self._index.is_whole(person, keys) and (group.proper or len(keys) > 1)
        ]
        hidden = [person for person in whole if people[person].shown is not None]
        several = [p for p in whole if len(group.people[p]) > 1 or group.joined]
        doubtful = any(people[person].shown is None for person in several)
        if not hidden:
            if doubtful:
                return None
            hidden = [person for person in group.sure if people[person].shown is not None]
            doubtful = any(people[person].shown is None for person in group.people)
            doubtful = doubtful or _beside_another_name(reading, group)
        if not hidden:
            return None
        start, end = reading.words[group.first].start, reading.words[group.last - 1].end
        if doubtful or len({people[person].shown for person in hidden}) > 1:
            return Span(start, end, NAME_WITHHELD)
        start, end = with_initials(self._index, reading.plain, Span(start, end, None, hidden[0]))
        return Span(start, end, people[hidden[0]].shown, hidden[0])


def _beside_another_name(reading: Reading, group: Group) -> bool:
    """Tell whether a part of a name stands beside a word that may be the rest of another's name."""
    words, plain = reading.words, reading.plain
    if group.last < len(words):
        following = words[group.last]
        if plain[words[group.last - 1].end : following.start].isspace() and _is_name(
            plain, following
        ):
            return True
    if group.first > 1:
        earlier, preceding = words[group.first - 2], words[group.first - 1]
        inside_sentence = _INSIDE_SENTENCE.fullmatch(plain, earlier.end, preceding.start)
        beside = plain[preceding.end : words[group.first].start].isspace()
        return bool(inside_sentence) and beside and _is_name(plain, preceding)
    return False


def _is_name(plain: str, word: Word) -> bool:
    titled = plain[word.start].isupper() and not plain[word.start : word.end].isupper()
    return titled and len(word.letters) > 1 and word.letters not in PARTICLES


def _joined(plain: str, spans: Iterable[Span]) -> Iterator[tuple[int, int, str]]:
    """Yield what is to be hidden, the same name twice in a row as one: "陈浩然 (Chen Haoran)"."""
    last: tuple[int, int, str] | None = None
    for span in spans:
        if span.shown is None:
            continue
        if last is not None and last[2] == span.shown:
            again = _AGAIN.fullmatch(plain, last[1], span.start)
            closing = _CLOSING.match(plain, span.end) if again and again[1] else None
            if again and (closing or not again[1]):
                last = (last[0], closing.end() if closing else span.end, span.shown)
                continue
        if last is not None:
            yield last
        last = (span.start, span.end, span.shown)
    if last is not None:
        yield last
