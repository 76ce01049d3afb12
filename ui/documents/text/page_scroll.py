"""Scrolling over a page whose heights become known only where one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.documents.text.text_values import TextViewState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from ui.documents.text.text_document import TextDocument
    from ui.documents.text.text_layout import TextLayout

_ROUNDS: Final = 4


class PageScroll(QObject):
    """Keeps what is read in its place while estimated heights turn into true ones.

    Points are code points; heights in the view are pixels from its upper edge.
    """

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._bar = view.verticalScrollBar()
        self._busy = False
        self._ahead = QTimer(self, interval=0, singleShot=True)
        self._ahead.timeout.connect(self._look_ahead)

    def watch(self, document: TextDocument, layout: TextLayout) -> None:
        """Scroll over this document from now on."""
        self._document, self._layout = document, layout

    @property
    def _height(self) -> int:
        return self._view.viewport().height()

    def settle(self) -> None:
        """Lay out what is in view and keep the line at the top where it is."""
        if self._busy:
            return
        self._busy = True
        for _ in range(_ROUNDS):
            if not self._settle_once(above=0, below=self._height):
                break
        self._busy = False
        self._ahead.start()

    def bring(self, point: int, height: int) -> None:
        """Scroll so that the row with a code point begins at a height in the view."""
        layout, heights = self._layout, self._layout.heights
        number = self._document.lines.line_of(point)
        offset = self._document.lines.offset_in(number, point)
        busy, self._busy = self._busy, True
        laid = layout.line(number)
        inside = laid.caret(offset).top() - laid.top if laid else 0
        layout.lay_around(
            number, above=self._height + max(height, 0), below=int(inside) + 2 * self._height
        )
        layout.announce_size()
        laid = layout.line(number)
        top = laid.caret(offset).top() if laid else heights.top(number)
        self._bar.setValue(round(top) - height)
        self._busy = busy
        self.settle()
        self._view.viewport().update()

    def state(self) -> TextViewState:
        """Return which row stands at the top of the view, and how far above the edge."""
        y = self._bar.value()
        number = self._layout.heights.at(y)
        laid = self._layout.line(number)
        if laid is None or number == 0:
            return TextViewState(0, y) if number == 0 else self._line_state(number, y)
        row = laid.row_at(laid.left, y)
        point = self._document.lines.point_in(number, row.textStart())
        return TextViewState(point, round(y - laid.band(row).top()))

    def _line_state(self, number: int, y: int) -> TextViewState:
        start = int(self._document.lines.starts[number])
        return TextViewState(start, y - self._layout.heights.top(number))

    def restore(self, state: TextViewState) -> None:
        """Scroll back to a state."""
        if state.point == 0:
            self._bar.setValue(state.offset)
            self.settle()
        else:
            self.bring(state.point, -state.offset)

    def _settle_once(self, *, above: int, below: int) -> bool:
        """Lay out around the line at the top; True if that moved anything."""
        heights = self._layout.heights
        top = self._bar.value()
        at_end = top >= self._bar.maximum() > 0
        number = heights.at(top + self._height if at_end else top)
        into = top - heights.top(number)
        if at_end:
            above, into = above + self._height + heights.height(number), 0
        if not self._layout.lay_around(number, above=above, below=max(into, 0) + below):
            return False
        self._layout.announce_size()
        kept = heights.top(number) + min(into, heights.height(number) - 1)
        self._bar.setValue(self._bar.maximum() if at_end else kept)
        self._view.viewport().update()
        return True

    def _look_ahead(self) -> None:
        """Lay out a screen above and two below, so that small steps meet true heights."""
        self._busy = True
        self._settle_once(above=self._height, below=3 * self._height)
        self._busy = False
