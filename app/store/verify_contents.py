"""Checks contents against their hashes, and anchors against texts and pictures."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from app.anchors.blocks import Blocks
from app.anchors.text import cut
from app.errors import CaseProblem
from app.model import Annotation, Content, ContentChunk, Item, Original, Source, TextLayer
from app.store import originals as store
from app.store.findings import Finding
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from app.jobs import JobControl

_SLACK: Final = 1e-6
"""How far outside, in parts of a picture's side, rounding can carry the edge of a region."""

_ITEM, _SOURCE = Item.__table__, Source.__table__
_LAYER, _MARK = TextLayer.__table__, Annotation.__table__


def contents(connection: Connection, job: JobControl, counts: Counter[str]) -> Iterator[Finding]:
    """Hash every content that a step has named, chunk by chunk, and compare hash and size."""
    rows = connection.execute(
        select(Content.id, Content.sha256, Content.size, Content.complete).where(Content.named)
    ).all()
    total = sum(row.size for row in rows)
    done = 0
    for row in rows:
        counts["contents"] += 1
        sha256, size = hashlib.sha256(), 0
        for data in _chunks(connection, row.id):
            sha256.update(data)
            size += len(data)
            job.step(done + size, max(total, done + size), "contents")
        done += size
        if not row.complete or sha256.hexdigest() != row.sha256 or size != row.size:
            yield Finding("verify.content", {"sha256": row.sha256, "of": _holder(connection, row)})


def _chunks(connection: Connection, content_id: int) -> Iterator[bytes]:
    """Yield the chunks of a content; one that is missing or double ends them."""
    ordinals = connection.execute(
        select(ContentChunk.id, ContentChunk.ordinal)
        .where(ContentChunk.content_id == content_id)
        .order_by(ContentChunk.ordinal, ContentChunk.id)
    ).all()
    for expected, row in enumerate(ordinals):
        if row.ordinal != expected:
            return
        yield connection.execute(
            select(ContentChunk.data).where(ContentChunk.id == row.id)
        ).scalar_one()


def _holder(connection: Connection, content: Any) -> str:
    """Name the sources whose original or text a content is."""
    held = select(_LAYER.c.source_id).where(
        (_LAYER.c.text_sha256 == content.sha256) | (_LAYER.c.blocks_sha256 == content.sha256)
    )
    rows = connection.execute(
        select(_ITEM.c.number, _ITEM.c.number_suffix)
        .join(_SOURCE, _SOURCE.c.id == _ITEM.c.id)
        .where((_SOURCE.c.original_sha256 == content.sha256) | _SOURCE.c.id.in_(held))
        .order_by(_ITEM.c.number)
    )
    return ", ".join(handle("source", row.number, row.number_suffix) for row in rows) or "no source"


def originals(connection: Connection, _job: JobControl, counts: Counter[str]) -> Iterator[Finding]:
    """See that every original lies in the case whole, with the size that is on record."""
    original = Original.__table__
    rows = connection.execute(
        select(original, Content.size.label("stored")).outerjoin(
            Content, (Content.sha256 == original.c.sha256) & Content.complete
        )
    )
    for row in rows:
        counts["originals"] += 1
        if row.stored is None:
            yield Finding("verify.original_missing", {"sha256": row.sha256})
        elif row.stored != row.size:
            facts = {"sha256": row.sha256, "size": row.size, "stored": row.stored}
            yield Finding("verify.original_size", facts)


def layers(connection: Connection, job: JobControl, counts: Counter[str]) -> Iterator[Finding]:
    """Compare each text layer with its record, and each passage with its text."""
    rows = connection.execute(
        select(_LAYER, _ITEM.c.number, _ITEM.c.number_suffix)
        .join(_ITEM, _ITEM.c.id == _LAYER.c.source_id)
        .order_by(_ITEM.c.number, _LAYER.c.ordinal)
    ).all()
    for done, row in enumerate(rows):
        source = handle("source", row.number, row.number_suffix)
        job.step(done, len(rows), source)
        counts["text layers"] += 1
        facts = {"source": source, "layer": row.role}
        try:
            frozen = store.read(connection, row.text_sha256).decode("utf-8")
            blocks = Blocks.decode(store.read(connection, row.blocks_sha256))
        except (CaseProblem, ValueError):
            yield Finding("verify.layer_unreadable", facts)
            continue
        if len(frozen) != row.length or any(block.end > len(frozen) for block in blocks[-1:]):
            yield Finding("verify.layer_length", facts)
        yield from _passages(connection, row, frozen, source, counts)


def _passages(
    connection: Connection, layer: Any, frozen: str, source: str, counts: Counter[str]
) -> Iterator[Finding]:
    for mark in connection.execute(select(_MARK).where(_MARK.c.layer_id == layer.id)):
        counts["passages"] += 1
        facts = {"id": mark.id, "source": source, "quote": (mark.exact or "")[:80]}
        try:
            passage = cut(frozen, mark.start, mark.end)
        except ValueError:
            yield Finding("verify.passage", facts)
            continue
        kept = (mark.exact, mark.prefix, mark.suffix)
        if kept != (passage.exact, passage.prefix, passage.suffix):
            yield Finding("verify.passage", facts)
        if mark.source_id != layer.source_id:
            yield Finding("verify.other_source", facts)


def regions(connection: Connection, _job: JobControl, counts: Counter[str]) -> Iterator[Finding]:
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
        counts["regions"] += 1
        if not _is_inside(row):
            source = handle("source", row.number, row.number_suffix)
            yield Finding("verify.region", {"id": row.id, "source": source})


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
