"""Everything in the window that belongs to one open case, from its opening to its closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.errors import CaseProblem
from app.phrases import phrase
from app.queries import overview
from ui.actions.key_texts import with_key
from ui.actions.spec import When
from ui.case_session import CaseSession
from ui.documents.document import Document
from ui.documents.picture.image_values import Veil
from ui.documents.picture_tab import PictureTab
from ui.documents.spread import Spread
from ui.documents.text.text_styles import TEXT_SIZE
from ui.documents.text_tab import TextTab
from ui.main_window.case_chores import CaseChores
from ui.main_window.case_signs import CaseSigns
from ui.main_window.desk_state import DeskState, bring_back, state_of
from ui.main_window.disk_signs import DiskSigns
from ui.main_window.splitting import Splitting
from ui.main_window.tab_memory import TabMemory
from ui.panels.case_panel import CasePanel
from ui.panels.inspector.inspector import Inspector
from ui.panels.search_results import SearchResults
from ui.theme.look import look
from ui.workspace.parts import Parts
from ui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.case import Case
    from app.changes import Changes
    from app.queries.overview import CaseProperties
    from app.sandbox.pool import Sandbox
    from app.settings import OpenTabs, VeilChoice
    from app.store.file.engine import Access
    from ui.dialogs.side_window import SideWindows
    from ui.job_runner import JobRunner
    from ui.main_window.window import MainWindow
    from ui.prompts import Prompts

_KNOWN_HERE: Final = frozenset(When) - {When.HAS_RECENT}
"""What a desk knows about, and nobody else."""

_GOOD_NEWS: Final = "case.left_open"
"""What is said of a file without asking for anything: all is there."""


class CaseDesk(QObject):
    """Fills the window with a case, and clears it again.

    ``titled`` tells what the case is called, at first and whenever that changes; ``tabs_changed``
    comes soon after other tabs stand open.
    """

    titled = Signal(str)
    tabs_changed = Signal()

    def __init__(
        self,
        case: Case,
        window: MainWindow,
        *,
        case_id: str,
        title: str,
        sandbox: Sandbox,
        jobs: JobRunner,
        prompts: Prompts,
        beside: SideWindows,
        veil: VeilChoice,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session = CaseSession(case, self)
        self._window = window
        self._veil = veil
        self.case_id = case_id
        self.title = title
        panel, inspector = CasePanel(), Inspector()
        self._panel = panel
        panel.view.setProperty("look", "window")
        self._results = SearchResults(window.search, window)
        window.show_case(title, left=panel, right=inspector)
        self.workspace = Workspace(
            self.session,
            sandbox,
            Parts(window, panel, inspector, window.tabs, window.messages, self._results),
            self,
        )
        self.chores = CaseChores(
            self.session,
            self.workspace,
            window,
            sandbox=sandbox,
            jobs=jobs,
            prompts=prompts,
            beside=beside,
            parent=self,
        )
        self._sides = Splitting(window, self.workspace, self)
        rooms = {**self.workspace.rooms(), **self.chores.rooms()}
        self._tabs = TabMemory(self.case_id, window.tabs, self.workspace, rooms, self)
        self._tabs.changed.connect(self.tabs_changed)
        self._let_go = window.actions_.handle(
            {
                **self.workspace.handlers(),
                **self.chores.handlers(),
                **self._sides.handlers(),
            }
        )
        window.ways.ways = self.workspace.going.ways
        self._disk = DiskSigns(self.session, window.messages, window.status, self)
        self._connect()
        self._signs = CaseSigns(self.session, self.workspace, window, self)
        self._refresh_if_there()
        for notice in case.notices:
            bar = window.messages
            tell = bar.inform if notice.code == _GOOD_NEWS else bar.complain
            tell(phrase(notice))
        panel.view.setFocus()

    @property
    def path(self) -> Path:
        """The file of the case."""
        return self.session.case.path

    @property
    def access(self) -> Access:
        """How the file of the case is opened."""
        return self.session.case.access

    @property
    def user(self) -> str:
        """In whose name the case is open."""
        return self.session.case.user

    @property
    def is_unsaved(self) -> bool:
        """Tell whether something waits for the disk."""
        return self._disk.is_waiting

    def set_veil(self, veil: VeilChoice) -> None:
        """Show all pictures so until they are clicked."""
        self._veil = veil
        self._dress()

    def set_user(self, name: str) -> None:
        """Record what is done from now on under another name."""
        self.session.case.user = name

    def may_close(self, prompts: Prompts) -> bool:
        """Tell whether the case can be closed without losing anything, or the user agrees."""
        return self._disk.may_close(prompts)

    def tabs(self) -> OpenTabs:
        """Return what stands open, to be remembered."""
        return self._tabs.now()

    def restore(self, tabs: OpenTabs) -> None:
        """Open what stood open, as far as it is still there."""
        self._tabs.restore(tabs)

    def close(self) -> None:
        """Store what is still being typed, clear the window and leave the case file alone."""
        self._clear()
        self.session.close()

    def state(self) -> DeskState:
        """Return how the case stands in the window."""
        return state_of(self.tabs(), self._window.tabs, self._panel, self.workspace)

    def bring_back(self, state: DeskState) -> None:
        """Let the case stand as it did in another window."""
        self.restore(state.tabs)
        bring_back(state, self._window.tabs, self._panel, self.workspace)

    def hand_over(self) -> Case:
        """Store what is still being typed, clear the window and return the case, still open."""
        self._clear()
        return self.session.let_go()

    def _clear(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self._let_go()
        self.chores.put_away()
        window = self._window
        self._tabs.stop()
        self._sides.put_away()
        window.tabs.turned.disconnect(self._turned)
        window.tabs.closed.disconnect(self._forget)
        window.actions_.say((), among=_KNOWN_HERE)
        for page in window.tabs.pages():
            window.tabs.close_page(page)
            page.deleteLater()
        window.search.clear()
        window.messages.put_away()
        window.status.show_unsaved(0)
        window.actions_.name("mark.repeat")
        window.status.show_repeat("")
        self._signs.put_away()
        window.ways.ways = lambda _by: ()
        self._results.deleteLater()
        window.put_away_sides()
        window.show_start()
        self.deleteLater()

    def _connect(self) -> None:
        window, session = self._window, self.session
        session.changed.connect(self._follow)
        session.failed.connect(self.complain)
        self.workspace.states_changed.connect(self._refresh)
        self.workspace.repeating.changed.connect(self._show_repeat)
        self.workspace.documents.opened.connect(self._adopt)
        look().changed.connect(self._dress)
        look().reading_changed.connect(self._dress)
        window.tabs.turned.connect(self._turned)
        window.tabs.closed.connect(self._forget)

    def complain(self, problem: CaseProblem) -> None:
        """Say a problem, unless it is what gestures wait for, which is said already."""
        if not self._disk.says(problem):
            self._window.messages.complain(phrase(problem))

    def _forget(self, page: QWidget) -> None:
        if isinstance(page, Document):
            self.workspace.documents.forget(page)
            return
        if isinstance(page, Spread):
            for document in page.documents:
                self.workspace.documents.forget(document)
        page.deleteLater()

    def _adopt(self, document: Document) -> None:
        """Show a new document as the user likes, and follow the wheel when that changes."""
        self._adjust(document)
        if isinstance(document, TextTab):
            document.view.size_wanted.connect(self._resize_texts)

    def _resize_texts(self, by: int) -> None:
        self._window.actions_["reading.larger" if by > 0 else "reading.smaller"].trigger()

    def _adjust(self, document: Document) -> None:
        """Show a document as the user likes to see it."""
        if isinstance(document, PictureTab):
            document.view.set_veil(Veil(self._veil))
        elif isinstance(document, TextTab):
            reading = look().reading
            size = look().type.pixels(TEXT_SIZE * reading.size / 100)
            document.view.set_reading(reading, size)

    def _dress(self) -> None:
        for document in self._window.tabs.documents():
            self._adjust(document)

    def _turned(self) -> None:
        front = self._window.tabs.front()
        if front is not None:
            self.workspace.documents.prefer(front)
        self._refresh()

    def _refresh(self) -> None:
        """Let the actions follow what is so; they stay as they are while the disk is away."""
        states = self.workspace.states() | self.chores.states() | self._sides.states()
        if self.access.key is not None:
            states |= {When.PASSPHRASE}
        self._window.actions_.say(states, among=_KNOWN_HERE)

    def _refresh_if_there(self) -> None:
        """Refresh; where the disk went away just now, say so and let the desk be filled."""
        try:
            self._refresh()
        except CaseProblem as problem:
            self.complain(problem)

    def _show_repeat(self) -> None:
        """Say which marking its key would repeat."""
        repeating = self.workspace.repeating
        self._window.actions_.name("mark.repeat", repeating.words())
        news = repeating.news()
        self._window.status.show_repeat(with_key(news, "mark.repeat") if news else "")

    # What changes in the case

    def _follow(self, changes: Changes) -> None:
        if changes.touches("CaseInfo"):
            self._follow_properties(self.session.read(overview.properties))

    def _follow_properties(self, properties: CaseProperties) -> None:
        self.title = properties.title
        self._window.name_case(properties.title)
        self.titled.emit(properties.title)
