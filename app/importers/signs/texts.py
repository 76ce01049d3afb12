"""Tells kinds of text apart by how they begin: pages, saved messages, markup, plain words."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from app.errors import CaseProblem
from app.importers.companions import PAGE_SUFFIXES
from app.importers.kinds import Kind
from app.importers.text import encoding

_MARKDOWN_SUFFIXES: Final = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx"})

_BEFORE_THE_PAGE: Final = re.compile(r"(?:\s+|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z))*", re.DOTALL)
_DOCTYPE: Final = re.compile(
    r"<!doctype\s+([a-z]+)[^>\[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL
)
_WHOLE_PAGE: Final = re.compile(
    r"<(?:html|head|body|frameset|title|meta|link|base|script|style)[\s/>]", re.IGNORECASE
)
_PIECE_OF_PAGE: Final = re.compile(
    r"<(?:div|p|h[1-6]|table|[uod]l|article|section|main|header|footer|nav|span|a|img|br|hr|b|i"
    r"|em|strong|font|center|iframe|blockquote|pre|figure|form|aside)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_END_TAG: Final = re.compile(r"</[a-z][a-z0-9]*\s*>", re.IGNORECASE)
_HEADER: Final = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)\n")
_SENT: Final = frozenset(
    {"received", "to", "cc", "delivered-to", "return-path", "x-mozilla-status"}
)
_MARKDOWN_SIGNS: Final = tuple(
    re.compile(sign, re.MULTILINE)
    for sign in (
        r"^#{1,6} \S",  # a heading
        r"^(?:`{3}|~{3,4})(?![`~])",  # fenced code; a longer row of tildes underlines a title
        r"\[[^\[\]\n]+\]\([^()\s]+(?: \"[^\"\n]*\")?\)",  # a link or picture
        r"(?:\A|\n\n)[^\s=-].*\n(?:={3,}|-{3,})[ \t]*$",  # an underlined heading; in no box
        r"^\|?[ \t]*:?-{3,}:?[ \t]*\|[-|: ]*$",  # the line under a table's head
        r"(?<!\*)\*\*[^\s*][^*\n]*\*\*(?!\*)",  # strong words
        r"^[-*] \[[ xX]\] ",  # a task
        r"^\[[^\[\]\n]+\]: \S",  # the address of a link
    )
)
_XML_REFUSED: Final = {
    "svg": "import.svg",
    "w:wordDocument": "import.word_xml",
    "pkg:package": "import.word_xml",
    "office:document": "import.opendocument",
}


def kind_of(head: bytes, name: str) -> Kind:
    """Return which kind of text begins with these bytes.

    Raises CaseProblem for kinds of text that are something else to their owners: RTF, e-mail,
    PostScript, SVG and Office XML.
    """
    text = _signs(head)
    start = text.lstrip()
    if start.startswith("{\\rtf"):
        raise CaseProblem("import.rtf")
    if start.startswith("%!PS"):
        raise CaseProblem("import.postscript")
    if is_web_archive(head):
        return Kind.MHTML
    page = start[_end_of(_BEFORE_THE_PAGE, start) :]
    _refuse_xml(start, page)
    suffix = PurePath(name).suffix.casefold()
    if _is_page(page, suffix):
        return Kind.HTML
    signs = sum(sign.search(text) is not None for sign in _MARKDOWN_SIGNS)
    if suffix in _MARKDOWN_SUFFIXES or signs >= 2:
        return Kind.MARKDOWN
    if _PIECE_OF_PAGE.match(page) and _END_TAG.search(page):
        return Kind.HTML
    return Kind.TEXT


def is_web_archive(head: bytes) -> bool:
    """Tell whether a file is MHTML (RFC 2557); raises CaseProblem "import.email" for a letter."""
    start = _signs(head).lstrip()
    headers: dict[str, str] = {}
    place = start.find("\n") + 1 if start.startswith("From ") else 0
    while match := _HEADER.match(start, place):
        headers.setdefault(match.group(1).casefold(), match.group(2).strip())
        place = match.end()
    content_type = headers.get("content-type", "").casefold()
    related = content_type.startswith("multipart/related")
    if not content_type or not (related or "mime-version" in headers):
        return False
    if _SENT & headers.keys() or not (related or content_type.startswith("text/html")):
        raise CaseProblem("import.email")
    return True


def _signs(head: bytes) -> str:
    """Return the beginning of a file with its signs readable, which are ASCII.

    Which letters stand between them does not matter here.
    """
    text = head.decode(encoding.wide_codec(head) or "latin-1", "replace").lstrip("\ufeffï»¿")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _end_of(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _is_page(page: str, suffix: str) -> bool:
    doctype = _DOCTYPE.match(page)
    if doctype is not None:
        return doctype.group(1).casefold() == "html"
    if _WHOLE_PAGE.match(page):
        return True
    tagged = _WHOLE_PAGE.search(page) or _PIECE_OF_PAGE.search(page)
    return suffix in PAGE_SUFFIXES and tagged is not None


def _refuse_xml(start: str, page: str) -> None:
    doctype = _DOCTYPE.match(page)
    element = page[doctype.end() :].lstrip() if doctype else page
    element = element[_end_of(_BEFORE_THE_PAGE, element) :]
    root = re.match(r"<([A-Za-z_][\w:.-]*)", element)
    if root is None:
        return
    if root.group(1) == "plist" and "WebMainResource" in element:
        raise CaseProblem("import.webarchive")
    code = _XML_REFUSED.get(root.group(1))
    if code and (
        code != "import.svg" or start.startswith("<?xml") or "http://www.w3.org/2000/svg" in element
    ):
        raise CaseProblem(code)
