"""The parts of a Word file and how they refer to each other (Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from app.errors import CaseProblem
from app.importers import foreign_xml

if TYPE_CHECKING:
    from lxml import etree

    from app.importers.packages import Package


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of the relation's type, and a part name or address."""

    kind: str
    target: str
    external: bool


class Part:
    """One XML part of a Word file: its root element, and its relations by id."""

    def __init__(self, package: Package, name: str, root: etree._Element) -> None:
        self.name, self.root = name, root
        self._package = package
        self.relations = _relations(package, name)

    def first(self, kind: str) -> Part | None:
        """Return the part that the first relation of a kind leads to, None if there is none."""
        return next(iter(self.all(kind)), None)

    def all(self, kind: str) -> list[Part]:
        """Return the parts that all relations of a kind lead to; broken ones are left out."""
        names = (link.target for link in self.relations.values() if link.kind == kind)
        return [part for name in names if (part := _optional(self._package, name)) is not None]

    def bytes_of(self, relation_id: str | None) -> tuple[str, bytes] | None:
        """Return name and bytes of what a relation leads to inside the file, None otherwise."""
        relation = self.relations.get(relation_id or "")
        if relation is None or relation.external:
            return None
        data = self._package.read_if_sound(relation.target)
        return None if data is None else (relation.target, data)


def main_part(package: Package) -> Part:
    """Return the part that holds the document.

    Raises CaseProblem "import.damaged_package" when it is missing or no proper XML, and the
    others of ``foreign_xml.parse``.
    """
    links = _relations(package, "").values()
    named = [link.target for link in links if link.kind == "officeDocument"]
    name = named[0] if named else "word/document.xml"
    data = package.read(name)
    if data is None:
        raise CaseProblem("import.damaged_package", part=name)
    try:
        return Part(package, name, foreign_xml.parse(data))
    except foreign_xml.UnfitXml as problem:
        raise CaseProblem(problem.code, part=name) from problem


def core_properties(package: Package) -> etree._Element | None:
    """Return the element that holds title, author and dates, None where there is none."""
    for link in _relations(package, "").values():
        if link.kind == "core-properties":
            part = _optional(package, link.target)
            return None if part is None else part.root
    return None


def _optional(package: Package, name: str) -> Part | None:
    data = package.read_if_sound(name)
    if data is None:
        return None
    try:
        return Part(package, name, foreign_xml.parse(data))
    except foreign_xml.UnfitXml:
        package.note_unfit(name)
        return None


def _relations(package: Package, part: str) -> dict[str, Relation]:
    folder, name = posixpath.split(part)
    data = package.read_if_sound(posixpath.join(folder, "_rels", f"{name}.rels"))
    if data is None:
        return {}
    try:
        root = foreign_xml.parse(data)
    except foreign_xml.UnfitXml:
        package.note_unfit(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {}
    found: dict[str, Relation] = {}
    for element in root.iter("{*}Relationship"):
        target = element.get("Target") or ""
        external = element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
        kind = (element.get("Type") or "").rpartition("/")[2]
        found[element.get("Id") or ""] = Relation(kind, target, external)
    return found
