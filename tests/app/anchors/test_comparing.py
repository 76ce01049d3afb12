"""Two versions of a text compared, paragraph by paragraph and word by word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.anchors.blocks import lines
from app.anchors.comparing import Fate, compare

WORDS = st.sampled_from(["155", "citizens", "fight", "陈浩然", "حلب", "the", "in", "🙂", ",", "."])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=9).map("\n".join)


def rebuilt(old: str, new: str) -> tuple[list[str], list[str]]:
    """Return the paragraphs of both versions, the new ones made of the old by the changes."""
    old_blocks, new_blocks = lines(old), lines(new)
    before, after = [], []
    for pair in compare(old, old_blocks, new, new_blocks).pairs:
        if pair.old is not None:
            block = old_blocks[pair.old]
            before.append(old[block.start : block.end])
        if pair.new is None:
            continue
        target = new_blocks[pair.new]
        if pair.old is None:
            after.append(new[target.start : target.end])
            continue
        block = old_blocks[pair.old]
        made, at = "", block.start
        for change in pair.changes:
            made += old[at : change.old_start] + new[change.new_start : change.new_end]
            at = change.old_end
        after.append(made + old[at : block.end])
    return before, after


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_what_changed_makes_the_new_version_of_the_old(old: str, new: str) -> None:
    before, after = rebuilt(old, new)
    assert before == [old[block.start : block.end] for block in lines(old)]
    assert after == [new[block.start : block.end] for block in lines(new)]


def test_changed_words_are_told_and_nothing_more() -> None:
    old = "Title\nAt least 155 citizens fight there.\nHe left.\nThe end"
    new = "Title\nAt least 160 citizens fight there.\nThe end\nCorrected in May."
    found = compare(old, lines(old), new, lines(new))
    assert [pair.fate for pair in found.pairs] == ["same", "changed", "removed", "same", "added"]
    (change,) = found.pairs[1].changes
    assert old[change.old_start : change.old_end] == "155"
    assert new[change.new_start : change.new_end] == "160"
    assert [found.count(fate) for fate in Fate] == [2, 1, 0, 1, 1]
    assert compare(old, lines(old), old, lines(old)).is_same


def test_a_paragraph_that_stands_elsewhere_was_moved_if_it_is_the_only_one_of_its_words() -> None:
    old = "First.\nA man was held.\nSecond one here.\nThird of them.\nLast."
    new = "First.\nSecond one here.\nThird of them.\nLast.\nA man was held."
    found = compare(old, lines(old), new, lines(new))
    assert [(pair.fate, pair.old, pair.new) for pair in found.pairs if pair.fate != Fate.SAME] == [
        ("moved", 1, None),
        ("moved", None, 4),
    ]
    assert (found.count(Fate.MOVED), found.is_same) == (1, False)
    twice = f"{new}\nA man was held."
    assert compare(old, lines(old), twice, lines(twice)).count(Fate.MOVED) == 0


def test_one_paragraph_without_rare_words_is_compared_as_well() -> None:
    words = [("in", "the", "fight", "of")[(n * n // 7) % 4] for n in range(9_000)]
    old, new = " ".join(words), " ".join([*words[:5_000], "155", *words[5_001:]])
    (pair,) = compare(old, lines(old), new, lines(new)).pairs
    assert [new[change.new_start : change.new_end] for change in pair.changes] == ["155"]
