"""Reads Markdown (CommonMark with tables): the text stays as it is, its marks give the blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from app.anchors.blocks import Block, BlockKind, Blocks, lines
from app.importers.draft import CollectionDraft, LayerDraft, Remark, SourceDraft
from app.importers.pages import page_dates, saved_by
from app.importers.printable import printable
from app.importers.text.encoding import decode
from app.vocabulary import LayerRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from app.importers.material import Material

_NEWLINE: Final = re.compile(r"\r\n?|\n")
_FRONT_MATTER: Final = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY: Final = re.compile(
    r"^(title|author|date|lang|publisher|url)[ \t]*:[ \t]*(\S[^\n]*)$", re.MULTILINE
)

MAX_STRUCTURED: Final = 500_000
"""Up to how many code points the marks are read: the parser needs seconds for that many, and a
longer text is a log or an export that nobody wrote as Markdown."""

_Labels = dict[int, tuple[BlockKind, int]]
"""The kind and level of each line that is not a plain paragraph, by line number from 0."""


def read(material: Material) -> SourceDraft:
    """Read a Markdown file; its layer is the file's own text, marks included."""
    decoded = decode(material.read_bytes())
    remarks = decoded.remarks
    if len(decoded.text) > MAX_STRUCTURED:
        blocks, collection = lines(decoded.text), CollectionDraft()
        remarks = (*remarks, Remark("markdown.too_long", {"limit": MAX_STRUCTURED}))
    else:
        blocks, collection = structure(decoded.text)
    layer = LayerDraft(LayerRole.TEXT, decoded.text, blocks, language=collection.language)
    return SourceDraft(
        format="markdown",
        media_type="text/markdown",
        encoding=decoded.encoding,
        collection=collection,
        layers=(layer,),
        remarks=remarks,
    )


def structure(text: str) -> tuple[Blocks, CollectionDraft]:
    """Return the blocks of a Markdown text, one for each line, and what it says about itself."""
    plain = _NEWLINE.sub("\n", text)
    front = _FRONT_MATTER.match(plain)
    front_lines = front.group().count("\n") if front else 0
    if front:
        plain = "\n" * front_lines + plain[front.end() :]
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    tokens = parser.parse(plain)
    labels: _Labels = dict.fromkeys(range(front_lines), (BlockKind.CODE, 0))
    labels |= _labels(tokens)
    blocks = Blocks(_labelled(text, labels))
    return blocks, _collection(front.group(1) if front else "", _first_heading(tokens))


def _labelled(text: str, labels: _Labels) -> Iterator[Block]:
    newlines = _NEWLINE.finditer(text)
    line, next_start = 0, -1
    for block in lines(text):
        while next_start <= block.start:
            newline = next(newlines, None)
            line += next_start >= 0
            next_start = newline.end() if newline else len(text) + 1
        kind, level = labels.get(line, (BlockKind.PARAGRAPH, 0))
        yield replace(block, kind=kind, level=level)


def _labels(tokens: Sequence[Token]) -> _Labels:
    labels: _Labels = {}
    depth = quotes = heading = 0
    item_opens = False
    for token in tokens:
        name = token.type
        if name in {"bullet_list_open", "ordered_list_open"}:
            depth += 1
        elif name in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
        elif name in {"blockquote_open", "blockquote_close"}:
            quotes += token.nesting
        elif name in {"heading_open", "heading_close"}:
            heading = int(token.tag[1:]) if token.nesting > 0 else 0
        elif name == "list_item_open":
            item_opens = True
        elif token.map and (label := _label_of(token, heading, in_quote=quotes > 0)):
            labels |= dict.fromkeys(range(*token.map), label)
        if item_opens and token.map and name == "inline":
            labels[token.map[0]] = (BlockKind.LIST_ITEM, depth)
            item_opens = False
    return labels


def _label_of(token: Token, heading: int, *, in_quote: bool) -> tuple[BlockKind, int] | None:
    match token.type:
        case "inline" if heading:
            return BlockKind.HEADING, heading
        case "fence" | "code_block" | "html_block":
            return BlockKind.CODE, 0
        case "table_open":
            return BlockKind.TABLE_ROW, 0
        case "paragraph_open" if in_quote:
            return BlockKind.QUOTE, 0
    return None


def _first_heading(tokens: Sequence[Token]) -> str:
    """Return the words of the heading of level 1 that opens the text, "" where there is none."""
    if len(tokens) < 2 or tokens[0].type != "heading_open" or tokens[0].tag != "h1":
        return ""
    (inline,) = MarkdownIt("commonmark").parseInline(tokens[1].content)
    parts = [
        child.content for child in inline.children or () if child.type in {"text", "code_inline"}
    ]
    return printable("".join(parts))


def _collection(front: str, heading: str) -> CollectionDraft:
    entries = {name: printable(value.strip().strip("\"'")) for name, value in _ENTRY.findall(front)}
    published = entries.get("date", "")
    return CollectionDraft(
        title=entries.get("title", heading),
        author=entries.get("author", ""),
        publisher=entries.get("publisher", ""),
        url=saved_by.address(entries.get("url", "")),
        published=published,
        published_edtf=page_dates.edtf(published),
        language=entries.get("lang", ""),
    )
