"""What a worker can be asked: to read a file, and to decode a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from PIL import AvifImagePlugin

from app.importers import pixels, registry
from app.importers.pictures import picture
from app.sandbox import drafts
from app.sandbox.worker import Answer

if TYPE_CHECKING:
    import mmap

AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # a worker may start no threads


def do(request: dict[str, Any], given: mmap.mmap | None) -> Answer:
    """Do what is asked for; ``given`` holds the bytes of a picture, where it is about one."""
    if given is None:
        draft = registry.read(Path(request["path"]), sha256=request["sha256"])
        return Answer(*drafts.pack(draft))
    with given:
        file = cast("BinaryIO", given)  # which reads like one
        if request["verb"] == "examine":
            return Answer(*drafts.pack(picture.draft_of(file)))
        return _decoded(file, request)


def _decoded(file: BinaryIO, request: dict[str, Any]) -> Answer:
    box = request["box"]
    decoded = pixels.decode(
        file,
        max_side=request["max_side"],
        frame=request["frame"],
        box=None if box is None else tuple(box),
    )
    facts = {"width": decoded.width, "height": decoded.height, "scale": decoded.scale}
    return Answer(facts, pixels=decoded.rgba)
