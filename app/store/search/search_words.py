"""How words are written for the search index, in scripts with spaces and in those without."""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

_UNSPACED: Final = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)
_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def index_form(text: str) -> str:
    """Return the text with each character of a script without spaces as a word of its own."""
    if text.isascii():
        return text
    return _UNSPACED.sub(r" \g<0> ", unicodedata.normalize("NFKC", text))


def query_form(words: str) -> str:
    """Return an FTS5 query that finds every one of ``words``, the beginnings of words included.

    Each word becomes a phrase, so that two Chinese characters are found only side by side.
    Empty when there is no letter or digit to look for.
    """
    phrases = []
    for word in words.split():
        parts = _WORD.findall(index_form(word))
        if parts:
            phrases.append('"' + " ".join(parts) + '" *')
    return " AND ".join(phrases)
