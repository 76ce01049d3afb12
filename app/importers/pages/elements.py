"""What the elements of HTML mean for reading: which stand apart, which are not seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS: Final = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html"
    " iframe legend li main menu nav noframes ol optgroup p pre search section select summary"
    " table tbody td textarea tfoot th thead tr ul listing plaintext xmp"
)
"""Elements that begin and end a block of text."""

UNSEEN: Final = _names(
    "head script style template noscript title meta link base datalist param area"
    " audio canvas video iframe frame noembed xml rp desc metadata annotation annotation-xml"
    " col colgroup"
)
"""Elements whose content a reader does not see."""

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})

_SHADOW: Final = ("shadowrootmode", "shadowmode", "shadowroot")


def _style(rule: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|;)\s*(?:{rule})", re.IGNORECASE)


_UNSEEN_STYLE: Final = _style(r"display\s*:\s*none|visibility\s*:\s*hidden")
_PRESERVED_STYLE: Final = _style(r"white-space\s*:\s*(?:pre|break-spaces)")
_BLOCK_STYLE: Final = _style(r"display\s*:\s*(?:block|flex|grid|table|list-item)")


def tag_of(element: etree._Element) -> str:
    """Return the name of an element in small letters, "" for comments and the like."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_unseen(element: etree._Element, tag: str) -> bool:
    """Tell whether an element never shows its content; a shadow tree in a template does."""
    if tag == "template":
        return not any(name in element.attrib for name in _SHADOW)
    return tag in UNSEEN


def is_hidden(element: etree._Element, tag: str, style: str) -> bool:
    """Tell whether the page itself hides an element: by attribute, or by the element's own style.

    Whole pages that hide themselves until a script has run are shown.
    """
    if tag in {"html", "body"}:
        return False
    if tag == "dialog" and element.get("open") is None:
        return True
    if element.get("hidden", "until-found") != "until-found":
        return True
    if "sf-hidden" in element.get("class", ""):  # what SingleFile found to be hidden
        return True
    return bool(style) and _UNSEEN_STYLE.search(style) is not None


def keeps_spaces(tag: str, style: str) -> bool:
    """Tell whether spaces and line ends in an element are shown as they are."""
    return tag in PREFORMATTED or (bool(style) and _PRESERVED_STYLE.search(style) is not None)


def stands_apart(tag: str, style: str, *, in_words: bool) -> bool:
    """Tell whether an element begins a block; ``in_words``: it lies in a paragraph or heading.

    Elements that pages invent are mostly boxes, but in the middle of a paragraph they are words.
    """
    if tag in BLOCKS:
        return tag != "button" or not in_words
    if "-" in tag and not in_words:
        return True
    return bool(style) and _BLOCK_STYLE.search(style) is not None


def level_of(element: etree._Element, tag: str) -> int:
    """Return the level of a heading, 0 for everything else."""
    if tag in HEADINGS:
        return HEADINGS[tag]
    if element.get("role") != "heading":
        return 0
    level = element.get("aria-level", "2")
    return int(level) if level.isdecimal() and 1 <= int(level) <= 9 else 2
