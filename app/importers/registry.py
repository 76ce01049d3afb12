"""Reads any file: what it is decides which reader takes it."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.importers import sniff
from app.importers.kinds import Kind
from app.importers.pages import html, mhtml
from app.importers.pictures import picture
from app.importers.text import markdown, plain_text
from app.importers.word import docx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.importers.draft import SourceDraft

_MIB: Final = 1 << 20

READERS: Final[dict[Kind, Callable[[Path], SourceDraft]]] = {
    Kind.TEXT: plain_text.read,
    Kind.MARKDOWN: markdown.read,
    Kind.HTML: html.read,
    Kind.MHTML: mhtml.read,
    Kind.DOCX: docx.read,
    Kind.PICTURE: picture.read,
}
"""The reader of each kind; a new format is a kind, its signs in ``sniff``, and its reader here."""

MAX_MEGABYTES: Final[dict[Kind, int]] = {
    Kind.TEXT: 128,  # forty times the longest novel; the text view was tried with a tenth of it
    Kind.MARKDOWN: 128,
    Kind.HTML: 192,  # pages with all their pictures inside reach a hundred
    Kind.MHTML: 384,
    Kind.DOCX: 1024,
    Kind.PICTURE: 2048,  # a scanned map; what counts more is the limit on its pixels
}
"""How large a file of each kind may be, in MiB, so that reading it fits into a worker's memory."""


def read(path: Path) -> SourceDraft:
    """Return the draft of a file, whose content alone decides what it is.

    Raises CaseProblem with a code of its own for each reason why a file cannot be read.
    """
    try:
        status = path.stat()
        _refuse_what_is_no_file(status.st_mode)
        kind = sniff.kind_of(path)
        limit = MAX_MEGABYTES[kind]
        if status.st_size > limit * _MIB:
            raise CaseProblem("import.too_large", megabytes=status.st_size // _MIB, limit=limit)
        return READERS[kind](path)
    except FileNotFoundError as problem:
        raise CaseProblem("import.missing") from problem
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("import.no_access", reason=reason) from problem


def _refuse_what_is_no_file(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise CaseProblem("import.folder")
    if not stat.S_ISREG(mode):
        raise CaseProblem("import.not_a_file")
