"""Parses HTML of any quality into a tree; nothing is run, fetched or followed."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from app.errors import CaseProblem

MAX_DEPTH: Final = 500
"""How deep elements may lie in each other after a page that is too deep for libxml2 (2,048
levels) was made flatter; with the cells and items that are not counted, it stays below that."""

_TOKEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|textarea|title|xmp|iframe|noembed)\b.*?(?:</\1\s*>|\Z)"
    r"|<(/?)([a-z][^\s/>]*)[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_WITHOUT_CONTENT: Final = "area base br col embed hr img input link meta param source track wbr"
_OFTEN_LEFT_OPEN: Final = "p li dt dd td th tr tbody thead tfoot option optgroup"
_NOT_COUNTED: Final = frozenset(f"{_WITHOUT_CONTENT} {_OFTEN_LEFT_OPEN}".split())
_EMPTY_PAGE: Final = "<html><body></body></html>"


def parse(text: str) -> etree._Element:
    """Return the root element of a page; one that holds nothing has an empty body.

    Raises CaseProblem "import.too_deep" for a page whose elements cannot be put in a tree.
    """
    root, is_whole = _parse(text)
    if not is_whole:
        root, is_whole = _parse(flatten(text))
    if not is_whole:
        raise CaseProblem("import.too_deep")
    return root


def _parse(text: str) -> tuple[etree._Element, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser=parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:  # a page of nothing but spaces and comments
        return etree.fromstring(_EMPTY_PAGE, parser=etree.HTMLParser()), True
    limits = {etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_INTERNAL_ERROR}
    return root, not any(entry.type in limits for entry in parser.error_log)


def flatten(text: str) -> str:
    """Return a page without the tags that lie deeper than ``MAX_DEPTH``; its words all stay."""
    pieces: list[str] = []
    open_names: list[str] = []
    counts: dict[str, int] = {}
    end = 0
    for match in _TOKEN.finditer(text):
        name = (match.group(3) or "").casefold()
        if not name or name in _NOT_COUNTED:
            continue
        pieces.append(text[end : match.start()])
        end = match.end()
        if not match.group(2):
            keep = len(open_names) < MAX_DEPTH
            open_names.append(name)
            counts[name] = counts.get(name, 0) + 1
        else:
            keep = _close(name, open_names, counts) < MAX_DEPTH
        pieces.append(match.group() if keep else "<br>" if name == "div" else "")
    pieces.append(text[end:])
    return "".join(pieces)


def _close(name: str, open_names: list[str], counts: dict[str, int]) -> int:
    """Close an element and what was left open in it; return the depth at which it was opened."""
    if not counts.get(name):
        return MAX_DEPTH
    while open_names:
        closed = open_names.pop()
        counts[closed] -= 1
        if closed == name:
            break
    return len(open_names)
