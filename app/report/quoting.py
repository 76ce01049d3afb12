"""Cuts marked passages to what a reader needs: the marked words inside their sentence."""

from __future__ import annotations

from typing import Final

import regex

from app.report.protect import Shown

CONTEXT: Final = 200
"""Code points of a sentence that are shown before and after the marked words at most."""

LONGEST: Final = 1500
"""A marked passage that is longer is shown without its middle."""

_HEAD, _TAIL = 1000, 300
_MARGIN: Final = 64
_SENTENCE_END: Final = regex.compile(r"[.!?…؟][\"'”’»)\]]*\s+|[。！？]+[”’」』）]*|\n\s*")
_ENDED: Final = regex.compile(r"[.!?…؟。！？][\"'”’»)\]」』）]*\s*\Z")
_BLANK_LINES: Final = regex.compile(r"[^\S\n]*\n(?:\s*\n)+\s*")
_WRAPPED: Final = regex.compile(r"(?<!\n)[^\S\n]*+\n[^\S\n]*+(?!\n)")


def near(before_text: str, after_text: str) -> tuple[str, str]:
    """Return what of the surroundings can be shown, and a margin that a name may reach into.

    It is what is masked: names are looked for here, in the case's own words, and only then is
    the sentence cut out, so that no half of a name is left over.
    """
    tail, head = before_text[-CONTEXT:], after_text[:CONTEXT]
    ends = [match.start() for match in _SENTENCE_END.finditer(tail)]
    wanted_before = len(tail) - (ends[-1] if ends else 0)
    end = _SENTENCE_END.search(head)
    wanted_after = end.end() if end else len(head)
    return before_text[-wanted_before - _MARGIN :], after_text[: wanted_after + _MARGIN]


def before(text: Shown, *, whole: bool) -> Shown:
    """Return the begin of the sentence that the marked words stand in.

    ``whole`` tells that the text begins where its paragraph does.
    """
    tail = text[-CONTEXT:]
    ends = list(_SENTENCE_END.finditer(tail))
    if ends:
        return Shown(tail[ends[-1].end() :])
    if whole and len(text) <= CONTEXT:
        return text
    space = tail.find(" ")
    return Shown("… " + tail[space + 1 :]) if tail else text


def after(marked: Shown, text: Shown, *, whole: bool) -> Shown:
    """Return the end of the sentence that the marked words stand in.

    ``whole`` tells that the text ends where its paragraph does.
    """
    if _ENDED.search(marked):
        return Shown("")
    head = text[:CONTEXT]
    end = _SENTENCE_END.search(head)
    if end:
        return Shown(head[: end.end()].rstrip())
    if whole and len(text) <= CONTEXT:
        return Shown(text.rstrip())
    space = head.rfind(" ")
    return Shown((head[:space] if space > 0 else head) + " …") if head else text


def within(marked: Shown) -> Shown:
    """Return the marked words, a very long passage without its middle.

    Lines that were only wrapped are joined; a blank line becomes a line break.
    """
    text = _BLANK_LINES.sub("\n", _WRAPPED.sub(" ", marked.strip("\n")))
    if len(text) <= LONGEST:
        return Shown(text)
    left_out = len(text) - _HEAD - _TAIL
    return Shown(f"{text[:_HEAD]} [… {left_out:,} characters left out …] {text[-_TAIL:]}")
