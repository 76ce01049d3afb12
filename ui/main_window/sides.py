"""The three panes of the window: what is in the case, what is read, what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

NARROWEST_SIDE: Final = 172
NARROWEST_CENTRE: Final = 320
"""Widths in pixels at 100 %."""

LEFT, CENTRE, RIGHT = range(3)

_SHARE: Final = {LEFT: 0.22, RIGHT: 0.28}
"""Up to which share of the window a side grows with the text."""


class Sides(QSplitter):
    """A centre with a side on each hand; a side folds away and remembers its width.

    ``stops`` tells what the focus stops at in the centre, where several things stand there side by
    side. ``folded`` tells that a side was folded or unfolded, also by pulling its edge.
    """

    folded = Signal()

    def __init__(
        self,
        centre: QWidget,
        *,
        left: int,
        right: int,
        stops: Callable[[], Sequence[QWidget]] | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._widths = [left, 0, right]
        self._closed = [False, False, False]
        self._panes = [_Pane(), _Pane(), _Pane()]
        for place, pane in enumerate(self._panes):
            self.addWidget(pane)
            self.setStretchFactor(place, int(place == CENTRE))
            self.setCollapsible(place, place != CENTRE)
        self.put(CENTRE, centre)
        self._panes[CENTRE].inner_stops = stops
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._moved)
        look().changed.connect(self._set_narrowest)
        self._set_narrowest()
        self._arrange()

    def put(self, place: int, widget: QWidget | None) -> QWidget | None:
        """Put something into a pane and return what was there; a side without anything is gone."""
        before = self._panes[place].put(widget)
        self._arrange()
        return before

    def content(self, place: int) -> QWidget | None:
        """Return what stands in a pane."""
        return self._panes[place].content

    def width_of(self, place: int) -> int:
        """Return the width that a side has, or will have when it is unfolded, in pixels."""
        return self._widths[place]

    def is_folded(self, place: int) -> bool:
        """Tell whether a side is folded away."""
        return self._closed[place]

    def fold(self, place: int, *, away: bool) -> None:
        """Fold a side away, or bring it back as wide as it was."""
        if self._closed[place] == away:
            return
        self._closed[place] = away
        focus = QApplication.focusWidget()
        if away and focus is not None and self._panes[place].isAncestorOf(focus):
            self._panes[CENTRE].setFocus()
        self._arrange()
        self.folded.emit()

    def focus_pane(self, by: int) -> None:
        """Move the focus to what the next (1) or previous (-1) pane shows, where it was last."""
        stops = [stop for pane in self._panes if pane.isVisible() for stop in pane.stops()]
        focus = QApplication.focusWidget()
        now = next((at for at, stop in enumerate(stops) if _holds(stop, focus)), None)
        start = (-by if by > 0 else 0) if now is None else now
        for step in range(1, len(stops) + 1):
            if _take_focus(stops[(start + by * step) % len(stops)]):
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the widths of the sides; the centre takes what is left."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for place in (LEFT, RIGHT):
            pane = self._panes[place]
            pane.setVisible(pane.content is not None and not self._closed[place])
        sides = sum(self._wide(at) for at in (LEFT, RIGHT) if not self._panes[at].isHidden())
        room = self.width() - sides - 2 * self.handleWidth()
        centre = max(self._panes[CENTRE].minimumWidth(), room)
        self.setSizes([self._wide(LEFT), centre, self._wide(RIGHT)])

    def _wide(self, place: int) -> int:
        """Return how wide a side is now: with larger text it grows as long as there is room."""
        width = self._widths[place]
        return min(look().type.pixels(width), max(width, self._most(place)))

    def _most(self, place: int) -> int:
        return round(self.width() * _SHARE[place])

    def _moved(self, _position: int, handle: int) -> None:
        place = LEFT if handle == 1 else RIGHT
        width = self.sizes()[place]
        if width:
            grown = width <= self._most(place)
            self._widths[place] = look().type.at_100(width) if grown else width
        else:
            self.fold(place, away=True)

    def _set_narrowest(self) -> None:
        scale = look().type
        for place, pane in enumerate(self._panes):
            narrowest = NARROWEST_CENTRE if place == CENTRE else NARROWEST_SIDE
            pane.setMinimumWidth(scale.pixels(narrowest))
        self._arrange()


class _Pane(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.content: QWidget | None = None
        self.inner_stops: Callable[[], Sequence[QWidget]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget | None) -> QWidget | None:
        before, self.content = self.content, widget
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
        if widget is not None:
            self._column.addWidget(widget)
            self.setFocusProxy(widget)
            widget.show()
        return before

    def stops(self) -> Sequence[QWidget]:
        """Return what the focus goes to here: the content, or what stands side by side in it."""
        if self.inner_stops is not None:
            return self.inner_stops()
        return () if self.content is None else (self.content,)


def _holds(stop: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (focus is stop or stop.isAncestorOf(focus))


def _take_focus(stop: QWidget) -> bool:
    """Give the focus to what had it last here, else to the first that takes it; tell if any did."""
    proxy = stop.focusProxy()
    while proxy is not None and proxy.focusProxy() is not None:
        proxy = proxy.focusProxy()
    for widget in (stop.focusWidget(), proxy, stop, *stop.findChildren(QWidget)):
        if (
            widget is not None
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
        ):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
