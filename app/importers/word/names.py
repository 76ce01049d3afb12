"""Names in Office Open XML (ISO/IEC 29500), the same for its transitional and strict forms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_OPEN_XML: Final = "http://schemas.openxmlformats.org"
_STRICT: Final = "http://purl.oclc.org/ooxml"

_NAMESPACES: Final = {
    "w": (f"{_OPEN_XML}/wordprocessingml/2006/main", f"{_STRICT}/wordprocessingml/main"),
    "r": (
        f"{_OPEN_XML}/officeDocument/2006/relationships",
        f"{_STRICT}/officeDocument/relationships",
    ),
    "a": (f"{_OPEN_XML}/drawingml/2006/main", f"{_STRICT}/drawingml/main"),
    "wp": (
        f"{_OPEN_XML}/drawingml/2006/wordprocessingDrawing",
        f"{_STRICT}/drawingml/wordprocessingDrawing",
    ),
    "pic": (f"{_OPEN_XML}/drawingml/2006/picture", f"{_STRICT}/drawingml/picture"),
    "m": (f"{_OPEN_XML}/officeDocument/2006/math", f"{_STRICT}/officeDocument/math"),
    "mc": (f"{_OPEN_XML}/markup-compatibility/2006",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "o": ("urn:schemas-microsoft-com:office:office",),
    "dc": ("http://purl.org/dc/elements/1.1/",),
    "dcterms": ("http://purl.org/dc/terms/",),
    "cp": (f"{_OPEN_XML}/package/2006/metadata/core-properties",),
}
_PREFIXES: Final = {space: prefix for prefix, spaces in _NAMESPACES.items() for space in spaces}


def name_of(element: etree._Element) -> str:
    """Return an element's name with its usual prefix, such as "w:p"; "" for a comment."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    space, _, local = tag.rpartition("}")
    prefix = _PREFIXES.get(space.removeprefix("{"))
    return f"{prefix}:{local}" if prefix else local


def attribute(element: etree._Element, name: str) -> str | None:
    """Return an attribute by its usual name, such as "w:val", None where it is not set."""
    prefix, _, local = name.partition(":")
    for space in _NAMESPACES[prefix]:
        value = element.get(f"{{{space}}}{local}")
        if value is not None:
            return value
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Go down by names, such as "w:pPr", "w:numPr"; None where a step is missing."""
    here = element
    for name in path:
        if here is None:
            return None
        here = next((inner for inner in here if name_of(inner) == name), None)
    return here


def value_of(element: etree._Element | None, *path: str) -> str | None:
    """Return ``w:val`` of the element at the end of a path, None where there is none."""
    found = child(element, *path)
    return None if found is None else attribute(found, "w:val")


def number_of(element: etree._Element | None, *path: str) -> int | None:
    """Return ``w:val`` at the end of a path as a number, None where it is none."""
    value = (value_of(element, *path) or "").strip()
    digits = value.removeprefix("-")
    return int(value) if digits.isdecimal() and len(digits) < 10 else None


def is_on(element: etree._Element | None, *path: str) -> bool:
    """Tell whether a switch, such as "w:vanish", is there and not turned off."""
    found = child(element, *path)
    return found is not None and attribute(found, "w:val") not in {"0", "false", "off"}
