"""Which plain key was pressed, whatever alphabet the keyboard is set to.

A sign that the keyboard gives and that means something here counts as it is, so that a letter on
a French or Dvorak keyboard is the one printed on the key. Any other sign counts as what the same
key gives on a US keyboard: by the key's own code where the system tells it, else by where the
letter stands on the keyboards of its alphabet.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QKeyEvent

_ROWS: Final = ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./")

PLACED: Final = frozenset("".join(_ROWS).upper()) | {"Del", "+", "*", "#"}
"""Every key that can stand for itself, without Ctrl or Alt."""

_FIRST_CODES: Final = (2, 16, 30, 44)
"""Where each row begins in the codes of PC keyboards (set 1), which Linux uses as well."""

_X11_OFFSET: Final = 8
"""X11 and Wayland count the same codes from 8 on."""

_PC_CODES: Final = {
    first + at: sign
    for first, row in zip(_FIRST_CODES, _ROWS, strict=True)
    for at, sign in enumerate(row)
}

_MAC_ROWS: Final = (
    (18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 24),
    (12, 13, 14, 15, 17, 16, 32, 34, 31, 35, 33, 30),
    (0, 1, 2, 3, 5, 4, 38, 40, 37, 41, 39),
    (6, 7, 8, 9, 11, 45, 46, 43, 47, 44),
)
"""The virtual key codes of macOS (kVK_ANSI_… in HIToolbox), which follow no order."""

_MAC_CODES: Final = {
    code: sign
    for codes, row in zip(_MAC_ROWS, _ROWS, strict=True)
    for code, sign in zip(codes, row, strict=True)
}

_ALPHABETS: Final = (
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю."),  # Russian
    ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю."),  # Ukrainian
    ("йцукенгшўзх'", "фывапролджэ", "ячсмітьбю."),  # Belarusian
    (";ςερτυθιοπ[]", "ασδφγηξκλ΄'", "ζχψωβνμ,./"),  # Greek
    ("/'קראטוןםפ][", "שדגכעיחלךף,", "זסבהנמצתץ."),  # Hebrew
    ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر,ىةوزظ"),  # Arabic
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ[]", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ;'", "ㅋㅌㅊㅍㅠㅜㅡ,./"),  # Korean
)
"""Where letters stand for which no code came; one keyboard per alphabet, the most used one."""


def _places() -> dict[str, str]:
    places: dict[str, str] = {}
    for alphabet in _ALPHABETS:
        for signs, row in zip(alphabet, _ROWS[1:], strict=True):
            for sign, latin in zip(signs, row, strict=True):
                if not sign.isascii():
                    places.setdefault(sign, latin)
    return places


_PLACES: Final = _places()
"""The letter of another alphabet -> what stands in its place on a US keyboard."""

_ALT_GR: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""How Windows reports AltGr, with which [ is typed on a German keyboard."""

_COMMANDS: Final = _ALT_GR | Qt.KeyboardModifier.MetaModifier

_BEYOND_LATIN: Final = 0x100
"""Keys from here on have the code points of other alphabets, up to Qt's named keys."""

_DELETE: Final = frozenset(
    {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} if sys.platform == "darwin" else {Qt.Key.Key_Delete}
)
"""The key that Apple's keyboards call delete is Qt's Backspace."""


def plain_key(event: QKeyEvent, known: Collection[str]) -> str | None:
    """Return which of the known plain keys a key press is, None when it is none of them.

    Known keys are upper-case letters, digits, signs and "Del".
    """
    sign = event.text().upper()
    commands = event.modifiers() & _COMMANDS
    if sign in known and not sign.isalpha() and (not commands or commands == _ALT_GR):
        return sign
    if commands or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    if Qt.Key(event.key()) in _DELETE:
        return "Del" if "Del" in known else None
    if sign in known:
        return sign
    place = _by_code(event) or _PLACES.get(event.text().lower(), "")
    return place.upper() if place.upper() in known and _may_stand_in(place, sign) else None


def types_sign(event: QKeyEvent) -> bool:
    """Tell whether a key press types a sign that is to be seen, rather than moves or commands."""
    commands = event.modifiers() & _COMMANDS
    sign = event.text()
    return bool(sign.strip()) and sign.isprintable() and (not commands or commands == _ALT_GR)


def is_plain(key: str) -> bool:
    """Tell whether a key is one that works by its place and only where nothing is typed."""
    return len(key) == 1 or key == "Del"


def meant_key(event: QKeyEvent, keys: Collection[str]) -> str | None:
    """Return which of some keys, plain ones and others, a press is; None when it is none of them.

    Enter on the keypad counts as Enter.
    """
    plain = plain_key(event, [key for key in keys if is_plain(key)])
    if plain is not None:
        return plain
    pressed = command_by_place(event) or _combination(event)
    return next(
        (key for key in keys if not is_plain(key) and QKeySequence(key) == pressed),
        None,
    )


def command_by_place(event: QKeyEvent) -> QKeySequence | None:
    """Return the key with Ctrl that a press is by its place, where it gives another alphabet.

    Qt finds Ctrl+Z on a Cyrillic keyboard only where a Latin one is set up beside it.
    """
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not _is_foreign(event):
        return None
    place = _by_code(event) or _PLACES.get(chr(event.key()).lower(), "")
    if not place:
        return None
    held = event.modifiers() & (_COMMANDS | Qt.KeyboardModifier.ShiftModifier)
    return QKeySequence(QKeyCombination(held, Qt.Key(ord(place.upper()))))


def _combination(event: QKeyEvent) -> QKeySequence:
    held = event.modifiers() & (_COMMANDS | Qt.KeyboardModifier.ShiftModifier)
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    return QKeySequence(QKeyCombination(held, key))


def _is_foreign(event: QKeyEvent) -> bool:
    return _BEYOND_LATIN <= event.key() < Qt.Key.Key_Escape.value


def _may_stand_in(place: str, sign: str) -> bool:
    """Tell whether a key counts by its place: a letter only where it gives no Latin one.

    On a Dvorak keyboard B lies where N is on others, and must not count as N.
    """
    if place.isalpha():
        return not sign or not sign.isascii()
    return not (sign.isascii() and sign.isalpha())


def _by_code(event: QKeyEvent) -> str:
    if sys.platform == "darwin":
        # 0 is the A key, and also what an event has that no keyboard made.
        return _MAC_CODES.get(event.nativeVirtualKey() or -1, "")
    code = event.nativeScanCode()
    return _PC_CODES.get(code if sys.platform == "win32" else code - _X11_OFFSET, "")
