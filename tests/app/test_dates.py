from __future__ import annotations

import calendar
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import dates

unhurried = settings(deadline=None)  # the library is slow to import and to read


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-04-02", "2 April 2025"),
        ("2025-04", "April 2025"),
        ("2025", "2025"),
        ("2025-04~", "about April 2025"),
        ("2025-04-02?", "perhaps 2 April 2025"),
        ("2025%", "perhaps about 2025"),
        ("?2025", "perhaps 2025"),
        ("2025-04~-02", "2 April 2025 (year and month approximate)"),
        ("2025-04-~02", "2 April 2025 (day approximate)"),
        ("202X", "the 2020s"),
        ("19XX", "1900 to 1999"),
        ("2025-XX", "a month in 2025"),
        ("2025-04-XX", "a day in April 2025"),
        ("2025-XX-XX", "a day in 2025"),
        ("2025-04-0X", "1 to 9 April 2025"),
        ("2025-02-2X", "20 to 28 February 2025"),
        ("2025-04-3X", "30 April 2025"),
        ("2025-1X", "October to December 2025"),
        ("XXXX-04-02", "2 April of an unknown year"),
        ("2024-12/..", "from December 2024 on"),
        ("../2024-12", "until December 2024"),
        ("2024-12/", "from December 2024 to an unknown end"),
        ("/2024-12", "from an unknown beginning to December 2024"),
        ("2024-12/2025-02~", "December 2024 to about February 2025"),
        ("[2024,2025-04]", "2024 or April 2025"),
        ("{2024..2026}", "2024 to 2026"),
        ("[..2024]", "2024 or earlier"),
        ("[2024..]", "2024 or later"),
        ("2025-21", "spring 2025"),
        ("2025-33", "first quarter of 2025"),
        ("2025-32", "winter 2025 (southern hemisphere)"),
        ("-0043", "44 BC"),
        ("Y170000002", "the year 170000002"),
        ("Y17E7", "the year 17 × 10^7"),
        ("1950S2", "1950 (only the first 2 digits are certain)"),
        ("2025-04-09T19:02:00Z", "9 April 2025, 19:02 UTC"),
        ("2025-04-09T19:02:00+03:00", "9 April 2025, 19:02 UTC+03:00"),
    ],
)
def test_a_date_is_read_in_plain_words(edtf, words):
    assert dates.check(edtf) is None
    assert dates.in_words(edtf) == words


@pytest.mark.parametrize(
    "text",
    ["", "  ", "April 2025", "02.04.2025", "2025-4-2", "2025-13", "2025-04-31", "2025-02-29", "..",
     "2025-05/2025-04", "2025/2024-12", "2025-04-02 19:00", "[", "{}", "2025//2026", "/",
     "[2025/2026]",
     "[2024,..2025,2026]", "[2024..2025..2026]", "2٠25", "[2024", "{2024]"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_reason(text):
    assert dates.check(text)


def test_a_leap_day_and_an_interval_within_one_year_are_dates():
    assert dates.check("2024-02-29") is None
    assert dates.check("2025-04/2025") is None
    assert dates.check("2025/2025-04-30") is None
    assert dates.check("2025-04~/2025-05-XX") is None
    assert dates.check("../..") is None


def test_what_cannot_be_read_comes_back_as_it_is():
    assert dates.in_words("early April") == "early April"
    assert dates.in_words("2025-00-0X") == "2025-00-0X"
    assert dates.in_words("") == ""


@unhurried
@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_of_the_calendar_is_a_date_and_names_its_month(day):
    assert dates.check(day.isoformat()) is None
    month = calendar.month_name[day.month]
    assert dates.in_words(day.isoformat()) == f"{day.day} {month} {day.year}"


YEARS = st.from_regex(r"(19|20)[0-9]{2}|20[0-9]X|19XX|XXXX", fullmatch=True)
SIGNS = st.sampled_from(["", "?", "~", "%"])
ONE_DATE = st.one_of(
    st.builds("{}{}".format, YEARS.filter(lambda year: year[0] != "X"), SIGNS),
    st.builds("{}-{}{}".format, st.from_regex(r"20[0-9]{2}", fullmatch=True),
              st.sampled_from(["01", "04", "12", "XX"]), SIGNS),
    st.builds("{}-{}-{}".format, YEARS, st.sampled_from(["02", "12"]),
              st.sampled_from(["01", "28", "0X", "XX"])),
)  # fmt: skip
ANY_DATE = st.one_of(
    ONE_DATE,
    st.builds("{}/..".format, ONE_DATE.filter(lambda text: "X" not in text)),
    st.builds("[{},{}]".format, ONE_DATE, ONE_DATE),
)


@unhurried
@given(ANY_DATE)
def test_words_hold_no_signs_of_the_notation(edtf):
    assert dates.check(edtf) is None
    words = dates.in_words(edtf)
    assert not re.search(r"[X?~%\[\]/]|\.\.", words)


@unhurried
@given(st.text(max_size=20) | st.text("0123456789X-?~%/.TSZ[]{},^E", max_size=16))
def test_any_text_can_be_checked_and_read(text):
    dates.check(text)
    dates.in_words(text)
    dates.reading(text, text)


def test_a_reading_keeps_the_words_that_say_more():
    reading = dates.reading
    assert reading("9 April 2025", "2025-04-09") == "9 April 2025"
    assert reading("early April", "2025-04~") == "about April 2025 (“early April”)"
    assert (
        reading("three days before", "2025-04-06", inferred=True)
        == "6 April 2025 (inferred from “three days before”)"
    )
    assert reading("", "2025-04", inferred=True) == "April 2025 (inferred)"
    assert reading("in spring", "") == "in spring"
    assert reading("2025-04-09", "2025-04-09") == "9 April 2025"
    assert reading("10 April 2025, 09:12", "2025-04-10") == "10 April 2025, 09:12"
    assert reading("2025-04-09T21:40:00Z", "2025-04-09") == "9 April 2025, 21:40 UTC"
    assert reading("", "") == ""
