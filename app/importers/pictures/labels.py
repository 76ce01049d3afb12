"""Captions and credits that agencies write into pictures: XMP (ISO 16684-1) and IPTC-IIM."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PIL import IptcImagePlugin

from app.importers import foreign_xml
from app.importers.pictures.open_picture import DECODER_FAILURES

if TYPE_CHECKING:
    from lxml import etree
    from PIL import ImageFile

_MAX_XMP: Final = 4 << 20
"""Bytes of an XMP packet that are looked at: a real one has kilobytes, but edit histories grow."""

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP: Final = {
    "http://purl.org/dc/elements/1.1/": {
        "title": "Title",
        "description": "Description",
        "creator": "Creator",
        "rights": "Copyright",
        "subject": "Keywords",
    },
    "http://ns.adobe.com/xap/1.0/": {
        "CreatorTool": "Software",
        "CreateDate": "Created",
        "ModifyDate": "Changed",
        "MetadataDate": "Metadata changed",
    },
    "http://ns.adobe.com/photoshop/1.0/": {
        "Headline": "Headline",
        "Credit": "Credit",
        "Source": "Source",
        "City": "City",
        "State": "State",
        "Country": "Country",
        "DateCreated": "Date created",
        "Instructions": "Instructions",
        "CaptionWriter": "Caption writer",
        "TransmissionReference": "Transmission reference",
    },
    "http://ns.adobe.com/xap/1.0/mm/": {
        "DocumentID": "Document id",
        "OriginalDocumentID": "Original document id",
    },
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": {"DigitalSourceType": "Digital source type"},
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": {"Location": "Location"},
}
_IPTC: Final = {
    (2, 5): "Title",
    (2, 25): "Keywords",
    (2, 40): "Instructions",
    (2, 55): "Date created",
    (2, 80): "Creator",
    (2, 90): "City",
    (2, 101): "Country",
    (2, 103): "Transmission reference",
    (2, 105): "Headline",
    (2, 110): "Credit",
    (2, 115): "Source",
    (2, 116): "Copyright",
    (2, 120): "Description",
}


def xmp_values(packet: Any) -> dict[str, str]:
    """Return the known properties of an XMP packet; empty for one that cannot be read."""
    data = packet.encode("utf-8", "replace") if isinstance(packet, str) else packet
    if not isinstance(data, bytes) or not 0 < len(data) <= _MAX_XMP:
        return {}
    try:
        root = foreign_xml.parse(data.strip(b"\0 \t\r\n"))
    except foreign_xml.UnfitXml:
        return {}
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        for key, value in description.attrib.items():
            _keep(found, str(key), str(value))
        for child in description.iterchildren("*"):
            _keep(found, str(child.tag), _value_of(child))
    return found


def _keep(found: dict[str, str], key: str, value: str) -> None:
    namespace, _, local = key.removeprefix("{").partition("}")
    name = _XMP.get(namespace, {}).get(local)
    if name is not None and value.strip():
        found.setdefault(name, value)


def _value_of(element: etree._Element) -> str:
    """Return a simple value, the items of a list, or the first of a value's translations."""
    items = [item for item in element.iter(f"{_RDF}li") if (item.text or "").strip()]
    if not items:
        resource = element.get(f"{_RDF}resource")
        return str(resource or element.text or "")
    if element.find(f"{_RDF}Alt") is not None:
        items = items[:1]
    return ", ".join(item.text or "" for item in items)


def iptc_values(image: ImageFile.ImageFile) -> dict[str, str]:
    """Return the known records of the IPTC block of a JPEG or TIFF; empty where there is none."""
    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except DECODER_FAILURES:
        return {}
    utf8 = records.get((1, 90)) == b"\x1b%G"
    return {
        name: _iptc_text(records[key], utf8=utf8) for key, name in _IPTC.items() if key in records
    }


def _iptc_text(value: bytes | list[bytes], *, utf8: bool) -> str:
    if isinstance(value, list):
        return ", ".join(_iptc_text(part, utf8=utf8) for part in value)
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8" if utf8 else "windows-1252", "replace")
