"""A language that nobody speaks: it shows which texts can not be translated or have no room.

Each translatable text stands in ⟦these brackets⟧, with accents and a third longer.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

_ACCENTS: Final = str.maketrans(
    "ABCDEGHIKLMNOPRSTUVWYZabcdeghiklmnoprstuvwyz", "ÀɃĆÐÉĜĤÏĶĹṀŃÖÞŔŠŢÛṼŴÝŽàƀćðéĝĥïķĺṁńöþŕšţûṽŵýž"
)
_KEPT: Final = re.compile(r"\{[^{}]*\}|%(?:L?\d+|L?n|s)|<[^<>]*>|&\w+;")
"""What is filled in, marks up or stands for a sign: it must come through as it is."""

_VOWELS: Final = re.compile(r"([aeiouy])", re.IGNORECASE)

_NO_TEXT: Final = frozenset({"QShortcut", "QKeySequence", "QLocale"})
"""Contexts of Qt's own whose texts are the names of keys and the like."""


def pseudo(text: str) -> str:
    """Return a text as it reads in the pseudo-language; one without letters stays as it is."""
    if not any(letter.isalpha() for letter in _KEPT.sub("", text)):
        return text
    parts, end = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_longer(text[end : kept.start()]), kept.group()]
        end = kept.end()
    return f"⟦{''.join((*parts, _longer(text[end:])))}⟧"


def _longer(text: str) -> str:
    return _VOWELS.sub(r"\1\1", text).translate(_ACCENTS)


class PseudoTranslator(QTranslator):
    """Translates everything that is asked for."""

    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        _disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        """Return a text of a context in the pseudo-language."""
        if _words(context) in _NO_TEXT:
            return _words(source)
        said = pseudo(_words(source))
        return said if n < 0 else said.replace("%n", str(n))

    def isEmpty(self) -> bool:
        """Tell that there is something to be had here."""
        return False


def _words(text: bytes | str) -> str:
    return text.decode("utf-8") if isinstance(text, bytes) else text
