"""Counts the items of a page's numbered lists (HTML, list owner and ordinal value)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.importers.list_markers import letters, roman
from app.importers.pages.elements import tag_of

if TYPE_CHECKING:
    from lxml import etree

_MAX_DIGITS: Final = 9


class OpenList:
    """One list that is being read; ``marker`` counts its items."""

    def __init__(self, element: etree._Element) -> None:
        self._numbered = tag_of(element) == "ol" and "none" not in (element.get("style") or "")
        self._style = element.get("type") or "1"
        self._step = -1 if "reversed" in element.attrib else 1
        start = _number(element.get("start"))
        if start is None and self._step < 0:
            start = sum(tag_of(child) == "li" for child in element)
        self._next = 1 if start is None else start

    def marker(self, item: etree._Element) -> str:
        """Return what stands in front of the next item: its number, or nothing for a bullet."""
        if not self._numbered:
            return ""
        value = _number(item.get("value"))
        number = self._next if value is None else value
        self._next = number + self._step
        style = item.get("type") or self._style
        words = letters if style in "aA" else roman if style in "iI" else str
        text = words(number)
        return f"{text.upper() if style in 'AI' else text}. "


def _number(value: str | None) -> int | None:
    digits = (value or "").strip().removeprefix("-")
    if not digits.isdecimal() or len(digits) > _MAX_DIGITS:
        return None
    return int((value or "").strip())
