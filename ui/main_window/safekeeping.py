"""What the menus do to keep a case safe: a full copy, backups, going back to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.safekeeping.backup.backups import backups_of, folder_for
from app.safekeeping.backup.full_copy import save_full_copy
from app.safekeeping.backup.places import name_at, place_of
from app.safekeeping.backup.preview import preview
from app.safekeeping.backup.restoring import restore_over, restore_to
from app.safekeeping.backup.tidying import drop_backup
from app.store.file.engine import Access
from ui.dialogs.backup_preview import day_and_clock
from ui.dialogs.backups_window import BackupsWindow
from ui.main_window.backing_up import BackingUp
from ui.main_window.keeping import open_folder
from ui.prompts import CASES
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.jobs import JobControl
    from app.safekeeping.backup.full_copy import FullCopy
    from app.safekeeping.backup.preview import Preview
    from app.safekeeping.backup.restoring import Restored
    from app.safekeeping.backup.rows import BackupRow
    from app.settings import Settings
    from ui.case_session import CaseSession
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts


@dataclass(frozen=True, slots=True)
class Exchange:
    """Work on the file of a case that has to be closed for it; ``told`` says what came of it."""

    title: str
    work: Callable[[JobControl], Any]
    told: Callable[[Any], str]


class Safekeeping(QObject):
    """Handles the actions about copies and backups of the case that is open.

    ``exchange_wanted`` asks to close the case, to do some work on its file and to open it again,
    ``opening_wanted`` to open another case file.
    """

    exchange_wanted = Signal(Exchange)
    opening_wanted = Signal(object)  # a Path

    def __init__(
        self,
        session: CaseSession,
        window: MainWindow,
        *,
        case_id: str,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._case_id = case_id
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside
        self._settings = settings
        self._list: BackupsWindow | None = None
        self.backing_up = BackingUp(
            session,
            jobs,
            window.messages,
            window.status,
            case_id=case_id,
            settings=settings,
            parent=self,
        )
        self.backing_up.made.connect(self._refresh)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "case.copy": self._save_copy,
            "case.backup": self.backing_up.begin_now,
            "case.backups": self._show_backups,
        }

    def take(self, settings: Settings) -> None:
        """Follow other preferences."""
        self._settings = settings
        self.backing_up.take(settings)
        self._refresh()

    def close(self) -> None:
        """Leave the case alone."""
        self.backing_up.close()
        if self._list is not None:
            self._list.close()

    # A full copy

    def _save_copy(self) -> None:
        case = self._session.case
        suggested = case.path.with_name(f"{case.path.stem} {self.tr('copy')}{case.path.suffix}")
        out = self._ask_place(self.tr("Save a full copy"), suggested)
        if out is None:
            return

        def work(job: JobControl) -> FullCopy:
            return save_full_copy(case, out, job=job, replace=True)

        self._jobs.start(self.tr("Copying"), work, done=self._copied)

    def _copied(self, copy: FullCopy) -> None:
        said = self.tr("The full copy is saved, checked and on record: %s") % copy.path.name
        if copy.lacks:
            said += " " + self.tr("It lacks what the case itself has lost; verify the case.")
        self._offer_folder(said, copy.path)

    # The list of backups

    def _show_backups(self) -> None:
        self._beside.show("backups", self._make_list)
        self._refresh()

    def _make_list(self, parent: QWidget) -> BackupsWindow:
        shown = self._list = BackupsWindow(self._session.case.path.stem, parent)
        shown.chosen.connect(self._preview)
        shown.back_up_wanted.connect(self.backing_up.begin_now)
        shown.folder_wanted.connect(lambda: self._show_folder(shown))
        shown.restoring_wanted.connect(self._restore)
        shown.opening_wanted.connect(self._open_apart)
        shown.dropping_wanted.connect(self._drop)
        shown.destroyed.connect(self._forget_list)
        return shown

    def _forget_list(self) -> None:
        self._list = None

    def _refresh(self) -> None:
        if self._list is None:
            return
        access, settings, case_id = self._session.case.access, self._settings, self._case_id

        def query(_session: object) -> tuple[Path, list[BackupRow]]:
            folder = folder_for(settings)
            return folder, backups_of(folder, case_id, access.key)

        def show(found: tuple[Path, list[BackupRow]]) -> None:
            if self._list is not None:
                self._list.show_place(found[0])
                self._list.show_rows(found[1])

        self._session.load("backups", query, show)

    def _preview(self, row: BackupRow) -> None:
        said, access = row.manifest, self._session.case.access
        if said is None:
            return

        def show(found: Preview) -> None:
            if self._list is not None:
                self._list.show_preview(row, found)

        self._session.load("backup", lambda _session: preview(access, said), show)

    # What can be done with one

    def _restore(self, row: BackupRow) -> None:
        case = self._session.case
        agreed = self._prompts.confirm(
            self.tr("Go back to the backup of %s?") % day_and_clock(row.made_at),
            detail=self.tr(
                "The case as it is now is not lost: its file is kept beside the new one under a "
                "dated name, and a backup holds it."
            ),
            yes=self.tr("Go back"),
        )
        if not agreed:
            return
        backup, path, user = Access(row.path, case.access.key), case.path, case.user

        def work(job: JobControl) -> Restored:
            return restore_over(backup, path, by=user, job=job)

        self.exchange_wanted.emit(Exchange(self.tr("Restoring"), work, _restored))

    def _open_apart(self, row: BackupRow) -> None:
        case = self._session.case
        moment = name_at(datetime.fromisoformat(row.made_at))
        suggested = case.path.with_name(f"{case.path.stem} ({moment}){case.path.suffix}")
        out = self._ask_place(self.tr("Open the backup as a separate case"), suggested)
        if out is None:
            return
        backup, user = Access(row.path, case.access.key), case.user

        def work(job: JobControl) -> Restored:
            return restore_to(backup, out, by=user, job=job)

        self._jobs.start(self.tr("Restoring"), work, done=self._offer_case)

    def _offer_case(self, restored: Restored) -> None:
        said = self.tr("The backup is a case of its own now: %s") % restored.path.name
        if restored.lacks:
            said += " " + self.tr("Some files or texts were damaged and are missing: verify it.")
        self._window.messages.offer(
            said, self.tr("Open it"), lambda: self.opening_wanted.emit(restored.path)
        )

    def _drop(self, row: BackupRow) -> None:
        agreed = self._prompts.confirm(
            self.tr("Delete the backup of %s for good?") % day_and_clock(row.made_at),
            detail=self.tr(
                "It can not be brought back. Files and texts that only it holds go with it."
            ),
            yes=self.tr("Delete it"),
        )
        place = place_of(row.path.parent.parent, self._case_id) if agreed else None
        if place is None:
            return
        key = self._session.case.access.key
        self._jobs.start(
            self.tr("Deleting the backup"),
            lambda job: drop_backup(place, row.path, key, job),
            done=lambda _nothing: self._refresh(),
        )

    # Small matters

    def _ask_place(self, title: str, suggested: Path) -> Path | None:
        return self._prompts.save_file(
            title, kind=self.tr("Cases"), pattern=CASES, suggested=suggested
        )

    def _offer_folder(self, sentence: str, path: Path) -> None:
        self._window.messages.offer(
            sentence, self.tr("Show folder"), lambda: open_folder(path.parent)
        )

    def _show_folder(self, shown: BackupsWindow) -> None:
        row = shown.row()
        open_folder(folder_for(self._settings) if row is None else row.path.parent)


def _restored(restored: Restored) -> str:
    """Say what came of going back to a backup."""
    kept = "" if restored.kept is None else restored.kept.name
    said = translate(
        "Safekeeping", "The case is as it was on {time}. What was there before is kept as {name}."
    )
    said = said.format(time=day_and_clock(restored.manifest.made_at), name=kept)
    if restored.lacks:
        said += " " + translate(
            "Safekeeping", "Some files or texts were damaged and are missing: verify the case."
        )
    return said
