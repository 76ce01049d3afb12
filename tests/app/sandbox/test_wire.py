from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sandbox import wire


@given(st.dictionaries(st.text(), st.integers()), st.lists(st.binary(max_size=40), max_size=9))
def test_a_message_crosses_the_pipe_unchanged(header: dict[str, int], blobs: list[bytes]) -> None:
    stream = io.BytesIO()
    wire.send(stream, header, blobs, limit=400)
    stream.seek(0)
    assert wire.receive(stream, limit=400) == (header, blobs)


def test_a_pipe_that_ends_is_noticed() -> None:
    stream = io.BytesIO()
    wire.send(stream, {"a": 1}, [b"12345"], limit=5)
    for length in range(len(stream.getvalue())):
        with pytest.raises(EOFError):
            wire.receive(io.BytesIO(stream.getvalue()[:length]), limit=5)


@pytest.mark.parametrize(
    ("header", "sizes"),
    [(wire.MAX_HEADER + 1, ()), (2, (6,)), (2, (3, 3)), (2, (1 << 63,)), (2, (0,) * 50_001)],
)
def test_a_message_that_announces_too_much_is_refused_unread(
    header: int, sizes: tuple[int, ...]
) -> None:
    announced = b"".join(struct.pack("<Q", size) for size in sizes)
    stream = io.BytesIO(struct.pack("<II", header, len(sizes)) + announced + b"{}")
    with pytest.raises(wire.TooMuch):
        wire.receive(stream, limit=5)


def test_too_much_is_not_even_sent() -> None:
    stream = io.BytesIO()
    with pytest.raises(wire.TooMuch):
        wire.send(stream, {}, [b"123456"], limit=5)
    assert not stream.getvalue()


@pytest.mark.parametrize("header", [b"[]", b"3", b"{", b"[" * 200_000, b"\xff\xff"])
def test_a_header_that_is_no_object_is_refused(header: bytes) -> None:
    stream = io.BytesIO(struct.pack("<II", len(header), 0) + header)
    with pytest.raises(ValueError):
        wire.receive(stream, limit=5)
