"""Waits for the moment in which the window can be made anew in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ui.language import language, meant
from ui.translation import listed

if TYPE_CHECKING:
    from app.settings import LanguageChoice
    from ui.job_runner import JobRunner
    from ui.main_window.case_desk import CaseDesk
    from ui.main_window.window import MainWindow


class Windowed(Protocol):
    """What a change of the language needs to know of the program."""

    window: MainWindow
    desk: CaseDesk | None


class LanguageChange(QObject):
    """Says when the language can change: ``ready`` comes once no work is under way.

    What works in the background answers to the window that it was begun in, so it is waited for;
    so is the disk, while something could not be stored.
    """

    ready = Signal()

    def __init__(self, program: Windowed, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._jobs = jobs
        self._wanted: LanguageChoice | None = None
        self._has_told = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._change)
        jobs.changed.connect(self.look)

    def want(self, choice: LanguageChoice) -> None:
        """Change to a language as soon as that can be."""
        self._wanted, self._has_told = choice, False
        self.look()

    def look(self) -> None:
        """Change now if it can be; else say once what is waited for."""
        if self._wanted is None or meant(self._wanted) is language().spoken:
            return
        if not self._is_busy():
            self._soon.start()  # once the menu or form that asked for it has closed
        elif not self._has_told:
            self._has_told = True
            self._tell()

    def _change(self) -> None:
        if self._wanted is not None and not self._is_busy():
            language().speak(self._wanted)
            self.ready.emit()

    def _is_busy(self) -> bool:
        desk = self._program.desk
        return bool(self._jobs.jobs) or (desk is not None and desk.is_unsaved)

    def _tell(self) -> None:
        titles = [job.title for job in self._jobs.jobs if job.title]
        words = self.tr("The window changes its language once all is stored.")
        if titles:
            words = self.tr("The window changes its language once this is done: {}.")
            words = words.format(listed(titles))
        self._program.window.messages.inform(words)
