"""How texts outside of widgets are marked for translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark a text for translation in a context and return it in English."""
    return text


def translate(context: str, text: str) -> str:
    """Return a marked text in the language of the window."""
    return QCoreApplication.translate(context, text)
