"""Reads Word documents (.docx, ISO/IEC 29500) by whichever program wrote them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.anchors.blocks import BlockKind
from app.importers import packages
from app.importers.block_text import BlockText
from app.importers.draft import CollectionDraft, LayerDraft, Remark, SourceDraft
from app.importers.pictures.part_gathering import PartGatherer
from app.importers.printable import printable
from app.importers.word.entries import Entry, write_entries
from app.importers.word.names import child, name_of
from app.importers.word.notes import Notes
from app.importers.word.numbering import Numbering
from app.importers.word.parts import core_properties, main_part
from app.importers.word.story import Findings, Story
from app.importers.word.styles import Styles
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from app.importers.material import Material
    from app.importers.packages import Package
    from app.importers.word.entries import Placed
    from app.importers.word.parts import Part

_MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_NOBODY: Final = "python-docx"
"""What the template of a widespread library names as author."""


def read(material: Material) -> SourceDraft:
    """Read a Word document: its text as one layer, its pictures as parts.

    Headers come first and footers last; notes follow the body. Raises CaseProblem
    "import.damaged_package", "import.password", "import.zip_bomb", "import.entities",
    "import.too_deep" or "import.long_text".
    """
    with material.open() as file, packages.opened(file) as package:
        return _Document(package).draft()


class _Document:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = main_part(package)
        styles, numbering = self._main.first("styles"), self._main.first("numbering")
        self._styles = Styles(None if styles is None else styles.root)
        self._numbering = Numbering(None if numbering is None else numbering.root, self._styles)
        self._notes = Notes(self._main.first("footnotes"), self._main.first("endnotes"))
        self._findings = Findings()

    def draft(self) -> SourceDraft:
        """Return the draft of the document."""
        headers, footers = self._edges("header"), self._edges("footer")
        body = child(self._main.root, "w:body")
        entries = self._read(self._main, self._main.root if body is None else body)
        content = BlockText()
        placed = write_entries([*headers, *entries, *self._read_notes(), *footers], content)
        gatherer = PartGatherer()
        for picture in placed:
            self._take(picture, gatherer)
        layer = LayerDraft(LayerRole.TEXT, content.text(), content.blocks())
        return SourceDraft(
            format="docx",
            media_type=_MEDIA_TYPE,
            collection=_collection(core_properties(self._package)),
            layers=(layer,),
            parts=gatherer.parts(),
            remarks=(*self._remarks(len(headers) + len(footers)), *gatherer.remarks()),
        )

    def _read(self, part: Part, root: etree._Element) -> list[Entry]:
        story = Story(
            part,
            styles=self._styles,
            numbering=self._numbering,
            notes=self._notes,
            findings=self._findings,
        )
        return story.read(root)

    def _edges(self, kind: str) -> list[Entry]:
        """Return the headers or footers, each wording once; bare page numbers are left out."""
        found: dict[str, Entry] = {}
        for part in self._main.all(kind):
            for entry in self._read(part, part.root):
                if entry.pictures or any(character.isalpha() for character in entry.text):
                    plain = replace(entry, kind=BlockKind.PARAGRAPH, level=0)
                    found.setdefault(entry.text or repr(entry.pictures), plain)
        return list(found.values())

    def _read_notes(self) -> Iterator[Entry]:
        done = 0
        while done < len(self._notes.referred):
            note = self._notes.referred[done]
            done += 1
            mark = f"{note.mark} " if note.mark else ""
            for entry in self._read(note.part, note.element):
                text = mark + entry.text.lstrip()
                yield replace(entry, text=text, kind=BlockKind.FOOTNOTE, level=0)
                mark = ""

    def _take(self, placed: Placed, gatherer: PartGatherer) -> None:
        picture = placed.picture
        found = picture.part.bytes_of(picture.relation)
        if found is None:
            gatherer.miss("parts.missing")
            return
        name, data = found
        gatherer.take(data, name=name.rpartition("/")[2], caption=placed.caption, alt=picture.alt)

    def _remarks(self, edges: int) -> Iterator[Remark]:
        comments = self._main.first("comments")
        counts = {
            "docx.tracked_changes": self._findings.changes,
            "docx.comments": 0
            if comments is None
            else sum(name_of(element) == "w:comment" for element in comments.root),
            "docx.hidden_text": self._findings.hidden,
            "docx.symbols": self._findings.symbols,
            "docx.linked_pictures": self._findings.linked,
            "docx.charts": self._findings.charts,
            "docx.embedded": self._findings.embedded,
            "docx.headers_and_footers": edges,
        }
        for code, count in counts.items():
            if count:
                yield Remark(code, {"count": count})
        if self._package.unfit:
            names = [name.rpartition("/")[2] for name in self._package.unfit]
            listed = printable(", ".join(names[:5])) + (", …" if len(names) > 5 else "")
            yield Remark("docx.damaged_parts", {"count": len(names), "names": listed})
        if any(link.kind == "vbaProject" for link in self._main.relations.values()):
            yield Remark("docx.macros")
        yield from _dates(core_properties(self._package))


def _collection(properties: etree._Element | None) -> CollectionDraft:
    """Return title and author; the language is left open, for programs write their own there."""
    author = _property(properties, "dc:creator")
    return CollectionDraft(
        title=_property(properties, "dc:title"),
        author="" if author == _NOBODY else author,
    )


def _dates(properties: etree._Element | None) -> Iterator[Remark]:
    """Say when the document claims to have been made and changed: that is not its publication."""
    created = _property(properties, "dcterms:created")
    changed = _property(properties, "dcterms:modified")
    by = _property(properties, "cp:lastModifiedBy")
    if created:
        yield Remark("docx.created", {"when": created})
    if changed and changed != created:
        code = "docx.changed_by" if by else "docx.changed"
        yield Remark(code, {"when": changed, "by": by})


def _property(properties: etree._Element | None, name: str) -> str:
    element = child(properties, name)
    return "" if element is None else printable(element.text or "")
