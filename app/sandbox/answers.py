"""What a worker can be asked: to read a file, and to decode a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from PIL import AvifImagePlugin

from app.importers import pixels, registry
from app.sandbox import drafts
from app.sandbox.worker import Answer

if TYPE_CHECKING:
    import mmap

AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # a worker may start no threads


def do(request: dict[str, Any], given: mmap.mmap | None) -> Answer:
    """Do what is asked for; ``given`` holds the bytes of the picture that is to be decoded."""
    if given is None:
        draft = registry.read(Path(request["path"]), sha256=request["sha256"])
        return Answer(*drafts.pack(draft))
    box = request["box"]
    with given:
        decoded = pixels.decode(
            cast("BinaryIO", given),  # which reads like a file
            max_side=request["max_side"],
            frame=request["frame"],
            box=None if box is None else tuple(box),
        )
    facts = {"width": decoded.width, "height": decoded.height, "scale": decoded.scale}
    return Answer(facts, pixels=decoded.rgba)
