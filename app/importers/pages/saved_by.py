"""What browsers and page savers note in a page: where it was saved from, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from app.importers.printable import printable

_BROWSER: Final = re.compile(r"saved from url=\(\d+\)(\S+)")
_SINGLE_FILE: Final = re.compile(r"Page saved with SingleFile")
_SINGLE_FILE_LINE: Final = re.compile(r"^\s*(url|saved date):\s*(\S.*?)\s*$", re.MULTILINE)
_MONOLITH: Final = re.compile(r"Saved from (\S+) at (\S+) using monolith")
_DIGITS: Final = re.compile(r"\d{8,17}\Z")


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a page was saved from and when, in the words of the program that saved it."""

    url: str = ""
    when: str = ""


def read(root: etree._Element) -> Saved:
    """Return what the program that saved a page wrote into it; empty where it wrote nothing."""
    for comment in _comments(root):
        saved = _from_comment(comment)
        if saved is not None:
            return saved
    named = {meta.get("name"): meta.get("content") or "" for meta in root.iter("meta")}
    if "savepage-url" in named:  # Save Page WE
        return Saved(address(named["savepage-url"]), printable(named.get("savepage-date", "")))
    html = root if root.tag == "html" else None
    if html is not None and html.get("data-scrapbook-source"):  # WebScrapBook
        digits = html.get("data-scrapbook-create") or ""
        when = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}" if _DIGITS.match(digits) else ""
        return Saved(address(html.get("data-scrapbook-source") or ""), when)
    return Saved()


def _comments(root: etree._Element) -> list[str]:
    """Return the comments in front of the page and in its head, where such notes stand."""
    found: list[str] = []
    before = root.getprevious()
    while before is not None:
        found.append(before.text or "")
        before = before.getprevious()
    for comment in root.iter(etree.Comment):
        found.append(comment.text or "")
        if len(found) >= 50:
            break
    return found


def _from_comment(comment: str) -> Saved | None:
    match = _BROWSER.search(comment)
    if match:
        return Saved(address(match.group(1)))
    if _SINGLE_FILE.search(comment):
        lines = dict(_SINGLE_FILE_LINE.findall(comment))
        return Saved(address(lines.get("url", "")), printable(lines.get("saved date", "")))
    match = _MONOLITH.search(comment)
    if match:
        return Saved(address(match.group(1)), printable(match.group(2)))
    return None


def address(value: str) -> str:
    """Return an address of the web, "" for anything else, such as a path on somebody's disk."""
    plain = printable(value)
    return plain if plain.casefold().startswith(("http://", "https://", "ftp://")) else ""
