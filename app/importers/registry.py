"""Reads any file: what it is decides which reader takes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.importers import material, sniff
from app.importers.draft import Remark
from app.importers.kinds import MAX_MEGABYTES, MIB, Kind
from app.importers.pages import html, mhtml
from app.importers.pictures import picture
from app.importers.signs import endings
from app.importers.text import markdown, plain_text
from app.importers.word import docx
from app.showing import exact_address, storable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.importers.draft import SourceDraft
    from app.importers.material import Material

READERS: Final[dict[Kind, Callable[[Material], SourceDraft]]] = {
    Kind.TEXT: plain_text.read,
    Kind.MARKDOWN: markdown.read,
    Kind.HTML: html.read,
    Kind.MHTML: mhtml.read,
    Kind.DOCX: docx.read,
    Kind.PICTURE: picture.read,
}
"""The reader of each kind; a new format is a kind, its signs in ``sniff``, and its reader here."""


def read(path: Path, sha256: str = "") -> SourceDraft:
    """Return the draft of a file, whose content alone decides what it is.

    With ``sha256`` the draft is of exactly those bytes, else CaseProblem "original.changed" is
    raised. Raises CaseProblem with a code of its own for each reason why a file cannot be read.
    """
    try:
        with material.opened(path) as given:
            draft = _read(given)
            if sha256:
                given.confirm(sha256)
    except FileNotFoundError as problem:
        raise CaseProblem("import.missing") from problem
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CaseProblem("import.no_access", reason=reason) from problem
    return replace(draft, remarks=(*draft.remarks, *_about(path, draft.media_type)))


def _read(given: Material) -> SourceDraft:
    kind = sniff.kind_of(given)
    limit = MAX_MEGABYTES[kind]
    if given.size > limit * MIB:
        raise CaseProblem("import.too_large", megabytes=given.size // MIB, limit=limit)
    return READERS[kind](given)


def _about(path: Path, media_type: str) -> Iterator[Remark]:
    """Say what the name of a file, or the way to it, would let somebody believe wrongly."""
    broken = endings.broken_promise(path.name, media_type)
    if broken is not None:
        ending, kind = broken
        yield Remark("file.other_ending", {"ending": ending, "kind": kind})
    if path.is_symlink():
        yield Remark("file.link", {"target": storable(str(path.resolve()))})
    address = exact_address(path)
    if address:
        yield Remark("file.name_bytes", {"address": address})
