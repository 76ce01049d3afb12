"""Everything of a document that is not its body: styles, page, header, footer, properties."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm
from lxml import etree

from app.report.word.fields import field
from app.report.word.markup import add, new, paragraph, run
from app.report.word.settings import setting_elements
from app.report.word.styles import font_elements, numbering_elements, style_elements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from lxml.etree import _Element as Element

    from app.report.outline import Outline
    from app.report.protect import Shown

LANGUAGE: Final = "en-GB"
_HEADER_TITLE: Final = 64
_FOREIGN: Final = {
    *("thumbnail", "extended-properties", "customXml", "stylesWithEffects", "webSettings"),
    *("fontTable", "theme"),
}


def strip_template(document: Document) -> None:
    """Take out what python-docx's template brings along, its thumbnail among it."""
    for owner in (document.part.package, document.part):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _FOREIGN:
                del owner.rels[key]


def dress(document: Document) -> None:
    """Give a document the styles, the numbering, the settings and the fonts of the report."""
    _replace(document.styles.element, style_elements())
    _replace(document.part.numbering_part.element, numbering_elements())
    _replace(document.settings.element, setting_elements())
    fonts = new("fonts")
    fonts.extend(font_elements())
    blob = etree.tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)
    name = PackURI("/word/fontTable.xml")
    part = Part(name, CONTENT_TYPE.WML_FONT_TABLE, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def lay_out_page(document: Document, outline: Outline) -> None:
    """Set an A4 page with marking and case title above the text, marking and page below it."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21.0), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin, page.bottom_margin = Cm(2.8), Cm(2.5)
    page.header_distance, page.footer_distance = Cm(1.3), Cm(1.2)
    page.header.is_linked_to_previous = False
    page.footer.is_linked_to_previous = False
    _edge(page.header.part.element, "Header", outline.marking)
    run(page.header.part.element[0], _in_short(outline.title))
    footer = _edge(page.footer.part.element, "Footer", outline.marking)
    run(footer, "Page ")
    field(footer, "PAGE", "1")
    run(footer, " of ")
    field(footer, "NUMPAGES", "1")


def set_properties(document: Document, outline: Outline) -> None:
    """Set the document's properties; its times are the date of the report."""
    moment = datetime.combine(outline.made, time(), UTC)
    about = document.core_properties
    about.title = outline.title[:255]
    about.subject = outline.case_line[:255]
    about.author = about.last_modified_by = outline.investigator[:255]
    about.keywords = outline.marking[:255]
    about.comments = ""
    about.language = LANGUAGE
    about.created = about.modified = moment
    about.revision = 1


def _edge(part: Element, style: str, marking: Shown) -> Element:
    """Begin the one paragraph of a header or footer with the handling marking."""
    for child in list(part):
        part.remove(child)
    element = paragraph(part, style)
    if marking:
        run(element, marking, style="Marking")
    add(add(element, "r"), "tab")
    return element


def _in_short(title: str) -> str:
    """Return a title cut to what one line of the header holds beside the marking."""
    if len(title) <= _HEADER_TITLE:
        return title
    return title[:_HEADER_TITLE].rsplit(" ", 1)[0] + " …"


def _replace(root: Element, children: Iterable[Element]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(children)
