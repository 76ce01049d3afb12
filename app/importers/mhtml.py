"""Reads a page saved as one file with all its parts: MHTML (RFC 2557)."""

from __future__ import annotations

import email
from dataclasses import dataclass, replace
from email import policy
from email.header import decode_header, make_header
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from app.errors import CaseProblem
from app.importers import page
from app.importers.draft import SourceDraft
from app.importers.printable import printable
from app.importers.resources import Frame

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path


def read(path: Path) -> SourceDraft:
    """Read a web archive in one file.

    Raises CaseProblem "import.mhtml_without_page" when there is no page in it, and
    "import.too_deep" when its parts lie in each other without end.
    """
    try:
        message = email.message_from_bytes(path.read_bytes(), policy=policy.compat32)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError as problem:
        raise CaseProblem("import.too_deep") from problem
    root = _root_of(message, parts)
    if root is None:
        raise CaseProblem("import.mhtml_without_page")
    url = _header(message, "Snapshot-Content-Location") or _header(root, "Content-Location")
    found = page.read(
        _bytes_of(root),
        MessageParts.of(parts, base=_header(root, "Content-Location")),
        declared=root.get_content_charset() or "",
        url=url,
        saved_at=_header(message, "Date"),
    )
    return SourceDraft(
        format="mhtml",
        media_type="multipart/related",
        encoding=found.encoding,
        collection=found.collection,
        layers=found.layers,
        parts=found.parts,
        remarks=found.remarks,
    )


def _root_of(message: Message, parts: list[Message]) -> Message | None:
    """Return the part that is the page: the one that is named, else the first that is HTML."""
    pages = [
        part for part in parts if part.get_content_type() in {"text/html", "application/xhtml+xml"}
    ]
    start = message.get_param("start")
    for part in pages:
        if isinstance(start, str) and _content_id(part) == start.strip("<>"):
            return part
    return pages[0] if pages else None


@dataclass(frozen=True, slots=True)
class MessageParts:
    """The parts of a saved page, by their Content-ID and by their Content-Location.

    References are relative to ``base``.
    """

    base: str
    by_id: dict[str, Message]
    by_place: dict[str, Message]

    @classmethod
    def of(cls, parts: list[Message], *, base: str) -> MessageParts:
        """Return the parts of a message whose page was at ``base``."""
        by_id: dict[str, Message] = {}
        by_place: dict[str, Message] = {}
        for part in parts:
            if _content_id(part):
                by_id.setdefault(_content_id(part), part)
            place = _header(part, "Content-Location")
            if place:
                by_place.setdefault(_joined(base, place), part)
        return cls(base, by_id, by_place)

    def get(self, reference: str) -> bytes | None:
        """Return the bytes of the part that a reference names, None if there is none."""
        part = self._find(reference)
        return None if part is None else _bytes_of(part)

    def frame(self, reference: str) -> Frame | None:
        """Return the page that a frame shows, None if it is not in the file."""
        part = self._find(reference)
        if part is None or part.get_content_type() not in {"text/html", "application/xhtml+xml"}:
            return None
        inner = replace(self, base=_header(part, "Content-Location") or self.base)
        return Frame(_bytes_of(part), part.get_content_charset() or "", inner)

    def _find(self, reference: str) -> Message | None:
        plain = reference.strip()
        if plain[:4].casefold() == "cid:":
            return self.by_id.get(plain[4:])
        whole = _joined(self.base, plain)
        return self.by_place.get(whole) or self.by_place.get(whole.partition("#")[0])


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def _content_id(part: Message) -> str:
    return _header(part, "Content-ID").strip("<>")


def _bytes_of(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(part: Message, name: str) -> str:
    """Return a header without its folds and encoded words (RFC 2047)."""
    value = part.get(name)
    if value is None:
        return ""
    try:
        return printable(str(make_header(decode_header(str(value)))))
    except (ValueError, LookupError):
        return printable(str(value))
