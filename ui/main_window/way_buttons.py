"""The buttons Back and Forward, which list the places behind and ahead, and the mouse's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui.theme.icon_sizes import size_icons
from ui.theme.tokens import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QWindow

    from ui.workspace.menus import Entry

MOST: Final = 20
"""So many places are listed."""

_SIDE_BUTTONS: Final = {
    Qt.MouseButton.BackButton: "view.back",
    Qt.MouseButton.ForwardButton: "view.forward",
}


class WayButtons(QWidget):
    """Two buttons; pressed for long, or by Down, each lists where it leads, the next place first.

    ``ways`` is asked for the places behind (-1) or ahead (1) when a list is opened.
    """

    def __init__(self, back: QAction, forward: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: Callable[[int], Sequence[Entry]] = lambda _by: ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        self.buttons = [self._button(back, -1), self._button(forward, 1)]
        for button in self.buttons:
            row.addWidget(button)

    def _button(self, action: QAction, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        size_icons(button, 16)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu, by))
        button.setMenu(menu)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _point: button.showMenu())
        return button

    def _fill(self, menu: QMenu, by: int) -> None:
        menu.clear()
        for way in self.ways(by)[:MOST]:
            action = menu.addAction(way.text.replace("&", "&&"))
            if way.sign is not None:
                action.setIcon(way.sign)
            if way.do is not None:
                action.triggered.connect(lambda _on=False, do=way.do: do())


class SideButtons(QObject):
    """Lets the side buttons of the mouse go back and forward, wherever in the window it is."""

    def __init__(self, window: QWidget, trigger: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._trigger = trigger

    def watch(self, *, on: bool) -> None:
        """Listen to the window while it is seen; nothing may listen once it is being taken down."""
        handle = cast("QWindow | None", self._window.windowHandle())
        if handle is not None and on:
            handle.installEventFilter(self)
        elif handle is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the presses of the side buttons; no widget is to have them as clicks."""
        if isinstance(event, QMouseEvent) and event.button() in _SIDE_BUTTONS:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._trigger(_SIDE_BUTTONS[event.button()])
            return True
        return super().eventFilter(watched, event)
