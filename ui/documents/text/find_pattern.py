"""What is typed into the find bar, and what it matches in a frozen text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import TYPE_CHECKING, Final

import regex

from ui.documents.text.find_problems import problem_of, too_many_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_SPACES: Final = (
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]"
)
_WORD: Final = r"[\p{L}\p{M}\p{N}_]"
_BEFORE: Final = rf"(?<!(?!{_NO_SPACES}){_WORD})"
_AFTER: Final = rf"(?!(?!{_NO_SPACES}){_WORD})"
_AT_WORD: Final = rf"(?=(?!{_NO_SPACES}){_WORD})"
_BEHIND_WORD: Final = rf"(?<=(?!{_NO_SPACES}|\p{{Hangul}}){_WORD})"
_IS_WORD: Final = regex.compile(rf"(?!{_NO_SPACES}){_WORD}")
_TAKES_ENDINGS: Final = regex.compile(r"\p{Hangul}")
_OVERHANG: Final = 1_000
_REPEAT: Final = regex.compile(r"\{\s*(\d+)")
_MOST_REPEATS: Final = 100_000


class ExpressionError(ValueError):
    """An expression can not be understood; the text says why, in words for the user."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, as it was typed and switched."""

    words: str = ""
    match_case: bool = False
    whole_words: bool = False
    is_expression: bool = False

    def pattern(self) -> regex.Pattern[str] | None:
        """Return the pattern of it, None when nothing was typed; raises ExpressionError."""
        make = expression_pattern if self.is_expression else find_pattern
        return make(self.words, match_case=self.match_case, whole_words=self.whole_words)


def find_pattern(
    words: str, *, match_case: bool = False, whole_words: bool = False
) -> regex.Pattern[str] | None:
    """Return a pattern for what was typed; None when that is empty.

    Any white space matches any other, line ends included; a letter with an accent matches
    whether it is written as one character or as two (Unicode NFC or NFD). A whole word ends where
    no letter follows; scripts without spaces have no words, and Korean ones take endings.
    """
    parts = words.split()
    if not parts:
        return regex.compile(r"\s+") if words else None
    body = r"\s+".join(map(_either_form, parts))
    if whole_words:
        first, last = parts[0][0], parts[-1][-1]
        before = _BEFORE if _IS_WORD.match(first) else ""
        ends = _IS_WORD.match(last) and not _TAKES_ENDINGS.match(last)
        body = before + body + (_AFTER if ends else "")
    return regex.compile(body, 0 if match_case else regex.IGNORECASE)


def expression_pattern(
    expression: str, *, match_case: bool = False, whole_words: bool = False
) -> regex.Pattern[str] | None:
    r"""Return the pattern of a regular expression; None when it is empty.

    ``^`` and ``$`` stand at the ends of lines, and ``.`` stays in its line, whatever the sign for
    the line end; ``\b`` is a word border of Unicode (UAX 29). Raises ExpressionError.
    """
    if not expression:
        return None
    if prod(max(1, int(count)) for count in _REPEAT.findall(expression)) > _MOST_REPEATS:
        raise ExpressionError(too_many_repeats())  # it would fill the memory before it matched
    flags = regex.MULTILINE | regex.WORD | (0 if match_case else regex.IGNORECASE)
    try:
        pattern = regex.compile(expression, flags)
        if pattern.flags & regex.REVERSE:
            raise regex.error("reverse", expression, 0)
        if whole_words:
            before, after = f"(?:(?!{_AT_WORD})|{_BEFORE})", f"(?:(?!{_BEHIND_WORD})|{_AFTER})"
            pattern = regex.compile(f"{before}(?:{expression}){after}", flags)
    except (regex.error, RecursionError, OverflowError, ValueError) as problem:
        raise ExpressionError(problem_of(problem)) from problem
    return pattern


def matches(
    pattern: regex.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield where matches that begin between two code points start and end.

    A match may reach beyond ``end`` by a thousand code points.
    """
    for found in pattern.finditer(text, start, min(len(text), end + _OVERHANG)):
        if found.start() >= end:
            return
        yield found.span()


def _either_form(part: str) -> str:
    composed = unicodedata.normalize("NFC", part)
    return "".join(map(_one_or_other, composed))


@cache
def _one_or_other(character: str) -> str:
    taken_apart = unicodedata.normalize("NFD", character)
    if taken_apart == character:
        return regex.escape(character)
    return f"(?:{regex.escape(character)}|{regex.escape(taken_apart)})"
