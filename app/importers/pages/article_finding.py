"""Finds the article in a page: the part that holds its prose, from the headline on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.blocks import BlockKind
from app.importers.pages.elements import HEADINGS, tag_of
from app.importers.printable import comparable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from app.importers.pages.lines import Piece

_LEAST: Final = 25
"""A block of less weight than this, links aside, is a label and no prose."""

_MOST: Final = 0.8
"""The article holds at least this share of the page's prose."""

_BESIDE: Final = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_ROLES: Final = frozenset(
    {
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "menu",
        "menubar",
        "navigation",
        "search",
        "toolbar",
    }
)
_NAMES: Final = frozenset(
    {
        *("ad", "ads", "adv", "advert", "advertisement", "sponsor", "sponsored", "promo"),
        *("cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription"),
        *("share", "sharing", "sharebar", "social", "disqus", "taboola", "outbrain", "tags"),
        *("related", "recommended", "recommendations", "trending", "mostread", "sidebar"),
        *("breadcrumb", "breadcrumbs", "pagination", "pager", "navbar", "navbox", "menu", "nav"),
        *("comment", "comments"),
        *("navigation", "footer", "popup", "modal", "editsection", "noprint", "catlinks"),
    }
)
_MATTER: Final = frozenset({"caption", "embed", "figure", "image", "photo", "quote", "tweet"})
"""Words in names that tell of the matter itself, such as an embedded post of a social network."""

_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_COMMENTS: Final = re.compile(
    r"(?:user-?|reader-?)?comments\Z|comments?[_-]?(?:list|section|area|wrapper|container|thread)\Z"
    r"|disqus(?:[_-]thread)?\Z|respond\Z",
    re.IGNORECASE,
)
_SOME: Final = 100
"""How much prose a page must hold besides its comments for these to be left aside."""

_TABLE_PARTS: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_WHOLE: Final = frozenset({"html", "body", "main", "article"})


@dataclass(frozen=True, slots=True)
class Article:
    """The part of a page that is its article, and what in it is not to be shown.

    ``marked`` tells that the page itself says so, by an element made for articles.
    """

    root: etree._Element
    leave_out: frozenset[etree._Element]
    marked: bool


def find(body: etree._Element, pieces: Sequence[Piece], titles: Iterable[str]) -> Article:
    """Return the article of a page, given its written blocks and the wordings of its title.

    Where no part of the page stands out, that is the body without what is beside the matter.
    """
    headline = _headline(body, titles)
    everything = _Mass(body, pieces)
    total = everything.of(body)
    above: set[etree._Element] = set()
    if headline is not None:
        above = {headline, *headline.iterancestors()}
    beside = {
        element
        for element in body.iterdescendants("*")
        if element not in above
        and _is_beside(element, everything, total, has_headline=headline is not None)
    }
    aside = _all_in(body, beside)
    mass = _Mass(body, [piece for piece in pieces if piece.owner not in aside])
    marked = _marked(body, mass, headline)
    root = _densest(body, mass) if marked is None else _with_surroundings(marked, mass)
    if headline is None or root in above:
        return Article(root, frozenset(beside), marked is not None)
    shared = _common(headline, root)
    outside = _outside(shared, headline, root)
    return Article(shared, frozenset(beside | outside), marked is not None)


class _Mass:
    """How much prose lies in each element of a tree."""

    def __init__(self, tree: etree._Element, pieces: Iterable[Piece]) -> None:
        self._sums: dict[etree._Element, int] = {}
        for piece in pieces:
            self._sums[piece.owner] = self._sums.get(piece.owner, 0) + _prose(piece)
        for element in reversed(list(tree.iter("*"))):  # what is inside comes before what holds it
            prose, parent = self._sums.get(element), element.getparent()
            if prose and parent is not None and element is not tree:
                self._sums[parent] = self._sums.get(parent, 0) + prose

    def of(self, element: etree._Element) -> int:
        return self._sums.get(element, 0)


def _prose(piece: Piece) -> int:
    plain = piece.weight - piece.in_links
    if piece.kind == BlockKind.HEADING or plain < _LEAST or plain * 2 < piece.weight:
        return 0
    return plain


def _headline(body: etree._Element, titles: Iterable[str]) -> etree._Element | None:
    """Return the heading that says what the page's title says, else the only one of level 1."""
    wanted = [comparable(title) for title in titles]
    headings = [heading for heading in body.iter("h1", "h2") if tag_of(heading)]
    for heading in headings:
        words = comparable("".join(str(text) for text in heading.itertext()))
        if len(words) >= 8 and any(words in title or title in words for title in wanted if title):
            return heading
    first = [heading for heading in headings if heading.tag == "h1"]
    return first[0] if len(first) == 1 else None


def _is_beside(element: etree._Element, mass: _Mass, total: int, *, has_headline: bool) -> bool:
    """Tell whether an element is beside the matter: by what it is, or by how it is named.

    What holds much of the page's prose is not, however it is named; comments always are, as long
    as anything else is there.
    """
    tag = tag_of(element)
    if tag in _WHOLE:
        return False
    prose = mass.of(element)
    if _holds_comments(element):
        return has_headline or total - prose >= _SOME
    if tag in _BESIDE or element.get("role") in _ROLES:
        return prose < 0.6 * total or not total
    names = _names(element)
    if not names & _NAMES or names & _MATTER:
        return False
    return prose < 0.3 * total or not total


def _holds_comments(element: etree._Element) -> bool:
    if element.get("itemprop") == "comment":
        return True
    names = (element.get("class") or "").split() + (element.get("id") or "").split()
    return any(_COMMENTS.match(name) for name in names)


def _names(element: etree._Element) -> frozenset[str]:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (
        frozenset(word.lower() for word in _WORDS.findall(names)) if names != " " else frozenset()
    )


def _all_in(tree: etree._Element, holders: set[etree._Element]) -> set[etree._Element]:
    """Return ``holders`` with everything that lies in them."""
    found: set[etree._Element] = set()
    for element in tree.iter("*"):  # what holds comes before what is inside
        parent = element.getparent()
        if element in holders or (parent is not None and parent in found):
            found.add(element)
    return found


def _marked(
    body: etree._Element, mass: _Mass, headline: etree._Element | None
) -> etree._Element | None:
    """Return the element that the page marks as its article or main part, if it holds enough.

    Where there is hardly any prose to go by, it is the one that holds the headline.
    """
    total = mass.of(body)
    if headline is not None and total < _SOME:
        holder = next(headline.iterancestors("article", "main"), None)
        if holder is not None:
            return holder
    bodies = [e for e in body.iter("*") if "articlebody" in (e.get("itemprop") or "").casefold()]
    mains = [e for e in body.iter("*") if tag_of(e) == "main" or e.get("role") == "main"]
    for candidates, least in ((bodies, 0.4), (list(body.iter("article")), 0.5), (mains, 0.5)):
        best = max(candidates, key=mass.of, default=None)
        if best is not None and mass.of(best) >= max(1, least * total):
            return best
    return None


def _densest(body: etree._Element, mass: _Mass) -> etree._Element:
    """Return the innermost element that still holds nearly all prose of the page."""
    here, enough = body, _MOST * mass.of(body)
    while enough:
        inner = max(here.iterchildren("*"), key=mass.of, default=None)
        if inner is None or mass.of(inner) < enough or tag_of(inner) in {"p", *HEADINGS}:
            break
        here = inner
    while tag_of(here) in _TABLE_PARTS and (parent := here.getparent()) is not None:
        here = parent  # rows are read as rows only inside their table
    return here


def _with_surroundings(root: etree._Element, mass: _Mass) -> etree._Element:
    """Go up to the article that holds its marked body: headline, lead and captions lie there."""
    if tag_of(root) == "article":
        return root
    for ancestor in root.iterancestors("article", "main"):
        if mass.of(ancestor) <= 1.5 * mass.of(root):
            return ancestor
    return root


def _common(one: etree._Element, other: etree._Element) -> etree._Element:
    above = set(one.iterancestors())
    return next(ancestor for ancestor in other.iterancestors() if ancestor in above)


def _outside(
    shared: etree._Element, headline: etree._Element, root: etree._Element
) -> set[etree._Element]:
    """Return what lies before the headline or behind the article, whichever comes first and last.

    What lies between the two stays: the lead, the byline, the first picture with its caption.
    """
    first, last = headline, root
    if _comes_before(root, headline, shared):
        first, last = root, headline
    outside: set[etree._Element] = set()
    for start, forwards in ((first, False), (last, True)):
        here = start
        while here is not shared:
            outside.update(here.itersiblings("*", preceding=not forwards))
            parent = here.getparent()
            if parent is None:
                break
            here = parent
    return outside


def _comes_before(one: etree._Element, other: etree._Element, shared: etree._Element) -> bool:
    def branch(element: etree._Element) -> etree._Element:
        here = element
        while (parent := here.getparent()) is not None and parent is not shared:
            here = parent
        return here

    return branch(other) in set(branch(one).itersiblings())
