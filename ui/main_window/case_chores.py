"""What the menus do to a case as a whole: bringing in, handing out, verifying, its properties."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.operations.case_info import edit_case
from app.queries import overview
from ui.dialogs.case_forms import CaseDraft, CaseForm
from ui.dialogs.list_window import ListWindow
from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.main_window.custody_chores import CustodyChores
from ui.workspace import clipboard
from ui.workspace.emptying import Emptying
from ui.workspace.finding import Finding
from ui.workspace.importing import Importing
from ui.workspace.printing import Printing
from ui.workspace.reporting import Reporting
from ui.workspace.source_work import SourceWork

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from app.sandbox.pool import Sandbox
    from ui.actions.spec import When
    from ui.case_session import CaseSession
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts
    from ui.workspace.parts import Room
    from ui.workspace.workspace import Workspace


class CaseChores(QObject):
    """Handles the actions that are about the case and not about what is selected in it."""

    def __init__(
        self,
        session: CaseSession,
        workspace: Workspace,
        window: MainWindow,
        *,
        sandbox: Sandbox,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = workspace
        self._window = window
        self._jobs = jobs
        self._prompts = prompts
        self._beside = beside
        self._importing = Importing(session, sandbox, jobs, self)
        self._arrivals: tuple[str, ...] = ()
        self._importing.arrived.connect(self._arrived)
        self._importing.told.connect(self._tell)
        self._reporting = Reporting(session, sandbox, jobs, prompts, self)
        self._reporting.written.connect(self._report_written)
        self._custody = CustodyChores(
            session,
            workspace,
            jobs=jobs,
            prompts=prompts,
            beside=beside,
            messages=window.messages,
            parent=self,
        )
        workspace.action_asked.connect(lambda action: window.actions_[action].trigger())
        workspace.custody_asked.connect(self._custody.show_source)
        self._emptying = Emptying(session, jobs, prompts, window.messages, self)
        workspace.erase_asked.connect(self._emptying.ask)
        window.dropped.connect(self._importing.import_paths)
        self._printing = Printing(
            session,
            workspace.document,
            jobs=jobs,
            prompts=prompts,
            beside=beside,
            parent=self,
        )
        self._printing.written.connect(self._pdf_written)
        self._printing.printed.connect(self._printed)
        self._sources = SourceWork(
            session,
            workspace,
            window.tabs,
            importing=self._importing,
            sandbox=sandbox,
            jobs=jobs,
            prompts=prompts,
            parent=self,
        )
        self._sources.changed.connect(workspace.states_changed)
        self._finding = Finding(session, workspace, window.messages.inform, self)
        workspace.documents.opened.connect(self._finding.adopt)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "source.import_files": self._import_files,
            "source.import_folder": self._import_folder,
            "source.paste": self._importing.paste,
            "case.report": self._reporting.write,
            "case.properties": self._edit_properties,
            "case.empty_bin": lambda: self._emptying.ask([]),
            "case.reindex": self._rebuild_indexes,
            **self._custody.handlers(),
            "edit.cut": clipboard.cut,
            "edit.paste": self._paste,
            **self._finding.handlers(),
            **self._sources.handlers(),
            **self._printing.handlers(),
            "find.everywhere": self._window.focus_search,
            "mark.ends": self._edit_ends,
            "picture.zoom_in": lambda: self._picture(lambda tab: tab.view.zoom_in()),
            "picture.zoom_out": lambda: self._picture(lambda tab: tab.view.zoom_out()),
            "picture.fit": lambda: self._picture(lambda tab: tab.view.fit()),
            "picture.actual": lambda: self._picture(lambda tab: tab.view.actual_size()),
            "picture.region": lambda: self._picture(lambda tab: tab.view.start_region()),
        }

    def states(self) -> frozenset[When]:
        """Return what is so right now, for the actions that depend on it."""
        return self._sources.states()

    # In and out

    def _import_files(self) -> None:
        folder = self._session.case.path.parent
        paths = self._prompts.open_files(self.tr("Import files"), folder=folder)
        if paths:
            self._importing.import_paths(list(paths))

    def _import_folder(self) -> None:
        folder = self._session.case.path.parent
        path = self._prompts.open_folder(self.tr("Import a folder"), folder=folder)
        if path is not None:
            self._importing.import_paths([path])

    def _paste(self) -> None:
        if not clipboard.paste():
            self._importing.paste()

    def _arrived(self, source_ids: Sequence[str]) -> None:
        if len(source_ids) == 1:
            self._workspace.open_source(source_ids[0])
        self._arrivals = tuple(source_ids)

    def _tell(self, sentence: str, details: Sequence[str]) -> None:
        if details:
            self._window.messages.offer(
                sentence, self.tr("Show details"), lambda: self._list(sentence, details)
            )
        else:
            self._window.messages.inform(sentence)
        arrivals, self._arrivals = self._arrivals, ()
        self._sources.arrived(arrivals)

    def _list(self, heading: str, lines: Sequence[str]) -> None:
        self._beside.show("list", lambda window: ListWindow(heading, lines, window), anew=True)

    def _report_written(self, path: Path) -> None:
        self._window.messages.offer(
            self.tr("The report is written: %s") % path.name,
            self.tr("Open"),
            lambda: self._reporting.open(path),
        )

    def _pdf_written(self, path: Path) -> None:
        self._window.messages.offer(
            self.tr("The PDF file is written: %s") % path.name,
            self.tr("Open"),
            lambda: self._reporting.open(path),
        )

    def _printed(self, printer: str) -> None:
        self._window.messages.inform(self.tr("The text was handed to the printer %s.") % printer)

    # The case itself

    def _edit_properties(self) -> None:
        now = self._session.read(overview.properties)
        before = CaseDraft(now.title, now.reference, now.investigator, now.marking, now.note)
        form = CaseForm(before)
        if self._prompts.fill_in(form):
            old, new = asdict(before), asdict(form.draft())
            changes = {name: value for name, value in new.items() if value != old[name]}
            if changes:
                self._session.do(edit_case(**changes))

    def _rebuild_indexes(self) -> None:
        case = self._session.case
        self._jobs.start(
            self.tr("Rebuilding indexes"),
            lambda _job: case.rebuild_indexes().result(),
            done=lambda _none: self._window.messages.inform(self.tr("The indexes are rebuilt.")),
        )

    def rooms(self) -> Mapping[str, Room]:
        """Return what opens pages again that were remembered, by the names of their rooms."""
        return self._sources.rooms()

    def put_away(self) -> None:
        """Close the windows beside the main one that show something of the case."""
        self._custody.put_away()
        self._printing.put_away()

    # The document in front

    def _edit_ends(self) -> None:
        document = self._workspace.document()
        if isinstance(document, TextTab):
            document.view.edit_ends()

    def _picture(self, do: Callable[[PictureTab], object]) -> None:
        document = self._workspace.document()
        if isinstance(document, PictureTab):
            do(document)
