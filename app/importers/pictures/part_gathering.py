"""Gathers the pictures of a page or document as parts, and counts those that were left out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.importers.draft import PartDraft, Remark
from app.importers.pictures import picture
from app.importers.printable import printable

if TYPE_CHECKING:
    from app.importers.pictures.picture import Examined

SMALLEST_SIDE: Final = 64
"""A picture with a side shorter than this many pixels is an icon, a rule or a tracking pixel."""

MAX_PARTS: Final = 1000
MAX_BYTES: Final = 512 << 20
"""How many pictures, and bytes of them, are taken out of one page or document."""

_SUFFIXES: Final = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif", ".pjpeg"),
    "image/tiff": (".tif", ".tiff"),
    "image/avif": (".avif", ".avifs"),
}
_DRAWING: Final = re.compile(
    rb"\s*(?:<\?xml.{0,2000}?)?(?:<!--.{0,2000}?-->\s*)?<svg[\s>]", re.DOTALL
)
_METAFILES: Final = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00\x00\x03", b"\x02\x00\x09\x00\x00\x03")
_NOT_IN_NAMES: Final = re.compile(r'[/\\:*?"<>|]+')


class PartGatherer:
    """Takes pictures one after the other; the same bytes twice are one part."""

    def __init__(self) -> None:
        self._parts: dict[str, PartDraft] = {}
        self._size = 0
        self._left_out: Counter[str] = Counter()

    def take(self, data: bytes, *, name: str, caption: str = "", alt: str = "") -> None:
        """Take one picture in, unless it is small, a drawing, damaged or one too many."""
        key = hashlib.sha256(data).hexdigest()
        known = self._parts.get(key)
        if known is not None:
            self._parts[key] = replace(
                known, caption=known.caption or caption, alt=known.alt or alt
            )
            return
        examined = self._examine(data)
        if examined is None:
            return
        if len(self._parts) >= MAX_PARTS or self._size + len(data) > MAX_BYTES:
            self._left_out["parts.too_many"] += 1
            return
        if examined.cut_off:
            self._left_out["parts.cut_off"] += 1
        self._size += len(data)
        self._parts[key] = PartDraft(
            name=_file_name(name, examined.media_type, len(self._parts) + 1),
            data=data,
            media_type=examined.media_type,
            picture=examined.facts,
            caption=printable(caption),
            alt=printable(alt),
        )

    def miss(self, code: str) -> None:
        """Count a picture that could not be taken, under the code of the remark that says why."""
        self._left_out[code] += 1

    def parts(self) -> tuple[PartDraft, ...]:
        """Return the pictures in the order in which they were taken."""
        return tuple(self._parts.values())

    def remarks(self) -> tuple[Remark, ...]:
        """Return what has to be said of the pictures that were left out or damaged."""
        return tuple(
            Remark(code, {"count": count, "side": SMALLEST_SIDE})
            if code == "parts.small"
            else Remark(code, {"count": count})
            for code, count in self._left_out.items()
        )

    def _examine(self, data: bytes) -> Examined | None:
        if _DRAWING.match(data) or data.startswith(_METAFILES) or data[40:44] == b" EMF":
            self._left_out["parts.drawings"] += 1
            return None
        try:
            examined = picture.examine(data)
        except CaseProblem:
            self._left_out["parts.damaged"] += 1
            return None
        if min(examined.facts.width, examined.facts.height) < SMALLEST_SIDE:
            self._left_out["parts.small"] += 1
            return None
        return examined


def _file_name(name: str, media_type: str, number: int) -> str:
    """Return a file name that fits what the picture is."""
    plain = _NOT_IN_NAMES.sub("_", printable(name, 120)).strip(". ")
    kind = media_type.removeprefix("image/")
    suffixes = _SUFFIXES.get(media_type, (f".{kind}",))
    if not plain:
        plain = f"picture-{number}"
    return plain if plain.casefold().endswith(suffixes) else plain + suffixes[0]
