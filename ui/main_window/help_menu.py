"""The menu Help: the manual, the keys, the log, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.dialogs.keys_page import KeysPage
    from ui.dialogs.side_window import SideWindows
    from ui.main_window.liking import Liking
    from ui.main_window.window import MainWindow


class HelpMenu(QObject):
    """Opens each window of the menu when it is asked for; none is imported before."""

    def __init__(
        self, window: MainWindow, beside: SideWindows, liking: Liking, *, log: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._liking = liking
        self._beside = beside
        self._log = log

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "help.manual": self.show_manual,
            "help.keys": self.show_keys,
            "help.log": self.show_log,
            "help.about": self.show_about,
        }

    def show_again(self, names: Iterable[str]) -> None:
        """Open those windows of the menu that are named; others need more than their name."""
        shows = {
            "manual": self.show_manual,
            "keys": self.show_keys,
            "log": self.show_log,
            "about": self.show_about,
        }
        for name in names:
            if name in shows:
                shows[name]()

    def show_manual(self) -> None:
        """Open the manual."""
        from ui.dialogs.manual_window import ManualWindow  # noqa: PLC0415 - when it is wanted

        self._beside.show("manual", ManualWindow)

    def show_keys(self) -> None:
        """Open the list of keys."""
        from ui.dialogs.keys_page import KeysPage  # noqa: PLC0415 - when it is wanted

        known = self._window.actions_.known()

        def make(window: QWidget) -> KeysPage:
            page = KeysPage(known, window)
            page.wanted.connect(self._liking.choose_keys)
            return page

        self._beside.show("keys", make, anew=True)

    def show_log(self) -> None:
        """Open the log as it is now."""
        from ui.dialogs.log_window import LogWindow  # noqa: PLC0415 - when it is wanted

        self._beside.show("log", lambda window: LogWindow(self._log, window), anew=True)

    def show_about(self) -> None:
        """Open the window about the program."""
        from ui.dialogs.about_window import AboutWindow  # noqa: PLC0415 - when it is wanted

        self._beside.show("about", AboutWindow)
