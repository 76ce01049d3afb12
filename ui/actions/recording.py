"""Which key somebody pressed to give it to an action, and which ones can not be given away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui.actions.catalogue import MENUS
from ui.actions.physical_keys import PLACED, command_by_place, plain_key
from ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

Key = Qt.Key

_HELD: Final = frozenset(
    {
        *(Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta),
        *(Key.Key_CapsLock, Key.Key_NumLock, Key.Key_ScrollLock, Key.Key_unknown),
        *(Key.Key_Super_L, Key.Key_Super_R, Key.Key_Hyper_L, Key.Key_Hyper_R),
    }
)
"""Keys that are only held for the next one."""

_MOVING: Final = frozenset(
    {
        *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
        *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Escape),
        *(Key.Key_Space, Key.Key_Backspace),
    }
)
"""Keys that move, choose and type everywhere, as long as no command key is held."""

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def recorded_key(event: QKeyEvent) -> str:
    """Return the key that was pressed, as the key map names it; empty while it is only held."""
    key = Key(event.key())
    if key in _HELD:
        return ""
    plain = plain_key(event, PLACED)
    if plain is not None:
        return plain
    pressed = command_by_place(event)
    if pressed is None:
        held = event.modifiers() & (_COMMANDS | Qt.KeyboardModifier.ShiftModifier)
        if key == Key.Key_Backtab:
            key = Key.Key_Tab
        pressed = QKeySequence(QKeyCombination(held, key))
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)


def why_not_key(event: QKeyEvent) -> str:
    """Return the sentence that says why a key can not be given to an action; empty if it can."""
    if Key(event.key()) in _MOVING and not event.modifiers() & _COMMANDS:
        return translate(
            "Keys", "This key moves, chooses or types everywhere; choose one that does not."
        )
    menu = _menu_of(recorded_key(event))
    if menu:
        return translate("Keys", "This key opens the menu {}; choose another one.").format(menu)
    return ""


def _menu_of(key: str) -> str:
    titles = [translate("Actions", menu.title) for menu in MENUS]
    letters = {f"Alt+{title.partition('&')[2][:1].upper()}": title for title in titles}
    return letters.get(key, "").replace("&", "")
