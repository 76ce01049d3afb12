"""Which cases were open last: in the start page, in the menu, and in the settings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.settings import RecentCase
from app.showing import one_line
from ui.actions.spec import When
from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from app.settings import Settings
    from ui.main_window.case_desk import CaseDesk
    from ui.main_window.liking import Liking
    from ui.main_window.window import MainWindow


class RecentCases(QObject):
    """Remembers cases and shows them; of an encrypted one no more than its place.

    ``wanted`` tells of a case (Path) that the user asks for.
    """

    wanted = Signal(object)

    def __init__(self, window: MainWindow, liking: Liking, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._liking = liking
        self._known: frozenset[str] = frozenset()
        window.start_page.open_asked.connect(lambda path: self.wanted.emit(Path(path)))
        window.start_page.forget_asked.connect(self.forget)
        self.show(settings)

    def knows(self, path: Path) -> bool:
        """Tell whether a case is among those that were open last."""
        return str(path) in self._known

    def remember(self, desk: CaseDesk, title: str) -> None:
        """Note that a case is open now."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        path, case_id = str(desk.path), desk.case_id
        if desk.access.key is None:
            case = RecentCase(path, title, now)
            self._liking.update(lambda settings: settings.with_recent(case))
        else:
            case = RecentCase(path, opened_at=now)
            self._liking.update(lambda settings: settings.with_recent(case).without_tabs(case_id))

    def keep_tabs(self, desk: CaseDesk) -> None:
        """Note what stands open in a case now; of an encrypted one nothing."""
        if desk.access.key is None:
            tabs = desk.tabs()
            self._liking.note(lambda settings: settings.with_tabs(tabs))

    def forget(self, path: str) -> None:
        """Remember a case no longer."""
        self._liking.update(lambda settings: settings.without_recent(path))

    def show(self, settings: Settings) -> None:
        """List the cases on the start page and in the menu."""
        self._known = frozenset(case.path for case in settings.recent)
        self._window.start_page.show_recent(settings.recent)
        menu = self._window.actions_.submenu("case.recent")
        menu.clear()
        for case in settings.recent:
            action = menu.addAction(one_line(case.title or Path(case.path).stem).replace("&", "&&"))
            action.setToolTip(plain_tip(case.path))
            action.triggered.connect(lambda _on=False, path=case.path: self.wanted.emit(Path(path)))
        has_recent = (When.HAS_RECENT,) if settings.recent else ()
        self._window.actions_.say(has_recent, among=(When.HAS_RECENT,))
