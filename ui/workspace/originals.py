"""Hands out copies of originals: as they came in, nobody masked, each one on record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor

from app.errors import CaseProblem
from app.phrases import phrase
from app.queries.held_files import anybody_protected, held_files
from app.queries.source_rows import layers
from app.showing import one_line
from ui.models.layer_names import layer_names
from ui.theme.icons import icon
from ui.workspace.menus import Entry, open_menu, shortened
from ui.workspace.reporting import Reporting

if TYPE_CHECKING:
    from app.jobs import JobControl
    from app.queries.held_files import HeldFile
    from app.safekeeping.original_copy import OriginalCopy
    from ui.case_session import CaseSession
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts
    from ui.workspace.source_work import SourceWays


class Originals(QObject):
    """Saves the original of a source, or the file of one of its texts, where the user wants it."""

    def __init__(
        self,
        session: CaseSession,
        ways: SourceWays,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways = session, ways
        self._jobs, self._prompts = jobs, prompts

    def save(self, source_id: str) -> None:
        """Ask for a place and save the original; where texts have files too, ask which one."""
        files = self._session.read(lambda s: held_files(s, source_id))
        if not files:
            self._ways.inform(phrase(CaseProblem("original.none")))
        elif len(files) == 1:
            self._save(source_id, files[0])
        else:
            self._ask_which(source_id, files)

    def _ask_which(self, source_id: str, files: tuple[HeldFile, ...]) -> None:
        names = layer_names(self._session.read(lambda s: layers(s, source_id)))
        entries = tuple(
            Entry(
                self.tr("{what}: {file}").format(
                    what=names.get(file.layer_id) or self.tr("The original"),
                    file=shortened(one_line(file.suggested_name)),
                ),
                partial(self._save, source_id, file),
                icon("copy"),
            )
            for file in files
        )
        open_menu(self._ways.window(), QCursor.pos(), entries)

    def _save(self, source_id: str, file: HeldFile) -> None:
        case = self._session.case
        out = self._prompts.save_file(
            self.tr("Save a copy of the original of {}").format(file.source),
            kind=self.tr("Files of any kind"),
            pattern="*",
            suggested=case.path.with_name(file.suggested_name),
        )
        if out is None:
            return

        def work(job: JobControl) -> OriginalCopy:
            from app.safekeeping.original_copy import (  # noqa: PLC0415 - seldom needed
                save_original,
            )

            return save_original(
                case, source_id, out, layer_id=file.layer_id, job=job, replace=True
            )

        self._jobs.start(self.tr("Saving the original"), work, done=self._saved)

    def _saved(self, copy: OriginalCopy) -> None:
        """Say that it is done; where people are protected, that it shows them as they are."""
        said = self.tr("The original is saved and on record: {}.")
        if self._session.read(anybody_protected):
            said = self.tr(
                "The original is saved and on record: {}. It shows protected people unmasked."
            )
        self._ways.offer(
            said.format(one_line(copy.path.name)),
            self.tr("Show folder"),
            lambda: Reporting.open(copy.path.parent),
        )
