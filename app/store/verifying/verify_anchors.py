"""Checks the bytes on record for originals, and anchors against texts and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from app.anchors.blocks import Blocks
from app.anchors.text import cut
from app.errors import CaseProblem
from app.model import Annotation, Content, Item, Original, Source, TextLayer
from app.store.contents import originals as store
from app.store.verifying.findings import Finding
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from app.store.verifying.findings import Audit

_SLACK: Final = 1e-6
"""How far outside, in parts of a picture's side, rounding can carry the edge of a region."""

_ITEM, _SOURCE = Item.__table__, Source.__table__
_LAYER, _MARK = TextLayer.__table__, Annotation.__table__


def originals(connection: Connection, audit: Audit) -> Iterator[Finding]:
    """See that every original has the size that is on record."""
    original = Original.__table__
    rows = connection.execute(
        select(original, Content.size.label("stored")).outerjoin(
            Content, Content.sha256 == original.c.sha256
        )
    )
    for row in rows:
        audit.counts["originals"] += 1
        if row.stored is not None and row.stored != row.size:
            last = audit.replay.last.get(("Original", (row.sha256,)))
            facts = {"sha256": row.sha256, "size": row.size, "stored": row.stored}
            yield Finding("verify.original_size", facts, last_step=last)


def layers(connection: Connection, audit: Audit) -> Iterator[Finding]:
    """Compare each text layer with its record, and each passage with its text."""
    rows = connection.execute(
        select(_LAYER, _ITEM.c.number, _ITEM.c.number_suffix)
        .join(_ITEM, _ITEM.c.id == _LAYER.c.source_id)
        .order_by(_ITEM.c.number, _LAYER.c.ordinal)
    ).all()
    for row in rows:
        source = handle("source", row.number, row.number_suffix)
        audit.progress.add(row.length, source)
        audit.counts["text layers"] += 1
        facts = {"source": source, "layer": row.role}
        last = audit.replay.last.get(("TextLayer", (row.id,)))
        try:
            frozen = store.read(connection, row.text_sha256).decode("utf-8")
            blocks = Blocks.decode(store.read(connection, row.blocks_sha256))
        except (CaseProblem, ValueError):
            yield Finding("verify.layer_unreadable", facts, last_step=last)
            continue
        if len(frozen) != row.length or any(block.end > len(frozen) for block in blocks[-1:]):
            yield Finding("verify.layer_length", facts, last_step=last)
        yield from _passages(connection, row, frozen, source, audit)


def _passages(
    connection: Connection, layer: Any, frozen: str, source: str, audit: Audit
) -> Iterator[Finding]:
    for mark in connection.execute(select(_MARK).where(_MARK.c.layer_id == layer.id)):
        audit.counts["passages"] += 1
        facts = {"id": mark.id, "source": source, "quote": (mark.exact or "")[:80]}
        last = audit.replay.last.get(("Annotation", (mark.id,)))
        try:
            passage = cut(frozen, mark.start, mark.end)
        except ValueError:
            yield Finding("verify.passage", facts, last_step=last)
            continue
        kept = (mark.exact, mark.prefix, mark.suffix)
        if kept != (passage.exact, passage.prefix, passage.suffix):
            yield Finding("verify.passage", facts, last_step=last)
        if mark.source_id != layer.source_id:
            yield Finding("verify.other_source", facts, last_step=last)


def regions(connection: Connection, audit: Audit) -> Iterator[Finding]:
    """See that each region lies inside its picture."""
    rows = connection.execute(
        select(
            _MARK.c.id,
            _MARK.c.coordinates,
            _MARK.c.frame,
            _SOURCE.c.width,
            _SOURCE.c.height,
            func.coalesce(_SOURCE.c.frames, 1).label("frames"),
            _ITEM.c.number,
            _ITEM.c.number_suffix,
        )
        .join(_SOURCE, _SOURCE.c.id == _MARK.c.source_id)
        .join(_ITEM, _ITEM.c.id == _SOURCE.c.id)
        .where(_MARK.c.shape.is_not(None))
    )
    for row in rows:
        audit.counts["regions"] += 1
        if not _is_inside(row):
            source = handle("source", row.number, row.number_suffix)
            last = audit.replay.last.get(("Annotation", (row.id,)))
            yield Finding("verify.region", {"id": row.id, "source": source}, last_step=last)


def _is_inside(row: Any) -> bool:
    if not row.width or not row.height or not 0 <= (row.frame or 0) < row.frames:
        return False
    try:
        x, y, width, height = map(float, row.coordinates)
    except (TypeError, ValueError):
        return False
    return (
        min(x, y) >= 0
        and min(width, height) > 0
        and x + width <= row.width * (1 + _SLACK)
        and y + height <= row.height * (1 + _SLACK)
    )
