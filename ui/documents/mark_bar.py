"""The bar above a document: the marking keys to click, its layers, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QWidget

from ui.theme.icons import badge
from ui.translation import QT_TRANSLATE_NOOP, translate
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS: Final = (
    ("claim", "claim", "C", QT_TRANSLATE_NOOP("MarkBar", "Claim")),
    ("person", "person", "P", QT_TRANSLATE_NOOP("MarkBar", "Person")),
    ("evidence", "evidence", "E", QT_TRANSLATE_NOOP("MarkBar", "Evidence")),
    ("tag", "tag", "T", QT_TRANSLATE_NOOP("MarkBar", "Tag")),
    ("link", "link", "L", QT_TRANSLATE_NOOP("MarkBar", "Link")),
    ("note", "note", "N", QT_TRANSLATE_NOOP("MarkBar", "Note")),
)
"""The action, the badge, the key and the English word of each button."""


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
        for action, sign, key, word in KEYS:
            row.addWidget(self._button(action, sign, key, translate("MarkBar", word)))
        row.addStretch(1)
        self._layers = QComboBox(self)
        self._layers.setAccessibleName(self.tr("Text layer"))
        self._layers.activated.connect(
            lambda _index: self.layer_chosen.emit(self._layers.currentData())
        )
        self._layers.hide()
        row.addWidget(self._layers)
        self._about = PlainLabel(self)
        self._about.setProperty("look", "muted")
        row.addWidget(self._about)

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

    def _button(self, action: str, sign: str, key: str, word: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "key")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(badge(sign))
        button.setIconSize(QSize(14, 14))
        button.setText(word)
        button.setToolTip(f"{word} ({key})")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.pressed.emit(action))
        return button
