"""The numbers in front of list items, as a browser or Word would write them."""

from __future__ import annotations

from typing import Final

_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def roman(number: int) -> str:
    """Return 1 to 3999 in small Roman numerals, other numbers in digits."""
    if not 1 <= number <= 3999:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """Return 1 as "a", 27 as "aa", 28 as "ab", as browsers count; digits below 1."""
    if number < 1:
        return str(number)
    text = ""
    while number:
        number, place = divmod(number - 1, len(alphabet))
        text = alphabet[place] + text
    return text
