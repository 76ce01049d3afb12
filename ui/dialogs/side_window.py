"""Windows that stand beside the main one and are never waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from ui.theme.look import look
from ui.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

AROUND: Final = QSize(40, 60)
"""What the system draws around a window, and a little of what lies behind it, in pixels."""


class SideWindow(QDialog):
    """A window of its own; Escape closes it, Enter presses the button that has the focus.

    Its size is given in pixels at 100 %.
    """

    def __init__(self, title: str, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scale = look().type
        wanted = QSize(scale.pixels(width), scale.pixels(height))
        self.resize(wanted.boundedTo(room_for(self) - AROUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus; a dialog of Qt's presses only a default one."""
        focused = self.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)


class SideWindows(QObject):
    """Opens side windows over one window, each of them once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open: dict[str, QWidget] = {}

    def show(self, name: str, make: Callable[[QWidget], QWidget], *, anew: bool = False) -> None:
        """Show the window of that name: the one that is open unless ``anew``, else a new one."""
        shown = self._open.get(name)
        if shown is not None and anew:
            shown.close()
            shown = None
        if shown is None:
            shown = self._open[name] = made = make(self._window)
            shown.destroyed.connect(lambda: self._forget(name, made))
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def names(self) -> list[str]:
        """Return the names of those that are open."""
        return list(self._open)

    def close_all(self) -> None:
        """Close them all."""
        for shown in list(self._open.values()):
            shown.close()

    def _forget(self, name: str, gone: QWidget) -> None:
        if self._open.get(name) is gone:
            del self._open[name]
