"""Reads one story of a Word file (body, note, header) into entries, without recursion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from app.anchors.blocks import BlockKind
from app.importers.word.entries import Entry, Frame, Paragraph, PictureRef, Table
from app.importers.word.names import attribute, child, is_on, name_of, number_of, value_of
from app.importers.word.runs import (
    CHARACTERS,
    Fields,
    alt_of,
    plain_words,
    ruby_words,
    symbol,
)

if TYPE_CHECKING:
    from app.importers.word.notes import Notes
    from app.importers.word.numbering import Numbering
    from app.importers.word.parts import Part
    from app.importers.word.styles import Styles

_UNREAD: Final = frozenset(
    {
        *("w:pPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:tcPr", "w:trPr", "w:sectPr"),
        *("w:sdtPr", "w:sdtEndPr", "w:instrText", "w:delText", "w:delInstrText"),
        *("w:del", "w:moveFrom", "mc:Fallback"),
    }
)
"""Elements whose content is not read: properties, what was deleted, doubles for old programs."""

_CHANGES: Final = frozenset({"w:ins", "w:del", "w:moveTo"})
_MANY_LINES: Final = 6
"""A cell of this many paragraphs is a box of text and no value in a table."""

_MAX_SPAN: Final = 100


@dataclass(slots=True)
class Findings:
    """What the stories of a document hold besides their words, counted."""

    changes: int = 0
    hidden: int = 0
    symbols: int = 0
    linked: int = 0
    charts: int = 0
    embedded: int = 0


class Story:
    """Reads a part, or an element of it, into entries in the order of reading."""

    def __init__(
        self,
        part: Part,
        *,
        styles: Styles,
        numbering: Numbering,
        notes: Notes,
        findings: Findings,
    ) -> None:
        self._part, self._styles, self._numbering = part, styles, numbering
        self._notes, self._findings = notes, findings
        self._frames = [Frame()]
        self._fields = Fields(part.root)
        self._hidden_run = False

    def read(self, root: etree._Element) -> list[Entry]:
        """Return the paragraphs and rows in ``root``."""
        events = etree.iterwalk(root, events=("start", "end"))
        unread: etree._Element | None = None
        for event, element in events:
            if event == "start":
                if not self._start(element, name_of(element)):
                    unread = element
                    events.skip_subtree()
            elif element is unread:
                unread = None
            else:
                self._end(element, name_of(element))
        self._end_carried()
        return self._frames[0].entries

    @property
    def _frame(self) -> Frame:
        return self._frames[-1]

    def _start(self, element: etree._Element, name: str) -> bool:
        """Begin an element; tell whether what lies in it is to be read."""
        self._findings.changes += name in _CHANGES
        if name in _UNREAD:
            return False
        if name == "mc:Choice":
            return next(element.itersiblings("{*}Choice", preceding=True), None) is None
        if name == "w:p":
            self._start_paragraph(element)
        elif name == "w:txbxContent":
            self._frames.append(Frame())
        elif name in {"w:tbl", "w:tr", "w:tc"}:
            return self._start_table_part(element, name)
        elif name == "w:altChunk":
            self._findings.embedded += 1
        elif self._frame.paragraph is not None:
            return self._start_inline(element, name, self._frame.paragraph)
        return True

    def _end(self, element: etree._Element, name: str) -> None:
        frame = self._frame
        if name == "w:p" and frame.paragraph is not None:
            self._end_paragraph(frame.paragraph)
        elif name == "w:txbxContent" and len(self._frames) > 1:
            self._end_carried()
            entries = self._frames.pop().entries
            if self._frame.paragraph is not None:
                self._frame.paragraph.boxes += entries
        elif name == "w:r":
            self._hidden_run = False
        elif name == "w:tc":
            self._end_cell(element)
        elif name == "w:tr" and frame.tables:
            frame.end_row()
        elif name == "w:tbl" and frame.tables:
            frame.tables.pop()
            self._end_inner_table()

    # Tables

    def _start_table_part(self, element: etree._Element, name: str) -> bool:
        frame = self._frame
        if name == "w:tbl":
            self._end_carried()
            if frame.tables and frame.tables[-1].cells is not None:
                frame = Frame()
                self._frames.append(frame)
            frame.tables.append(Table())
        elif not frame.tables:
            return True
        elif name == "w:tr":
            if child(element, "w:trPr", "w:del") is not None:
                self._findings.changes += 1
                return False
            before = number_of(element, "w:trPr", "w:gridBefore") or 0
            empty = [""] * min(before, _MAX_SPAN)
            frame.tables[-1].cells = empty if _holds_values(element) else None
        elif frame.tables[-1].cells is not None:
            frame.tables[-1].cells.append("")
        return True

    def _end_cell(self, element: etree._Element) -> None:
        self._end_carried()
        table = self._frame.tables[-1] if self._frame.tables else None
        if table is not None and table.cells is not None:
            span = number_of(element, "w:tcPr", "w:gridSpan") or 1
            table.cells += [""] * (min(span, _MAX_SPAN) - 1)

    def _end_inner_table(self) -> None:
        """Give a table that lay in a cell to the row of that cell."""
        if len(self._frames) > 1 and not self._frame.tables:
            outer = self._frames[-2]
            if outer.paragraph is None and outer.tables:
                outer.tables[-1].inner += self._frames.pop().entries

    # Paragraphs

    def _start_paragraph(self, element: etree._Element) -> None:
        properties = child(element, "w:pPr")
        hidden = self._styles.hides(value_of(properties, "w:pStyle"))
        paragraph = Paragraph(properties, hidden)
        carried, self._frame.carried = self._frame.carried, None
        if carried is not None:
            paragraph.pieces, paragraph.pictures = carried.pieces, carried.pictures
            paragraph.boxes = carried.boxes
        self._frame.paragraph = paragraph

    def _end_paragraph(self, paragraph: Paragraph) -> None:
        frame = self._frame
        frame.paragraph = None
        mark = child(paragraph.properties, "w:rPr")
        if child(mark, "w:del") is not None:  # without its end it flows into the next paragraph
            frame.carried = paragraph
        else:
            self._emit(paragraph)

    def _end_carried(self) -> None:
        """Write a paragraph whose end was deleted, where no other follows to flow into."""
        carried, self._frame.carried = self._frame.carried, None
        if carried is not None:
            self._emit(carried)

    def _emit(self, paragraph: Paragraph) -> None:
        text = "".join(paragraph.pieces).strip("\n\f").rstrip(" ")
        kind, level = self._styles.kind(paragraph.properties)
        numbered = self._numbering.marker(paragraph.properties)
        if numbered is not None and text:
            marker, depth = numbered
            text = marker + text
            if kind == BlockKind.PARAGRAPH:
                kind, level = BlockKind.LIST_ITEM, depth
        if kind == BlockKind.HEADING:
            text = " ".join(text.replace("\f", "\n").split("\n"))
        self._frame.add(Entry(text, kind, level, paragraph.pictures))
        for box in paragraph.boxes:
            self._frame.add(box)

    # Runs

    def _start_inline(self, element: etree._Element, name: str, paragraph: Paragraph) -> bool:
        if name == "w:rPr":
            self._hidden_run = is_on(element, "w:vanish") or self._styles.hides(
                value_of(element, "w:rStyle")
            )
            return False
        is_instruction = self._fields.hide
        words = ruby_words(element) if name == "w:ruby" else self._words_of(element, name)
        if words and not is_instruction:
            self._add(words, paragraph)
        if name == "w:ruby":
            return False
        if name in {"a:blip", "v:imagedata", "a:graphicData", "o:OLEObject"}:
            self._look_at_picture(element, name, paragraph)
        return True

    def _words_of(self, element: etree._Element, name: str) -> str:
        match name:
            case "w:t" | "m:t":
                words = plain_words(element)
            case "w:br":
                in_line = attribute(element, "w:type") in {None, "textWrapping"}
                words = "\n" if in_line else "\f"
            case "w:fldChar":
                words = self._fields.read(element)
            case "w:sym":
                words, is_known = symbol(element)
                self._findings.symbols += not is_known
            case "w:footnoteReference" | "w:endnoteReference":
                words = self._notes.refer(element, name)
            case _:
                words = CHARACTERS.get(name, "")
        return words

    def _add(self, words: str, paragraph: Paragraph) -> None:
        if self._hidden_run or paragraph.hidden:
            self._findings.hidden += len(words)
        paragraph.pieces.append(words)

    def _look_at_picture(self, element: etree._Element, name: str, paragraph: Paragraph) -> None:
        if name == "o:OLEObject":
            self._findings.embedded += 1
        elif name == "a:graphicData":
            uri = element.get("uri") or ""
            self._findings.charts += uri.endswith(("/chart", "/diagram", "/chartex"))
        else:
            relation = attribute(element, "r:embed") or attribute(element, "r:id")
            if relation:
                paragraph.pictures.append(PictureRef(self._part, relation, alt_of(element)))
            elif attribute(element, "r:link"):
                self._findings.linked += 1


def _holds_values(row: etree._Element) -> bool:
    """Tell whether a row is one of a table of values, not of boxes that only lay text out."""
    cells = [cell for cell in row.iter("{*}tc") if _row_of(cell) is row]
    most = max((sum(name_of(e) == "w:p" for e in cell) for cell in cells), default=0)
    return len(cells) > 1 and most < _MANY_LINES


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors("{*}tr"), None)
