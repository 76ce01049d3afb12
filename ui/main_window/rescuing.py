"""What the window offers for a case file that is damaged: its latest backup, or a recovery."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import CaseProblem
from app.phrases import phrase, phrase_remark
from app.showing import one_line
from ui.dialogs.list_window import ListWindow
from ui.prompts import CASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.case import Case
    from app.jobs import JobControl
    from app.safekeeping.backup.backups import BackupRow
    from app.safekeeping.recovery.recovery_report import Recovery
    from app.store.file.keys import Key
    from ui.dialogs.damage_form import WayOut
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.locking import Cases
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts


class Rescuing(QObject):
    """Takes care of a case that did not open because its file is damaged."""

    def __init__(
        self,
        cases: Cases,
        window: MainWindow,
        *,
        user: Callable[[], str],
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._window = window
        self._user = user
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside

    def not_opened(self, path: Path, problem: CaseProblem, key: Key | None) -> bool:
        """Offer what there is for a damaged case; tell whether the problem was one."""
        if problem.code != "case.damaged":
            return False

        def look(_job: JobControl) -> BackupRow | None:
            from app.safekeeping.backup.backups import folder_for, latest_good  # noqa: PLC0415 - slow

            try:
                return latest_good(folder_for(), path, key)
            except CaseProblem:  # the folder for backups is away
                return None

        self._jobs.start(
            self.tr("Looking for a backup"),
            look,
            done=lambda row: self._offer(path, problem, key, row),
            cancelled=lambda: self._window.messages.complain(phrase(problem)),
        )
        return True

    def _offer(
        self, path: Path, problem: CaseProblem, key: Key | None, row: BackupRow | None
    ) -> None:
        from ui.dialogs.damage_form import DamageForm, WayOut  # noqa: PLC0415 - seldom needed

        told = phrase(problem)
        backup = "" if row is None else self._about(row)
        form = DamageForm(name=one_line(path.name), problem=told, backup=backup)
        chosen: list[WayOut] = []
        form.accepted.connect(lambda: chosen.append(form.draft()))
        way = chosen[0] if self._prompts.fill_in(form) and chosen else WayOut.LEAVE
        if way is WayOut.BACKUP and row is not None:
            self._restore(path, row, key)
        elif way is WayOut.RECOVER:
            self._recover(path, key)
        else:
            self._window.messages.complain(told)

    def _about(self, row: BackupRow) -> str:
        from ui.dialogs.backup_preview import day_and_clock  # noqa: PLC0415 - seldom needed

        told = self.tr("Made %s. What was done since then is not in it.")
        return told % day_and_clock(row.made_at)

    def _restore(self, path: Path, row: BackupRow, key: Key | None) -> None:
        made = datetime.fromisoformat(row.made_at).strftime("%Y-%m-%d %H-%M")
        out = self._ask_where(path, self.tr("backup of %s") % made)
        if out is None:
            return
        user = self._user()

        def work(job: JobControl) -> Case:
            from app.case import Case  # noqa: PLC0415 - slow to import
            from app.safekeeping.backup.restoring import restore_to  # noqa: PLC0415
            from app.store.file.engine import Access  # noqa: PLC0415

            restore_to(Access(row.path, key), out, by=user, job=job)
            return Case.open(out, user=user, key=key)

        self._cases.open_by(self.tr("Restoring"), work)

    def _recover(self, path: Path, key: Key | None) -> None:
        out = self._ask_where(path, self.tr("recovered"))
        if out is None:
            return
        user = self._user()

        def work(job: JobControl) -> Recovery:
            from app.safekeeping.recovery.recovery import recover  # noqa: PLC0415 - slow to import
            from app.store.file.engine import Access  # noqa: PLC0415

            return recover(Access(path, key), out, by=user, job=job)

        self._jobs.start(
            self.tr("Recovering %s") % one_line(path.name),
            work,
            done=lambda result: self._recovered(result, key),
            cancelled=lambda: self._window.messages.inform(phrase(CaseProblem("recovery.stopped"))),
        )

    def _recovered(self, result: Recovery, key: Key | None) -> None:
        if result.is_complete:
            heading = self.tr("All of “%s” was recovered.") % one_line(result.title)
        else:
            heading = self.tr("Of “%s”, not all could be recovered.") % one_line(result.title)
        lines = list(self._lines(result))
        self._beside.show("list", lambda window: ListWindow(heading, lines, window), anew=True)
        self._cases.open_case(result.path, key)

    def _lines(self, result: Recovery) -> Iterator[str]:
        yield self.tr("The new case is %s.") % result.path
        if result.lost:
            yield self.tr("Not saved:")
            for one in result.lost:
                yield phrase_remark(one.code, one.facts)
            yield self.tr("Saved:")
        for one in (*result.saved, *result.verification.reservations):
            yield phrase_remark(one.code, one.facts)

    def _ask_where(self, path: Path, what: str) -> Path | None:
        return self._prompts.save_file(
            self.tr("Keep the new case in"),
            kind=self.tr("Cases"),
            pattern=CASES,
            suggested=path.with_name(f"{path.stem} ({what}){path.suffix}"),
        )
