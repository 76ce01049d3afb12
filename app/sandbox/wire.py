"""How the program and its workers talk: plain JSON and raw bytes, nothing that can run.

Neither side believes the sizes that the other announces: each is held against a bound before any
memory is set aside for it.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

MAX_HEADER: Final = 16 << 20
"""Bytes of the JSON of one message: a document of 20,000 pictures has 8 MB of facts about them."""

MAX_CONTENTS: Final = 50_000
"""Long contents of one message: the texts and the pictures of one file."""

_HEAD: Final = struct.Struct("<II")
_LENGTH: Final = struct.Struct("<Q")

Message = tuple[dict[str, Any], list[bytes]]
"""A JSON object and the long contents that it speaks of."""


class TooMuch(ValueError):  # noqa: N818 - it says what is wrong with a message
    """A message is larger than the one who reads it takes."""


def send(
    stream: BinaryIO, header: dict[str, Any], blobs: Sequence[bytes] = (), *, limit: int
) -> None:
    """Write one message and see it on its way; raises TooMuch before anything is written.

    ``limit`` bounds the bytes of all long contents together.
    """
    head = json.dumps(header).encode("ascii")
    _check(len(head), [len(blob) for blob in blobs], limit)
    stream.write(_HEAD.pack(len(head), len(blobs)))
    stream.writelines(_LENGTH.pack(len(blob)) for blob in blobs)
    stream.write(head)
    stream.writelines(blobs)
    stream.flush()


def receive(stream: BinaryIO, *, limit: int) -> Message:
    """Read one message, its long contents together of at most ``limit`` bytes.

    Raises EOFError when the other side is gone, TooMuch when the message is too large, and
    ValueError when it is none.
    """
    size, count = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if size > MAX_HEADER or count > MAX_CONTENTS:
        raise TooMuch(f"a message of {size} bytes with {count} contents")
    packed = _exactly(stream, count * _LENGTH.size)
    sizes = [length for (length,) in _LENGTH.iter_unpack(packed)]
    _check(size, sizes, limit)
    return _object(_exactly(stream, size)), [_exactly(stream, length) for length in sizes]


def _check(header: int, sizes: list[int], limit: int) -> None:
    if header > MAX_HEADER or len(sizes) > MAX_CONTENTS or sum(sizes) > limit:
        raise TooMuch(f"a message of {header} bytes with {len(sizes)} contents of {sum(sizes)}")


def _object(data: bytes) -> dict[str, Any]:
    try:
        value = json.loads(data)
    except RecursionError as problem:
        raise ValueError("a message that is nested too deeply") from problem
    if not isinstance(value, dict):
        raise ValueError("a message without a header")  # noqa: TRY004 - the other side's mistake
    return value


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError("the other side of the pipe is gone")
    return data
