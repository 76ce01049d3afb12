"""Texts as names are compared: words without case, accents, compatibility forms or disguises."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

UNSPACED: Final = "unspaced"
"""The script class of writing without spaces, and of Korean with its particles."""

_SCRIPTS: Final = (
    ("digits", regex.compile(r"\p{N}")),
    ("latin", regex.compile(r"\p{Latin}")),
    ("cyrillic", regex.compile(r"\p{Cyrillic}")),
    ("semitic", regex.compile(r"[\p{Arabic}\p{Hebrew}]")),
    (
        UNSPACED,
        regex.compile(
            r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}"
            r"\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}ー]"
        ),
    ),
)
INVISIBLE: Final = r"\p{M}\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd"
"""What no reader sees or reads as a letter, as the inside of a set of a regular expression."""

_JOINS: Final = r"[\p{Cyrillic}\p{Arabic}\p{Hebrew}]"
_RUN: Final = regex.compile(
    rf"(?:[[\p{{L}}\p{{N}}\u2460-\u24ff{INVISIBLE}]--[\s\u200b\u200c]]"
    rf"|(?<={_JOINS})['’‘`](?={_JOINS}))+",
    regex.V1,
)
_SHORT: Final = 32
"""Runs of letters up to this length are remembered: the same words come again and again."""

_CLUSTER: Final = regex.compile(r"\X")
_PLAIN: Final = regex.compile(
    r"[[\p{Latin}\p{Cyrillic}\p{Greek}\p{Armenian}\p{Georgian}\p{Hebrew}\p{Arabic}\p{Han}0-9]"
    r"--[\p{M}\p{Cf}]]+",
    regex.V1,
)
"""Letters of which none ever joins another one to a character."""

_LETTER: Final = regex.compile(r"[\p{L}\p{N}]")
_HANGUL: Final = regex.compile(r"[\uac00-\ud7a3]")
_ESCAPED: Final = regex.compile(r"(?:%[0-9A-Fa-f]{2})+")
_LETTERS: Final = str.maketrans(
    {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ـ": None}
    | dict.fromkeys(map(chr, range(0x2B0, 0x300)))
)
"""Letters that differ only in spelling; the modifier letters, apostrophes among them, go."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Folded letters of one script, with the code points where each one's character lies.

    The positions count from the begin of the run of letters that the piece is a part of;
    invisible characters belong to the letter before them.
    """

    letters: str
    script: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Word(NamedTuple):
    """A piece and where its run begins in the text."""

    piece: Piece
    run: int

    @property
    def letters(self) -> str:
        """The folded letters."""
        return self.piece.letters

    @property
    def start(self) -> int:
        """Where the word begins, in code points."""
        return self.run + self.piece.starts[0]

    @property
    def end(self) -> int:
        """Where the word ends, in code points."""
        return self.run + self.piece.ends[-1]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is compared: ``plain`` without percent-escapes (RFC 3986), and its words."""

    plain: str
    words: list[Word]
    origins: list[int] | None = None

    def origin(self, at: int) -> int:
        """Return where a place of the plain text lies in the text that was read."""
        return at if self.origins is None else self.origins[at]


def read(text: str) -> Reading:
    """Return the words of a text in order."""
    plain, origins = text, None
    for _ in range(3):  # an escaped text may have been escaped again
        if "%" not in plain or not _ESCAPED.search(plain):
            break
        plain, inner = _unescaped(plain)
        origins = inner if origins is None else [origins[at] for at in inner]
    found: list[Word] = []
    for run in _RUN.finditer(plain):
        letters, start = run[0], run.start()
        pieces = _fold_cached(letters) if len(letters) <= _SHORT else _fold(letters)
        found += [Word(piece, start) for piece in pieces]
    return Reading(plain, found, origins)


def fold(text: str) -> str:
    """Return the letters and digits of a text alone, folded."""
    return "".join(word.letters for word in read(text).words)


def _unescaped(text: str) -> tuple[str, list[int]]:
    """Return a text without its percent-escapes, and where each character and the end came from."""
    plain: list[str] = []
    origins: list[int] = []
    last = 0
    for match in _ESCAPED.finditer(text):
        plain.append(text[last : match.start()])
        origins += range(last, match.start())
        at = match.start()
        octets = bytes.fromhex(match.group().replace("%", ""))
        for character in octets.decode("utf-8", "surrogateescape"):
            plain.append(character)
            origins.append(at)
            at += 3 * len(character.encode("utf-8", "surrogateescape"))
        last = match.end()
    plain.append(text[last:])
    origins += range(last, len(text) + 1)
    return "".join(plain), origins


def _fold(run: str) -> tuple[Piece, ...]:
    """Fold a run of letters and split it where the script changes."""
    pieces: list[Piece] = []
    letters: list[tuple[str, int, int]] = []
    last_script = ""
    for cluster, start in _clusters(run):
        end = start + len(cluster)
        folded, script = _fold_cluster(cluster)
        if not folded:
            if letters:
                letters[-1] = (*letters[-1][:2], end)
            continue
        if letters and script != last_script:
            pieces.append(_piece(letters, last_script))
            letters = []
        letters += [(letter, start, end) for letter in folded]
        last_script = script
    if letters:
        pieces.append(_piece(letters, last_script))
    return tuple(pieces)


_fold_cached: Final = lru_cache(maxsize=1 << 15)(_fold)


def _clusters(run: str) -> Iterable[tuple[str, int]]:
    """Return the characters that a reader sees, and where each begins."""
    if _PLAIN.fullmatch(run):
        return zip(run, range(len(run)), strict=True)
    return ((cluster.group(), cluster.start()) for cluster in _CLUSTER.finditer(run))


@lru_cache(maxsize=1 << 12)
def _fold_cluster(cluster: str) -> tuple[str, str]:
    """Return the folded letters of one character, and their script."""
    composed = unicodedata.normalize("NFKC", cluster)
    if _HANGUL.match(composed):  # a Korean syllable is not a letter with marks
        folded = "".join(_LETTER.findall(composed))
    else:
        bare = unicodedata.normalize("NFKD", composed).casefold().translate(_LETTERS)
        folded = "".join(_LETTER.findall(unicodedata.normalize("NFKD", bare)))
    return folded, _script(folded) if folded else ""


def _script(letters: str) -> str:
    return next((name for name, pattern in _SCRIPTS if pattern.match(letters)), "other")


def _piece(letters: list[tuple[str, int, int]], script: str) -> Piece:
    folded, starts, ends = zip(*letters, strict=True)
    return Piece("".join(folded), script, tuple(starts), tuple(ends))
