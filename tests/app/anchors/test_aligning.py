"""Paragraphs of two texts beside each other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.anchors.aligning import align, side_by_side
from app.anchors.blocks import lines
from app.anchors.comparing import compare

SIZES = st.lists(st.integers(1, 40), max_size=12)


def text(sizes: list[int]) -> str:
    return "\n".join("x" * size for size in sizes)


@settings(max_examples=60)
@given(SIZES, SIZES)
def test_every_paragraph_stands_in_one_place_and_the_order_is_kept(
    left: list[int], right: list[int]
) -> None:
    beads = align(lines(text(left)), lines(text(right))).beads
    ends = 0, 0
    for bead in beads:
        assert (bead.left, bead.right) == ends
        ends = bead.left_end, bead.right_end
    if left and right:
        assert ends == (len(left), len(right))


def test_a_joined_paragraph_does_not_throw_the_rest_off() -> None:
    original = lines(text([30, 400, 380, 120, 500, 60]))
    translated = lines(text([33, 850, 130, 540, 66]))  # the second and the third are one
    found = align(original, translated)
    assert [found.across(at, 0)[0] for at in range(6)] == [0, 1, 1, 2, 3, 4]
    assert found.across(2, 0.5) == (1, 0.75)
    assert [found.flipped().across(at, 0)[0] for at in range(5)] == [0, 1, 3, 4, 5]
    assert found.across(1, 2.0)[0] == 1


def test_versions_stand_beside_each_other_as_they_were_compared() -> None:
    old, new = "one\ntwo\nthree", "zero point\none\nthree"
    found = side_by_side(compare(old, lines(old), new, lines(new)))
    assert [found.across(at, 0)[0] for at in range(3)] == [1, 2, 2]
