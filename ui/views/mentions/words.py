"""How the list of mentions says why a mention is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.names.likeness import Likeness
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from ui.views.mentions.model import Entry

_LIKENESS: Final = {
    Likeness.FORM: QT_TRANSLATE_NOOP("Mentions", "another form"),
    Likeness.SOUND: QT_TRANSLATE_NOOP("Mentions", "spelled otherwise"),
    Likeness.PART: QT_TRANSLATE_NOOP("Mentions", "part of the name"),
}


def reason(entry: Entry) -> str:
    """Return what is to be known before a mention is marked; empty where it is sure."""
    if entry.marked:
        return QCoreApplication.translate("Mentions", "marked")
    row = entry.row
    words = _LIKENESS.get(row.likeness)
    parts = [row.layer, translate("Mentions", words) if words else ""]
    if row.others:
        first = f"{row.others[0].handle} {row.others[0].title}".strip()
        or_else = QCoreApplication.translate("Mentions", "or {}")
        parts.append(or_else.format(first if len(row.others) == 1 else f"{first} …"))
    return " · ".join(filter(None, parts))
