"""Finds sources and their layers by what a person or another program calls them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import Item, Source, TextLayer
from app.store.sight import in_sight
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session

_SHA256: Final = re.compile(r"(?:(?:urn:)?sha-?256:)?([0-9a-f]{64})", re.IGNORECASE)
_UUID: Final = re.compile(
    r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NamedLayer:
    """A text layer; ``place`` counts from 1, the default layer first; ``length`` code points.

    ``sha256`` is that of its frozen text in UTF-8.
    """

    id: str
    place: int
    role: str
    language: str
    length: int
    sha256: str

    @property
    def urn(self) -> str:
        """The name of the frozen text in any case that holds it."""
        return f"urn:sha256:{self.sha256}"


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source with all that it can be called; width and height are pixels, None for a text."""

    id: str
    handle: str
    title: str
    file_name: str
    url: str
    sha256: str
    width: int | None
    height: int | None
    frames: int
    layers: tuple[NamedLayer, ...]

    @property
    def urn(self) -> str:
        """The name of the source in any case that holds the same bytes."""
        return f"urn:sha256:{self.sha256}" if self.sha256 else f"urn:uuid:{self.id}"

    def layer(self, name: str) -> NamedLayer:
        """Return a layer by its place (from 1), role, id or SHA-256.

        Raises CaseProblem "layer.unknown" or "layer.ambiguous".
        """
        sha256, item_id = _SHA256.fullmatch(name.strip()), item_id_in(name)
        for layer in self.layers:
            if layer.id == item_id or (sha256 and layer.sha256 == sha256.group(1).lower()):
                return layer
        wanted = re.sub(r"[\s_-]+", "_", name.strip().casefold())
        found = [layer for layer in self.layers if wanted in {str(layer.place), layer.role}]
        if len(found) == 1:
            return found[0]
        listed = ", ".join(f"{layer.place} {layer.role}" for layer in found or self.layers)
        code = "layer.ambiguous" if found else "layer.unknown"
        raise CaseProblem(code, name=name, source=self.handle, layers=listed or "none")


class SourceNames:
    """All sources of a case that are not in the bin, to be found by name."""

    def __init__(self, sources: Iterable[NamedSource]) -> None:
        self.by_id = {source.id: source for source in sources}
        self._by_name: dict[tuple[str, str], list[NamedSource]] = defaultdict(list)
        for source in self.by_id.values():
            for sort, name in _names(source):
                self._by_name[sort, name].append(source)

    def find(self, name: str) -> NamedSource:
        """Return the source with this id, SHA-256, number, file name, address or title.

        They are tried in this order, and each must be the only one of its sort. Raises
        CaseProblem "source.unknown" or "source.ambiguous".
        """
        for sort, wanted in _readings(name.strip()):
            found = self._by_name.get((sort, wanted), ())
            if len(found) == 1:
                return found[0]
            if found:
                handles = ", ".join(source.handle for source in found)
                raise CaseProblem("source.ambiguous", name=name, sources=handles)
        raise CaseProblem("source.unknown", name=name)


def source_names(session: Session) -> SourceNames:
    """Return the sources of a case by all their names."""
    item, source = Item.__table__, Source.__table__
    layers = _layers(session)
    rows = session.execute(
        select(item.c.number, item.c.number_suffix, source)
        .join(item, item.c.id == source.c.id)
        .where(in_sight(item.c.id))
        .order_by(item.c.number, item.c.number_suffix)
    )
    return SourceNames(
        NamedSource(
            id=row.id,
            handle=handle("source", row.number, row.number_suffix),
            title=row.title,
            file_name=row.file_name,
            url=row.url,
            sha256=row.original_sha256 or "",
            width=row.width,
            height=row.height,
            frames=row.frames or 1,
            layers=tuple(layers[row.id]),
        )
        for row in rows
    )


def item_id_in(name: str) -> str | None:
    """Return the id of an item that a bare or ``urn:uuid:`` UUID names, else None."""
    match = _UUID.fullmatch(name.strip())
    return match.group(1).lower() if match else None


def _layers(session: Session) -> dict[str, list[NamedLayer]]:
    layer = TextLayer.__table__
    by_source: dict[str, list[NamedLayer]] = defaultdict(list)
    for row in session.execute(
        select(layer).where(in_sight(layer.c.id)).order_by(layer.c.source_id, layer.c.ordinal)
    ):
        of_source = by_source[row.source_id]
        of_source.append(
            NamedLayer(
                id=row.id,
                place=len(of_source) + 1,
                role=row.role,
                language=row.language,
                length=row.length,
                sha256=row.text_sha256,
            )
        )
    return by_source


def _names(source: NamedSource) -> Iterator[tuple[str, str]]:
    yield "id", source.id
    yield "sha256", source.sha256
    yield "handle", source.handle.casefold()
    yield "file name", _composed(source.file_name)
    yield "address", source.url
    yield "title", _composed(source.title)


def _readings(name: str) -> Iterator[tuple[str, str]]:
    if item_id := item_id_in(name):
        yield "id", item_id
    if sha256 := _SHA256.fullmatch(name):
        yield "sha256", sha256.group(1).lower()
    if name:
        yield "handle", name.casefold()
        yield "file name", _composed(name)
        yield "file name", _composed(unquote(name))
        yield "address", name
        yield "title", _composed(name)


def _composed(name: str) -> str:
    """Return a name as it is compared: macOS decomposes the letters of file names."""
    return unicodedata.normalize("NFC", name)
