"""The bar above a document: the marking keys to click, its layers, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.actions.key_texts import with_key
from ui.actions.keymap import keymap
from ui.theme.icon_sizes import size_icons
from ui.theme.icons import badge
from ui.theme.look import look
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

BUTTONS: Final = (
    ("claim", QT_TRANSLATE_NOOP("MarkBar", "Claim")),
    ("person", QT_TRANSLATE_NOOP("MarkBar", "Person")),
    ("evidence", QT_TRANSLATE_NOOP("MarkBar", "Evidence")),
    ("tag", QT_TRANSLATE_NOOP("MarkBar", "Tag")),
    ("link", QT_TRANSLATE_NOOP("MarkBar", "Link")),
    ("note", QT_TRANSLATE_NOOP("MarkBar", "Note")),
)
"""The action, which has a badge of the same name, and the English word of each button."""


class MarkBar(QFrame):
    """Buttons for the marking keys; ``pressed`` names the action, ``layer_chosen`` a layer."""

    pressed = Signal(str)
    layer_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(6)
        self._buttons = {
            action: self._button(action, translate("MarkBar", word)) for action, word in BUTTONS
        }
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self._layers = QComboBox(self)
        self._layers.setAccessibleName(self.tr("Text layer"))
        self._layers.activated.connect(
            lambda _index: self.layer_chosen.emit(self._layers.currentData())
        )
        self._layers.hide()
        row.addWidget(self._layers)
        self._about = ElidedLabel(parent=self)
        self._about.setProperty("look", "muted")
        self._about.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._about.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self._about)
        keymap().changed.connect(self._name_keys)
        self._name_keys()

    def set_about(self, *words: str) -> None:
        """Say what the document is."""
        self._about.setText(" · ".join(filter(None, words)))

    def set_layers(self, layers: Sequence[tuple[str, str]]) -> None:
        """Offer the text layers (id, name) where there is more than one."""
        self._layers.clear()
        for layer_id, name in layers:
            self._layers.addItem(name, layer_id)
        self._layers.setVisible(len(layers) > 1)

    def show_layer(self, layer_id: str) -> None:
        """Show which layer is read."""
        self._layers.setCurrentIndex(self._layers.findData(layer_id))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more room than the signs of the buttons need."""
        side = next(iter(self._buttons.values())).sizeHint().height()
        return QSize(len(self._buttons) * (side + 8) + 24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words of the buttons where there is room for them."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        wide = self._width_with_words() <= self.width()
        for button in self._buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
            )

    def _width_with_words(self) -> int:
        metrics = self.fontMetrics()
        beside = look().type.pixels(14) + 24
        words = sum(
            metrics.horizontalAdvance(one.text()) + beside for one in self._buttons.values()
        )
        layers = 0 if self._layers.isHidden() else self._layers.sizeHint().width()
        return words + layers + 60

    def _name_keys(self) -> None:
        for action, button in self._buttons.items():
            button.setToolTip(with_key(button.text(), f"mark.{action}"))

    def _button(self, action: str, word: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "key")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(badge(action))
        size_icons(button, 14)
        button.setText(word)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.pressed.emit(action))
        return button
