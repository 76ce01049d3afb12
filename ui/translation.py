"""How texts of the window are marked for translation, and how numbers stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app import speech

if TYPE_CHECKING:
    from collections.abc import Sequence


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name that translators' tools look for
    """Mark a text for translation in a context and return it in English."""
    return text


def translate(context: str, text: str) -> str:
    """Return a marked text in the language of the window."""
    return QCoreApplication.translate(context, text)


def counted(about: QObject | str, count: int, one: str, many: str, **facts: object) -> str:
    """Return a count in a sentence that holds {} and perhaps facts, in the form that goes with it.

    ``one`` and ``many`` are written out where this is called: other languages have other forms,
    and the translators find them there. ``about`` is whose text it is, or its context.
    """
    if isinstance(about, QObject):
        found = about.tr(many, "", count)
    else:
        found = QCoreApplication.translate(about, many, "", count)
    form = one if count == 1 and found == many else found
    return form.format(figures(count), **facts)


def figures(value: float) -> str:
    """Return a number as it is written in the language of the window."""
    return speech.number(value)


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence of that language, such as "a, b and c"."""
    return speech.listed(parts)
