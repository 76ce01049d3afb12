"""The fields of the inspector: each shows a value and says when it was edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ui.translation import translate
from ui.widgets.typed_fields import NARROWEST, Typing, next_sitting

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtGui import QWheelEvent


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "inline")
        self.setMinimumWidth(NARROWEST)
        self._typing = Typing(
            self,
            self.text,
            self._show,
            can_undo=self.isUndoAvailable,
            can_redo=self.isRedoAvailable,
        )
        self._typing.edited.connect(self.edited)
        self.textChanged.connect(self._typing.typed)
        self.returnPressed.connect(self._typing.store)

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        self._typing.set_value(value)

    def _show(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)


class ChoiceField(QComboBox):
    """One term of a vocabulary; the wheel scrolls past it rather than changing it."""

    edited = Signal(object, int)

    def __init__(
        self, terms: type[StrEnum], *, not_set: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "inline")
        self.setMinimumWidth(NARROWEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not_set:
            self.addItem(not_set, None)
        for term in terms:
            self.addItem(term_text(term), term.value)
        self.activated.connect(lambda _index: self.edited.emit(self.currentData(), next_sitting()))

    def set_value(self, value: Any) -> None:
        """Show a stored term."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()


class CheckField(QCheckBox):
    """Yes or no."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda checked: self.edited.emit(checked, next_sitting()))

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.setChecked(bool(value))


def term_text(term: StrEnum) -> str:
    """Return a term of a vocabulary as it is read, with its letter or number where it has one."""
    label = translate("Vocabulary", str(getattr(term, "label", term.value)))
    if len(term.value) == 1:
        return f"{term.value} {label}"
    per_cent = getattr(term, "per_cent", None)
    if per_cent is not None:
        return f"{label} {per_cent[0]:02d}–{per_cent[1]:02d} %"
    return label
