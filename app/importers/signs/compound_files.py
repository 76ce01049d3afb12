"""Tells what an OLE compound file is (MS-CFB): old Office files, and encrypted new ones."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO, Final

from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.importers.material import Material

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY: Final = 128
_MAX_SECTORS: Final = 4096
"""How far the directory is followed: a damaged one may go round in circles."""

_STREAMS: Final = (
    ("EncryptedPackage", "import.password"),
    ("WordDocument", "import.old_word"),
    ("Workbook", "import.old_office"),
    ("Book", "import.old_office"),
    ("PowerPoint Document", "import.old_office"),
    ("__properties_version1.0", "import.outlook"),
)


def problem_of(material: Material) -> CaseProblem:
    """Return the problem that says what a compound file is; "import.compound" when unknown."""
    with material.open() as file:
        try:
            names = set(_stream_names(file))
        except struct.error:
            names = set()
    for stream, code in _STREAMS:
        if stream in names:
            return CaseProblem(code)
    return CaseProblem("import.compound")


def _stream_names(file: BinaryIO) -> Iterator[str]:
    header = file.read(512)
    (shift,) = struct.unpack_from("<H", header, 30)
    if shift not in {9, 12}:
        return
    size = 1 << shift
    (sector,) = struct.unpack_from("<I", header, 48)
    tables = struct.unpack_from("<109I", header, 76)
    for _ in range(_MAX_SECTORS):
        file.seek((sector + 1) * size)
        data = file.read(size)
        for offset in range(0, len(data) - _ENTRY + 1, _ENTRY):
            (length,) = struct.unpack_from("<H", data, offset + 64)
            name = data[offset : offset + max(0, min(length, 64) - 2)]
            yield name.decode("utf-16-le", "replace")
        place = sector % (size // 4) * 4
        if sector // (size // 4) >= len(tables):
            return
        file.seek((tables[sector // (size // 4)] + 1) * size + place)
        (sector,) = struct.unpack("<I", file.read(4))
        if sector >= 0xFFFFFFFA:  # the end of the chain
            return
