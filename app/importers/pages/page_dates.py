"""Reads the dates that pages carry; only what leaves no doubt becomes EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_MONTH_NAMES: Final = """
january jan januar janvier janv enero ene gennaio gen stycznia січня января ledna ocak
february feb februar février févr febrero febbraio fevereiro lutego лютого февраля února şubat
march mar märz mrz mars marzo março marca березня марта maart března mart
april apr avril avr abril abr aprile kwietnia квітня апреля dubna nisan
may mai mayo maggio maio maja травня мая mei května mayıs
june jun juni juin junio giugno junho czerwca червня июня června haziran
july jul juli juillet juil julio luglio julho lipca липня июля července temmuz
august aug août agosto sierpnia серпня августа augustus srpna ağustos
september sep sept septembre septiembre settembre setembro września вересня сентября září eylül
october oct oktober okt octobre octubre ottobre outubro października жовтня октября října ekim
november nov novembre noviembre novembro листопада ноября listopadu kasım
december dec dezember dez décembre déc diciembre dicembre dezembro grudnia грудня декабря prosince
"""
"""A line for each month, in the case that stands in a date. Latin "listopada" is left out: it is
November in Polish and October in Croatian."""

_MONTHS: Final = {
    name: month
    for month, names in enumerate(_MONTH_NAMES.strip().splitlines(), start=1)
    for name in names.split()
}

_ISO: Final = re.compile(r"([12]\d{3})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d/.-])")
_COMPACT: Final = re.compile(r"([12]\d{3})(\d{2})(\d{2})(?:t?\d{4,}z?)?\Z")
_DOTTED: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?([12]\d{3})(?!\d)")
_EAST_ASIAN: Final = re.compile(
    r"([12]\d{3})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?"
)
_DAY_FIRST: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+)?([^\W\d_]+)\.?,?[\s-]+(?:de\s+)?([12]\d{3})(?!\d)"
)
_MONTH_FIRST: Final = re.compile(
    r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+([12]\d{3})(?!\d)"
)
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/([12]\d{3})(?!\d)")


def edtf(words: str) -> str:
    """Return a date in words as an EDTF day, month or year; "" when it is in any doubt.

    "04/09/2025" is April to some and September to others, so it stays without.
    """
    text = words.strip().casefold()
    for pattern in (_COMPACT, _EAST_ASIAN, _ISO):
        match = pattern.match(text)
        if match:
            return _checked(*match.groups())
    match = _DOTTED.search(text)
    if match:
        day, month, year = match.groups()
        return _checked(year, month, day)
    return _named_month(text) or _slashed(text)


def _named_month(text: str) -> str:
    found = {
        _checked(match.group(3), str(_MONTHS[match.group(month_at)]), match.group(day_at))
        for pattern, day_at, month_at in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1))
        for match in pattern.finditer(text)
        if match.group(month_at) in _MONTHS
    }
    return found.pop() if len(found) == 1 else ""


def _slashed(text: str) -> str:
    match = _SLASHED.search(text)
    if match is None:
        return ""
    first, second, year = match.groups()
    if int(first) > 12:
        return _checked(year, second, first)
    if int(second) > 12 or first == second:
        return _checked(year, first, second)
    return ""


def _checked(year: str, month: str | None = None, day: str | None = None) -> str:
    """Return the parts as EDTF, "" when there is no such day."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    parts = [year] + [f"{int(part):02d}" for part in (month, day) if part]
    return "-".join(parts)
