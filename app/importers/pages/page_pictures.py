"""Finds the pictures that a page shows, among what was saved with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from app.errors import CaseProblem
from app.importers.pages import data_uri
from app.importers.pages.blocks import write
from app.importers.pages.elements import tag_of
from app.importers.pictures import open_picture
from app.importers.pictures.part_gathering import SMALLEST_SIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from app.importers.pages.resources import Resources
    from app.importers.pictures.part_gathering import PartGatherer

_SOURCES: Final = (
    "src",
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-full",
    "data-image",
    "data-url",
    "poster",
    "href",
    "{http://www.w3.org/1999/xlink}href",
    "xlink:href",
    "data-savepage-src",
)
_SETS: Final = ("srcset", "data-srcset", "data-lazy-srcset", "imagesrcset")
_SHOWING: Final = frozenset({"img", "video", "image", "amp-img"})
_IN_STYLE: Final = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\s]*))\s*\)", re.IGNORECASE)
_STYLE_NAME: Final = re.compile(r"var\(\s*(--sf-img-\d+)")
_STYLE_VALUE: Final = re.compile(r"(--sf-img-\d+)\s*:\s*url\(\s*[\"']?(data:[^\"')]+)")
_SIZE: Final = re.compile(r"[\d.]+[wxh](?:,|\Z)")
_CAPTIONED: Final = 3
"""How many levels above a picture a caption may stand that is no ``figcaption``."""


def gather(root: etree._Element, resources: Resources, gatherer: PartGatherer) -> None:
    """Give each picture that lies in the tree to ``gatherer``, in the order of the page."""
    named = _named_in_styles(root)
    for element in root.iter("*"):
        tag = tag_of(element)
        showing = tag in _SHOWING or (tag == "input" and element.get("type") == "image")
        if not showing and "url(" not in (element.get("style") or ""):
            continue
        references = list(dict.fromkeys(_references(element, tag, named)))
        found, missing = _largest(references, resources)
        if found is None or (missing and found.area < SMALLEST_SIDE**2):
            if showing and missing:  # what is here is nothing, or a stand-in of one pixel
                gatherer.miss("parts.missing")
            continue
        gatherer.take(
            found.data,
            name=found.name,
            caption=_caption_of(element),
            alt=(element.get("alt") or element.get("title") or "") if showing else "",
        )


@dataclass(frozen=True, slots=True)
class _Found:
    area: int
    data: bytes
    name: str


def _references(element: etree._Element, tag: str, named: dict[str, str]) -> Iterator[str]:
    """Return all addresses under which the element's picture may be kept."""
    style = element.get("style") or ""
    for name in _STYLE_NAME.findall(style):
        if name in named:
            yield named[name]
    if tag in _SHOWING or tag == "input":
        # A parser that does not know that "source" is empty puts the picture inside it.
        around = list(element.iterancestors("picture", "source"))
        sources = around[-1].iter("source") if around else ()
        for holder in (element, *sources):
            for attribute in _SOURCES:
                value = holder.get(attribute)
                if value and value.strip():
                    yield value.strip()
            for attribute in _SETS:
                yield from _set_entries(holder.get(attribute) or "")
    for match in _IN_STYLE.finditer(style):
        yield next(filter(None, match.groups()), "")


def _set_entries(value: str) -> Iterator[str]:
    """Return the addresses in a ``srcset``, which may hold commas themselves."""
    for word in value.split():
        size = _SIZE.match(word)
        address = word[size.end() :] if size else word
        if address.strip(","):
            yield address.strip(",")


def _named_in_styles(root: etree._Element) -> dict[str, str]:
    """Return the pictures that SingleFile keeps in style sheets, under names of its own."""
    found: dict[str, str] = {}
    for style in root.iter("style"):
        if style.text and "--sf-img-" in style.text:
            found.update(_STYLE_VALUE.findall(style.text))
    return found


def _largest(references: list[str], resources: Resources) -> tuple[_Found | None, int]:
    """Return the largest picture that is here, and how many others a reference promised.

    Pages keep several sizes of one picture, and stand-ins until it is loaded.
    """
    best: _Found | None = None
    missing = 0
    for reference in references:
        inside = data_uri.decode(reference)
        data = inside if inside is not None else resources.get(reference)
        if not data:
            missing += inside is None
            continue
        name = "" if inside is not None else _name_of(reference)
        area = _area(data)
        if best is None or area > best.area:
            best = _Found(area, data, name)
    return best, missing


def _area(data: bytes) -> int:
    try:
        with open_picture.opened(data) as image:
            return image.width * image.height
    except CaseProblem:
        return 0


def _name_of(reference: str) -> str:
    try:
        path = urlsplit(reference.replace("\\", "/")).path
    except ValueError:
        return ""
    return unquote(path).rpartition("/")[2]


def _caption_of(element: etree._Element) -> str:
    """Return the words of the caption that the page gives to a picture."""
    for height, ancestor in enumerate(element.iterancestors()):
        if tag_of(ancestor) == "figure":
            caption = next(ancestor.iter("figcaption"), None)
            return "" if caption is None else _words(caption)
        if height < _CAPTIONED and "caption" in (ancestor.get("class") or ""):
            for child in ancestor:
                if "caption-text" in (child.get("class") or "") or tag_of(child) == "figcaption":
                    return _words(child)
    return ""


def _words(element: etree._Element) -> str:
    return " ".join(write(element).content.text().split("\n"))
