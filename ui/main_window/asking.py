"""What has to be asked before a case is made or opened: who, where, and what it is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from ui.prompts import CASES

if TYPE_CHECKING:
    from app.settings import SettingsFile
    from ui.dialogs.case_forms import NewCase
    from ui.main_window.liking import Liking
    from ui.prompts import Prompts


class Asking(QObject):
    """Asks for what is not known yet; an answer of None or nothing means that they declined."""

    def __init__(
        self, prompts: Prompts, settings: SettingsFile, liking: Liking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._file = settings
        self._liking = liking

    def user(self) -> str:
        """Return the user's name, which is asked for once."""
        if not self._file.settings.user_name:
            from ui.dialogs.user_forms import WhoForm, name_on_this_machine  # noqa: PLC0415

            form = WhoForm(name_on_this_machine())
            if self._prompts.fill_in(form):
                self._liking.keep(user_name=form.draft())
        return self._file.settings.user_name

    def new_case(self, user: str) -> NewCase | None:
        """Ask what a new case is called and where it is kept."""
        from ui.dialogs.case_forms import NewCaseForm  # noqa: PLC0415 - when it is wanted

        form = NewCaseForm(investigator=user, folder=self._folder(), choose=self._choose_place)
        return form.draft() if self._prompts.fill_in(form) else None

    def case_file(self) -> Path | None:
        """Ask for a case file that is there."""
        return self._prompts.open_file(
            self.tr("Open case"), kind=self.tr("Cases"), pattern=CASES, folder=self._folder()
        )

    def place_for_sample(self) -> Path:
        """Return where a new sample case is kept, without asking."""
        from ui.dialogs.case_forms import free_path  # noqa: PLC0415 - when it is wanted

        return free_path(self._folder(), self.tr("Redthread sample"))

    def _choose_place(self, suggested: Path) -> Path | None:
        return self._prompts.save_file(
            self.tr("Keep the case in"),
            kind=self.tr("Cases"),
            pattern=CASES,
            suggested=suggested,
        )

    def _folder(self) -> Path:
        """Return where cases are kept: beside the last one, else among the user's documents."""
        for case in self._file.settings.recent:
            folder = Path(case.path).parent
            if folder.is_dir():
                return folder
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()
