from __future__ import annotations

from app.anchors.blocks import Block, BlockKind
from app.importers.block_text import BlockText


def test_text_and_blocks_grow_together() -> None:
    content = BlockText()
    content.add("first", BlockKind.HEADING, level=2, tight=True)
    content.add("second")
    content.add("line", tight=True)
    content.add("code", BlockKind.CODE, blank_lines=3)
    assert content.text() == "first\n\nsecond\nline\n\n\n\ncode"
    assert list(content.blocks()) == [
        Block(0, 5, BlockKind.HEADING, level=2),
        Block(7, 13),
        Block(14, 18, tight=True),
        Block(22, 26, BlockKind.CODE),
    ]


def test_one_text_takes_in_another_with_its_gaps() -> None:
    inner, outer = BlockText(), BlockText()
    inner.add("a", BlockKind.CODE)
    inner.add("b", BlockKind.CODE, blank_lines=2)
    inner.add("c", tight=True)
    outer.add("title")
    outer.extend(inner)
    assert outer.text() == "title\n\na\n\n\nb\nc"
    assert [block.kind for block in outer.blocks()][1:3] == [BlockKind.CODE, BlockKind.CODE]


def test_an_empty_text_has_no_blocks() -> None:
    assert (BlockText().text(), len(BlockText().blocks())) == ("", 0)
