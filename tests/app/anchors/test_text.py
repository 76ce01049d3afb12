from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.text import CONTEXT, Utf16Map, cut


@given(st.text(), st.data())
def test_code_points_and_utf16_units_round_trip(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    positions = Utf16Map(text)
    unit = positions.to_utf16(point)
    assert unit == len(text[:point].encode("utf-16-le", "surrogatepass")) // 2
    assert positions.to_code_points(unit) == point


def test_a_unit_inside_a_pair_belongs_to_its_character() -> None:
    positions = Utf16Map("a😀b😀")
    assert [positions.to_code_points(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]
    assert positions.utf16_length == 6


@given(st.text(min_size=1), st.data())
def test_a_cut_passage_stands_where_it_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = cut(text, start, end)
    assert passage.prefix + passage.exact + passage.suffix in text
    assert text[passage.start : passage.end] == passage.exact
    assert len(passage.prefix) == min(CONTEXT, start)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 5)])
def test_no_passage_is_cut_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        cut("four", start, end)
