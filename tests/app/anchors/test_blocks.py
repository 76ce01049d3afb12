from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.blocks import Block, BlockKind, Blocks, lines

blocks = st.lists(
    st.builds(
        Block,
        start=st.integers(0, 2**31),
        end=st.integers(0, 2**31),
        kind=st.sampled_from(BlockKind),
        level=st.integers(0, 255),
        tight=st.booleans(),
    )
)


@given(blocks)
def test_blocks_survive_storing(some: list[Block]) -> None:
    again = Blocks.decode(Blocks(some).encode())
    assert list(again) == some
    assert again == Blocks(some)


@pytest.mark.parametrize("data", [b"", b"RTB1", b"RTB1\x01\x00\x00\x00", b"XXXX\x00\x00\x00\x00"])
def test_other_bytes_are_no_blocks(data: bytes) -> None:
    with pytest.raises(ValueError, match="not the blocks"):
        Blocks.decode(data)


@given(st.text(alphabet=st.sampled_from("ab \n\r\f\u2028\u2029é😀")))
def test_lines_hold_all_that_is_not_blank(text: str) -> None:
    found = lines(text)
    kept = "".join(text[block.start : block.end] for block in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert not any(mark in kept for mark in "\n\r\f\u2028\u2029")


def test_a_line_straight_under_another_is_tight() -> None:
    found = lines("one\r\ntwo\n\nthree\n  \nfour\u2029five")
    assert [block.tight for block in found] == [False, True, False, False, False]


def test_a_point_is_found_in_its_block_or_the_one_before() -> None:
    found = lines("one\n\ntwo")
    assert [found.at(point) for point in (0, 3, 4, 5, 8)] == [0, 0, 0, 1, 1]
    assert Blocks().at(3) == -1
