"""Cut, copy and paste in whatever has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from ui.documents.text.text_page import TextPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Field = QLineEdit | QTextEdit | QPlainTextEdit


def cut() -> None:
    """Cut what is selected in the field that is typed into."""
    field = _field()
    if field is not None and not field.isReadOnly():
        field.cut()


def copy() -> bool:
    """Copy what is selected in the field that has the focus; tell whether there was one."""
    field = _field()
    if field is not None:
        field.copy()
    return field is not None


def paste() -> bool:
    """Paste into the field that is typed into; tell whether there was one."""
    field = _field()
    if field is None or field.isReadOnly():
        return False
    field.paste()
    return True


def _field() -> Field | None:
    focus: QWidget | None = QApplication.focusWidget()
    if isinstance(focus, QComboBox):
        focus = focus.lineEdit()
    if isinstance(focus, TextPage):
        return None
    return focus if isinstance(focus, Field) else None
