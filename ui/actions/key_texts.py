"""How the keys of an action are written, in menus, tool tips and on the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from ui.actions.spec import ActionSpec

_ENTER = QT_TRANSLATE_NOOP("Actions", "Enter")
"""What keyboards call the key that Qt calls Return."""


def key_texts(spec: ActionSpec) -> list[str]:
    """Return all keys of an action as this system writes them, the plain ones first."""
    return [_text(key) for key in (*spec.plain, *spec.view_keys, *spec.keys)]


def _text(key: str) -> str:
    if key == "Return":
        return translate("Actions", _ENTER)
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
