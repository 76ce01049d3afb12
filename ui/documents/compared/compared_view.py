"""Two versions of a source beside each other, scrolled together, with what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.actions.keymap import keymap
from ui.documents.compared.compared_head import ComparedHead
from ui.documents.compared.compared_page import ComparedPage
from ui.documents.text.scroll_together import ScrollTogether
from ui.documents.text.text_view import TextView
from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from app.reading import Reading
    from ui.documents.compared.changes_on_page import Stop
    from ui.documents.compared.ready_comparison import ReadyComparison
    from ui.documents.text.mark_index import MarkIndex

_STEPS: Final = {"change.next": 1, "change.previous": -1}


class ComparedView(QWidget):
    """Shows a comparison; ``mark_activated`` asks to go to a mark where it stands.

    ``carry_asked`` asks for the marks of the old version in the new one, ``copied`` tells what was
    put into the clipboard, ``shown`` that the page came into sight.
    """

    mark_chosen = Signal(str)
    mark_activated = Signal(str)
    carry_asked = Signal()
    copied = Signal(str)
    shown = Signal()

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = look().theme
        self.head = ComparedHead(writable=writable, parent=self)
        self.views = (
            TextView(theme, self, page=ComparedPage(theme)),
            TextView(theme, self, page=ComparedPage(theme)),
        )
        self._ready: ReadyComparison | None = None
        self._together: ScrollTogether | None = None
        self._at = -1
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for view in self.views:
            self._split.addWidget(view)
            view.mark_chosen.connect(self.mark_chosen)
            view.mark_activated.connect(self.mark_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._split, 1)
        self.setFocusProxy(self.views[1])
        self.head.step_asked.connect(self.step)
        self.head.carry_asked.connect(self.carry_asked)
        self.head.copied.connect(self.copied)
        look().changed.connect(self._dress)

    def show_comparison(self, ready: ReadyComparison) -> None:
        """Show two versions from their beginnings."""
        compared = ready.compared
        if self._together is not None:
            self._together.end()
        self._ready, self._at = ready, -1
        sides = zip(
            self.views,
            ready.lines,
            (compared.old_text, compared.new_text),
            (compared.old, compared.new),
            ready.changes,
            strict=True,
        )
        for view, lines, layer, source, changes in sides:
            view.set_lines(lines, language=layer.language)
            view.page.setAccessibleName(f"{source.handle} {source.fields['title']}")
            if isinstance(view.page, ComparedPage):
                view.page.show_changes(changes)
        self.show_marks(*ready.marks)
        blocks = compared.old_text.blocks, compared.new_text.blocks
        self._together = ScrollTogether(*self.views, blocks, ready.alignment)
        self.head.show_comparison(ready)
        self._split.setSizes([1, 1])

    def show_marks(self, old: MarkIndex, new: MarkIndex) -> None:
        """Show the marks of both sides; what is chosen stays chosen."""
        for view, index in zip(self.views, (old, new), strict=True):
            view.set_index(index)

    def set_reading(self, reading: Reading, pixels: int) -> None:
        """Set both texts as the reader likes it."""
        for view in self.views:
            view.set_reading(reading, pixels)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) paragraph that changed, round and round."""
        stops = () if self._ready is None else self._ready.stops
        if not stops:
            return
        first = -1 if by > 0 else 0
        self._at = (max(self._at, first) + by) % len(stops)
        self.head.show_place(self._at + 1, len(stops))
        self._reveal(stops[self._at])

    def _reveal(self, stop: Stop) -> None:
        """Bring a change into sight on both sides; the caret goes to it on the new one."""
        for view, stretch in zip(self.views, (stop.old, stop.new), strict=True):
            view.select(stretch.start, stretch.start)
        if self._together is not None:
            self._together.pause()
        for view, stretch in zip(self.views, (stop.old, stop.new), strict=True):
            view.reveal(*stretch)
        if self._together is not None:
            self._together.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from change to change."""
        asked = keymap().asked(event, _STEPS)
        if asked is None:
            super().keyPressEvent(event)
        else:
            self.step(_STEPS[asked])

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def _dress(self) -> None:
        for view in self.views:
            view.set_theme(look().theme)
