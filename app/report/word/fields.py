"""Fields that Word keeps up to date: page numbers, numbers of figures, the table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.report.word.markup import add, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from app.report.word.sheet import Heading


def field(parent: Element, instruction: str, shown: str, *, style: str = "") -> None:
    """Append a field with what it shows until it is updated."""
    run(add(parent, "fldSimple", instr=f" {instruction} "), shown, style=style)


def table_of_contents(body: Element, headings: Sequence[Heading]) -> None:
    """Write the contents as a field that holds its entries already, each leading to its section.

    Page numbers need a layout: they are fields of their own, empty until Word or LibreOffice
    fills them. Asking Word to do that on opening would greet the reader with a question.
    """
    for place, heading in enumerate(headings):
        entry = paragraph(body, "Contents")
        if place == 0:
            _begin(entry, 'TOC \\o "1-1" \\h \\z')
        link = add(entry, "hyperlink", anchor=heading.bookmark, history=1)
        if heading.number:
            run(link, str(heading.number))
            add(add(link, "r"), "tab")
        run(link, heading.title)
        add(add(link, "r"), "tab")
        _begin(link, f"PAGEREF {heading.bookmark} \\h")
        run(link, " ")
        _char(link, "end")
        if place == len(headings) - 1:
            _char(entry, "end")


def _begin(parent: Element, instruction: str) -> None:
    _char(parent, "begin")
    words = add(add(parent, "r"), "instrText")
    words.text = f" {instruction} "
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    _char(parent, "separate")


def _char(parent: Element, kind: str) -> None:
    add(add(parent, "r"), "fldChar", fldCharType=kind)
