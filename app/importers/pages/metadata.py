"""What a page says about itself: title, author, date, publisher, address and language."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from app.importers.draft import CollectionDraft
from app.importers.pages import json_ld, page_dates, saved_by
from app.importers.pages.blocks import write
from app.importers.pages.elements import tag_of
from app.importers.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_TITLES: Final = ("og:title", "twitter:title", "citation_title", "dc.title", "title")
_AUTHORS: Final = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
_DATES: Final = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "article.published",
    "og:published_time",
)
_PUBLISHERS: Final = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_BY: Final = re.compile(
    r"(?:by|von|par|por|di|door|автор|автор:|текст|текст:)[:\s]\s*", re.IGNORECASE
)
_BYLINE: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors)(?:[\s_-]?(?:name|names))?(?:$|\s)"
)
_DIVIDERS: Final = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ")
_LONGEST_BYLINE: Final = 120


def collection(root: etree._Element, *, url: str = "", saved_at: str = "") -> CollectionDraft:
    """Return what a page says; what it does not say stays empty.

    ``url`` and ``saved_at`` are what the container of the page knows of where and when it was
    saved; they go before what the page itself says.
    """
    metas = _metas(root)
    said = json_ld.read(root)
    saved = saved_by.read(root)
    publisher = said.publisher or _first(metas, _PUBLISHERS)
    published = said.published or _first(metas, _DATES) or _marked_date(root)
    collected = saved_at or saved.when
    return CollectionDraft(
        title=_title(root, metas, said.headline, publisher),
        author=said.author or _author(root, metas),
        publisher=publisher,
        url=saved_by.address(url) or saved.url or _own_address(root, metas, said.url),
        published=published,
        published_edtf=page_dates.edtf(published),
        collected=collected,
        collected_edtf=page_dates.edtf(collected),
        language=_language(root, metas, said.language),
    )


def titles(root: etree._Element) -> tuple[str, ...]:
    """Return every wording of the page's title, the likeliest headline first."""
    metas = _metas(root)
    window = next((_words(title) for title in root.iter("title") if _in_head(title)), "")
    wordings = [json_ld.read(root).headline, *(_first(metas, (name,)) for name in _TITLES), window]
    return tuple(dict.fromkeys(filter(None, wordings)))


def _metas(root: etree._Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for meta in root.iter("meta"):
        content = printable(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(attribute)
            if name and content:
                found[name.strip().casefold()].append(content)
    return found


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((metas[name][0] for name in names if metas.get(name)), "")


def _title(root: etree._Element, metas: dict[str, list[str]], headline: str, publisher: str) -> str:
    title = _first(metas, _TITLES) or headline
    if not title:
        headings = [words for heading in root.iter("h1") if (words := _words(heading))]
        window = next((_words(title) for title in root.iter("title") if _in_head(title)), "")
        title = headings[0] if len(headings) == 1 and headings[0] in window else window
        title = title or (headings[0] if headings else "")
    return without_site(title, publisher)


def without_site(title: str, publisher: str) -> str:
    """Return a title without the name of its site, where it is added at an end."""
    for divider in _DIVIDERS:
        head, found, tail = title.rpartition(divider)
        if found and head and publisher and tail.casefold() == publisher.casefold():
            return head.strip()
        head, found, tail = title.partition(divider)
        if found and tail and publisher and head.casefold() == publisher.casefold():
            return tail.strip()
    return title


def _author(root: etree._Element, metas: dict[str, list[str]]) -> str:
    for name in _AUTHORS:
        found = [value for value in metas.get(name, []) if not saved_by.address(value)]
        if found:
            return ", ".join(dict.fromkeys(_without_by(value) for value in found))
    for names in (_marked_names(root, "author"), _linked_names(root), _bylines(root)):
        found = list(dict.fromkeys(filter(None, names)))
        if found:
            return ", ".join(found[:10])
    return ""


def _marked_names(root: etree._Element, what: str) -> Iterator[str]:
    """Return the names that microdata gives."""
    for element in root.iter("*"):
        if element.get("itemprop") != what:
            continue
        names = [child for child in element.iter("*") if child.get("itemprop") == "name"]
        holder = names[0] if names else element
        yield _without_by(printable(holder.get("content") or "") or _words(holder))


def _linked_names(root: etree._Element) -> Iterator[str]:
    for link in root.iter("a"):
        if "author" in (link.get("rel") or "").split():
            yield _without_by(_words(link))


def _bylines(root: etree._Element) -> Iterator[str]:
    """Return the first line that the page marks as a byline and that reads like one."""
    for element in root.iter("*"):
        marked = _BYLINE.search(element.get("class") or "")
        if marked and tag_of(element) not in {"body", "html", "meta"}:
            words = _words(element)
            if 3 <= len(words) <= _LONGEST_BYLINE:
                yield _without_by(words)
                return


def _without_by(words: str) -> str:
    return _BY.sub("", words, count=1) if _BY.match(words) else words


def _marked_date(root: etree._Element) -> str:
    """Return the date that microdata or a single ``time`` element gives."""
    times: list[str] = []
    for element in root.iter("*"):
        is_time = tag_of(element) == "time"
        if not is_time and element.get("itemprop") != "datePublished":
            continue
        value = element.get("datetime") or element.get("content") or _words(element)
        if element.get("itemprop") == "datePublished" or "pubdate" in element.attrib:
            return printable(value)
        times.append(printable(value))
    days = {page_dates.edtf(value) for value in times}
    return times[0] if len(days) == 1 and days != {""} else ""


def _own_address(root: etree._Element, metas: dict[str, list[str]], said: str) -> str:
    """Return the address that the page gives for itself."""
    canonical = next(
        (
            link.get("href") or ""
            for link in root.iter("link")
            if "canonical" in (link.get("rel") or "").casefold().split()
        ),
        "",
    )
    base = next((element.get("href") or "" for element in root.iter("base")), "")
    for value in (canonical, _first(metas, ("og:url", "twitter:url")), said):
        try:
            found = saved_by.address(value) or saved_by.address(urljoin(base, value))
        except ValueError:
            continue
        if found and value:
            return found
    return ""


def _language(root: etree._Element, metas: dict[str, list[str]], said: str) -> str:
    html = next(root.iter("html"), root)
    xml_lang = html.get("{http://www.w3.org/XML/1998/namespace}lang") or html.get("xml:lang")
    locale = _first(metas, ("content-language", "og:locale", "dc.language", "language"))
    for value in (html.get("lang"), xml_lang, said, locale):
        tag = (value or "").strip().replace("_", "-")
        if _LANGUAGE.match(tag):
            return tag
    return ""


def _in_head(title: etree._Element) -> bool:
    parent = title.getparent()
    return parent is None or tag_of(parent) != "svg"


def _words(element: etree._Element) -> str:
    """Return the words of an element on one line, as they are read in the page."""
    if tag_of(element) == "title":
        return printable("".join(str(text) for text in element.itertext()))
    return printable(write(element, show_hidden=True).content.text())
