"""The files that a case holds of a source byte for byte: its original, and those of its texts."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import literal, select

from app.model import Item, LayerFile, Original, Person, Source, TextLayer
from app.store.sight import in_sight
from app.vocabulary import handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NOT_IN_A_NAME: Final = frozenset('<>:"/\\|?*')
"""What a file can not be called on one system or another."""


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file of a source, by its SHA-256 (hex); ``size`` counts bytes.

    ``layer_id`` names the text that was read from it, empty for the original itself. ``source`` is
    the number of the source, such as S-3. ``name`` is what the file was called, empty if pasted.
    """

    source: str
    sha256: str
    size: int
    media_type: str
    name: str
    layer_id: str = ""

    @property
    def suggested_name(self) -> str:
        """A name for a copy, which every system allows: its own, else one made of its number."""
        clean = "".join("_" if one in _NOT_IN_A_NAME or one < " " else one for one in self.name)
        clean = clean.rstrip(". ")
        return clean or self.source + (mimetypes.guess_extension(self.media_type) or "")


def held_files(session: Session, source_id: str) -> tuple[HeldFile, ...]:
    """Return the files of a source, its original first; none where it is only described."""
    item, source, original = Item.__table__, Source.__table__, Original.__table__
    layer, file = TextLayer.__table__, LayerFile.__table__
    about = (item.c.number, item.c.number_suffix, original)
    itself = (
        select(*about, source.c.file_name, literal("").label("layer_id"))
        .join(source, source.c.id == item.c.id)
        .join(original, original.c.sha256 == source.c.original_sha256)
        .where(item.c.id == source_id)
    )
    of_layers = (
        select(*about, file.c.file_name, layer.c.id.label("layer_id"))
        .join(layer, layer.c.source_id == item.c.id)
        .join(file, file.c.layer_id == layer.c.id)
        .join(original, original.c.sha256 == file.c.original_sha256)
        .where(item.c.id == source_id, in_sight(layer.c.id))
        .order_by(layer.c.ordinal)
    )
    return tuple(
        HeldFile(
            source=handle("source", row.number, row.number_suffix),
            sha256=row.sha256,
            size=row.size,
            media_type=row.media_type,
            name=row.file_name,
            layer_id=row.layer_id,
        )
        for query in (itself, of_layers)
        for row in session.execute(query)
    )


def anybody_protected(session: Session) -> bool:
    """Tell whether the case knows of anybody who is masked in what is published."""
    person = Person.__table__
    query = select(person.c.id).where(person.c.protected, in_sight(person.c.id)).limit(1)
    return session.execute(query).first() is not None
