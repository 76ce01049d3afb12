"""Reads pictures: their upright size, frames and metadata, once it is sure that they decode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from PIL import MpoImagePlugin

from app.importers.draft import PictureFacts, Remark, SourceDraft
from app.importers.pictures import open_picture
from app.importers.pictures.metadata import read_metadata

if TYPE_CHECKING:
    from PIL import ImageFile

    from app.importers.material import Material

_PROBE_SIDE: Final = 512
"""To learn whether a JPEG decodes, it is decoded at an eighth where that keeps these pixels."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A picture that decodes: its media type and its facts.

    ``cut_off`` tells that its file ends too early, ``has_more_frames`` that not all are counted.
    """

    media_type: str
    facts: PictureFacts
    cut_off: bool
    has_more_frames: bool


def read(material: Material) -> SourceDraft:
    """Read a picture file.

    Raises CaseProblem "picture.damaged" or "picture.too_big".
    """
    with material.open() as file:
        return draft_of(file)


def draft_of(source: bytes | BinaryIO) -> SourceDraft:
    """Return the draft of a picture; raises what ``read`` raises."""
    examined = examine(source)
    remarks = [Remark("picture.cut_off")] if examined.cut_off else []
    if examined.has_more_frames:
        remarks.append(Remark("picture.many_frames", {"limit": open_picture.MAX_PAGES}))
    return SourceDraft(
        format="picture",
        media_type=examined.media_type,
        picture=examined.facts,
        remarks=tuple(remarks),
    )


def examine(source: bytes | BinaryIO) -> Examined:
    """Decode the first frame of a picture and return what is known of it.

    Raises CaseProblem "picture.damaged" or "picture.too_big".
    """
    loaded = open_picture.load(source, max_side=_PROBE_SIDE)
    with open_picture.opened(source) as image:
        orientation = open_picture.orientation_of(image)
        frames, has_more = _frames(image)
        facts = PictureFacts(
            width=loaded.width,
            height=loaded.height,
            orientation=orientation,
            frames=frames,
            metadata=read_metadata(image, open_picture.exif_of(image), orientation),
        )
        media_type = open_picture.media_type_of(image)
        return Examined(media_type, facts, cut_off=loaded.cut_off, has_more_frames=has_more)


def _frames(image: ImageFile.ImageFile) -> tuple[int, bool]:
    if isinstance(image, MpoImagePlugin.MpoImageFile):
        return 1, False  # behind the first stand previews and depth maps of the same shot
    try:
        return open_picture.frames_of(image)
    except open_picture.DECODER_FAILURES:
        return 1, False
