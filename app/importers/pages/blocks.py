"""Writes the visible text of a page, or of a part of it, block by block as a browser shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from app.importers.pages import elements
from app.importers.pages.lines import Lines
from app.importers.pages.lists import OpenList
from app.importers.pages.tables import Row, holds_data

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from app.importers.block_text import BlockText
    from app.importers.pages.lines import Piece

_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_CAPTIONS: Final = frozenset({"figcaption", "caption"})
_WORDS: Final = frozenset({"p", *elements.HEADINGS})
_COUNTED: Final = frozenset({"a", "blockquote"}) | _CAPTIONS | _WORDS | elements.PREFORMATTED
_CONTROLS: Final = frozenset({"img", "input", "select"})
_STARTING: Final = _LISTS | {"br", "a", "rt", "li", "dd", "table", "tr", "td", "th"}
_BUTTONS: Final = frozenset({"submit", "button", "reset"})


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a page with its blocks, and how many characters the page itself hides."""

    content: BlockText
    pieces: tuple[Piece, ...]
    hidden: int


def write(
    root: etree._Element,
    *,
    leave_out: Collection[etree._Element] = (),
    frame: Callable[[etree._Element], etree._Element | None] | None = None,
    show_hidden: bool = False,
) -> Written:
    """Write what is visible of ``root``, without the elements of ``leave_out``.

    ``frame`` may give the body of the page that a frame shows. However deep the page is, this
    does not recurse.
    """
    writer = _Writer(leave_out, frame, show_hidden=show_hidden)
    events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    skipped: etree._Element | None = None
    for event, element in events:
        if event == "start":
            if writer.opens(element):
                writer.lines.text(element.text, element)
            else:
                skipped = element
                events.skip_subtree()
            continue
        if element is skipped:
            skipped = None
        elif event == "end":
            writer.end(element)
        if element is not root:
            writer.lines.text(element.tail, element.getparent())
    writer.lines.flush()
    return Written(writer.lines.content, tuple(writer.lines.pieces), writer.hidden)


class _Open(NamedTuple):
    """What an open element means for the text in it."""

    tag: str
    apart: bool
    preserved: bool
    level: int


class _Writer:
    def __init__(
        self,
        leave_out: Collection[etree._Element],
        frame: Callable[[etree._Element], etree._Element | None] | None,
        *,
        show_hidden: bool,
    ) -> None:
        self.lines = Lines()
        self.hidden = 0
        self._leave_out, self._frame, self._show_hidden = leave_out, frame, show_hidden
        self._open: list[_Open] = []
        self._tables: list[dict[int, int] | None] = []

    def opens(self, element: etree._Element) -> bool:
        """Begin an element; tell whether what lies in it is to be written."""
        tag, style = elements.tag_of(element), element.get("style", "")
        if self._leave_out and element in self._leave_out:
            self.lines.flush()
            return False
        if not self._show_hidden and elements.is_hidden(element, tag, style):
            self.hidden += len(write(element, show_hidden=True).content.text())
            return False
        if tag in {"iframe", "frame"}:
            self._show_frame(element)
        if elements.is_unseen(element, tag):
            return False
        apart = elements.stands_apart(tag, style, in_words=self.lines.around.words > 0)
        if apart:
            self.lines.end_block()
        if tag in _CONTROLS:
            self.lines.text(_words_of_control(element, tag), element)
            return False
        preserved = elements.keeps_spaces(tag, style)
        opened = _Open(tag, apart, preserved, elements.level_of(element, tag))
        self._open.append(opened)
        self._count(opened, 1)
        if tag in _STARTING:
            self._start(element, tag)
        return True

    def end(self, element: etree._Element) -> None:
        """End an element that was opened."""
        lines, opened = self.lines, self._open.pop()
        tag = opened.tag
        if opened.apart:
            lines.end_block()
        self._count(opened, -1)
        if tag in _LISTS and lines.around.lists:
            lines.around.lists.pop()
        elif tag == "li":
            lines.around.item = None
        elif tag == "rt":
            lines.text(")", element)
        elif tag == "tr" and lines.row is not None:
            lines.end_row(element)
        elif tag == "table" and self._tables:
            self._tables.pop()
            lines.row = None

    def _start(self, element: etree._Element, tag: str) -> None:
        lines = self.lines
        if tag == "br":
            lines.end_line()
        elif tag == "a" and _follows_link(element):
            lines.text(" ", element)
        elif tag == "rt":
            lines.text("(", element)
        elif tag in _LISTS:
            lines.around.lists.append(OpenList(element))
        elif tag == "li":
            lines.around.item = lines.around.lists[-1].marker(element) if lines.around.lists else ""
        elif tag == "dd":
            lines.tight = True
        elif tag in {"table", "tr", "td", "th"}:
            self._start_table_part(element, tag)

    def _start_table_part(self, element: etree._Element, tag: str) -> None:
        lines = self.lines
        if tag == "table":
            self._tables.append({} if holds_data(element) else None)
            lines.after_row = False
            return
        reaching = self._tables[-1] if self._tables else None
        if tag == "tr" and reaching is not None:
            lines.row = Row(reaching)
        elif tag != "tr" and lines.row is not None:
            lines.row.open_cell(element)

    def _count(self, opened: _Open, by: int) -> None:
        around, tag = self.lines.around, opened.tag
        around.preserved += by * opened.preserved
        if opened.level:
            around.heading = opened.level if by > 0 else 0
        if tag in _COUNTED:
            around.links += by * (tag == "a")
            around.quotes += by * (tag == "blockquote")
            around.captions += by * (tag in _CAPTIONS)
            around.words += by * (tag in _WORDS)
            around.code += by * (tag in elements.PREFORMATTED)

    def _show_frame(self, element: etree._Element) -> None:
        body = self._frame(element) if self._frame is not None else None
        if body is None:
            return
        self.lines.flush()
        shown = write(body)
        self.hidden += shown.hidden
        self.lines.content.extend(shown.content)


def _follows_link(element: etree._Element) -> bool:
    """Tell whether a link stands straight behind another, as in menus that style sets apart."""
    before = element.getprevious()
    return before is not None and before.tag == "a" and not before.tail


def _words_of_control(element: etree._Element, tag: str) -> str:
    """Return what a picture of a sign, a button or a choice shows as words."""
    if tag == "img":
        alt = element.get("alt") or ""
        return alt if len(alt) <= 8 and not alt.isascii() and not _has_letters(alt) else ""
    if tag == "input":
        return f" {element.get('value') or ''} " if element.get("type") in _BUTTONS else ""
    options = list(element.iter("option"))
    chosen = [option for option in options if "selected" in option.attrib] or options[:1]
    return " ".join("".join(option.itertext()) for option in chosen)


def _has_letters(text: str) -> bool:
    return any(character.isalnum() for character in text)
