"""Tells what a ZIP file is: a Word document, another kind of document, or just an archive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem
from app.importers import packages
from app.importers.kinds import Kind

if TYPE_CHECKING:
    from app.importers.material import Material

_WORD: Final = re.compile(
    rb"wordprocessingml\.(?:document|template)\.main\+xml"
    rb"|ms-word\.(?:document|template)\.macroEnabled"
)
_OTHER_OFFICE: Final = re.compile(
    rb"spreadsheetml\.|ms-excel\.|presentationml\.|ms-powerpoint\.|vnd\.ms-visio|ms-xpsdocument"
)
_MIME_TYPES: Final = (
    (b"application/vnd.oasis.opendocument.", "import.opendocument"),
    (b"application/epub+zip", "import.epub"),
)


def kind_of(material: Material) -> Kind:
    """Return DOCX for a Word document; raises CaseProblem for everything else in a ZIP."""
    with material.open() as file, packages.opened(file) as package:
        types = package.read("[Content_Types].xml") or b""
        if _WORD.search(types) or package.has("word/document.xml"):
            return Kind.DOCX
        if _OTHER_OFFICE.search(types):
            raise CaseProblem("import.other_office")
        mime_type = package.read("mimetype") or b""
        for start, code in _MIME_TYPES:
            if mime_type.startswith(start):
                raise CaseProblem(code)
        if package.has("Index/Document.iwa") or package.has("index.xml.gz"):
            raise CaseProblem("import.apple_document")
    raise CaseProblem("import.archive")
