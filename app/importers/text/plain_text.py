"""Reads plain text: every line end, tab and accent stays as it is in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.anchors.blocks import lines
from app.importers.draft import LayerDraft, SourceDraft
from app.importers.text.encoding import decode
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from app.importers.material import Material


def read(material: Material) -> SourceDraft:
    """Read a text file; a file of bytes that mean nothing still gives what can be read of it."""
    decoded = decode(material.read_bytes())
    layer = LayerDraft(LayerRole.TEXT, decoded.text, lines(decoded.text))
    return SourceDraft(
        format="text",
        media_type="text/plain",
        encoding=decoded.encoding,
        layers=(layer,),
        remarks=decoded.remarks,
    )
