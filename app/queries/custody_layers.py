"""Texts that were added to a source before its chain of custody was kept of them: from their rows.

A text that came in with its source has the time of that; one that was added later has its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.model import Item, LayerFile, Original, TextLayer
from app.queries.refs import in_batches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy.orm import Session


def added_layers(session: Session, source_ids: Collection[str] | None) -> Iterator[Any]:
    """Yield the texts that were added to some sources (or all) after these came in, by time.

    Each row has ``id``, ``source_id``, ``created_at``, ``created_by``, ``role``, ``language``,
    ``tool``, ``length`` and ``text_sha256``; of its file, if it has one, ``file_name``, ``sha256``
    and ``size`` (bytes).
    """
    item, layer, file = Item.__table__, TextLayer.__table__, LayerFile.__table__
    source = Item.__table__.alias("of_source")
    query = (
        select(layer, item.c.created_at, item.c.created_by, file.c.file_name)
        .add_columns(Original.__table__.c.sha256, Original.__table__.c.size)
        .join(item, item.c.id == layer.c.id)
        .join(source, source.c.id == layer.c.source_id)
        .outerjoin(file, file.c.layer_id == layer.c.id)
        .outerjoin(Original.__table__, Original.__table__.c.sha256 == file.c.original_sha256)
        .where(item.c.created_at > source.c.created_at)
        .order_by(item.c.created_at, layer.c.id)
    )
    for ids in (None,) if source_ids is None else in_batches(source_ids):
        narrowed = query if ids is None else query.where(layer.c.source_id.in_(ids))
        yield from session.execute(narrowed)
