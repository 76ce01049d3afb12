"""What the styles of a Word file say of its paragraphs: headings, captions, quotes, hidden text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.anchors.blocks import BlockKind
from app.importers.word.names import attribute, child, is_on, name_of, number_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_HEADING: Final = re.compile(
    r"(?:heading|überschrift|titre|t[ií]tulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis"
    r"|заголовок|заглавие|naslov|címsor|başlık|επικεφαλίδα|標題|标题|見出し|제목|عنوان|כותרת)"
    r"\s*([1-9])\Z"
)
_TITLES: Final = frozenset({"title", "titel", "název", "tytuł", "cím", "назва", "название", "表題"})
_SUBTITLES: Final = frozenset({"subtitle", "untertitel", "sous-titre", "subtítulo", "підзаголовок"})
_CAPTIONS: Final = frozenset(
    {"caption", "beschriftung", "légende", "didascalia", "название объекта", "назва об'єкта"}
    | {"illustration", "figure", "题注", "図表番号"}
)
_QUOTES: Final = frozenset({"quote", "intense quote", "quotations", "block text", "zitat"})
_CODE: Final = frozenset({"html preformatted", "preformatted text", "plain text", "macro", "code"})
_BODY_TEXT: Final = 9
_DEEPEST: Final = 20
"""How many styles may build on each other before it is taken for a circle."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name in small letters, what it builds on, and what it sets itself."""

    name: str
    based_on: str
    outline: int | None
    list_id: int | None
    list_level: int | None
    hidden: bool


class Styles:
    """The styles of a document, asked by the id that paragraphs and runs use."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        for element in root if root is not None else ():
            if name_of(element) != "w:style":
                continue
            style_id = attribute(element, "w:styleId") or ""
            self._styles[style_id] = _style(element)
            is_default = attribute(element, "w:default") in {"1", "true", "on"}
            if is_default and attribute(element, "w:type") == "paragraph":
                self._default = style_id

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """Return a style and those that it builds on, in this order."""
        here = self._default if style_id is None else style_id
        for _ in range(_DEEPEST):
            style = self._styles.get(here)
            if style is None:
                return
            yield style
            here = style.based_on

    def hides(self, style_id: str | None) -> bool:
        """Tell whether a style hides its text."""
        return style_id is not None and any(style.hidden for style in self.chain(style_id))

    def numbering(self, style_id: str | None) -> tuple[int | None, int | None]:
        """Return the list and the level that a style puts its paragraphs in, None for neither."""
        for style in self.chain(style_id):
            if style.list_id is not None or style.list_level is not None:
                return style.list_id, style.list_level
        return None, None

    def list_of(self, style_id: str) -> int | None:
        """Return the list that a list style stands for."""
        style = self._styles.get(style_id)
        return None if style is None else style.list_id

    def kind(self, properties: etree._Element | None) -> tuple[BlockKind, int]:
        """Return kind and level of a paragraph with these properties (``w:pPr``)."""
        style_id = value_of(properties, "w:pStyle")
        outline = number_of(properties, "w:outlineLvl")
        if outline is None and style_id is not None and style_id not in self._styles:
            # Small generators name built-in styles without bringing them along.
            return _kind_of_name(style_id.casefold()) or (BlockKind.PARAGRAPH, 0)
        for style in self.chain(style_id):
            named = _kind_of_name(style.name)
            if outline is None and named is not None:
                return named
            if outline is None:
                outline = style.outline
        if outline is not None and 0 <= outline < _BODY_TEXT:
            return BlockKind.HEADING, outline + 1
        return BlockKind.PARAGRAPH, 0


def _style(element: etree._Element) -> Style:
    paragraph = child(element, "w:pPr")
    return Style(
        name=(value_of(element, "w:name") or "").strip().casefold(),
        based_on=value_of(element, "w:basedOn") or "",
        outline=number_of(paragraph, "w:outlineLvl"),
        list_id=number_of(paragraph, "w:numPr", "w:numId"),
        list_level=number_of(paragraph, "w:numPr", "w:ilvl"),
        hidden=is_on(element, "w:rPr", "w:vanish"),
    )


def _kind_of_name(name: str) -> tuple[BlockKind, int] | None:
    """Return what a style of this name is for, in the languages that programs name it in."""
    heading = _HEADING.match(name)
    if heading:
        return BlockKind.HEADING, int(heading.group(1))
    for names, kind, level in (
        (_TITLES, BlockKind.HEADING, 1),
        (_SUBTITLES, BlockKind.HEADING, 2),
        (_CAPTIONS, BlockKind.CAPTION, 0),
        (_QUOTES, BlockKind.QUOTE, 0),
        (_CODE, BlockKind.CODE, 0),
    ):
        if name in names:
            return kind, level
    return None
