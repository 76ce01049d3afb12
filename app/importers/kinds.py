"""The kinds of files that have a reader."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a file is, by its content; the value is the ``format`` of the source."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    MHTML = "mhtml"
    DOCX = "docx"
    PICTURE = "picture"
