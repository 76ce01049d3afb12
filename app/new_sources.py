"""Makes of a draft the source that is to be taken in, once its texts and pictures are stored."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.operations.sources import NewLayer, NewSource
from app.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.importers.draft import CollectionDraft, PartDraft, PictureFacts, SourceDraft


def contents_of(draft: SourceDraft) -> list[bytes]:
    """Return what is to be stored of a draft: its texts, their blocks, and its parts."""
    texts = [layer.text.encode("utf-8") for layer in draft.layers]
    blocks = [layer.blocks.encode() for layer in draft.layers]
    return [*texts, *blocks, *(part.data for part in draft.parts)]


def new_source(
    draft: SourceDraft,
    name: str,
    *,
    sha256: str,
    size: int,
    stored: Iterable[str],
    fields: dict[str, Any],
) -> NewSource:
    """Return what is to be made of a draft whose contents are ``stored`` under these SHA-256.

    It is called after its title, or by ``name`` where the material has none.
    """
    hashes = iter(stored)
    text_hashes, block_hashes = ([next(hashes) for _ in draft.layers] for _ in range(2))
    return NewSource(
        title=_title(draft.collection.title) or _title(name),
        sha256=sha256,
        size=size,
        media_type=draft.media_type,
        fields={
            "format": draft.format,
            "encoding": draft.encoding,
            "remarks": [asdict(remark) for remark in draft.remarks],
            **_collection(draft.collection),
            **_picture(draft.picture),
            **fields,
        },
        layers=tuple(
            NewLayer(
                role=layer.role.value,
                text_sha256=text_hash,
                blocks_sha256=block_hash,
                length=len(layer.text),
                language=layer.language,
                tool=layer.tool,
            )
            for layer, text_hash, block_hash in zip(
                draft.layers, text_hashes, block_hashes, strict=True
            )
        ),
        parts=tuple(
            _new_part(part, part_hash, draft.collection, place)
            for place, (part, part_hash) in enumerate(zip(draft.parts, hashes, strict=True), 1)
        ),
    )


def _new_part(part: PartDraft, sha256: str, collection: CollectionDraft, place: int) -> NewSource:
    return NewSource(
        title=_title(part.caption or part.alt) or part.name or f"Picture {place}",
        sha256=sha256,
        size=len(part.data),
        media_type=part.media_type,
        fields={
            "format": "picture",
            "file_name": part.name,
            "caption": part.caption or part.alt,
            **_picture(part.picture),
            **{
                name: value
                for name, value in _collection(collection).items()
                if name not in {"author", "language"}
            },
        },
    )


def _collection(collection: CollectionDraft) -> dict[str, str]:
    fields = asdict(collection)
    del fields["title"]
    return fields


def _picture(picture: PictureFacts | None) -> dict[str, Any]:
    if picture is None:
        return {}
    return {
        "width": picture.width,
        "height": picture.height,
        "orientation": picture.orientation,
        "frames": picture.frames,
        "picture_metadata": picture.metadata,
    }


def _title(text: str) -> str:
    return one_line(" ".join(text.split()))
