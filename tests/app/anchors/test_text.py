from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anchors.text import CONTEXT, cut


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
