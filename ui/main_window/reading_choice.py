"""How the user likes texts to be set: the actions for it, and the form for all of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from app.reading import COLUMNS, SIZES, Numbers, Reading, stepped
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.main_window.window import MainWindow
    from ui.popups.reading_popup import ReadingPopup


class ReadingChoice(QObject):
    """Handles the actions about how texts are set; ``keep`` puts a choice into effect."""

    def __init__(
        self, window: MainWindow, keep: Callable[[Reading], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._keep = keep
        self._popup: ReadingPopup | None = None
        look().reading_changed.connect(self._show)
        self._show()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "reading.settings": self.open,
            "reading.larger": lambda: self._resize(1),
            "reading.smaller": lambda: self._resize(-1),
            "reading.wider": lambda: self._widen(1),
            "reading.narrower": lambda: self._widen(-1),
            "reading.paragraphs": lambda: self._number(Numbers.PARAGRAPHS),
            "reading.lines": lambda: self._number(Numbers.LINES),
        }

    def open(self) -> None:
        """Open the form, or put it away."""
        from ui.popups.reading_popup import ReadingPopup  # noqa: PLC0415 - seldom needed

        if self._popup is not None:
            self._popup.dismiss()
            return
        self._popup = popup = ReadingPopup(self._window, look().reading)
        popup.wanted.connect(self._keep)
        popup.closed.connect(self._forget)
        tabs = self._window.tabs
        corner = tabs.mapTo(self._window, tabs.rect().topRight())
        popup.adjustSize()
        popup.open_at(QRect(corner.x() - popup.width(), corner.y() + 28, 1, 1))

    def _resize(self, by: int) -> None:
        now = look().reading
        self._keep(replace(now, size=stepped(SIZES, now.size, by)))

    def _widen(self, by: int) -> None:
        now = look().reading
        self._keep(replace(now, column=stepped(COLUMNS, now.column, by)))

    def _number(self, numbers: Numbers) -> None:
        """Let paragraphs or lines have numbers, or take the numbers away that are there."""
        now = look().reading
        self._keep(replace(now, numbers=Numbers.NONE if now.numbers == numbers else numbers))

    def _show(self) -> None:
        numbers = look().reading.numbers
        self._window.actions_.check("reading.paragraphs", on=numbers == Numbers.PARAGRAPHS)
        self._window.actions_.check("reading.lines", on=numbers == Numbers.LINES)
        if self._popup is not None:
            self._popup.show_reading(look().reading)

    def _forget(self) -> None:
        self._popup = None
