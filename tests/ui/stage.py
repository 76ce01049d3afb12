"""The whole program on a stage: a real window, and prompts that a test has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.queries import source_rows
from app.settings import SettingsFile
from tests.ui.scripted_prompts import ScriptedPrompts
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONG = 15_000
"""Patience in ms: two cores are shared with other work."""


class Stage:
    """A program that is run by a test, and what its prompts are answered."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self._qtbot = qtbot
        self._home = home
        self.prompts = ScriptedPrompts()
        self.settings = SettingsFile(home / "settings.json")
        if not self.settings.settings.user_name:
            self.settings.change(user_name="M. Example")
        self.program = Program(self.settings, home / "redthread.log", lambda _window: self.prompts)
        self.window = self.program.window
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def do(self, action: str) -> None:
        self.window.actions_[action].trigger()

    def until(self, so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(so()), timeout=LONG)

    def opened(self) -> None:
        with self._qtbot.waitSignal(self.program.opened, timeout=LONG):
            pass

    def open(self, path: Path) -> None:
        with self._qtbot.waitSignal(self.program.opened, timeout=LONG):
            self.program.open_case(path)

    def again(self) -> Stage:
        """Quit, and start once more."""
        self.window.close()
        return Stage(self._qtbot, self._home)

    def said(self) -> str:
        return self.window.messages.sentence

    def sources(self) -> list[str]:
        desk = self.program.desk
        return [row.title for row in desk.session.read(source_rows.sources)]
