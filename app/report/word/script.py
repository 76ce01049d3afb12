"""Splits text into stretches that Word must be told apart: line breaks, right to left, CJK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRONG_RTL: Final = r"\p{Bidi_Class=R}\p{Bidi_Class=AL}"
_STRONG_LTR: Final = r"\p{Bidi_Class=L}\p{Bidi_Class=EN}"
_SPECIAL: Final = regex.compile(rf"[{_STRONG_RTL}\p{{Hangul}}\p{{Hiragana}}\p{{Katakana}}\n\t]")
_RTL_STRETCH: Final = regex.compile(
    rf"([{_STRONG_RTL}](?:[^{_STRONG_LTR}\n]*[{_STRONG_RTL}\p{{M}}])?)"
)
_LTR_STRETCH: Final = regex.compile(rf"([{_STRONG_LTR}](?:[^{_STRONG_RTL}\n]*[{_STRONG_LTR}])?)")
_FIRST_STRONG: Final = regex.compile(rf"[{_STRONG_RTL}\p{{Bidi_Class=L}}]")
_RTL: Final = regex.compile(rf"[{_STRONG_RTL}]")
_KOREAN: Final = regex.compile(r"\p{Hangul}")
_JAPANESE: Final = regex.compile(r"[\p{Hiragana}\p{Katakana}]")


class Stretch(NamedTuple):
    """Text that is one run: its direction, and its East Asian language where that shows."""

    text: str
    rtl: bool = False
    east_asia: str = ""


def is_rtl(text: str) -> bool:
    """Tell whether a paragraph runs from right to left: by its first letter (UAX 9, P2)."""
    first = _FIRST_STRONG.search(text)
    return first is not None and _RTL.match(first.group()) is not None


def stretches(text: str, *, rtl: bool = False) -> Iterator[Stretch]:
    """Yield the stretches of a text that has no line break in it, for a paragraph's direction.

    What has no direction of its own goes with the paragraph, or with its neighbours if both of
    them run against it.
    """
    if not rtl and not _SPECIAL.search(text):
        yield Stretch(text)
        return
    language = "ko-KR" if _KOREAN.search(text) else "ja-JP" if _JAPANESE.search(text) else ""
    against = _LTR_STRETCH if rtl else _RTL_STRETCH
    for place, part in enumerate(against.split(text)):
        if part:
            yield Stretch(part, rtl=rtl != (place % 2 == 1), east_asia=language)
