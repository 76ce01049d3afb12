"""How the keys of an action are written, in menus, tool tips and on the list of keys."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from ui.actions.catalogue import ACTIONS
from ui.actions.keymap import keymap
from ui.language import language
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.settings import LanguageChoice
    from ui.actions.spec import ActionSpec

_ENTER = QT_TRANSLATE_NOOP("Actions", "Enter")
"""What keyboards call the key that Qt calls Return."""


def key_texts(spec: ActionSpec) -> list[str]:
    """Return all keys of an action now, as this system writes them, the plain ones first."""
    return [key_text(key) for key in keymap().keys_of(spec.id)]


def first_key(action_id: str) -> str:
    """Return the key of an action that is shown where there is room for one; empty for none."""
    return next(iter(key_texts(ACTIONS[action_id])), "")


def with_key(words: str, action_id: str) -> str:
    """Return words with the key of an action behind them in brackets, if it has one."""
    key = first_key(action_id)
    return f"{words} ({key})" if key else words


def key_text(key: str) -> str:
    """Return a key as this system writes it."""
    return _native(key, language().spoken).replace("Return", translate("Actions", _ENTER))


@cache
def _native(key: str, _language: LanguageChoice) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
