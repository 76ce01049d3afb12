"""Counts the numbered paragraphs of a Word file, so that their numbers stand in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.importers.list_markers import roman
from app.importers.word.names import attribute, child, is_on, name_of, number_of, value_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from app.importers.word.styles import Styles

_PLACE: Final = re.compile(r"%([1-9])")
_HAN: Final = "〇一二三四五六七八九"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how it counts, and what is written."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restarts: bool = True
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document with their running counts; lists of one definition count on."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[int, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[int] = set()
        definitions: dict[str, etree._Element] = {}
        for element in root if root is not None else ():
            if name_of(element) == "w:abstractNum":
                definitions[attribute(element, "w:abstractNumId") or ""] = element
        numbers = [e for e in root if name_of(e) == "w:num"] if root is not None else []
        for element in numbers:
            list_id = attribute(element, "w:numId") or ""
            if list_id.isdecimal():
                self._lists[int(list_id)] = _list(element, definitions)
        self._follow_list_styles(definitions)

    def _follow_list_styles(self, definitions: dict[str, etree._Element]) -> None:
        """Give lists that only name a list style the levels of that style's own list."""
        for list_id, numbered in list(self._lists.items()):
            named = value_of(definitions.get(numbered.abstract), "w:numStyleLink")
            target = None if named is None else self._styles.list_of(named)
            if target is not None and target in self._lists:
                meant = self._lists[target]
                self._lists[list_id] = _List(meant.abstract, meant.levels, numbered.starts)

    def marker(self, properties: etree._Element | None) -> tuple[str, int] | None:
        """Count a paragraph with these properties (``w:pPr``) on.

        Returns what stands in front of it ("" for a bullet) and its depth from 1; None for a
        paragraph in no list.
        """
        style_id = value_of(properties, "w:pStyle")
        list_id = number_of(properties, "w:numPr", "w:numId")
        depth = number_of(properties, "w:numPr", "w:ilvl")
        inherited_id, inherited_depth = self._styles.numbering(style_id)
        if list_id is None:
            list_id = inherited_id
            depth = inherited_depth if depth is None else depth
        numbered = self._lists.get(list_id or 0)
        if numbered is None or list_id is None:
            return None
        if depth is None:
            depth = next((i for i, level in numbered.levels.items() if level.style == style_id), 0)
        return self._count(list_id, numbered, depth), depth + 1

    def _count(self, list_id: int, numbered: _List, depth: int) -> str:
        level = numbered.levels.get(depth, Level(form="bullet"))
        counts = self._counts.setdefault(numbered.abstract, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for place, start in numbered.starts.items():
                counts[place] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [place for place in counts if place > depth]:
            if numbered.levels.get(deeper, Level()).restarts:
                del counts[deeper]
        if level.form in {"bullet", "none"} and "%" not in level.text:
            return ""

        def words(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            inner = numbered.levels.get(place, Level())
            form = "decimal" if level.legal else inner.form
            return _in_form(counts.get(place, inner.start), form)

        text = _PLACE.sub(words, level.text)
        return text if not text or level.suffix == "nothing" else f"{text} "


def _list(element: etree._Element, definitions: dict[str, etree._Element]) -> _List:
    abstract = value_of(element, "w:abstractNumId") or ""
    levels = _levels(definitions.get(abstract))
    starts: dict[int, int] = {}
    for override in element:
        place = attribute(override, "w:ilvl") or ""
        if name_of(override) != "w:lvlOverride" or not place.isdecimal():
            continue
        levels |= _levels(override)
        start = number_of(override, "w:startOverride")
        if start is not None:
            starts[int(place)] = start
    return _List(abstract, levels, starts)


def _levels(holder: etree._Element | None) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in holder if holder is not None else ():
        place = attribute(element, "w:ilvl") or ""
        if name_of(element) != "w:lvl" or not place.isdecimal():
            continue
        start = number_of(element, "w:start")
        levels[int(place)] = Level(
            start=0 if start is None else start,
            form=value_of(element, "w:numFmt") or "decimal",
            text=value_of(element, "w:lvlText") or "",
            suffix=value_of(element, "w:suff") or "tab",
            restarts=number_of(element, "w:lvlRestart") != 0,
            legal=child(element, "w:isLgl") is not None and is_on(element, "w:isLgl"),
            style=value_of(element, "w:pStyle") or "",
        )
    return levels


def _in_form(number: int, form: str) -> str:
    """Return a number in one of Word's forms (ST_NumberFormat); the rare ones in digits."""
    writer = _FORMS.get(form)
    return str(number) if writer is None else writer(number)


def _repeated(alphabet: str) -> Callable[[int], str]:
    """Count a, b … z, aa, bb …, as Word does."""

    def letter(number: int) -> str:
        if not 1 <= number <= 30 * len(alphabet):
            return str(number)
        times, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * (times + 1)

    return letter


def _han(number: int) -> str:
    """Return 1 to 99 in Chinese numerals, other numbers in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_HAN[tens]}十"
    return head + (_HAN[ones] if ones else "")


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _repeated(_LATIN),
    "upperLetter": _repeated(_LATIN.upper()),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": _repeated(_RUSSIAN.upper()),
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "japaneseCounting": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "ideographDigital": _han,
    "none": lambda _number: "",
}
