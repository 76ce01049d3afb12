"""Dates of different precision: checked and read in plain words (EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import Final

from app.speech import listed, said

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
_PART: Final = {
    "?": "{} uncertain",
    "~": "{} approximate",
    "%": "{} uncertain and approximate",
}
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)  # those of ``calendar`` follow the language of the machine
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_PARTS_OF_YEAR: Final = (
    *(f"{season} {{}}" for season in _SEASONS),
    *(f"{season} {{}} (northern hemisphere)" for season in _SEASONS),
    *(f"{season} {{}} (southern hemisphere)" for season in _SEASONS),
    *("first quarter of {}", "second quarter of {}"),
    *("third quarter of {}", "fourth quarter of {}"),
    *("first third of {}", "second third of {}", "last third of {}"),
    *("first half of {}", "second half of {}"),
)


def check(edtf: str) -> str | None:
    """Return why ``edtf`` is not a date (EDTF levels 0 to 2), None when it is one.

    Beyond the form it checks that the day exists and that an interval does not end before it
    begins.
    """
    text = edtf.strip()
    pieces = _pieces(text)
    if pieces is None or not all(map(_well_formed, pieces)):
        return said(
            "Dates", "this is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02"
        )
    for match in filter(None, map(_DATE.fullmatch, pieces)):
        if not _day_exists(match):
            missing = said("Dates", "{month} has no day {day}")
            return missing.format(month=f"{match['year']}-{match['month']}", day=match["day"])
    begin, _, end = text.partition("/")
    if end and _plain(begin) and _plain(end) and end < begin[: len(end)]:
        return said("Dates", "the interval ends before it begins")
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
        joint = said("Dates", " or ") if text[0] == "[" else said("Dates", " and ")
        return joint.join(_run_in_words(part) for part in text[1:-1].split(","))
    if "/" in text:
        return _interval_in_words(*text.split("/", 1))
    return _date_in_words(text)


def reading(words: str, edtf: str, *, inferred: bool = False) -> str:
    """Return a date with the words it was given in, where they say more than its EDTF.

    An inferred date is told to be so: "6 April 2025 (inferred from “three days before”)".
    """
    given, date = in_words(words), in_words(edtf)
    if date.casefold() in given.casefold():
        return said("Dates", "{} (inferred)").format(given) if given and inferred else given
    if not given:
        return said("Dates", "{} (inferred)").format(date) if inferred else date
    if inferred:
        return said("Dates", "{date} (inferred from “{words}”)").format(date=date, words=given)
    return said("Dates", "{date} (“{words}”)").format(date=date, words=given)


def _interval_in_words(begin: str, end: str) -> str:
    if begin in {"", ".."} and end in {"", ".."}:
        return said("Dates", "at any time")
    if end == "..":
        return said("Dates", "from {} on").format(_date_in_words(begin))
    if begin == "..":
        return said("Dates", "until {}").format(_date_in_words(end))
    if not end:
        return said("Dates", "from {} to an unknown end").format(_date_in_words(begin))
    if not begin:
        return said("Dates", "from an unknown beginning to {}").format(_date_in_words(end))
    return _span(begin, end)


def _span(begin: str, end: str) -> str:
    template = said("Dates", "{begin} to {end}")
    return template.format(begin=_date_in_words(begin), end=_date_in_words(end))


def _run_in_words(text: str) -> str:
    """Read one part of a set of dates, which may be a run such as ``2025..2027``."""
    begin, dots, end = text.strip().partition("..")
    if not dots:
        return _date_in_words(begin)
    if begin and end:
        return _span(begin, end)
    if begin:
        return said("Dates", "{} or later").format(_date_in_words(begin))
    return said("Dates", "{} or earlier").format(_date_in_words(end))


def _date_in_words(text: str) -> str:
    if long_year := _LONG_YEAR.fullmatch(text):
        exponent = long_year["exponent"]
        year = long_year["year"] + (f" × 10^{exponent}" if exponent else "")
        return said("Dates", "the year {}").format(year)
    match = _DATE.fullmatch(text.split("^", maxsplit=1)[0])
    if match is None or match["month"] == "00":
        return text
    named = _day_in_words(match)
    if match["time"]:
        zone = {None: "", "Z": " UTC"}.get(match["zone"], f" UTC{match['zone']}")
        named += f", {match['time']}{zone}"
    if match["sure"]:
        sure = said("Dates", "{date} (only the first {count} digits are certain)")
        named = sure.format(date=named, count=match["sure"])
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
    if day is None:
        return _month(int(month), named_year)
    named = f"{_of_month(int(month))} {named_year}"
    return f"{int(day)} {named}" if "X" not in day else _open_day(match, named)


def _month(number: int, year: str) -> str:
    return f"{said('Months', _MONTHS[number - 1])} {year}"


def _of_month(number: int) -> str:
    """Name a month behind a day, where some languages have another form of it."""
    return said("Months of days", _MONTHS[number - 1])


def _open_day(match: re.Match[str], named: str) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    if day == "XX":
        return said("Dates", "a day in {}").format(named)
    if day[0] == "X":
        ending = said("Dates", "a day in {month} that ends in {digit}")
        return ending.format(month=named, digit=day[1])
    first, last = max(1, int(day[0] + "0")), int(day[0] + "9")
    last = min(last, calendar.monthrange(max(1, int(year)), int(month))[1])
    if first == last:
        return f"{first} {named}"
    days = said("Dates", "{first} to {last} {month}")
    return days.format(first=first, last=last, month=named)


def _year(year: str) -> str:
    """Return a year as people count it: EDTF counts a year 0, which they call 1 BC."""
    number = int(year)
    return str(number) if number > 0 else said("Dates", "{} BC").format(1 - number)


def _open_year(year: str, month: str | None, day: str | None) -> str:
    """Read a year with unknown digits; what is known of month and day is kept."""
    known = year.rstrip("X")
    if "X" in known or not known or known == "-":
        form = said("Dates", "a year of the form {}").format(year)
        span = said("Dates", "an unknown year") if year == "XXXX" else form
    elif len(known) == 3:
        span = said("Dates", "the {}0s").format(known)
    else:
        width = 5 if year.startswith("-") else 4
        ends = sorted((known.ljust(width, "0"), known.ljust(width, "9")), key=int)
        span = said("Dates", "{begin} to {end}").format(begin=_year(ends[0]), end=_year(ends[1]))
    if month is None or month == "XX":
        return span
    if "X" in month or month > "12":
        part = said("Dates", "a part of {years} ({code})")
        return part.format(years=span, code=f"{year}-{month}")
    named = said("Months", _MONTHS[int(month) - 1])
    if day is not None:
        named = _of_month(int(month))
        named = said("Dates", "a day in {}").format(named) if "X" in day else f"{int(day)} {named}"
    return said("Dates", "{month} of {years}").format(month=named, years=span)


def _open_month(year: str, month: str, day: str | None) -> str:
    if day is not None and "X" not in day:
        unknown = said("Dates", "day {day} of an unknown month in {year}")
        return unknown.format(day=int(day), year=year)
    if month == "XX":
        within = said("Dates", "a month in {}") if day is None else said("Dates", "a day in {}")
        return within.format(year)
    if month[0] == "X":
        ending = said("Dates", "a month in {year} whose number ends in {digit}")
        return ending.format(year=year, digit=month[1])
    first, last = (1, 9) if month[0] == "0" else (10, 12)
    begin = said("Months", _MONTHS[first - 1])
    return said("Dates", "{begin} to {end}").format(begin=begin, end=_month(last, year))


def _part_of_year(year: str, number: int) -> str:
    index = number - 21
    if not 0 <= index < len(_PARTS_OF_YEAR):
        return f"{year}-{number}"
    return said("Dates", _PARTS_OF_YEAR[index]).format(year)


def _qualified(named: str, match: re.Match[str]) -> str:
    """Say what is uncertain or approximate: the whole date, or some of its parts.

    A sign behind a part speaks of all parts up to it, a sign before one of that part alone.
    """
    parts = [part for part in ("year", "month", "day") if match[part] is not None]
    for place, part in enumerate(parts):
        sign = match[f"{part}_after"]
        if sign and place == len(parts) - 1:
            return said("Dates", _WHOLE[sign]).format(named)
        if sign:
            return f"{named} ({_part(listed([_named(one) for one in parts[: place + 1]]), sign)})"
    signs = {part: match[f"{part}_before"] for part in parts if match[f"{part}_before"]}
    if not signs:
        return named
    if len(parts) == 1:
        return said("Dates", _WHOLE[signs["year"]]).format(named)
    return f"{named} ({', '.join(_part(_named(part), sign) for part, sign in signs.items())})"


def _named(part: str) -> str:
    return said("Parts of dates", part)


def _part(parts: str, sign: str) -> str:
    return said("Dates", _PART[sign]).format(parts)


def _day_exists(match: re.Match[str]) -> bool:
    year, month, day = match["year"], match["month"], match["day"]
    known = all(part is not None and part.isdigit() for part in (year, month, day))
    if not known or int(month) > 12 or int(year) < 1:
        return True
    return int(day) <= calendar.monthrange(int(year), int(month))[1]


def _plain(date: str) -> bool:
    """Tell whether a date is of digits alone, so that its text sorts as its time does."""
    return bool(re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", date, re.ASCII))


SAYABLE: Final = {
    "Months": _MONTHS,
    "Months of days": _MONTHS,
    "Parts of dates": ("year", "month", "day"),
    "Dates": (*_PARTS_OF_YEAR, *_WHOLE.values(), *_PART.values()),
}
"""What dates are said with beside the sentences, by context; a season goes before its year."""
