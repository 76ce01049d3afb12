"""Empties the bin in the window: asks with all that is to be known, then does it behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject

from app.phrases.kinds import counted_kinds
from app.queries.bin_rows import bin_rows, meant
from app.queries.history import local_time
from ui.translation import counted, figures
from ui.views.bin.words import called
from ui.workspace.menus import shortened

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.jobs import JobControl
    from app.queries.bin_rows import BinRow, Meant
    from app.safekeeping.backup.backups import BackupRow
    from app.store.erasing.erasure import Erased
    from ui.case_session import CaseSession
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts

NAMED: Final = 8
"""How many records and backups the question names."""


class Messages(Protocol):
    """What emptying asks of the bar that speaks in the window."""

    def inform(self, sentence: str) -> None:
        """Say something that needs no answer."""


@dataclass(frozen=True, slots=True)
class _Going:
    """What would be erased, and the backups that hold it."""

    rows: tuple[BinRow, ...]
    meant: Meant
    backups: tuple[BackupRow, ...]


class Emptying(QObject):
    """Erases what lies in the bin for good, once the user agreed to it."""

    def __init__(
        self,
        session: CaseSession,
        jobs: JobRunner,
        prompts: Prompts,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._prompts, self._messages = prompts, messages

    def ask(self, item_ids: list[str]) -> None:
        """Ask whether records in the bin, all of them for none, are to be erased, and do it."""
        if any(job.title for job in self._jobs.jobs):
            sentence = self.tr(
                "The bin can be emptied once the work under way is done. Nothing was erased."
            )
            self._messages.inform(sentence)
            return
        chosen = item_ids or None
        case = self._session.case

        def query(session: Session) -> _Going:
            from app.safekeeping.emptying import backups_with  # noqa: PLC0415 - seldom needed

            rows = [row for row in bin_rows(session) if chosen is None or row.ref.id in chosen]
            backups = backups_with(case, chosen)
            return _Going(tuple(rows), meant(session, chosen), tuple(backups))

        self._session.load("what emptying erases", query, lambda going: self._decide(chosen, going))

    def _decide(self, chosen: list[str] | None, going: _Going) -> None:
        if not going.rows:
            self._messages.inform(self.tr("The bin is empty: there is nothing to erase."))
            return
        question = self.tr("Erase {} for good?").format(counted_kinds(going.meant.kinds))
        if self._prompts.confirm(question, detail=self._detail(going), yes=self.tr("Erase")):
            self._empty(chosen)

    def _empty(self, chosen: list[str] | None) -> None:
        case = self._session.case

        def work(job: JobControl) -> Erased:
            from app.safekeeping.emptying import empty  # noqa: PLC0415 - seldom needed

            return empty(case, chosen, job=job)

        def done(erased: Erased) -> None:
            what = counted_kinds(erased.kinds)
            self._messages.inform(self.tr("Erased for good: {}.").format(what))

        self._jobs.start(
            self.tr("Erasing; what you do meanwhile is stored after it"), work, done=done
        )

    def _detail(self, going: _Going) -> str:
        names = [shortened(called(row)) for row in going.rows[:NAMED]]
        more = len(going.rows) - len(names)
        if more:
            names.append(self.tr("and {} more").format(figures(more)))
        told = [
            "\n".join(names),
            self.tr(
                "They are erased from the case and from its history, and the file is written anew "
                "without them. This can not be undone."
            ),
        ]
        if going.backups:
            told.append(self._backups(going.backups))
        return "\n\n".join(told)

    def _backups(self, backups: tuple[BackupRow, ...]) -> str:
        heading = counted(
            self,
            len(backups),
            "{} backup still may hold some of it, until you delete it:",
            "{} backups still may hold some of it, until you delete them:",
        )
        times = [f"{local_time(row.made_at):%Y-%m-%d %H:%M}" for row in backups[:NAMED]]
        more = len(backups) - len(times)
        if more:
            times.append(self.tr("and {} more").format(figures(more)))
        return f"{heading} {', '.join(times)}"
