"""Styles, numbering and fonts of the report as WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.report.word.look import (
    INK,
    LINK,
    MONO,
    PARAGRAPHS,
    RED,
    RULE,
    SERIF,
    SOFT,
    ParagraphStyle,
)
from app.report.word.markup import W, add, new, twips

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BUILT_IN: Final = frozenset(
    {"Title", "Quote", "caption", "header", "footer", "footnote text", "toc 1"}
    | {f"heading {level}" for level in (1, 2, 3)}
)
"""The names by which Word knows styles of its own."""


def style_elements() -> list[Element]:
    """Return the content of ``w:styles``: defaults, paragraph, character and table styles."""
    return [
        _defaults(),
        _normal(),
        *(_paragraph_style(style) for style in PARAGRAPHS),
        _character("DefaultParagraphFont", "Default Paragraph Font", default=True),
        _character("Strong", "Strong", bold=True),
        _character("Soft", "Soft", colour=SOFT),
        _character("Label", "Entry Label", colour=SOFT),
        _character("Hyperlink", "Hyperlink", colour=LINK),
        _character("Marking", "Handling Marking", colour=RED, bold=True),
        _character("Code", "Code", font=MONO, size=8),
        _character("FootnoteReference", "footnote reference", colour=LINK, raised=True),
        _table_normal(),
        _ledger(),
    ]


def numbering_elements() -> list[Element]:
    """Return the content of ``w:numbering``: one list, the numbers of the sections."""
    abstract = new("abstractNum", abstractNumId=0)
    add(abstract, "multiLevelType", val="multilevel")
    level = add(abstract, "lvl", ilvl=0)
    add(level, "start", val=1)
    add(level, "numFmt", val="decimal")
    add(level, "pStyle", val="Heading1")
    add(level, "suff", val="tab")
    add(level, "lvlText", val="%1")
    add(level, "lvlJc", val="left")
    add(add(level, "pPr"), "ind", left=twips(0.9), hanging=twips(0.9))
    number = new("num", numId=1)
    add(number, "abstractNumId", val=0)
    return [abstract, number]


def font_elements() -> list[Element]:
    """Return the content of ``w:fonts``: each font, and what may stand in for it."""
    return [
        _font("Cambria", "Caladea", family="roman"),
        _font("Calibri", "Carlito", family="swiss"),
        _font("Consolas", "Courier New", family="modern"),
    ]


def _font(name: str, alternative: str, *, family: str) -> Element:
    font = new("font", name=name)
    add(font, "altName", val=alternative)
    add(font, "family", val=family)
    add(font, "pitch", val="fixed" if family == "modern" else "variable")
    return font


def _defaults() -> Element:
    defaults = new("docDefaults")
    properties = add(add(defaults, "rPrDefault"), "rPr")
    add(properties, "rFonts", **SERIF)
    add(properties, "color", val=INK)
    add(properties, "sz", val=21)
    add(properties, "szCs", val=21)
    add(properties, "lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA")
    layout = add(add(defaults, "pPrDefault"), "pPr")
    add(layout, "widowControl")
    add(layout, "suppressAutoHyphens")
    add(layout, "spacing", before=0, after=0, line=240, lineRule="auto")
    return defaults


def _normal() -> Element:
    style = new("style", type="paragraph", default=1, styleId="Normal")
    add(style, "name", val="Normal")
    add(style, "qFormat")
    add(add(style, "pPr"), "spacing", after=140, line=276, lineRule="auto")
    return style


def _paragraph_style(look: ParagraphStyle) -> Element:
    style = new("style", type="paragraph", styleId=look.id)
    if look.name not in _BUILT_IN:
        style.set(W + "customStyle", "1")
    add(style, "name", val=look.name)
    add(style, "basedOn", val=look.based_on)
    add(style, "next", val=look.following)
    add(style, "uiPriority", val=9)
    add(style, "qFormat")
    _layout(style, look)
    properties = add(style, "rPr")
    add(properties, "rFonts", **look.font)
    if look.bold:
        add(properties, "b")
        add(properties, "bCs")
    if look.no_proof:
        add(properties, "noProof")
    add(properties, "color", val=look.colour)
    add(properties, "sz", val=round(look.size * 2))
    add(properties, "szCs", val=round(look.size * 2))
    return style


def _layout(style: Element, look: ParagraphStyle) -> None:
    layout = add(style, "pPr")
    if look.keep_next:
        add(layout, "keepNext")
    if look.keep_lines:
        add(layout, "keepLines")
    if look.numbered:
        add(add(layout, "numPr"), "numId", val=1)
    if look.bar or look.rule:
        border = add(layout, "pBdr")
        if look.bar:
            colour, width = look.bar
            add(border, "left", val="single", sz=width, space=8, color=colour)
        else:
            add(border, look.rule, val="single", sz=4, space=6, color=RULE)
    if look.tabs:
        tabs = add(layout, "tabs")
        for kind, place in look.tabs:
            add(tabs, "tab", val=kind, pos=twips(place))
    add(
        layout,
        "spacing",
        before=round(look.before * 20),
        after=round(look.after * 20),
        line=round(look.line * 240),
        lineRule="auto",
    )
    if look.left or look.hanging:
        add(layout, "ind", left=twips(look.left), hanging=twips(look.hanging))
    if look.outline is not None:
        add(layout, "outlineLvl", val=look.outline)


def _character(
    style_id: str,
    name: str,
    *,
    default: bool = False,
    font: dict[str, str] | None = None,
    size: float = 0,
    colour: str = "",
    bold: bool = False,
    raised: bool = False,
) -> Element:
    style = new("style", type="character", styleId=style_id)
    if default:
        style.set(W + "default", "1")
    add(style, "name", val=name)
    if default:
        add(style, "uiPriority", val=1)
        add(style, "semiHidden")
        return style
    add(style, "basedOn", val="DefaultParagraphFont")
    add(style, "qFormat")
    properties = add(style, "rPr")
    if font:
        add(properties, "rFonts", **font)
    if bold:
        add(properties, "b")
        add(properties, "bCs")
    if font:
        add(properties, "noProof")
    if colour:
        add(properties, "color", val=colour)
    if size:
        add(properties, "sz", val=round(size * 2))
        add(properties, "szCs", val=round(size * 2))
    if raised:
        add(properties, "vertAlign", val="superscript")
    return style


def _table_normal() -> Element:
    style = new("style", type="table", default=1, styleId="TableNormal")
    add(style, "name", val="Normal Table")
    add(style, "uiPriority", val=99)
    add(style, "semiHidden")
    add(style, "unhideWhenUsed")
    properties = add(style, "tblPr")
    add(properties, "tblInd", w=0, type="dxa")
    margins = add(properties, "tblCellMar")
    for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108)):
        add(margins, side, w=width, type="dxa")
    return style


def _ledger() -> Element:
    """Return the one style of all tables: fine rules between rows, a shaded first row."""
    style = new("style", type="table", customStyle=1, styleId="Ledger")
    add(style, "name", val="Ledger")
    add(style, "basedOn", val="TableNormal")
    add(style, "uiPriority", val=59)
    properties = add(style, "tblPr")
    borders = add(properties, "tblBorders")
    for side in ("top", "bottom", "insideH"):
        add(borders, side, val="single", sz=4, space=0, color=RULE)
    margins = add(properties, "tblCellMar")
    for side, width in (("top", 28), ("left", 70), ("bottom", 28), ("right", 70)):
        add(margins, side, w=width, type="dxa")
    return style
