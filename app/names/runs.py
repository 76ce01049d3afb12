"""Finds whole names as runs of letters: without spaces, with too many, inside longer words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

import regex

from app.names.folding import INVISIBLE, UNSPACED
from app.names.index import KEY
from app.names.word_lists import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.names.folding import Reading
    from app.names.index import NameIndex, Run

NAME_WITHHELD: Final = "[name withheld]"
"""Stands for a name that may be that of more than one person."""

WITHHELD: Final = "[withheld]"
"""Stands for the number of a document and the like."""

GAP: Final = regex.compile(rf"[\s{INVISIBLE}\p{{Pd}}.,@·・‧•_+/'’‘`\"“”„«»]{{0,5}}")
"""What may stand between two words of one name."""

HYPHEN: Final = regex.compile(
    rf"[\s{INVISIBLE}]{{0,5}}|[{INVISIBLE}]*[\p{{Pd}}'’‘`._+·・‧][{INVISIBLE}]*"
)
"""What may stand between two pieces of one word."""


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of a plain text and what stands for them, None where a name may stay.

    ``whole`` tells a whole name from a part of one.
    """

    start: int
    end: int
    shown: str | None
    person: int | None = None
    whole: bool = True


def touches(spans: Iterable[Span], start: int, end: int) -> bool:
    """Tell whether a stretch shares a code point with one of the spans."""
    return any(span.start < end and start < span.end for span in spans)


def find_runs(index: NameIndex, reading: Reading) -> list[Span]:
    """Return the names and numbers that stand in a text letter by letter, none of them twice.

    Where they overlap, a whole name that must not be shown comes first, then the longest.
    """
    letters = "".join(word.letters for word in reading.words)
    begins = list(accumulate((len(word.letters) for word in reading.words), initial=0))
    matches = [
        (at, run)
        for at, run in _candidates(index, reading, letters, begins)
        if letters.startswith(run.letters, at)
    ]
    matches.sort(key=lambda match: (not _hides(index, match[1]), -len(match[1].letters), match[0]))
    spans: dict[tuple[int, int], Span] = {}
    for at, run in matches:
        span = _placed(index, reading, begins, at=at, run=run)
        if span is None:
            continue
        place = (span.start, span.end)
        if place in spans and spans[place].shown != span.shown:
            spans[place] = Span(*place, NAME_WITHHELD)
        elif not touches(spans.values(), *place):
            spans[place] = span
    return list(spans.values())


def _candidates(
    index: NameIndex, reading: Reading, letters: str, begins: Sequence[int]
) -> Iterator[tuple[int, Run]]:
    runs = index.runs
    if runs:
        places = [at for at in range(len(letters) - KEY + 1) if letters[at : at + KEY] in runs]
        for at in places:
            for run in runs[letters[at : at + KEY]]:
                yield at, run
    if index.unspaced:
        for word, (begin, end) in zip(reading.words, pairwise(begins), strict=True):
            if word.piece.script == UNSPACED:
                for at in range(begin, end):
                    for run in index.unspaced.get(letters[at], ()):
                        yield at, run


def _hides(index: NameIndex, run: Run) -> bool:
    return run.complete and index.people[run.person].shown is not None


def _placed(
    index: NameIndex, reading: Reading, begins: Sequence[int], *, at: int, run: Run
) -> Span | None:
    """Return where a run stands, None when what lies between its letters parts them."""
    words, plain = reading.words, reading.plain
    final = at + len(run.letters) - 1
    first, last = bisect_right(begins, at) - 1, bisect_right(begins, final) - 1
    if run.bounded and (at, final + 1) != (begins[first], begins[last + 1]):
        return None
    gap = GAP if run.loose or words[first].piece.script == UNSPACED else HYPHEN
    for before, after in pairwise(words[first : last + 1]):
        if not gap.fullmatch(plain, before.end, after.start):
            return None
    start = words[first].run + words[first].piece.starts[at - begins[first]]
    end = words[last].run + words[last].piece.ends[final - begins[last]]
    if run.secret:
        in_number = plain[max(0, start - 1) : start].isdigit() or plain[end : end + 1].isdigit()
        return None if in_number else Span(start, end, WITHHELD)
    if not run.complete and plain[max(0, start - 1) : start] in SURNAMES:
        return Span(start, end, NAME_WITHHELD, whole=False)
    return Span(start, end, index.people[run.person].shown, run.person, run.complete)
