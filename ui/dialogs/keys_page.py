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
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        columns.setSpacing(10 * SPACE)
        menus = {menu.title.replace("&", ""): menu for menu in MENUS}
        for names in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(5 * SPACE)
            for name in names:
                lines = list(_lines(menus[name], shown))
                if lines:
                    column.addLayout(self._section(menus[name], lines))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot())

    def _section(self, menu: MenuSpec, lines: list[tuple[str, list[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        heading = PlainLabel(translate("Actions", menu.title).replace("&", "").upper(), self)
        heading.setProperty("look", "heading")
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, (text, keys) in enumerate(lines, start=1):
            grid.addWidget(PlainLabel(text, self), row, 0)
            caps = QHBoxLayout()
            caps.setSpacing(SPACE)
            caps.addStretch(1)
            for key in keys:
                cap = PlainLabel(key, self)
                cap.setProperty("look", "key-cap")
                caps.addWidget(cap)
            grid.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _foot(self) -> QLabel:
        foot = PlainLabel(
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
