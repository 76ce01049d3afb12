"""Help → Keys: every key, from the same list that binds them, and the way to choose others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.actions.catalogue import ACTIONS, GROUPS
from ui.actions.key_texts import key_text, key_texts
from ui.actions.keymap import keymap
from ui.actions.recording import recorded_key, why_not_key
from ui.dialogs.keys_list import KeyRow, KeyRows, KeysList
from ui.dialogs.side_window import SideWindow
from ui.theme.tokens import SPACE
from ui.translation import translate
from ui.widgets.field_signs import let_clear
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtGui import QKeyEvent

    from ui.actions.spec import ActionSpec

Keys = tuple[str, ...]

_TAG: Final = "mark.tag."


class KeysPage(SideWindow):
    """Lists the keys of the actions that are ``shown``, menu by menu, and lets them be changed.

    ``wanted`` names, by the action's id, the keys that the user wants from now on; None stands for
    those that it comes with. What holds then is what the key map tells.
    """

    wanted = Signal(dict)

    def __init__(self, shown: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__("", 760, 640, parent)
        self.setWindowTitle(self.tr("Keys"))
        self._shown = shown
        self._adds = False
        self._taken = ""
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find an action or a key"))
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        let_clear(self.field)
        self.field.textChanged.connect(self._fill)
        self.rows = KeyRows(self)
        self.list = KeysList(self.rows, self)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.change_asked.connect(self.change)
        self.list.pressed_key.connect(self._pressed)
        self.list.left.connect(self.field.setFocus)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.notice = PlainLabel(self)
        self.take_over = self._button(self.tr("Take it over"), self._take_over, look="primary")
        self.change_button = self._button(self.tr("Change"), self.change)
        self.add_button = self._button(self.tr("Add a key"), self.add)
        self.none_button = self._button(self.tr("No key"), lambda: self._choose(()))
        self.reset_button = self._button(self.tr("Reset"), lambda: self._choose(None))
        self.reset_all_button = self._button(self.tr("Reset all"), self._reset_all)
        self._lay_out()
        self._say("")
        keymap().changed.connect(self._fill)
        self._fill()

    # Changing

    def change(self) -> None:
        """Wait for the key that the chosen action is to have in place of its own."""
        self._wait(adds=False)

    def add(self) -> None:
        """Wait for the key that the chosen action is to have besides its own."""
        self._wait(adds=True)

    def _wait(self, *, adds: bool) -> None:
        row = self.list.chosen
        if row is None or row.fixed:
            return
        self._adds, self._taken = adds, ""
        self.list.setFocus()
        self.list.wait_for(row.action_id)
        self._say("")

    def _pressed(self, event: QKeyEvent) -> None:
        key, row = recorded_key(event), self.list.chosen
        if not key or row is None:
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._stop("")
            return
        why_not = why_not_key(event)
        if why_not:
            self._say(why_not)
            return
        holders = keymap().holders(key, row.action_id)
        if not holders:
            self._give(key)
            return
        names = ", ".join(_words(ACTIONS[one]) for one in holders)
        sentence = self.tr("{key} does this already: {names}.")
        if any(ACTIONS[one].fixed for one in holders):
            sentence = self.tr("{key} can not be given away; it does this: {names}.")
        self._stop(sentence.format(key=key_text(key), names=names))
        if not any(ACTIONS[one].fixed for one in holders):
            self._taken = key
            self.take_over.show()
            self.take_over.setFocus()

    def _take_over(self) -> None:
        self._give(self._taken)

    def _give(self, key: str) -> None:
        row = self.list.chosen
        if row is None:
            return
        own = keymap().keys_of(row.action_id) if self._adds else ()
        wishes: dict[str, Keys | None] = {row.action_id: (*own, key)}
        for other in keymap().holders(key, row.action_id):
            if other in keymap().chosen:
                left = (one for one in keymap().keys_of(other) if one != key)
                wishes[other] = tuple(left)
        self._stop("")
        self.wanted.emit(wishes)

    def _choose(self, keys: Keys | None) -> None:
        row = self.list.chosen
        if row is not None:
            self._stop("")
            self.wanted.emit({row.action_id: keys})

    def _reset_all(self) -> None:
        self._stop("")
        self.wanted.emit(dict.fromkeys(keymap().chosen))

    def _stop(self, sentence: str) -> None:
        self._taken = ""
        self.list.wait_for("")
        self._say(sentence)
        self.list.setFocus()

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.take_over.hide()

    # What is shown

    def _fill(self) -> None:
        chosen = self.list.chosen
        self.rows.set_rows(list(self._lines(self.field.text().casefold().split())))
        index = self.rows.place_of(chosen.action_id) if chosen is not None else self.rows.first()
        self.list.setCurrentIndex(index if index.isValid() else self.rows.first())
        self._chosen()

    def _lines(self, words: list[str]) -> Iterator[KeyRow]:
        for group in GROUPS:
            rows = [_row(spec) for spec in group if spec.id in self._shown]
            title = translate("Actions", group.title).replace("&", "")
            fitting = [row for row in rows if _fits(row, title, words)]
            if fitting:
                yield KeyRow(title)
                yield from fitting

    def _chosen(self) -> None:
        if self.rows.waiting and (
            self.list.chosen is None or self.list.chosen.action_id != self.rows.waiting
        ):
            self._stop("")
        row = self.list.chosen
        can = row is not None and not row.fixed
        for button in (self.change_button, self.add_button, self.none_button):
            button.setEnabled(can)
        self.reset_button.setEnabled(row is not None and row.changed)
        self.reset_all_button.setEnabled(bool(keymap().chosen))

    def _button(self, words: str, do: object, *, look: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        if look:
            button.setProperty("look", look)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        self.notice.setWordWrap(True)
        self.notice.setProperty("look", "problem")
        about = PlainLabel(
            self.tr(
                "Enter or a click on a key changes it. Letters, digits and [ ] count by their "
                "place: with a Cyrillic, Arabic or Korean layout the same keys do the same."
            ),
            self,
        )
        about.setProperty("look", "small")
        about.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(6 * SPACE, 4 * SPACE, 6 * SPACE, 3 * SPACE)
        head.addWidget(self.field)
        said = QHBoxLayout()
        said.addWidget(self.notice, 1)
        said.addWidget(self.take_over)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        for button in (self.change_button, self.add_button, self.none_button, self.reset_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.reset_all_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(6 * SPACE, 3 * SPACE, 6 * SPACE, 3 * SPACE)
        foot.setSpacing(2 * SPACE)
        foot.addLayout(said)
        foot.addLayout(buttons)
        foot.addWidget(about)
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self.list, 1)
        outer.addWidget(line)
        outer.addLayout(foot)


def _row(spec: ActionSpec) -> KeyRow:
    keys = tuple(key_texts(spec))
    return KeyRow(_words(spec), spec.id, keys, spec.id in keymap().chosen, spec.fixed)


def _words(spec: ActionSpec) -> str:
    if spec.id.startswith(_TAG):
        digit = spec.id.removeprefix(_TAG)
        return translate("Actions", "The tag with the key {}").format(digit)
    return translate("Actions", spec.text).rstrip("…")


def _fits(row: KeyRow, title: str, words: list[str]) -> bool:
    text = f"{row.text} {title}".casefold()
    keys = [key.casefold() for key in row.keys]
    return all(word in text or any(word in key for key in keys) for word in words)
