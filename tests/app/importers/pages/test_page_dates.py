from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.pages.page_dates import edtf


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025-04-09T19:32:00+03:00", "2025-04-09"),
        ("2025-04-09 10:00", "2025-04-09"),
        ("2025/04/09", "2025-04-09"),
        ("2025-04", "2025-04"),
        ("2025", "2025"),
        ("20250409", "2025-04-09"),
        ("20250409T101112Z", "2025-04-09"),
        ("Wed, 09 Apr 2025 21:15:00 GMT", "2025-04-09"),
        ("Thu Apr 10 2025 09:13:25 GMT+0300 (Eastern European Summer Time)", "2025-04-10"),
        ("April 9, 2025", "2025-04-09"),
        ("9 April 2025", "2025-04-09"),
        ("9. April 2025", "2025-04-09"),
        ("09.04.2025, 14:02 Uhr", "2025-04-09"),
        ("9 квітня 2025, 21:15", "2025-04-09"),
        ("9 апреля 2025 г.", "2025-04-09"),
        ("9 de abril de 2025", "2025-04-09"),
        ("1er août 2025", "2025-08-01"),
        ("2025年4月9日 10:11", "2025-04-09"),
        ("2025년 4월 9일", "2025-04-09"),
        ("14/09/2025", "2025-09-14"),
        ("09/14/2025", "2025-09-14"),
    ],
)
def test_a_date_that_leaves_no_doubt_becomes_edtf(words: str, day: str) -> None:
    assert edtf(words) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "3 hours ago",
        "yesterday",
        "04/09/2025",
        "2025-02-30",
        "31 April 2025",
        "1744224000",
        "5 listopada 2025",
        "Published 9 April 2025, updated 10 April 2025",
    ],
)
def test_a_date_in_doubt_stays_words(words: str) -> None:
    assert edtf(words) == ""


@given(st.text(max_size=40))
def test_any_words_are_read_without_a_fault(words: str) -> None:
    assert len(edtf(words)) in {0, 4, 7, 10}
