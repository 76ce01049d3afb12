"""Sentences of a text in any script, after UAX #29, with the abbreviations that names need.

The rules of the standard end a sentence inside "Mr. Smith", "J. Smith" and "“Yes!” he said".
Titles, initials, what follows a quotation in small letters, and numbers after "No." or before a
German month are kept together here, as the standard allows, and a reference to a footnote, "[1]",
stays with the sentence that it stands behind. What no rule tells, such as "U.S. The",
stays two sentences. An ellipsis ends one before a capital letter.
"""

from __future__ import annotations

from typing import Final

import regex

_BREAKS: Final = dict.fromkeys(map(ord, "\n\r\v\f\x85\u2028\u2029"), " ")
_NEAR: Final = 2_000
"""Code points around a point that are looked at first; a longer sentence is looked for further."""

_SLACK: Final = 200
"""Code points at either edge of what is looked at where a rule may lack what it depends on."""

_ALSO: Final = r"[\p{SB=Extend}\p{SB=Format}]*+"
_REFERENCES: Final = r"(?:\[\p{N}{1,3}(?:[,;–-]\s?\p{N}{1,3})*\]|[¹²³⁰⁴-⁹]{1,3})*+"
_REST: Final = (
    rf"{_ALSO}{_REFERENCES}(?:(?!\p{{Ps}})\p{{SB=Close}}{_ALSO})*+{_REFERENCES}"
    rf"(?:\p{{SB=Sp}}{_ALSO})*+"
)
_GOES_ON: Final = r"(?![\p{SB=SContinue}\p{SB=STerm}\p{SB=ATerm}])"
_LOWER_FOLLOWS: Final = (
    r"(?![^\p{SB=OLetter}\p{SB=Upper}\p{SB=Lower}\p{SB=Sep}\p{SB=STerm}\p{SB=ATerm}]*+\p{SB=Lower})"
)
_QUOTED_THEN_LOWER: Final = (
    rf"{_ALSO}(?:\p{{SB=Close}}{_ALSO})++(?:\p{{SB=Sp}}{_ALSO})*+\p{{SB=Lower}}"
)
_TITLES: Final = (
    *("Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Rev", "Hon", "St", "Gen", "Col", "Maj", "Capt"),
    *("Lt", "Sgt", "Cpl", "Adm", "Cmdr", "Brig", "Gov", "Sen", "Rep", "Pres", "vs", "cf", "e.g"),
    *("i.e", "approx", "ca", "Hr", "Fr", "Dipl", "Ing", "bzw", "vgl", "z.B", "z. B", "d.h"),
    *("Sr", "Sra", "Srta", "Dra", "Sig", "Dott", "Avv", "Exmo", "Sn"),
    *("г-н", "г-жа", "проф", "акад", "ген", "полк", "подп", "кап", "лейт", "им", "ім", "ул"),
    *("вул", "тов", "гр", "см", "див", "напр", "т.е", "т. е", "тобто", "о", "св"),
)
_COUNTED: Final = (
    *("No", "Nos", "Nr", "Art", "Abs", "Fig", "p", "pp", "vol", "ch", "sec", "para", "S", "Bd"),
    *("ст", "стр", "п", "ч", "рис", "табл", "абз", "с"),
)
_MONTHS: Final = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(regex.escape(word) for word in words)


_KEPT: Final = (
    rf"(?:(?<=(?<![\p{{L}}\p{{N}}])(?i:{_any(_TITLES)})\.)(?=\s)"
    rf"|(?<=(?<![\p{{L}}\p{{N}}])(?i:{_any(_COUNTED)})\.)(?=\s*\p{{N}})"
    r"|(?<=(?<![\p{L}\p{M}])\p{Lu}\p{M}*\.)(?=\s*\p{Lu})"
    rf"|(?<=(?<!\p{{N}})\p{{N}}{{1,2}}\.)(?=\s(?:{_MONTHS})\b))"
)
_END: Final = regex.compile(
    rf"\p{{SB=STerm}}(?!{_QUOTED_THEN_LOWER}){_REST}{_GOES_ON}"  # SB8a, SB9–SB11
    rf"|\p{{SB=ATerm}}(?!{_ALSO}\p{{SB=Numeric}})"  # SB6
    rf"(?!(?<=[\p{{SB=Upper}}\p{{SB=Lower}}]{_ALSO}\p{{SB=ATerm}}){_ALSO}\p{{SB=Upper}})"  # SB7
    rf"(?!{_KEPT}){_REST}{_GOES_ON}{_LOWER_FOLLOWS}"  # SB8
    rf"|…{_ALSO}(?:\p{{SB=Close}}{_ALSO})*+(?:\p{{SB=Sp}}{_ALSO})++(?=\p{{SB=Upper}})"
)


def sentence_around(text: str, point: int, start: int, end: int) -> tuple[int, int]:
    """Return the sentence at a code point of the paragraph ``start`` to ``end``, without blanks.

    A line break inside the paragraph counts as a space: texts are often wrapped by hand. Where
    the paragraph is blank, the empty stretch at the point is returned.
    """
    point = max(start, min(point, end - 1))
    reach = _NEAR
    while True:
        first, last = max(start, point - reach), min(end, point + reach)
        before, after = _bounds(text, point, first, last)
        if first == start:
            before = start if before is None else before
        elif before is not None and before < first + _SLACK:
            before = None
        if last == end:
            after = end if after is None else after
        elif after is not None and after > last - _SLACK:
            after = None
        if before is not None and after is not None:
            return _without_blanks(text, before, after, point)
        reach *= 8


def _bounds(text: str, point: int, first: int, last: int) -> tuple[int | None, int | None]:
    """Return the last end of a sentence up to a point, and the first one beyond it."""
    before = None
    for found in _END.finditer(text[first:last].translate(_BREAKS)):
        place = first + found.end()
        if place > point:
            return before, place
        before = place
    return before, None


def _without_blanks(text: str, start: int, end: int, point: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else (point, point)
