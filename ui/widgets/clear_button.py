"""The small cross in a field, with a name, which Qt does not give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def let_clear(field: QLineEdit) -> None:
    """Let a field be emptied by a click, and say so."""
    known = set(field.findChildren(QToolButton))
    field.setClearButtonEnabled(True)
    for button in set(field.findChildren(QToolButton)) - known:
        button.setAccessibleName(translate("ClearButton", "Clear the field"))
