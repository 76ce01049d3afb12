"""What a page says about itself in JSON-LD, in the words of schema.org."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.importers.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_MAX_SCRIPT: Final = 2_000_000
"""Code points of one script that are still parsed."""

_WRAPPED: Final = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z"
)
_ARTICLES: Final = re.compile(
    r"Article\Z|BlogPosting\Z|Posting\Z|Report\Z|Review\Z|(?:News|Social)\w*\Z|VideoObject\Z"
)
_NOT_AN_ARTICLE: Final = frozenset({"NewsMediaOrganization", "JobPosting"})

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """What an article's JSON-LD says; empty where it says nothing."""

    headline: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def read(root: etree._Element) -> Said:
    """Return what the first article in the page's JSON-LD says of itself."""
    nodes = list(_nodes(_scripts(root)))
    by_id = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1
    }
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return Said()
    return Said(
        headline=_text(article.get("headline") or article.get("name")),
        author=", ".join(_names(article.get("author"), by_id)),
        publisher=", ".join(list(_names(article.get("publisher"), by_id))[:1]),
        published=_text(article.get("datePublished") or article.get("uploadDate")),
        url=_text(article.get("url")),
        language=_text(article.get("inLanguage")),
    )


def _scripts(root: etree._Element) -> Iterator[Any]:
    for script in root.iter("script"):
        kind = (script.get("type") or "").partition(";")[0].strip().casefold()
        text = script.text or ""
        if kind != "application/ld+json" or len(text) > _MAX_SCRIPT:
            continue
        try:
            yield json.loads(_WRAPPED.sub("", text), strict=False)
        except (ValueError, RecursionError):  # many pages get it wrong; others nest it to harm
            continue


def _nodes(documents: Iterable[Any]) -> Iterator[Node]:
    """Return all objects of the documents, outer ones first."""
    waiting = deque(documents)
    while waiting:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extendleft(reversed(value))
        elif isinstance(value, dict):
            yield value
            waiting.extend(inner for inner in value.values() if isinstance(inner, dict | list))


def _is_article(node: Node) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(
        isinstance(name, str) and name not in _NOT_AN_ARTICLE and _ARTICLES.search(name)
        for name in names
    )


def _names(value: Any, by_id: dict[str, Node]) -> Iterator[str]:
    """Return the names of people or organisations, which may stand elsewhere in the page."""
    seen: set[str] = set()
    for entry in value if isinstance(value, list) else [value]:
        node = entry
        if isinstance(entry, dict) and not entry.get("name"):
            node = by_id.get(str(entry.get("@id")), entry)
        name = _text(node.get("name") if isinstance(node, dict) else node)
        if name and name not in seen and not name.startswith(("http://", "https://")):
            seen.add(name)
            yield name


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        return _text(value[0])
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("name") or value.get("@id"))
    return printable(html.unescape(value)) if isinstance(value, str) else ""
