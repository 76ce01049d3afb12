"""The one place where foreign names and values are made fit to be shown.

What is stored stays as it came; what is shown can break no line, turn no letters round and steer
no terminal. Everything that prints a name of somebody else's making calls ``one_line``.
"""

from __future__ import annotations

import os
import re
from itertools import islice
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

if TYPE_CHECKING:
    from pathlib import Path

_UNFIT: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls: line ends, tabs, the beginnings of terminal sequences
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ud800-\udfff]"  # lone surrogates, by which Python writes bytes that are no UTF-8
)
ISOLATE: Final = "\u2068"
END_OF_ISOLATE: Final = "\u2069"
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_PICTURES: Final = 0x2400
"""Where Unicode keeps the pictures of the control characters 0 to 31."""
_LOOKED_AT: Final = 400
"""Code points at the beginning that tell which way words run."""
_DELETE: Final = "\x7f"
_RAW_BYTE: Final = range(0xDC80, 0xDD00)
"""The surrogates that stand for single bytes of a file name (PEP 383)."""


def one_line(text: str) -> str:
    r"""Return ``text`` on one line, with each character that could mislead shown as a sign.

    A line end is shown as ␊, an override of the writing direction as [U+202E], a byte that is no
    UTF-8 as \xff. Letters, accents, joiners and direction marks of every script stay.
    """
    return _UNFIT.sub(lambda match: _sign(match.group()), text)


def _sign(character: str) -> str:
    code = ord(character)
    if code < ord(" "):
        return chr(_PICTURES + code)
    if character == _DELETE:
        return "\u2421"
    if code in _RAW_BYTE:
        return f"\\x{code - 0xDC00:02x}"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"[U+{code:04X}]"


def is_rtl(words: str) -> bool:
    """Tell whether words are written from right to left: by the first of their letters (UAX 9)."""
    strong = (bidirectional(letter) for letter in islice(words, _LOOKED_AT))
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def isolated(words: str) -> str:
    """Return words between isolates (UAX 9) if letters in them are written from right to left.

    What stands beside them in a line keeps its place then, such as numbers and brackets.
    """
    if words.isascii() or not any(bidirectional(letter) in {"R", "AL"} for letter in words):
        return words
    return f"{ISOLATE}{words}{END_OF_ISOLATE}"


def storable(name: str) -> str:
    r"""Return a file name as Unicode can hold it: a byte that is no UTF-8 is written as \xff.

    Every other name, with whatever it holds, is returned as it is.
    """
    return _SURROGATE.sub(lambda match: _sign(match.group()), name)


def exact_address(path: Path) -> str:
    """Return the address (RFC 8089) of a path whose bytes are no UTF-8, "" for all others."""
    if os.fspath(path).isascii() or storable(str(path)) == str(path):
        return ""
    return path.absolute().as_uri()
