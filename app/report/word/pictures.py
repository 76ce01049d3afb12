"""Pictures in a document: a part for each, drawn in line with the text, with alt text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from app.report.word.markup import RELATIONSHIPS, R, W

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element

    from app.report.figures import Printed

DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PLACED: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_NAMES: Final = {"a": DRAWING, "pic": PICTURE, "wp": PLACED, "r": RELATIONSHIPS}
_A, _PIC, _WP = f"{{{DRAWING}}}", f"{{{PICTURE}}}", f"{{{PLACED}}}"
_EMU_PER_CM: Final = 360_000


class PictureParts:
    """Adds pictures to a document's package, each under a name and an id of its own."""

    def __init__(self, document: DocumentPart) -> None:
        self._document = document
        self._last = 0

    def add(self, paragraph: Element, printed: Printed, *, alt: str) -> None:
        """Put a picture at the end of a paragraph."""
        self._last += 1
        number = self._last
        name = PackURI(f"/word/media/picture-{number}.{printed.extension}")
        content_type = f"image/{printed.extension}"
        part = Part(name, content_type, printed.data, self._document.package)
        relation = self._document.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        run = etree.SubElement(paragraph, W + "r")
        run_properties = etree.SubElement(run, W + "rPr")
        etree.SubElement(run_properties, W + "noProof")
        drawing = etree.SubElement(run, W + "drawing")
        drawing.append(_inline(printed, relation, number=number, alt=alt))


def _inline(printed: Printed, relation: str, *, number: int, alt: str) -> Element:
    size = {
        "cx": str(round(printed.width * _EMU_PER_CM)),
        "cy": str(round(printed.height * _EMU_PER_CM)),
    }
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    inline = etree.Element(_WP + "inline", edges, nsmap=_NAMES)
    etree.SubElement(inline, _WP + "extent", size)
    etree.SubElement(inline, _WP + "effectExtent", dict.fromkeys("ltrb", "0"))
    named = {"id": str(number), "name": f"Picture {number}", "descr": alt}
    etree.SubElement(inline, _WP + "docPr", named)
    frame = etree.SubElement(inline, _WP + "cNvGraphicFramePr")
    etree.SubElement(frame, _A + "graphicFrameLocks", noChangeAspect="1")
    data = etree.SubElement(
        etree.SubElement(inline, _A + "graphic"), _A + "graphicData", uri=PICTURE
    )
    picture = etree.SubElement(data, _PIC + "pic")
    properties = etree.SubElement(picture, _PIC + "nvPicPr")
    etree.SubElement(properties, _PIC + "cNvPr", named)
    etree.SubElement(properties, _PIC + "cNvPicPr")
    fill = etree.SubElement(picture, _PIC + "blipFill")
    etree.SubElement(fill, _A + "blip").set(R + "embed", relation)
    etree.SubElement(etree.SubElement(fill, _A + "stretch"), _A + "fillRect")
    shape = etree.SubElement(picture, _PIC + "spPr")
    place = etree.SubElement(shape, _A + "xfrm")
    etree.SubElement(place, _A + "off", x="0", y="0")
    etree.SubElement(place, _A + "ext", size)
    form = etree.SubElement(shape, _A + "prstGeom", prst="rect")
    etree.SubElement(form, _A + "avLst")
    return inline
