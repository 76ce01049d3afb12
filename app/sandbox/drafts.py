"""Drafts as messages: packed by a worker, and taken apart by somebody who does not trust it."""

from __future__ import annotations

import operator
import re
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.anchors.blocks import BlockKind, Blocks
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
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    from app.sandbox.wire import Message

    T = TypeVar("T")

_UNUSABLE: Final = re.compile("[\x00\ud800-\udfff]")
_MOST: Final = 1 << 31
"""No count and no side of a picture is larger."""

_PART_WORDS: Final = ("name", "media_type", "caption", "alt")
_PICTURE_NUMBERS: Final = ("width", "height", "orientation", "frames")
_KINDS: Final = frozenset(BlockKind)


def pack(draft: SourceDraft) -> Message:
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
                **{name: getattr(part, name) for name in _PART_WORDS},
                "picture": asdict(part.picture),
            }
            for part in draft.parts
        ],
        "companions": [str(path) for path in draft.companions],
        "remarks": [asdict(remark) for remark in draft.remarks],
    }
    return header, blobs


def unpack(message: Message) -> SourceDraft:
    """Return the draft of a message; raises ValueError for anything that ``pack`` does not write.

    Unknown and missing keys are refused, and so are blocks that do not lie in their text. What a
    text of a case can not hold (NUL, half a surrogate pair) becomes U+FFFD.
    """
    header, blobs = message
    known = _record(header, [field.name for field in fields(SourceDraft)])
    layers, parts = _list(known["layers"]), _list(known["parts"])
    if len(blobs) != 2 * len(layers) + len(parts):
        raise ValueError("a draft with the wrong number of contents")
    picture = known["picture"]
    return SourceDraft(
        format=_text(known["format"]),
        media_type=_text(known["media_type"]),
        encoding=_text(known["encoding"]),
        collection=_collection(known["collection"]),
        layers=tuple(
            _layer(layer, blobs[2 * place], blobs[2 * place + 1])
            for place, layer in enumerate(layers)
        ),
        picture=None if picture is None else _picture(picture),
        parts=tuple(map(_part, parts, blobs[2 * len(layers) :])),
        companions=tuple(Path(_as(str, path)) for path in _list(known["companions"])),
        remarks=tuple(_remark(remark) for remark in _list(known["remarks"])),
    )


def facts(value: object) -> dict[str, str | int | float | bool]:
    """Return the facts of a remark or a problem; raises ValueError where one is no plain value."""
    return _mapping(value, _plain)


def _collection(value: object) -> CollectionDraft:
    known = _record(value, [field.name for field in fields(CollectionDraft)])
    return CollectionDraft(**{name: _text(words) for name, words in known.items()})


def _layer(value: object, text: bytes, blocks: bytes) -> LayerDraft:
    known = _record(value, ("role", "language", "tool"))
    written = _text(text.decode("utf-8"))
    return LayerDraft(
        role=LayerRole(_text(known["role"])),
        text=written,
        blocks=_within(Blocks.decode(blocks), len(written)),
        language=_text(known["language"]),
        tool=_text(known["tool"]),
    )


def _within(blocks: Blocks, length: int) -> Blocks:
    """Return the blocks, once it is sure that they follow each other inside their text."""
    starts, ends = blocks.starts, blocks.ends
    in_order = all(map(operator.le, starts, ends)) and all(map(operator.le, ends, starts[1:]))
    if not in_order or (len(ends) and ends[-1] > length) or not _KINDS.issuperset(blocks.kinds):
        raise ValueError("blocks that are not those of their text")
    return blocks


def _picture(value: object) -> PictureFacts:
    known = _record(value, (*_PICTURE_NUMBERS, "metadata"))
    numbers = {name: _count(known[name]) for name in _PICTURE_NUMBERS}
    return PictureFacts(**numbers, metadata=_mapping(known["metadata"], _text))


def _part(value: object, data: bytes) -> PartDraft:
    known = _record(value, (*_PART_WORDS, "picture"))
    words = {name: _text(known[name]) for name in _PART_WORDS}
    return PartDraft(**words, data=data, picture=_picture(known["picture"]))


def _remark(value: object) -> Remark:
    known = _record(value, ("code", "facts"))
    return Remark(_text(known["code"]), facts(known["facts"]))


def _record(value: object, names: Iterable[str]) -> dict[str, Any]:
    """Return an object that has exactly these keys."""
    record = _as(dict, value)
    if record.keys() != set(names):
        raise ValueError("keys that a draft does not have")
    return record


def _mapping(value: object, checked: Callable[[object], T]) -> dict[str, T]:
    return {_text(name): checked(entry) for name, entry in _as(dict, value).items()}


def _list(value: object) -> list[Any]:
    return _as(list, value)


def _text(value: object) -> str:
    return _UNUSABLE.sub("\ufffd", _as(str, value))


def _count(value: object) -> int:
    number = _as(int, value)
    if not 0 <= number <= _MOST:
        raise ValueError("a number beyond all measure")
    return number


def _plain(value: object) -> str | int | float | bool:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool | float):
        return value
    number = _as(int, value)
    if abs(number) >= 1 << 63:  # more than a case file can keep
        raise ValueError("a number beyond all measure")
    return number


def _as(kind: type[T], value: object) -> T:
    if type(value) is not kind:
        raise ValueError(f"{type(value).__name__} in place of {kind.__name__}")
    return value
