"""Real footnotes: the part that holds them and the references in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from app.report.word.markup import add, new, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element

    from app.report.outline import Line

SEPARATORS: Final = {-1: "separator", 0: "continuationSeparator"}
"""The two footnotes that every document has: the rules above its footnotes."""


class Footnotes:
    """Collects the footnotes of a document; ``write`` fills the paragraph of each."""

    def __init__(self, write: Callable[[Element, Line], None]) -> None:
        self._write = write
        self._root = new("footnotes")
        self._last = 0
        for number, kind in SEPARATORS.items():
            note = add(self._root, "footnote", type=kind, id=number)
            layout = add(add(note, "p"), "pPr")
            add(layout, "spacing", after=0, line=240, lineRule="auto")
            add(add(note[0], "r"), kind)

    def cite(self, parent: Element, line: Line) -> None:
        """Add a footnote and put its number into a paragraph."""
        self._last += 1
        reference = add(parent, "r")
        add(add(reference, "rPr"), "rStyle", val="FootnoteReference")
        add(reference, "footnoteReference", id=self._last)
        note = paragraph(add(self._root, "footnote", id=self._last), "FootnoteText")
        number = add(note, "r")
        add(add(number, "rPr"), "rStyle", val="FootnoteReference")
        add(number, "footnoteRef")
        run(note, " ")
        self._write(note, line)

    def attach(self, document: DocumentPart) -> None:
        """Make the footnotes a part of a document's package."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        name = PackURI("/word/footnotes.xml")
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, blob, document.package)
        document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
