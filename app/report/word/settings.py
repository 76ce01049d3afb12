"""The settings of the document, in the order that the standard sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.report.word.markup import add, new
from app.report.word.notes import SEPARATORS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORD_URI: Final = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY: Final = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}


def setting_elements() -> list[Element]:
    """Return the content of ``w:settings``: no hyphenation, today's Word, nothing of a person."""
    footnotes = new("footnotePr")
    for number in SEPARATORS:
        add(footnotes, "footnote", id=number)
    compatibility = new("compat")
    for name, value in _COMPATIBILITY.items():
        add(compatibility, "compatSetting", name=name, uri=_WORD_URI, val=value)
    return [
        new("zoom", percent=100),
        new("defaultTabStop", val=709),
        new("autoHyphenation", val=0),
        new("characterSpacingControl", val="doNotCompress"),
        footnotes,
        compatibility,
        new("themeFontLang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA"),
        new("decimalSymbol", val="."),
        new("listSeparator", val=","),
    ]
