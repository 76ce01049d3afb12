"""Lifts row images of the journal, which is never rewritten, to the tables of today.

A step says for which version of the tables its images were written (``schema_version``). Whoever
reads images, to undo a step or to replay the journal, lifts them first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

Image = dict[str, Any]

SCHEMA_VERSION: Final = 1
"""The version of the tables that row images in the journal are written for."""

LIFTERS: Final[dict[int, dict[str, Callable[[Image], Image]]]] = {}
"""By the version that images were written for: the lifter of each entity whose fields changed.

A lifter returns an image as the next version would have written it. An image may hold some fields
alone, so it renames, turns or drops those that are there; a new field with its default it adds to
an image of a whole row, which is one that has its primary key in it.
"""


def lift(entity: str, image: Image | None, version: int) -> Image | None:
    """Return the image of a row as the tables of today have it; None stays None."""
    while image is not None and version < SCHEMA_VERSION:
        lifter = LIFTERS.get(version, {}).get(entity)
        image = image if lifter is None else lifter(image)
        version += 1
    return image
