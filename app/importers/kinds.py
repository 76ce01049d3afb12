"""The kinds of files that have a reader."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a file is, by its content; the value is the ``format`` of the source."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    MHTML = "mhtml"
    DOCX = "docx"
    PICTURE = "picture"


MIB: Final = 1 << 20

MAX_MEGABYTES: Final[dict[Kind, int]] = {
    Kind.TEXT: 128,  # forty times the longest novel; the text view was tried with a tenth of it
    Kind.MARKDOWN: 128,
    Kind.HTML: 192,  # pages with all their pictures inside reach a hundred
    Kind.MHTML: 384,
    Kind.DOCX: 1024,
    Kind.PICTURE: 2048,  # a scanned map; what counts more is the limit on its pixels
}
"""How large a file of each kind may be, in MiB, so that reading it fits into a worker's memory."""

LARGEST: Final = max(MAX_MEGABYTES.values()) * MIB
"""Bytes above which a file is refused whatever it is, so that there is no need to hash it."""
