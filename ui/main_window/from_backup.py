"""File → Open a backup: builds the case that a backup holds as a new file, also of a lost case."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.errors import CaseProblem
from app.phrases import phrase
from ui.prompts import CASES

if TYPE_CHECKING:
    from app.case import Case
    from app.jobs import JobControl
    from app.safekeeping.backup.manifest import Manifest
    from app.settings import Settings
    from app.store.file.engine import Access
    from ui.job_runner import JobRunner
    from ui.main_window.locking import Cases
    from ui.main_window.message_bar import MessageBar
    from ui.prompts import Prompts

BACKUPS: Final = "*.redthread-backup"
"""The name pattern of backups."""


class FromBackup(QObject):
    """Asks for a backup, its passphrase if it has one, and where the case is to be."""

    def __init__(
        self,
        cases: Cases,
        *,
        jobs: JobRunner,
        prompts: Prompts,
        messages: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._jobs = jobs
        self._prompts = prompts
        self._messages = messages

    def ask(self, settings: Settings, user: str) -> None:
        """Ask for a backup and open what it holds, in the name of ``user``."""
        from app.safekeeping.backup.backups import folder_for  # noqa: PLC0415 - imports the core

        try:
            folder = folder_for(settings)
        except CaseProblem:
            folder = Path.home()
        path = self._prompts.open_file(
            self.tr("Open a backup"), kind=self.tr("Backups"), pattern=BACKUPS, folder=folder
        )
        if path is not None:
            self.open(path, user)

    def open(self, path: Path, user: str) -> None:
        """Open what a backup holds as a new case file."""
        from app.safekeeping.backup import manifest  # noqa: PLC0415 - imports the core

        try:
            access = self._access(path)
            said = None if access is None else manifest.read(access)
        except CaseProblem as problem:
            self._messages.complain(phrase(problem))
            return
        if access is not None and said is not None:
            self._build(access, said, user)

    def _build(self, backup: Access, said: Manifest, user: str) -> None:
        out = self._prompts.save_file(
            self.tr("Keep the case of this backup in"),
            kind=self.tr("Cases"),
            pattern=CASES,
            suggested=_suggested(said),
        )
        if out is None:
            return

        def work(job: JobControl) -> Case:
            from app.case import Case  # noqa: PLC0415 - slow to import
            from app.safekeeping.backup.restoring import restore_to  # noqa: PLC0415

            restore_to(backup, out, by=user, job=job)
            return Case.open(out, user=user, key=backup.key)

        self._cases.open_by(self.tr("Restoring"), work)

    def _access(self, path: Path) -> Access | None:
        """Return how a backup is opened; None if its passphrase was not given."""
        from app.safekeeping.backup.backups import unlocked_backup  # noqa: PLC0415 - imports the core
        from app.store.file import casefile  # noqa: PLC0415
        from app.store.file.engine import Access as Opened  # noqa: PLC0415

        if not casefile.is_locked(path):
            return Opened(path)
        from ui.dialogs.passphrase_forms import UnlockForm  # noqa: PLC0415 - on demand
        from ui.main_window.trials import Trial  # noqa: PLC0415

        form = UnlockForm(path.name)
        found: list[Access] = []

        def right(access: Access) -> None:
            found.append(access)
            form.succeed()

        trial = Trial(form, self._jobs)
        form.tried.connect(
            lambda: trial.run(
                lambda _job: unlocked_backup(path, form.field.text()), right, form.field
            )
        )
        return found[0] if trial.ask(self._prompts) and found else None


def _suggested(said: Manifest) -> Path:
    """Return a file beside the case that the backup is of, or at home if its folder is gone."""
    origin = Path(said.origin)
    folder = origin.parent if origin.parent.is_dir() else Path.home()
    moment = datetime.fromisoformat(said.made_at).strftime("%Y-%m-%dT%H-%M-%SZ")
    return folder / f"{origin.stem} ({moment}){origin.suffix}"
