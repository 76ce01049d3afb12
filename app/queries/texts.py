"""The frozen texts of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.anchors.blocks import Blocks
from app.errors import CaseProblem
from app.model import TextLayer
from app.store.contents import originals

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.store.contents.frozen_texts import FrozenTexts


@dataclass(frozen=True, slots=True)
class LayerText:
    """A frozen text with its blocks (code points), and what layer of which source it is."""

    layer_id: str
    source_id: str
    role: str
    language: str
    text: str
    blocks: Blocks


def layer_text(session: Session, texts: FrozenTexts, layer_id: str) -> LayerText:
    """Return a layer's frozen text; CaseProblem "record.gone" when there is no such layer."""
    table = TextLayer.__table__
    layer = session.connection().execute(select(table).where(table.c.id == layer_id)).one_or_none()
    if layer is None:
        raise CaseProblem("record.gone", kind="text_layer", id=layer_id)
    connection = session.connection()
    return LayerText(
        layer_id=layer.id,
        source_id=layer.source_id,
        role=layer.role,
        language=layer.language,
        text=texts.get(connection, layer.text_sha256),
        blocks=Blocks.decode(originals.read(connection, layer.blocks_sha256)),
    )
