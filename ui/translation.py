"""How texts outside of widgets are marked for translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark a text for translation in a context and return it in English."""
    return text


def translate(context: str, text: str) -> str:
    """Return a marked text in the language of the window."""
    return QCoreApplication.translate(context, text)


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun; ``one`` and ``many`` are translated and hold {}."""
    return (one if count == 1 else many).format(f"{count:,}")
