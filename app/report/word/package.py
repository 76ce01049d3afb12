"""Writes a document's package so that the same report is the same file, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from docx.document import Document
    from docx.opc.part import Part

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS: Final = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the earliest that ZIP knows, since the true one would differ."""


def write_package(document: Document, file: BinaryIO) -> None:
    """Write a document to a binary file as an OPC package (ECMA-376-2)."""
    package = document.part.package
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    with ZipFile(file, "w") as archive:
        _put(archive, "[Content_Types].xml", _content_types(parts))
        _put(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _put(archive, part.partname.membername, part.blob)
            if part.rels:
                _put(archive, part.partname.rels_uri.membername, part.rels.xml)


def _put(archive: ZipFile, name: str, data: str | bytes) -> None:
    info = ZipInfo(name, _BEGINNING)
    info.create_system = 3
    packed = name.endswith((".png", ".jpeg"))
    info.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
    archive.writestr(info, data)


def _content_types(parts: Iterable[Part]) -> bytes:
    types = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})
    for extension, content_type in _DEFAULTS.items():
        default = etree.SubElement(types, f"{{{_TYPES}}}Default")
        default.set("Extension", extension)
        default.set("ContentType", content_type)
    for part in parts:
        if _DEFAULTS.get(part.partname.ext) != part.content_type:
            override = etree.SubElement(types, f"{{{_TYPES}}}Override")
            override.set("PartName", str(part.partname))
            override.set("ContentType", part.content_type)
    return etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
