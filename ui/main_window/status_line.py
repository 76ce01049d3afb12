"""The line at the foot of the window: what is stored, what undo would do, what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QPushButton, QWidget

from ui.main_window.status_part import StatusPart
from ui.theme.tokens import SPACE
from ui.translation import counted, figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.job_runner import Job

_DOT: Final = "●"
_HOLLOW_DOT: Final = "○"


class StatusLine(QFrame):
    """Says what is stored, what is missing and what is going on; each part leads to what it says.

    Of several jobs the oldest is shown; a click on it lists all of them, to be cancelled.
    """

    history_asked = Signal()
    backups_asked = Signal()
    undo_asked = Signal()
    repeat_asked = Signal()
    gaps_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._saved = StatusPart(self, self.tr("Shows the history"))
        self._backup = StatusPart(self, self.tr("The last good backup; shows all of them"))
        self._gaps = StatusPart(self, self.tr("Lists them"))
        self._undo = StatusPart(self, self.tr("Takes it back"))
        self._repeat = StatusPart(self, self.tr("Does it again"))
        self._clock = ""
        self._unsaved = 0
        self._is_storing = False
        self._jobs: Sequence[Job] = ()
        self._doing = StatusPart(self, self.tr("Lists all that is going on"))
        self._doing.clicked.connect(self._list_jobs)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(96)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("look", "quiet")
        self._cancel.clicked.connect(self._cancel_first)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        row.setSpacing(2 * SPACE)
        parts = {
            self._saved: self.history_asked,
            self._backup: self.backups_asked,
            self._gaps: self.gaps_asked,
            self._undo: self.undo_asked,
            self._repeat: self.repeat_asked,
        }
        for part, asked in parts.items():
            part.clicked.connect(asked)
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._doing)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        self.setMinimumHeight(26)
        self.show_jobs(())

    @property
    def is_busy(self) -> bool:
        """Tell whether a job is shown."""
        return bool(self._jobs)

    def show_saved(self, clock: str) -> None:
        """Say at which time of day the last gesture was stored; empty without a case."""
        self._clock = clock
        self._show_saved()

    def show_only_read(self) -> None:
        """Say that nothing is stored here, since the case can only be read."""
        self._saved.say(f"{_HOLLOW_DOT} " + self.tr("Read only"))

    def show_unsaved(self, count: int) -> None:
        """Say how many gestures wait for the disk; 0 when all are stored."""
        self._unsaved = count
        self._show_saved()

    def show_storing(self, *, on: bool) -> None:
        """Say that a gesture is being stored that takes long, or that it is no more."""
        if on != self._is_storing:
            self._is_storing = on
            self._show_saved()

    def show_backup(self, clock: str) -> None:
        """Say when the last good backup was made; empty for none."""
        self._backup.say(self.tr("Backup %s") % clock if clock else "")

    def show_gaps(self, claims: int) -> None:
        """Say how many claims nothing speaks for yet."""
        words = counted(self, claims, "{} claim has no evidence", "{} claims have no evidence")
        self._gaps.say(words if claims else "")

    def show_undo(self, label: str | None) -> None:
        """Say what undo would reverse."""
        self._undo.say("" if label is None else self.tr("Undo: %s") % label)

    def show_repeat(self, words: str) -> None:
        """Say which marking would be repeated, or was repeated just now; empty for none."""
        self._repeat.say(words)

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """Show how far the jobs are."""
        self._jobs = tuple(jobs)
        for widget in (self._progress, self._cancel):
            widget.setVisible(bool(jobs))
        self._doing.say(self._words(jobs[0], len(jobs) - 1) if jobs else "")
        if jobs:
            progress = jobs[0].progress
            self._progress.setRange(0, progress.total)
            self._progress.setValue(progress.done)
            self._cancel.setEnabled(not jobs[0].control.cancelled)

    def _show_saved(self) -> None:
        if self._unsaved:
            waiting = self.tr("{} not stored yet").format(figures(self._unsaved))
            self._saved.say(f"{_HOLLOW_DOT} {waiting}")
        elif self._is_storing:
            self._saved.say(f"{_HOLLOW_DOT} " + self.tr("Storing …"))
        else:
            saved = self.tr("Saved %s") % self._clock
            self._saved.say(f"{_DOT} {saved}" if self._clock else "")

    def _words(self, job: Job, others: int) -> str:
        progress = job.progress
        words = job.title
        if job.control.cancelled:
            words = self.tr("%s: stopping") % job.title
        elif progress.total:
            place = self.tr("{place} of {count}")
            place = place.format(place=figures(progress.done + 1), count=figures(progress.total))
            words += f" {place}"
        if others:
            words += " · " + self.tr("{} more").format(figures(others))
        return words

    def _cancel_first(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()

    def _list_jobs(self) -> None:
        menu = QMenu(self)
        for job in self._jobs:
            words = self.tr("Cancel: {}").format(self._words(job, 0)).replace("&", "&&")
            action = menu.addAction(words)
            action.setEnabled(not job.control.cancelled)
            action.triggered.connect(job.cancel)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._doing.mapToGlobal(self._doing.rect().topLeft()))
