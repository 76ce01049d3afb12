"""The field at the top right of the window in which the whole case is searched."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.actions.key_texts import first_key
from ui.actions.keymap import keymap
from ui.theme.icons import icon
from ui.theme.look import look
from ui.widgets.field_signs import FieldSigns, let_clear
from ui.widgets.plain_words import PlainLabel

_WIDTH: Final = 300
_LEAST: Final = 120
_AROUND: Final = 60
"""Its width if there is room, at least, and what is no word in it, in pixels at 100 %."""

_ACTION: Final = "find.everywhere"


class SearchField(QLineEdit):
    """Names its key at its right end while it is empty and there is room for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = _WIDTH * 4
        self.setPlaceholderText(self.tr("Find in the whole case"))
        self.setAccessibleName(self.placeholderText())
        self._key = PlainLabel(first_key(_ACTION), self)
        self._key.setProperty("look", "muted")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._signs = FieldSigns(self)
        self._signs.begin_with(icon("search", colour="muted"))
        self._signs.end_with(self._key, self._has_room_for_key)
        let_clear(self, self._signs)
        keymap().changed.connect(self._follow_keys)

    def sizeHint(self) -> QSize:
        """Ask for room for a few words, as far as there is that much."""
        return QSize(min(look().type.pixels(_WIDTH), self._room), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less: what stands beside it would have it all."""
        return self.sizeHint()

    def give_room(self, width: int) -> bool:
        """Be no wider than this, in pixels, but wide enough for a word; tell if that changes it."""
        before = self.sizeHint()
        self._room = max(look().type.pixels(_LEAST), width)
        self.updateGeometry()
        return self.sizeHint() != before

    def _follow_keys(self) -> None:
        self._key.setText(first_key(_ACTION))
        self._signs.place()

    def _has_room_for_key(self) -> bool:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        around = look().type.pixels(_AROUND)
        return not self.text() and words + self._key.sizeHint().width() + around <= self.width()
