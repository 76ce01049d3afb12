"""Guesses the encoding of text that does not say it: what is read must look like a language."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from app.importers.text import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.importers.text.letters import Alphabet

SAMPLE: Final = 4096
"""How many bytes of lines with anything but ASCII are looked at."""

_PLAIN_LINE: Final = re.compile(rb"^[\x00-\x7f]*(?:\n|\Z)", re.MULTILINE)
_FOREIGN: Final = re.compile("[^\x00-\x7f]")
_QUOTES: Final = frozenset("“”„‘’‚«»‹›–—…•·°§№€£©®™\xa0¡¿")
_SPACED: Final = frozenset(" \n\r\t\"'()[]/-.,;:!?\xa0“”„‘’«»–—…")


def guess(data: bytes) -> str:
    """Return Python's name of the codec under which bytes read most like a language.

    Meant for bytes that are not UTF-8; the answer is a guess and is to be shown as one.
    """
    sample = _PLAIN_LINE.sub(b"", data[: 16 * SAMPLE])[:SAMPLE] or data[:SAMPLE]
    scores = {codec: score(sample) for codec, score in _CANDIDATES.items()}
    return max(scores, key=scores.__getitem__)  # of equals, the first: the most common one


def _alphabetic(codec: str, alphabets: Sequence[Alphabet]) -> Callable[[bytes], float]:
    def score(sample: bytes) -> float:
        text = sample.decode(codec, "replace")
        found = list(_FOREIGN.finditer(text))
        if not found:
            return 0.0
        return max(
            sum(_fit(text, match.start(), alphabet) for match in found) / len(found)
            for alphabet in alphabets
        )

    return score


def _fit(text: str, place: int, alphabet: Alphabet) -> float:
    """Return how well one character beyond ASCII fits where it stands, from -3 to 1."""
    character = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if character in _QUOTES:
        return _fit_of_sign(character, before, after)
    lowered = character.lower()
    weight = 1.0 if lowered in alphabet.frequent else 0.4 if lowered in alphabet.other else -1.0
    if weight < 0:
        return weight if character.isalpha() else -3.0 if _is_unfit(character) else -1.5
    if character.isupper():
        weight = -1.0 if before.islower() else weight * 0.9
    if alphabet.latin:
        return weight * 0.95  # one accent fits many languages; a quotation mark in its place, all
    if before.isascii() and before.isalpha():
        weight -= 1.0
    return weight


def _fit_of_sign(character: str, before: str, after: str) -> float:
    if character in "’\xa0":
        return 1.0 if before.isalnum() or before in _SPACED else 0.0
    inside_a_word = before.isalpha() and after.isalpha()
    opens_or_closes = before in _SPACED or after in _SPACED
    return -1.5 if inside_a_word else 1.0 if opens_or_closes else 0.8


def _is_unfit(character: str) -> bool:
    return character == "\ufffd" or unicodedata.category(character) in {"Cc", "Cn", "Co"}


def _ideographic(codec: str, frequent: frozenset[str]) -> Callable[[bytes], float]:
    def score(sample: bytes) -> float:
        return _share(sample.decode(codec, "replace"), frequent, kana=False)

    return score


def _japanese(codec: str) -> Callable[[bytes], float]:
    def score(sample: bytes) -> float:
        return _share(sample.decode(codec, "replace"), frozenset(), kana=True)

    return score


def _share(text: str, frequent: frozenset[str], *, kana: bool) -> float:
    """Return up to 1 for East Asian text: ordinary characters, and enough of the frequent ones."""
    found = list(_FOREIGN.finditer(text))
    if not found:
        return 0.0
    ordinary = hits = 0.0
    for match in found:
        character, place = match.group(), match.start()
        is_kana = "\u3041" <= character <= "\u30fe"
        hits += is_kana if kana else character in frequent
        ordinary += _ordinary(character, kana=kana, is_kana=is_kana)
        if place and text[place - 1].isascii() and text[place - 1].isalpha():
            ordinary -= 1.0
    return 0.4 * ordinary / len(found) + min(0.6, 2.4 * hits / len(found))


def _ordinary(character: str, *, kana: bool, is_kana: bool) -> float:
    if is_kana:
        return 1.0 if kana else -1.0
    if "\u4e00" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3":
        return 1.0
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e":
        return 1.0
    return -3.0 if _is_unfit(character) else 0.5 if character in _QUOTES else -1.0


_CANDIDATES: Final[dict[str, Callable[[bytes], float]]] = {
    "cp1252": _alphabetic("cp1252", letters.WESTERN),
    "cp1251": _alphabetic("cp1251", letters.CYRILLIC),
    "gb18030": _ideographic("gb18030", letters.CHINESE_SIMPLIFIED),
    "cp932": _japanese("cp932"),
    "big5hkscs": _ideographic("big5hkscs", letters.CHINESE_TRADITIONAL),
    "cp949": _ideographic("cp949", letters.KOREAN),
    "euc_jp": _japanese("euc_jp"),
    "koi8_r": _alphabetic("koi8_r", letters.CYRILLIC),
    "koi8_u": _alphabetic("koi8_u", letters.CYRILLIC),
    "cp866": _alphabetic("cp866", letters.CYRILLIC),
    "iso8859_5": _alphabetic("iso8859_5", letters.CYRILLIC),
    "mac_cyrillic": _alphabetic("mac_cyrillic", letters.CYRILLIC),
    "cp1250": _alphabetic("cp1250", letters.CENTRAL),
    "iso8859_2": _alphabetic("iso8859_2", letters.CENTRAL),
    "cp1254": _alphabetic("cp1254", letters.TURKISH),
    "cp1253": _alphabetic("cp1253", letters.GREEK),
    "cp1255": _alphabetic("cp1255", letters.HEBREW),
    "cp1256": _alphabetic("cp1256", letters.ARABIC),
    "cp1257": _alphabetic("cp1257", letters.BALTIC),
    "cp874": _alphabetic("cp874", letters.THAI),
    "mac_roman": _alphabetic("mac_roman", letters.WESTERN),
    "cp850": _alphabetic("cp850", letters.WESTERN),
    "cp852": _alphabetic("cp852", letters.CENTRAL),
}
