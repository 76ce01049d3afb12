"""Fields of a tag: its colour out of the palette, and the key that puts it on a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QToolButton, QWidget

from ui.theme.icon_sizes import size_icons
from ui.theme.icons import tag_badge
from ui.theme.tokens import LIGHT
from ui.widgets.typed_fields import next_sitting

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

COLUMNS: Final = 3
SWATCH: Final = 16

KEYS: Final = range(1, 10)


class ColourField(QWidget):
    """The colours of the palette as signs; arrows go from one to the next."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.setColumnStretch(COLUMNS, 1)
        for colour in range(len(LIGHT.tags)):
            button = QToolButton(self)
            button.setIcon(tag_badge(colour))
            size_icons(button, SWATCH)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(self.tr("Colour {}").format(colour + 1))
            self._group.addButton(button, colour)
            grid.addWidget(button, colour // COLUMNS, colour % COLUMNS)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(lambda colour: self.edited.emit(colour, next_sitting()))

    def set_value(self, value: Any) -> None:
        """Show a stored colour, whose place in the palette goes round."""
        button = self._group.button(int(value or 0) % len(LIGHT.tags))
        button.setChecked(True)
        self.setFocusProxy(button)

    def button(self, colour: int) -> QToolButton:
        """Return the sign of a colour."""
        found = self._group.button(colour)
        assert isinstance(found, QToolButton)
        return found


class KeyField(QComboBox):
    """One of the keys 1 to 9, or none; the wheel scrolls past it rather than changing it."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "inline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem(self.tr("none"), None)
        for key in KEYS:
            self.addItem(str(key), key)
        self.activated.connect(lambda _index: self.edited.emit(self.currentData(), next_sitting()))

    def set_value(self, value: Any) -> None:
        """Show a stored key."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()
