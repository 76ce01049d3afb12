"""Builds a frozen text block by block, so that text and blocks can never disagree."""

from __future__ import annotations

from app.anchors.blocks import Block, BlockKind, Blocks


class BlockText:
    """A text that grows by blocks: a gap is an empty line, a tight block just a new line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def __len__(self) -> int:
        return len(self._blocks)

    def add(
        self,
        text: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        *,
        level: int = 0,
        tight: bool = False,
        blank_lines: int = 1,
    ) -> None:
        """Append one line of text as a block; ``blank_lines`` is the size of the gap before it."""
        tight = tight and bool(self._blocks)
        if self._blocks:
            self._append("\n" if tight else "\n" * (1 + blank_lines))
        start = self._length
        self._append(text)
        self._blocks.append(Block(start, self._length, kind, level=level, tight=tight))

    def extend(self, other: BlockText) -> None:
        """Append all blocks of another text, with the gaps between them."""
        text, end = other.text(), 0
        for place, block in enumerate(other.blocks()):
            tight = block.tight and place > 0
            blank_lines = max(1, block.start - end - 1)
            words, end = text[block.start : block.end], block.end
            self.add(words, block.kind, level=block.level, tight=tight, blank_lines=blank_lines)

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._pieces)

    def blocks(self) -> Blocks:
        """Return the blocks so far, with their places in ``text()``."""
        return Blocks(self._blocks)

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
