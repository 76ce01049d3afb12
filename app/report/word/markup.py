"""Makes WordprocessingML elements quickly, in the order that Word insists on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W: Final = f"{{{WORD}}}"
R: Final = f"{{{RELATIONSHIPS}}}"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

TWIPS_PER_CM: Final = 567
"""Twentieths of a point, the unit of most lengths in WordprocessingML."""


def new(tag: str, **attributes: object) -> Element:
    """Return an element of WordprocessingML; attributes are of its namespace too."""
    element = etree.Element(W + tag, nsmap={"w": WORD, "r": RELATIONSHIPS})
    for name, value in attributes.items():
        element.set(W + name, str(value))
    return element


def add(parent: Element, tag: str, **attributes: object) -> Element:
    """Append an element of WordprocessingML to another and return it."""
    element = etree.SubElement(parent, W + tag)
    for name, value in attributes.items():
        element.set(W + name, str(value))
    return element


def twips(centimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(centimetres * TWIPS_PER_CM)


def paragraph(
    parent: Element, style: str, *, keep_next: bool = False, rtl: bool = False
) -> Element:
    """Append a paragraph of a style, given by its id; it can be kept with the next one."""
    element = etree.SubElement(parent, W + "p")
    properties = etree.SubElement(element, W + "pPr")
    etree.SubElement(properties, W + "pStyle").set(W + "val", style)
    if keep_next:
        etree.SubElement(properties, W + "keepNext")
    if rtl:
        etree.SubElement(properties, W + "bidi")
    return element


def run(
    parent: Element,
    text: str,
    *,
    style: str = "",
    bold: bool = False,
    rtl: bool = False,
    east_asia: str = "",
) -> None:
    """Append a run of text as it is, in a character style given by its id."""
    element = etree.SubElement(parent, W + "r")
    if style or bold or rtl or east_asia:
        properties = etree.SubElement(element, W + "rPr")
        if style:
            etree.SubElement(properties, W + "rStyle").set(W + "val", style)
        if bold:
            etree.SubElement(properties, W + "b")
            etree.SubElement(properties, W + "bCs")
        if rtl:
            etree.SubElement(properties, W + "rtl")
        if east_asia:
            etree.SubElement(properties, W + "lang").set(W + "eastAsia", east_asia)
    words = etree.SubElement(element, W + "t")
    words.text = text
    words.set(SPACE, "preserve")
