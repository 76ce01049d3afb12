"""Two texts that are scrolled together, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.documents.text.text_values import TextViewState

if TYPE_CHECKING:
    from app.anchors.aligning import Alignment
    from app.anchors.blocks import Blocks
    from ui.documents.text.text_view import TextView


class ScrollTogether(QObject):
    """Keeps what belongs to the paragraph at the top of one view at the top of the other.

    It is a child of the left view and ends with it, or with ``end``.
    """

    def __init__(
        self,
        left: TextView,
        right: TextView,
        blocks: tuple[Blocks, Blocks],
        alignment: Alignment,
    ) -> None:
        super().__init__(left)
        self._views = (left, right)
        self._blocks = blocks
        self._ways = (alignment, alignment.flipped())
        self._busy = False
        for view, follow in zip(self._views, (self._left_moved, self._right_moved), strict=True):
            view.page.verticalScrollBar().valueChanged.connect(follow)
        right.destroyed.connect(self.deleteLater)
        self._left_moved()

    def end(self) -> None:
        """Let each view be scrolled alone again."""
        for view, follow in zip(self._views, (self._left_moved, self._right_moved), strict=True):
            view.page.verticalScrollBar().valueChanged.disconnect(follow)
        self.deleteLater()

    def pause(self) -> None:
        """Let each view be moved alone for a moment."""
        self._busy = True

    def go_on(self) -> None:
        """Scroll together again, from where both stand."""
        self._busy = False

    def counterpart(self, side: int, point: int) -> int:
        """Return the code point on the other side (0 left, 1 right) that stands beside one."""
        mine, other = self._blocks[side], self._blocks[1 - side]
        if not len(mine) or not len(other):
            return 0
        at = mine.at(point)
        length = max(1, mine.ends[at] - mine.starts[at])
        there, share = self._ways[side].across(at, (point - mine.starts[at]) / length)
        if there >= len(other):
            return other.ends[-1]
        start, end = other.starts[there], other.ends[there]
        return int(start + share * (end - start))

    def _left_moved(self, _value: int = 0) -> None:
        self._follow(0)

    def _right_moved(self, _value: int = 0) -> None:
        self._follow(1)

    def _follow(self, side: int) -> None:
        view, other = self._views[side], self._views[1 - side]
        if self._busy or not view.isVisible() or not other.isVisible():
            return
        self._busy = True
        bar, there = view.page.verticalScrollBar(), other.page.verticalScrollBar()
        state = view.scroll_state()
        if bar.value() == bar.maximum() > 0:
            there.setValue(there.maximum())
        elif state.point <= self._first(side):
            there.setValue(bar.value())
        else:
            point = self.counterpart(side, state.point)
            other.restore_scroll_state(TextViewState(point, state.offset))
        self._busy = False

    def _first(self, side: int) -> int:
        blocks = self._blocks[side]
        return blocks.starts[0] if len(blocks) else 0
