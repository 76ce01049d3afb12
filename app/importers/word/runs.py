"""The contents of runs in a Word file: words, fields, symbols, check boxes, ruby, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.importers.word.names import attribute, child, is_on, name_of

if TYPE_CHECKING:
    from lxml import etree

CHARACTERS: Final = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
    "w:cr": "\n",
}
"""Elements that stand for one character."""

_GREEK: Final = dict(
    zip(
        b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
)
_SYMBOL: Final = _GREEK | {
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB9: "≠",
    0xBB: "≈",
    0xD7: "⋅",
}
_WINGDINGS: Final = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x70: "☐",
    0x71: "☐",
    0x76: "❖",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xFB: "✘",
    0xFC: "✔",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


class Fields:
    """Tells the instructions of fields from their results, of which only these are text."""

    def __init__(self, root: etree._Element) -> None:
        kinds = [attribute(e, "w:fldCharType") for e in root.iter("{*}fldChar")]
        self._is_sound = kinds.count("begin") == kinds.count("end")
        self._in_result: list[bool] = []

    def read(self, element: etree._Element) -> str:
        """Take in a ``w:fldChar``; return the box that a check box field shows, else ""."""
        kind = attribute(element, "w:fldCharType")
        if kind == "begin":
            self._in_result.append(False)
            return _check_box(element)
        if kind == "separate" and self._in_result:
            self._in_result[-1] = True
        elif kind == "end" and self._in_result:
            self._in_result.pop()
        return ""

    @property
    def hide(self) -> bool:
        """Whether text that comes now is an instruction; never where fields do not end."""
        return self._is_sound and not all(self._in_result)


def _check_box(element: etree._Element) -> str:
    box = child(element, "w:ffData", "w:checkBox")
    if box is None:
        return ""
    state = "w:checked" if child(box, "w:checked") is not None else "w:default"
    return "☒" if is_on(box, state) else "☐"


def symbol(element: etree._Element) -> tuple[str, bool]:
    """Return the character of a ``w:sym``, and whether a reader will see what Word shows."""
    code = attribute(element, "w:char") or ""
    font = (attribute(element, "w:font") or "").casefold()
    try:
        number = int(code, 16)
    except ValueError:
        return "", True
    if not 0 < number < 0x10000 or 0xD800 <= number < 0xE000:
        return "\ufffd", False
    if 0xF000 <= number <= 0xF0FF or font in _FONTS:
        known = _FONTS.get(font, {}).get(number & 0xFF)
        return (known, True) if known else (chr(number), number < 0xE000)
    return chr(number), True


def ruby_words(element: etree._Element) -> str:
    """Return a ``w:ruby`` as its base with the reading behind it in brackets."""
    base = _words(child(element, "w:rubyBase"))
    reading = _words(child(element, "w:rt"))
    return f"{base}({reading})" if base and reading else base or reading


def _words(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return "".join(text.text or "" for text in element.iter() if name_of(text) == "w:t")


def plain_words(element: etree._Element) -> str:
    """Return the text of a run as Word shows it: outer spaces count only where they are kept."""
    text = (element.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return text if kept else text.strip(" \t")


def alt_of(element: etree._Element) -> str:
    """Return the alternative text that the author gave to a picture."""
    for ancestor in element.iterancestors():
        name = name_of(ancestor)
        if name == "w:r":
            return ""
        for holder in ancestor:
            if name_of(holder) == "wp:docPr" or (
                name == "pic:pic" and name_of(holder) == "pic:nvPicPr"
            ):
                described = holder[0] if name == "pic:pic" and len(holder) else holder
                words = described.get("descr") or described.get("title")
                if words:
                    return words
        if name.startswith("v:") and ancestor.get("alt"):
            return ancestor.get("alt") or ""
    return ""
