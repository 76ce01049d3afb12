"""Dates of different precision: checked and read in plain words (EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import Final

_QUALIFIER: Final = "[?~%]?"
_DATE: Final = re.compile(
    rf"(?P<year_before>{_QUALIFIER})(?P<year>-?[\dX]{{4}})(?:S(?P<sure>\d+))?(?P<year_after>{_QUALIFIER})"
    rf"(?:-(?P<month_before>{_QUALIFIER})(?P<month>[\dX]{{2}})(?P<month_after>{_QUALIFIER})"
    rf"(?:-(?P<day_before>{_QUALIFIER})(?P<day>[\dX]{{2}})(?P<day_after>{_QUALIFIER}))?)?"
    r"(?:T(?P<time>\d\d:\d\d):\d\d(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?",
    re.ASCII,
)
_LONG_YEAR: Final = re.compile(r"Y(?P<year>-?\d+)(?:E(?P<exponent>\d+))?(?:S\d+)?", re.ASCII)
_OPEN_MONTH: Final = re.compile(r"(?<=\d-)[01]X(?![\dX])")
_WHOLE: Final = {"?": "perhaps {}", "~": "about {}", "%": "perhaps about {}"}
_PART: Final = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)  # those of ``calendar`` follow the language of the machine
_PARTS_OF_YEAR: Final = (
    *("spring", "summer", "autumn", "winter"),
    *(f"{season} (northern hemisphere)" for season in ("spring", "summer", "autumn", "winter")),
    *(f"{season} (southern hemisphere)" for season in ("spring", "summer", "autumn", "winter")),
    *("first quarter of", "second quarter of", "third quarter of", "fourth quarter of"),
    *("first third of", "second third of", "last third of"),
    *("first half of", "second half of"),
)


def check(edtf: str) -> str | None:
    """Return why ``edtf`` is not a date (EDTF levels 0 to 2), None when it is one.

    Beyond the form it checks that the day exists and that an interval does not end before it
    begins.
    """
    text = edtf.strip()
    pieces = _pieces(text)
    if pieces is None or not all(map(_well_formed, pieces)):
        return "this is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02"
    for match in filter(None, map(_DATE.fullmatch, pieces)):
        if not _day_exists(match):
            return f"{match['year']}-{match['month']} has no day {match['day']}"
    begin, _, end = text.partition("/")
    if end and _plain(begin) and _plain(end) and end < begin[: len(end)]:
        return "the interval ends before it begins"
    return None


def _pieces(text: str) -> list[str] | None:
    """Return the single dates of an interval or set, None when it is not well formed."""
    if _is_set(text):
        members = [member.strip().split("..") for member in text[1:-1].split(",")]
        open_inside = any("" in member for member in members[1:-1])
        broken = open_inside or any(len(member) > 2 or not any(member) for member in members)
        return None if broken else [end for ends in members for end in ends if end]
    ends = text.split("/")
    if len(ends) == 1:
        return ends
    return [end for end in ends if end not in {"", ".."}] if len(ends) == 2 and any(ends) else None


def _is_set(text: str) -> bool:
    return text[:1] + text[-1:] in {"[]", "{}"}


@lru_cache(maxsize=4096)
def _well_formed(date: str) -> bool:
    """Tell whether one date is well formed; sets and intervals come here in their pieces.

    The library is asked piece by piece because it fails on some of its own readings of a whole.
    """
    from edtf import parse_edtf  # noqa: PLC0415 - half a second to import
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    if not date.isascii() or date != date.strip() or set(date) & set("[]{}/,"):
        return False
    try:
        parse_edtf(_OPEN_MONTH.sub("XX", date))
    except EDTFParseException:
        return False
    return True


def in_words(edtf: str) -> str:
    """Return a date in EDTF as a person says it, such as "about April 2025" for ``2025-04~``.

    What does not have the form of a date comes back as it is.
    """
    text = edtf.strip()
    if _is_set(text):
        joint = " or " if text[0] == "[" else " and "
        return joint.join(_run_in_words(part) for part in text[1:-1].split(","))
    if "/" in text:
        return _interval_in_words(*text.split("/", 1))
    return _date_in_words(text)


def reading(words: str, edtf: str, *, inferred: bool = False) -> str:
    """Return a date with the words it was given in, where they say more than its EDTF.

    An inferred date is told to be so: "6 April 2025 (inferred from “three days before”)".
    """
    said, date = in_words(words), in_words(edtf)
    if date.casefold() in said.casefold():
        return f"{said} (inferred)" if said and inferred else said
    if not said:
        return f"{date} (inferred)" if inferred else date
    return f"{date} ({'inferred from ' if inferred else ''}“{said}”)"


def _interval_in_words(begin: str, end: str) -> str:
    if begin in {"", ".."} and end in {"", ".."}:
        return "at any time"
    if end == "..":
        return f"from {_date_in_words(begin)} on"
    if begin == "..":
        return f"until {_date_in_words(end)}"
    if not end:
        return f"from {_date_in_words(begin)} to an unknown end"
    if not begin:
        return f"from an unknown beginning to {_date_in_words(end)}"
    return f"{_date_in_words(begin)} to {_date_in_words(end)}"


def _run_in_words(text: str) -> str:
    """Read one part of a set of dates, which may be a run such as ``2025..2027``."""
    begin, dots, end = text.strip().partition("..")
    if not dots:
        return _date_in_words(begin)
    if begin and end:
        return f"{_date_in_words(begin)} to {_date_in_words(end)}"
    return f"{_date_in_words(begin)} or later" if begin else f"{_date_in_words(end)} or earlier"


def _date_in_words(text: str) -> str:
    if long_year := _LONG_YEAR.fullmatch(text):
        exponent = long_year["exponent"]
        return f"the year {long_year['year']}" + (f" × 10^{exponent}" if exponent else "")
    match = _DATE.fullmatch(text.split("^", maxsplit=1)[0])
    if match is None or match["month"] == "00":
        return text
    named = _day_in_words(match)
    if match["time"]:
        zone = {None: "", "Z": " UTC"}.get(match["zone"], f" UTC{match['zone']}")
        named += f", {match['time']}{zone}"
    if match["sure"]:
        named += f" (only the first {match['sure']} digits are certain)"
    return _qualified(named, match)


def _day_in_words(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        return _open_year(year, month, day)
    named_year = _year(year)
    if month is None:
        return named_year
    if "X" in month:
        return _open_month(named_year, month, day)
    if month > "12":
        return _part_of_year(named_year, int(month))
    named = f"{_MONTHS[int(month) - 1]} {named_year}"
    if day is None:
        return named
    return f"{int(day)} {named}" if "X" not in day else _open_day(match, named)


def _open_day(match: re.Match[str], named: str) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    if day == "XX":
        return f"a day in {named}"
    if day[0] == "X":
        return f"a day in {named} that ends in {day[1]}"
    first, last = max(1, int(day[0] + "0")), int(day[0] + "9")
    last = min(last, calendar.monthrange(max(1, int(year)), int(month))[1])
    return f"{first} to {last} {named}" if first < last else f"{first} {named}"


def _year(year: str) -> str:
    """Return a year as people count it: EDTF counts a year 0, which they call 1 BC."""
    number = int(year)
    return str(number) if number > 0 else f"{1 - number} BC"


def _open_year(year: str, month: str | None, day: str | None) -> str:
    """Read a year with unknown digits; what is known of month and day is kept."""
    known = year.rstrip("X")
    if "X" in known or not known or known == "-":
        span = "an unknown year" if year == "XXXX" else f"a year of the form {year}"
    elif year.startswith("-"):
        span = f"{_year(known.ljust(5, '9'))} to {_year(known.ljust(5, '0'))}"
    elif len(known) == 3:
        span = f"the {known}0s"
    else:
        span = f"{known.ljust(4, '0')} to {known.ljust(4, '9')}"
    if month is None or month == "XX":
        return span
    if "X" in month or month > "12":
        return f"a part of {span} ({year}-{month})"
    named = _MONTHS[int(month) - 1]
    if day is not None:
        named = f"a day in {named}" if "X" in day else f"{int(day)} {named}"
    return f"{named} of {span}"


def _open_month(year: str, month: str, day: str | None) -> str:
    if day is not None and "X" not in day:
        return f"day {int(day)} of an unknown month in {year}"
    if month == "XX":
        return f"a month in {year}" if day is None else f"a day in {year}"
    if month[0] == "X":
        return f"a month in {year} whose number ends in {month[1]}"
    first, last = (1, 9) if month[0] == "0" else (10, 12)
    return f"{_MONTHS[first - 1]} to {_MONTHS[last - 1]} {year}"


def _part_of_year(year: str, number: int) -> str:
    index = number - 21
    if not 0 <= index < len(_PARTS_OF_YEAR):
        return f"{year}-{number}"
    name, bracket, hemisphere = _PARTS_OF_YEAR[index].partition(" (")
    return f"{name} {year}{bracket}{hemisphere}"


def _qualified(named: str, match: re.Match[str]) -> str:
    """Say what is uncertain or approximate: the whole date, or some of its parts.

    A sign behind a part speaks of all parts up to it, a sign before one of that part alone.
    """
    parts = [part for part in ("year", "month", "day") if match[part] is not None]
    for place, part in enumerate(parts):
        sign = match[f"{part}_after"]
        if sign and place == len(parts) - 1:
            return _WHOLE[sign].format(named)
        if sign:
            return f"{named} ({' and '.join(parts[: place + 1])} {_PART[sign]})"
    signs = {part: match[f"{part}_before"] for part in parts if match[f"{part}_before"]}
    if not signs:
        return named
    if len(parts) == 1:
        return _WHOLE[signs["year"]].format(named)
    return f"{named} ({', '.join(f'{part} {_PART[sign]}' for part, sign in signs.items())})"


def _day_exists(match: re.Match[str]) -> bool:
    year, month, day = match["year"], match["month"], match["day"]
    known = all(part is not None and part.isdigit() for part in (year, month, day))
    if not known or int(month) > 12 or int(year) < 1:
        return True
    return int(day) <= calendar.monthrange(int(year), int(month))[1]


def _plain(date: str) -> bool:
    """Tell whether a date is of digits alone, so that its text sorts as its time does."""
    return bool(re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", date, re.ASCII))
