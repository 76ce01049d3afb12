"""How the program and its workers talk: plain JSON and raw bytes, nothing that can run."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.anchors.blocks import Blocks
from app.importers.draft import (
    CollectionDraft,
    LayerDraft,
    PartDraft,
    PictureFacts,
    Remark,
    SourceDraft,
)
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

_HEAD: Final = struct.Struct("<II")
_LENGTH: Final = struct.Struct("<Q")

Message = tuple[dict[str, Any], list[bytes]]
"""A JSON object and the long contents that it speaks of."""


def send(stream: BinaryIO, header: dict[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Write one message and see it on its way."""
    head = json.dumps(header).encode("ascii")
    stream.write(_HEAD.pack(len(head), len(blobs)))
    stream.writelines(_LENGTH.pack(len(blob)) for blob in blobs)
    stream.write(head)
    stream.writelines(blobs)
    stream.flush()


def receive(stream: BinaryIO) -> Message:
    """Read one message; raises EOFError when the other side is gone."""
    size, count = _HEAD.unpack(_exactly(stream, _HEAD.size))
    sizes = [_LENGTH.unpack(_exactly(stream, _LENGTH.size))[0] for _ in range(count)]
    header = json.loads(_exactly(stream, size))
    return header, [_exactly(stream, length) for length in sizes]


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError("the other side of the pipe is gone")
    return data


def pack_draft(draft: SourceDraft) -> Message:
    """Return a draft as a message."""
    blobs: list[bytes] = []
    for layer in draft.layers:
        blobs += [layer.text.encode("utf-8"), layer.blocks.encode()]
    blobs += [part.data for part in draft.parts]
    header = {
        "format": draft.format,
        "media_type": draft.media_type,
        "encoding": draft.encoding,
        "collection": asdict(draft.collection),
        "layers": [
            {"role": layer.role.value, "language": layer.language, "tool": layer.tool}
            for layer in draft.layers
        ],
        "picture": None if draft.picture is None else asdict(draft.picture),
        "parts": [
            {
                "name": part.name,
                "media_type": part.media_type,
                "picture": asdict(part.picture),
                "caption": part.caption,
                "alt": part.alt,
            }
            for part in draft.parts
        ],
        "companions": [str(path) for path in draft.companions],
        "remarks": [asdict(remark) for remark in draft.remarks],
    }
    return header, blobs


def unpack_draft(header: dict[str, Any], blobs: list[bytes]) -> SourceDraft:
    """Read what ``pack_draft`` wrote; raises ValueError, TypeError or KeyError on anything else."""
    layers, parts = header["layers"], header["parts"]
    if len(blobs) != 2 * len(layers) + len(parts):
        raise ValueError("a draft with the wrong number of contents")
    return SourceDraft(
        format=str(header["format"]),
        media_type=str(header["media_type"]),
        encoding=str(header["encoding"]),
        collection=CollectionDraft(**header["collection"]),
        layers=tuple(
            LayerDraft(
                role=LayerRole(layer["role"]),
                text=blobs[2 * place].decode("utf-8"),
                blocks=Blocks.decode(blobs[2 * place + 1]),
                language=str(layer["language"]),
                tool=str(layer["tool"]),
            )
            for place, layer in enumerate(layers)
        ),
        picture=None if header["picture"] is None else PictureFacts(**header["picture"]),
        parts=tuple(
            PartDraft(**{**part, "picture": PictureFacts(**part["picture"]), "data": data})
            for part, data in zip(parts, blobs[2 * len(layers) :], strict=True)
        ),
        companions=tuple(Path(path) for path in header["companions"]),
        remarks=tuple(Remark(**remark) for remark in header["remarks"]),
    )
