"""Parses foreign XML as data only: no entity is expanded, no DTD is loaded, nothing is fetched."""

from __future__ import annotations

from lxml import etree


class UnfitXml(Exception):  # noqa: N818 - tells readers, who tell the user in their own words
    """The bytes are no XML, too deep or too large for it, or bring a document type with them."""


def parse(data: bytes) -> etree._Element:
    """Return the root element of an XML document; comments and processing instructions are gone.

    Raises UnfitXml. libxml2's own limits on depth and on the length of a text stay in force.
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
        raise UnfitXml(str(problem)) from problem
    if root.getroottree().docinfo.doctype:
        raise UnfitXml("a document type definition has no place here")
    return root
