"""What to do with a case file that is damaged: one page, three ways."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.dialogs.form import Form
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.plain_words import PlainLabel

_WIDTH: Final = 520
"""Pixels at 100 % that a line of words takes."""


class WayOut(Enum):
    """What is done with a damaged case."""

    BACKUP = "backup"
    RECOVER = "recover"
    LEAVE = "leave"


class DamageForm(Form):
    """Says what is wrong with a case file and offers its latest backup or a recovery.

    ``backup`` tells of when the latest good backup is and what it holds, empty if there is none.
    """

    def __init__(self, *, name: str, problem: str, backup: str) -> None:
        super().__init__()
        self.call(
            self.tr("%s is damaged") % name,
            accept=self.tr("Go on"),
            why=problem,
        )
        self._group = QButtonGroup(self)
        ways = QWidget(self)
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        self.ways: dict[WayOut, QRadioButton] = {}
        for way, words, about in (
            (
                WayOut.BACKUP,
                self.tr("Open the latest backup"),
                backup or self.tr("There is no backup of this file that is whole."),
            ),
            (
                WayOut.RECOVER,
                self.tr("Recover what can be read into a new case"),
                self.tr(
                    "A list will tell what was saved and what was not. Backups fill the gaps. The "
                    "damaged file is not changed."
                ),
            ),
            (WayOut.LEAVE, self.tr("Leave it as it is"), ""),
        ):
            self._add_way(way, words, about, column)
        self.ways[WayOut.BACKUP].setEnabled(bool(backup))
        self.ways[WayOut.BACKUP if backup else WayOut.RECOVER].setChecked(True)
        self.add(self.tr("What to do"), ways)
        ways.setFocusProxy(self.ways[WayOut.BACKUP if backup else WayOut.RECOVER])

    def draft(self) -> WayOut:
        """Return what was chosen."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    def _add_way(self, way: WayOut, words: str, about: str, column: QVBoxLayout) -> None:
        button = QRadioButton(words, self)
        button.setAccessibleDescription(about)
        self._group.addButton(button)
        self.ways[way] = button
        column.addWidget(button)
        if about:
            label = PlainLabel(about, self)
            label.setProperty("look", "small")
            label.setWordWrap(True)
            label.setFixedWidth(look().type.pixels(_WIDTH))
            label.setContentsMargins(6 * SPACE, 0, 0, 0)
            column.addWidget(label)
