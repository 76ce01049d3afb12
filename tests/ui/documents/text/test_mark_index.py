"""The index of marks finds what a plain search finds, however it came about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.documents.text.text_makers import mark_between
from ui.documents.text.mark_index import MarkIndex, next_in_turn

TEXT = "x" * 60
stretches = st.tuples(st.integers(0, 50), st.integers(1, 9))
passages = st.lists(stretches, max_size=25)


def rows_of(pairs):
    return [
        mark_between(TEXT, f"m{number:02}", start, start + length)
        for number, (start, length) in enumerate(pairs)
    ]


def ids(rows):
    return [row.id for row in rows]


@given(passages, stretches)
def test_it_finds_every_mark_that_shares_a_character(pairs, stretch):
    rows = rows_of(pairs)
    start, end = stretch[0], sum(stretch)
    expected = {row.id for row in rows if row.passage.start < end and row.passage.end > start}
    found = ids(MarkIndex(rows).between(start, end))
    assert set(found) == expected
    assert len(found) == len(expected)


@given(passages, st.lists(st.integers(0, 24), max_size=12), stretches)
def test_put_and_drop_lead_to_the_same_as_all_at_once(pairs, dropped, moved):
    rows = rows_of(pairs)
    index = MarkIndex()
    for row in rows:
        index.put([row])
    index.drop(f"m{number:02}" for number in dropped)
    left = [row for row in rows if int(row.id[1:]) not in dropped]
    if left:
        left[0] = mark_between(TEXT, left[0].id, moved[0], sum(moved))
        index.put(left)
    fresh = MarkIndex(left)
    assert len(index) == len(left)
    assert ids(index.between(0, len(TEXT))) == ids(fresh.between(0, len(TEXT)))
    for point in range(0, len(TEXT), 7):
        assert ids(index.over(point)) == ids(fresh.over(point))


@given(passages, st.integers(0, 60))
def test_a_caret_touches_marks_on_both_sides_the_innermost_first(pairs, point):
    found = MarkIndex(rows_of(pairs)).around(point)
    assert set(ids(found)) == {
        row.id for row in rows_of(pairs) if row.passage.start <= point <= row.passage.end
    }
    lengths = [row.passage.end - row.passage.start for row in found]
    assert lengths == sorted(lengths)


@given(passages.filter(bool))
def test_stepping_goes_through_all_marks_and_round(pairs):
    index = MarkIndex(rows_of(pairs))
    row, seen = index.after(None, 0, step=1), []
    for _ in range(len(index)):
        seen.append(row.id)
        row = index.after(row, 0, step=1)
    assert sorted(seen) == sorted(ids(rows_of(pairs)))
    assert row.id == seen[0]
    assert index.after(row, 0, step=-1).id == seen[-1]


def test_stepping_starts_from_the_caret():
    index = MarkIndex(rows_of([(5, 3), (20, 3), (40, 3)]))
    assert index.after(None, 10, step=1).id == "m01"
    assert index.after(None, 10, step=-1).id == "m00"
    assert index.after(None, 50, step=1).id == "m00"
    assert MarkIndex().after(None, 0, step=1) is None


def test_turns_go_round_and_begin_with_the_innermost():
    rows = MarkIndex(rows_of([(0, 9), (2, 3)])).over(3)
    first = next_in_turn(rows, None)
    second = next_in_turn(rows, first.id)
    assert ids([first, second]) == ["m01", "m00"]
    assert next_in_turn(rows, second.id).id == "m01"
    assert next_in_turn([], "m00") is None
