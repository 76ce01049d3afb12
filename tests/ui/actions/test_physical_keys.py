"""C is C on every keyboard, and B on a Dvorak keyboard is not N."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.actions.catalogue import ACTIONS
from ui.actions.physical_keys import command_by_place, plain_key

KNOWN = {key for spec in ACTIONS.values() for key in spec.plain}
PC = {"c": 46, "p": 25, "e": 18, "t": 20, "n": 49, "l": 38, "[": 26, "]": 27, "1": 2, "6": 7}
MAC = {"c": 8, "p": 35, "e": 14, "t": 17, "n": 45, "l": 37, "[": 33, "]": 30, "1": 18, "6": 22}
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(
    text: str,
    place: str | None = None,
    *,
    key: int = 0,
    held: Qt.KeyboardModifier = NONE,
) -> QKeyEvent:
    """A key press: the text that the keyboard gave, and where the key lies on a US one."""
    scan = virtual = 0
    if place is not None and sys.platform == "darwin":
        virtual = MAC[place]
    elif place is not None:
        scan = PC[place] + (0 if sys.platform == "win32" else 8)
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, text)


@pytest.mark.parametrize("letter", "cpetln")
def test_a_latin_letter_is_itself(letter: str) -> None:
    assert plain_key(press(letter), KNOWN) == letter.upper()
    assert plain_key(press(letter.upper()), KNOWN) == letter.upper()  # with Caps Lock


@pytest.mark.parametrize(
    ("texts", "keyboard"),
    [
        ("сзуетд", "Russian"),  # the keys c p e t n l in turn
        ("ψπετνλ", "Greek"),
        ("בפקאמך", "Hebrew"),
        ("ؤحثفىم", "Arabic"),
        ("ㅊㅔㄷㅅㅜㅣ", "Korean"),
    ],
)
def test_the_place_of_a_key_counts_where_it_gives_another_alphabet(
    texts: str, keyboard: str
) -> None:
    for text, place in zip(texts, "cpetnl", strict=True):
        assert plain_key(press(text, place), KNOWN) == place.upper(), keyboard


@pytest.mark.parametrize("texts", ["сзуетд", "ψπετνλ", "בפקאמך", "ؤحثفىم", "ㅊㅔㄷㅅㅜㅣ"])
def test_without_a_code_the_alphabet_tells_the_place(texts: str) -> None:
    assert "".join(plain_key(press(text), KNOWN) or "?" for text in texts) == "CPETNL"


def test_capital_letters_of_another_alphabet_count_too() -> None:
    assert plain_key(press("С", "c"), KNOWN) == "C"
    assert plain_key(press("С"), KNOWN) == "C"


def test_a_dvorak_keyboard_gives_what_is_printed_on_its_keys() -> None:
    assert plain_key(press("l", "p"), KNOWN) == "L"
    assert plain_key(press("b", "n"), KNOWN) is None
    assert plain_key(press(".", "e"), KNOWN) == "."


def test_french_digits_need_no_shift() -> None:
    assert plain_key(press("&", "1"), KNOWN) == "1"
    assert plain_key(press("-", "6"), KNOWN) == "6"
    assert plain_key(press("1", "1", held=SHIFT), KNOWN) == "1"


def test_a_shifted_digit_of_a_us_keyboard_is_no_digit() -> None:
    assert plain_key(press("!", "1", held=SHIFT), KNOWN) is None


def test_german_brackets_are_found_by_sign_and_by_place() -> None:
    alt_gr = Qt.KeyboardModifier.GroupSwitchModifier
    assert plain_key(press("[", held=alt_gr), KNOWN) == "["
    assert plain_key(press("]", held=CTRL | ALT), KNOWN) == "]"
    assert plain_key(press("ü", "["), KNOWN) == "["
    assert plain_key(press("+", "]"), KNOWN) == "]"


@pytest.mark.parametrize("held", [CTRL, ALT, SHIFT, Qt.KeyboardModifier.MetaModifier, CTRL | SHIFT])
def test_letters_with_other_keys_held_are_other_keys(held: Qt.KeyboardModifier) -> None:
    assert plain_key(press("c", "c", held=held), KNOWN) is None
    assert plain_key(press("с", "c", held=held), KNOWN) is None


def test_signs_with_ctrl_or_alt_are_other_keys() -> None:
    assert plain_key(press("[", "[", held=ALT), KNOWN) is None
    assert plain_key(press("1", "1", held=CTRL), KNOWN) is None


def test_a_key_without_text_counts_by_its_place() -> None:
    assert plain_key(press("", "c"), KNOWN) == "C"  # an input method holds the text back
    assert plain_key(press("", "[", key=Qt.Key.Key_Dead_Circumflex), KNOWN) == "["


def test_delete_is_delete_and_numbers_of_the_keypad_are_digits() -> None:
    assert plain_key(press("\x7f", key=Qt.Key.Key_Delete), KNOWN) == "Del"
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert plain_key(press("7", key=Qt.Key.Key_7, held=keypad), KNOWN) == "7"


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Shift, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_F5, Qt.Key.Key_Left],
)
def test_other_keys_are_nothing(key: Qt.Key) -> None:
    assert plain_key(press("", key=key), KNOWN) is None


def test_what_is_not_known_is_nothing() -> None:
    assert plain_key(press("c", "c"), {"X"}) is None
    assert plain_key(press("\x7f", key=Qt.Key.Key_Delete), {"X"}) is None
    assert plain_key(press("q"), KNOWN) is None


def test_commands_are_found_by_place_where_there_is_no_latin_keyboard() -> None:
    cyrillic = press("", key=ord("Я"), held=CTRL)
    assert command_by_place(cyrillic) == QKeySequence("Ctrl+Z")
    both = press("", key=ord("Я"), held=CTRL | SHIFT)
    assert command_by_place(both) == QKeySequence("Ctrl+Shift+Z")
    assert command_by_place(press("", "c", key=ord("Σ"), held=CTRL)) == QKeySequence("Ctrl+C")


def test_commands_of_latin_keyboards_are_left_to_qt() -> None:
    assert command_by_place(press("", "c", key=Qt.Key.Key_Z, held=CTRL)) is None
    assert command_by_place(press("", key=Qt.Key.Key_Left, held=CTRL)) is None
    assert command_by_place(press("я", key=ord("Я"))) is None
