from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.report.word.script import is_rtl, stretches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelensky", False),
        ("“قال”", True),
        ("C-1 قال", False),
        ("155 אזרחים", True),
        ("…", False),
        ("", False),
    ],
)
def test_the_first_letter_gives_a_paragraph_its_direction(text, expected):
    assert is_rtl(text) is expected


def split(text, *, rtl=False):
    return [(stretch.text, stretch.rtl) for stretch in stretches(text, rtl=rtl)]


def test_words_from_right_to_left_inside_a_line_run_so():
    assert split("he said קול גדול. Yes") == [
        ("he said ", False),
        ("קול גדול", True),
        (". Yes", False),
    ]


def test_in_a_line_from_right_to_left_signs_go_with_the_line():
    assert split("קול (ABC 155).", rtl=True) == [
        ("קול (", True),
        ("ABC 155", False),
        (").", True),
    ]


def test_korean_and_japanese_are_told_for_the_sake_of_their_fonts():
    assert [stretch.east_asia for stretch in stretches("김철수")] == ["ko-KR"]
    assert [stretch.east_asia for stretch in stretches("ハオラン")] == ["ja-JP"]
    assert [stretch.east_asia for stretch in stretches("陈浩然")] == [""]


@given(st.text(), st.booleans())
def test_nothing_is_lost(text, rtl):
    assert "".join(stretch.text for stretch in stretches(text, rtl=rtl)) == text
