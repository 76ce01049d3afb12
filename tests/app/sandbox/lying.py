"""A worker that answers what no worker of ours does; what it is asked to read names the lie."""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.importers.draft import SourceDraft
from app.sandbox import drafts

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADER, _ = drafts.pack(SourceDraft("text", "text/plain"))


def main(_start: dict[str, Any]) -> None:
    _say({"held": ["nothing"]})
    while head := os.read(0, 8):
        request = json.loads(os.read(0, struct.unpack("<II", head)[0]))
        LIES[Path(request.get("path", "pixels")).name]()


def _say(header: object, sizes: tuple[int, ...] = (), contents: bytes = b"") -> None:
    head = json.dumps(header).encode() if not isinstance(header, bytes) else header
    packed = b"".join(struct.pack("<Q", size) for size in sizes)
    _write(struct.pack("<II", len(head), len(sizes)) + packed + head + contents)


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


def _answer(**changed: object) -> Callable[[], None]:
    return lambda: _say({"answer": {**_HEADER, **changed}, "room": 0})


def _flood() -> None:
    while True:
        _write(bytes(1 << 20))


def _end_in_the_middle() -> None:
    _write(struct.pack("<II", 100, 0))
    os._exit(0)


def _drip() -> None:
    _write(struct.pack("<II", 8 << 20, 0))
    while True:
        _write(b" ")


_PICTURE = {"width": 1, "height": 1, "orientation": 1, "frames": 1, "metadata": {}}
_LAYER = {"role": "text", "language": "", "tool": ""}
_DEEP = b'{"answer":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def _layer(text: bytes, blocks: bytes) -> Callable[[], None]:
    answer = {**_HEADER, "layers": [_LAYER]}
    return lambda: _say({"answer": answer, "room": 0}, (len(text), len(blocks)), text + blocks)


def _blocks(*rows: tuple[int, int]) -> bytes:
    starts = b"".join(struct.pack("<I", start) for start, _ in rows)
    ends = b"".join(struct.pack("<I", end) for _, end in rows)
    return b"RTB1" + struct.pack("<I", len(rows)) + starts + ends + bytes(2 * len(rows))


LIES: dict[str, Callable[[], None]] = {
    "truth": _answer(),
    "terabyte": lambda: _say({"answer": _HEADER, "room": 0}, (1 << 40,)),
    "two to the 64th": lambda: _say({"answer": _HEADER, "room": 0}, ((1 << 64) - 1,) * 3),
    "many contents": lambda: _write(struct.pack("<II", 2, 0xFFFFFFFF)),
    "long header": lambda: _write(struct.pack("<II", 0xFFFFFFFF, 0)),
    "much room": lambda: _say({"answer": {}, "room": 1 << 40}),
    "flood": _flood,
    "drip": _drip,
    "less than none": lambda: _say({"answer": {}, "room": -1}),
    "no number": lambda: _say({"answer": {}, "room": "much"}),
    "no object": lambda: _say([]),
    "no JSON": lambda: _say(b"\xff{"),
    "deep": lambda: _say(_DEEP),
    "empty": lambda: _say({}),
    "end in the middle": _end_in_the_middle,
    "unknown key": _answer(more="1"),
    "missing contents": _answer(layers=[_LAYER]),
    "unknown role": _answer(layers=[{**_LAYER, "role": "boss"}]),
    "wrong kind": _answer(format=3),
    "wide picture": _answer(picture={**_PICTURE, "width": 1 << 62}),
    "narrow picture": _answer(picture={**_PICTURE, "width": -1}),
    "no width": _answer(picture={**_PICTURE, "width": "wide"}),
    "object as a fact": _answer(remarks=[{"code": "a", "facts": {"a": {}}}]),
    "huge fact": _answer(remarks=[{"code": "a", "facts": {"a": 10**300}}]),
    "text of no encoding": _layer(b"\xff\xfe", _blocks()),
    "blocks beyond the text": _layer(b"abc", _blocks((0, 4))),
    "blocks in each other": _layer(b"abc", _blocks((0, 2), (1, 3))),
    "blocks backwards": _layer(b"abc", _blocks((2, 1))),
    "no blocks at all": _layer(b"abc", b"RTB1"),
    "unknown problem": lambda: _say({"problem": "case.locked out", "facts": {}}),
    "problem without facts": lambda: _say({"problem": "import.empty", "facts": 3}),
    "pixels": lambda: _say({"answer": {"width": 9, "height": 9, "scale": 1.0}, "room": 4}),
}
