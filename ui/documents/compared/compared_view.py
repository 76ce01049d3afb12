"""Two versions of a source beside each other, scrolled together, with what changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.actions.keymap import keymap
from ui.documents.compared.compared_head import ComparedHead
from ui.documents.compared.compared_page import ComparedPage
from ui.documents.spread import Spread
from ui.documents.text.ready_layer import ReadyLayer
from ui.documents.text.scroll_together import ScrollTogether
from ui.documents.text_tab import TextTab
from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.queries.source_rows import SourceDetail
    from ui.documents.compared.changes_on_page import Stop
    from ui.documents.compared.ready_comparison import ReadyComparison

_STEPS: Final = {"change.next": 1, "change.previous": -1}


class ComparedView(Spread):
    """Shows a comparison of two texts, each a document like any other.

    ``carry_asked`` asks for the marks of the old version in the new one, ``copied`` tells what was
    put into the clipboard, ``layer_asked`` that another text of the old (0) or new (1) version is
    to be compared.
    """

    carry_asked = Signal()
    copied = Signal(str)
    layer_asked = Signal(int, str)

    def __init__(
        self,
        old: SourceDetail,
        new: SourceDetail,
        *,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sources = old, new
        theme = look().theme
        self.head = ComparedHead(writable=writable, parent=self)
        self.sides = (
            TextTab(old, theme, self, page=ComparedPage(theme)),
            TextTab(new, theme, self, page=ComparedPage(theme)),
        )
        self.views = self.sides[0].view, self.sides[1].view
        self._used = 1
        self._ready: ReadyComparison | None = None
        self._together: ScrollTogether | None = None
        self._at = -1
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for number, side in enumerate(self.sides):
            self._split.addWidget(side)
            side.view.page.installEventFilter(self)
            side.layer_wanted.connect(partial(self.layer_asked.emit, number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._split, 1)
        self.setFocusProxy(self.in_use)
        self.head.step_asked.connect(self.step)
        self.head.carry_asked.connect(self.carry_asked)
        self.head.copied.connect(self.copied)
        self.head.show_sources(old, new)

    @property
    def is_ready(self) -> bool:
        """Whether the texts were compared."""
        return self._ready is not None

    @property
    def documents(self) -> tuple[TextTab, TextTab]:
        """The old version and the new one."""
        return self.sides

    @property
    def in_use(self) -> TextTab:
        """The version that keys went to last, the new one at first."""
        return self.sides[self._used]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note which of the two has the focus."""
        if event.type() == QEvent.Type.FocusIn and watched is not self.in_use.view.page:
            self._used = 1 - self._used
            self.setFocusProxy(self.in_use)
            self.turned.emit()
        return super().eventFilter(watched, event)

    def show_comparison(self, ready: ReadyComparison) -> None:
        """Show two versions from their beginnings."""
        compared = ready.compared
        if self._together is not None:
            self._together.end()
        self._ready, self._at = ready, -1
        sides = zip(
            self.sides,
            ready.lines,
            (compared.old_text, compared.new_text),
            (compared.old, compared.new),
            ready.changes,
            strict=True,
        )
        for side, lines, layer, source, changes in sides:
            side.show_layer(ReadyLayer(layer, lines, head=()))
            page = side.view.page
            page.setAccessibleName(f"{source.handle} {source.fields['title']}")
            if isinstance(page, ComparedPage):
                page.show_changes(changes)
        blocks = compared.old_text.blocks, compared.new_text.blocks
        self._together = ScrollTogether(*self.views, blocks, ready.alignment)
        self.head.show_comparison(ready)
        self._split.setSizes([1, 1])

    def show_layers(self) -> None:
        """Say above each text which one it is, after another was asked for."""
        for side in self.sides:
            side.bar.show_layer(side.layer_id)

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
