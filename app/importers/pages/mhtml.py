"""Reads a page saved as one file with all its parts: MHTML (RFC 2557)."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, replace
from email import policy
from email.header import decode_header, make_header
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin

from app.errors import CaseProblem
from app.importers.draft import SourceDraft
from app.importers.pages import data_uri, page
from app.importers.pages.resources import Frame
from app.importers.printable import printable

if TYPE_CHECKING:
    from email.message import Message

    from app.importers.material import Material

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_PACKED: Final = b"\x1f\x8b"
_FOLD: Final = re.compile(r"\r?\n[ \t]*")


def read(material: Material) -> SourceDraft:
    """Read a web archive in one file.

    Raises CaseProblem "import.mhtml_without_page" when there is no page in it,
    "import.packed_page" when it would have to be unpacked, and "import.too_deep" when its parts
    lie in each other without end.
    """
    try:
        data = material.read_bytes().lstrip(b"\xef\xbb\xbf\r\n\t ")
        message = email.message_from_bytes(data, policy=policy.compat32)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError as problem:
        raise CaseProblem("import.too_deep") from problem
    root = _root_of(message, parts)
    if root is None:
        raise CaseProblem("import.mhtml_without_page")
    url = _address(message, "Snapshot-Content-Location") or _address(root, "Content-Location")
    content = _bytes_of(root)
    if content.startswith(_PACKED):
        raise CaseProblem("import.packed_page")
    found = page.read(
        content,
        MessageParts.of(parts, base=_address(root, "Content-Location")),
        declared=root.get_content_charset() or "",
        url=url,
        saved_at=_header(message, "Date"),
    )
    title = found.collection.title or _header(message, "Subject")
    return SourceDraft(
        format="mhtml",
        media_type="multipart/related",
        encoding=found.encoding,
        collection=replace(found.collection, title=title),
        layers=found.layers,
        parts=found.parts,
        remarks=found.remarks,
    )


def _root_of(message: Message, parts: list[Message]) -> Message | None:
    """Return the part that is the page: the one that is named, else the first that is HTML."""
    pages = [part for part in parts if part.get_content_type() in _PAGES]
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
            place = _address(part, "Content-Location")
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
        if part is None or part.get_content_type() not in _PAGES:
            return None
        inner = replace(self, base=_address(part, "Content-Location") or self.base)
        return Frame(_bytes_of(part), part.get_content_charset() or "", inner)

    def _find(self, reference: str) -> Message | None:
        plain = reference.strip()
        if plain[:4].casefold() == "cid:":
            return self.by_id.get(unquote(plain[4:]))
        whole, _, _ = plain.partition("#")
        return self.by_place.get(_joined(self.base, plain)) or self.by_place.get(
            _joined(self.base, whole)
        )


def _joined(base: str, reference: str) -> str:
    """Return a whole address in one spelling, for programs quote letters in different ways."""
    try:
        return unquote(urljoin(base, reference))
    except ValueError:
        return reference


def _content_id(part: Message) -> str:
    return _address(part, "Content-ID").strip("<>")


def _bytes_of(part: Message) -> bytes:
    """Return the bytes of a part, also of one that is cut off."""
    if _raw(part, "Content-Transfer-Encoding").strip().casefold() == "base64":
        text = part.get_payload()
        return data_uri.decode_base64(str(text).encode("ascii", "replace"))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(part: Message, name: str) -> str:
    """Return a header as words: without folds, with its encoded words decoded (RFC 2047)."""
    value = _raw(part, name)
    try:
        return printable(str(make_header(decode_header(value))))
    except (ValueError, LookupError):
        return printable(value)


def _address(part: Message, name: str) -> str:
    """Return a header that holds an address or an id, however long it is."""
    return _FOLD.sub("", _raw(part, name)).strip()


def _raw(part: Message, name: str) -> str:
    """Return a header as it is written, which some programs do in plain UTF-8."""
    for key, value in part.raw_items():
        if key.casefold() == name.casefold():
            return str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return ""
