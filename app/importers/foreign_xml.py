"""Parses foreign XML as data only: no entity is expanded, no DTD is loaded, nothing is fetched."""

from __future__ import annotations

from typing import Final

from lxml import etree

_ENTITIES: Final = frozenset(
    {etree.ErrorTypes.ERR_ENTITY_LOOP, etree.ErrorTypes.ERR_UNDECLARED_ENTITY}
)


class UnfitXml(Exception):  # noqa: N818 - tells readers, who tell the user in their own words
    """The bytes are no XML, or more than is read; ``code`` is the problem to name for it."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


def parse(data: bytes) -> etree._Element:
    """Return the root element of an XML document; comments and processing instructions are gone.

    Raises UnfitXml with the code "import.damaged_package" for what is no XML, "import.entities"
    for a document type, which may bring entities, "import.too_deep" for elements more than 256
    deep in each other and "import.long_text" for a text or value of more than 10 million bytes:
    libxml2's own limits, which stay in force.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise UnfitXml(_code_of(parser), str(problem)) from problem
    if root.getroottree().docinfo.doctype:
        raise UnfitXml("import.entities", "a document type definition has no place here")
    return root


def _code_of(parser: etree.XMLParser) -> str:
    for entry in parser.error_log:
        if entry.type in _ENTITIES or "entity" in entry.message:
            return "import.entities"
        if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            return "import.too_deep" if "depth" in entry.message else "import.long_text"
    return "import.damaged_package"
