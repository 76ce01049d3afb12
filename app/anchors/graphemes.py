"""Where the characters that a reader sees begin and end: grapheme clusters of UAX #29."""

from __future__ import annotations

from typing import Final

import regex

_CLUSTER: Final = regex.compile(r"\X")
_FAR: Final = 256
"""Code points that are looked back for a place where a cluster certainly begins."""


def cluster_start(text: str, point: int) -> int:
    """Return ``point``, or where the cluster begins that it stands inside of (code points)."""
    return _around(text, point)[0]


def cluster_end(text: str, point: int) -> int:
    """Return ``point``, or where the cluster ends that it stands inside of (code points)."""
    return _around(text, point)[1]


def cluster_before(text: str, point: int) -> int:
    """Return where the cluster before a code point begins; 0 at the beginning."""
    return cluster_start(text, max(0, point - 1))


def cluster_after(text: str, point: int) -> int:
    """Return where the cluster ends that begins at a code point; at the end, the end."""
    return cluster_end(text, min(len(text), point + 1))


def _around(text: str, point: int) -> tuple[int, int]:
    """Return the cluster that a code point stands inside of, twice the point if it parts two."""
    if not 0 < point < len(text) or (text[point - 1].isascii() and text[point].isalpha()):
        return point, point
    start = point - 1
    nearest = max(0, point - _FAR)
    while start > nearest and not _begins(text[start]):
        start -= 1
    for found in _CLUSTER.finditer(text, start):
        if found.end() >= point:
            return (point, point) if found.end() == point else found.span()
    return point, point


def _begins(character: str) -> bool:
    """Tell whether a cluster begins here for certain: at an ASCII sign but a line feed."""
    return character.isascii() and character != "\n"
