"""Foreign strings made fit for one line of a record."""

from __future__ import annotations

import re
from typing import Final

MAX_LENGTH: Final = 2000
"""How many code points of a foreign value are kept in a record."""

_UNFIT: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\u2028\u2029]+")
_SPACES: Final = re.compile(" {2,}")


def printable(value: str, limit: int = MAX_LENGTH) -> str:
    """Return ``value`` on one line, without control characters, cut after ``limit`` code points.

    Nothing else is changed: letters, accents and spaces of every script stay as they are.
    """
    line = _SPACES.sub(" ", _UNFIT.sub(" ", value)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def comparable(words: str) -> str:
    """Return only the letters and digits of ``words``, in small letters, to compare wordings."""
    return "".join(character for character in words.casefold() if character.isalnum())
