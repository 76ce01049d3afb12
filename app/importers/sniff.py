"""Decides by its content what a file is; its name only breaks a tie between kinds of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.importers.kinds import Kind
from app.importers.signs import compound_files, packed_files, texts
from app.importers.text import encoding

if TYPE_CHECKING:
    from app.importers.material import Material

HEAD: Final = 1 << 16
"""How many bytes from the beginning of a file are looked at to tell what it is."""

_PICTURES: Final = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
)
_REFUSED: Final = (
    (b"bplist00", "import.property_list"),
    (b"SQLite format 3\x00", "import.database"),
    (b"8BPS", "import.other_picture"),
    (b"\x00\x00\x01\x00", "import.other_picture"),
    (b"\x00\x00\x00\x0cjP  ", "import.other_picture"),
    (b"\xff\x4f\xff\x51", "import.other_picture"),
    (b"\x00\x00\x00\x0cJXL ", "import.other_picture"),
    (b"\x1f\x8b", "import.archive"),
    (b"BZh", "import.archive"),
    (b"\xfd7zXZ\x00", "import.archive"),
    (b"7z\xbc\xaf\x27\x1c", "import.archive"),
    (b"Rar!\x1a\x07", "import.archive"),
    (b"\x28\xb5\x2f\xfd", "import.archive"),
    (b"MSCF\x00", "import.archive"),
    (b"\x1aE\xdf\xa3", "import.video"),
    (b"FLV\x01", "import.video"),
    (b"\x00\x00\x01\xba", "import.video"),
    (b"\x00\x00\x01\xb3", "import.video"),
    (b"0&\xb2u\x8ef\xcf\x11", "import.video"),
    (b"OggS", "import.sound"),
    (b"ID3", "import.sound"),
    (b"fLaC\x00", "import.sound"),
    (b"\xff\xfb", "import.sound"),
    (b"\xff\xf1", "import.sound"),
    (b"#!AMR", "import.sound"),
    (b"\x7fELF", "import.program"),
    (b"MZ\x90\x00", "import.program"),
)
_BITMAP_HEADERS: Final = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
_MEDIA_BRANDS: Final = (
    (b"avif", ""),
    (b"avis", ""),
    (b"hei", "import.heic"),
    (b"hev", "import.heic"),
    (b"mif1", "import.heic"),
    (b"msf1", "import.heic"),
    (b"M4A", "import.sound"),
    (b"M4B", "import.sound"),
)
_RIFF: Final = {b"WEBP": "", b"WAVE": "import.sound", b"AVI ": "import.video"}
_NEVER_IN_TEXT: Final = bytes({*range(9), *range(14, 26), *range(28, 32)})
_ENDS_IN_CHARACTER: Final = re.compile(rb"[\xc0-\xff][\x80-\xbf]{0,2}\Z")


def kind_of(material: Material) -> Kind:
    """Return what a file is.

    Raises CaseProblem with a code of its own for each known kind that has no reader, and
    "import.unknown" for the rest; OSError when the file cannot be read any more.
    """
    with material.open() as file:
        head = file.read(HEAD)
    if not head:
        raise CaseProblem("import.empty")
    if _is_picture(head):
        return Kind.PICTURE
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return packed_files.kind_of(material)
    if head.startswith(compound_files.SIGNATURE):
        raise compound_files.problem_of(material)
    _refuse_known(head)
    if not texts.is_web_archive(head):  # its parts may be plain bytes
        _refuse_binary(head)
    return texts.kind_of(head, material.name)


def _is_picture(head: bytes) -> bool:
    if head.startswith(_PICTURES):
        return True
    if head[:2] == b"BM":
        return int.from_bytes(head[14:18], "little") in _BITMAP_HEADERS and len(head) > 18
    return _container_code(head) == ""


def _container_code(head: bytes) -> str | None:
    """Return the code for a RIFF or ISO media file, "" for a picture, None for other files."""
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] != b"ftyp":
        return None
    brands = head[8 : min(int.from_bytes(head[:4], "big"), 64)]
    for brand, code in _MEDIA_BRANDS:
        if brands.startswith(brand) or (not code and brand in brands):
            return code
    return "import.video"


def _refuse_known(head: bytes) -> None:
    code = _container_code(head)
    if code:
        raise CaseProblem(code)
    if b"%PDF-" in head[:1024]:
        raise CaseProblem("import.pdf")
    if head[257:262] == b"ustar":
        raise CaseProblem("import.archive")
    if head.startswith(b"bplist00") and b"WebMainResource" in head:
        raise CaseProblem("import.webarchive")
    for signature, refused in _REFUSED:
        if head.startswith(signature):
            raise CaseProblem(refused)


def _refuse_binary(head: bytes) -> None:
    """Refuse what is no text in any encoding; a few zero bytes in a text are let through."""
    if encoding.wide_codec(head):
        return
    if head.count(0) * 3 > len(head):
        raise CaseProblem("import.zeros" if not head.strip(b"\0") else "import.unknown")
    try:
        _ENDS_IN_CHARACTER.sub(b"", head).decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        unfit = len(head) - len(head.translate(None, _NEVER_IN_TEXT))
        if unfit * 100 > len(head):
            raise CaseProblem("import.unknown") from None
