"""What is done to sources as wholes: versions, reviews of marks, texts, copies of originals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.vocabulary import ItemKind
from ui.actions.spec import When
from ui.workspace import comparing, layers, reviewing
from ui.workspace.comparing import Comparing
from ui.workspace.layers import Layers
from ui.workspace.mark_menu import Ways
from ui.workspace.originals import Originals
from ui.workspace.reviewing import Reviewing
from ui.workspace.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts
    from ui.workspace.documents import Documents
    from ui.workspace.importing import Importing
    from ui.workspace.parts import Room


class SourceTabs(Protocol):
    """What this asks of the tabs in the middle of the window."""

    def show_page(self, page: QWidget, title: str, sign: QIcon, side: int | None = None) -> None:
        """Show a page in front where it stands, else in a new tab, perhaps on a side."""

    def side_of(self, page: QWidget) -> int:
        """Return the side on which a page has a tab, -1 for none."""

    def close_page(self, page: QWidget) -> None:
        """Close the tab of a page."""


class SourceWays(Ways, Protocol):
    """What this asks of the window."""

    documents: Documents

    @property
    def inspected(self) -> tuple[str, str]:
        """Kind and id of what is inspected; empty for nothing."""

    def show_document(self, document: Document, side: int | None = None) -> None:
        """Show a document in front where it stands, else on a side of the tabs."""

    def inspect_mark(self, mark_id: str) -> None:
        """Inspect what a mark shows first."""

    def open_source(self, source_id: str) -> None:
        """Open a source in a tab and inspect it."""

    def inform(self, sentence: str) -> None:
        """Tell some news in the message bar."""


class SourceWork(QObject):
    """Ties versions, comparisons, reviews and text layers to the source in hand.

    That is the one that is inspected, else the one in front. ``changed`` tells that ``states``
    may be others now.
    """

    changed = Signal()

    def __init__(
        self,
        session: CaseSession,
        ways: SourceWays,
        tabs: SourceTabs,
        *,
        importing: Importing,
        sandbox: Sandbox,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways = session, ways
        self.comparing = Comparing(session, ways, tabs, jobs, self)
        self.reviewing = Reviewing(session, ways, tabs, self)
        self.versions = Versions(
            session, ways, importing=importing, jobs=jobs, prompts=prompts, parent=self
        )
        self.layers = Layers(
            session, ways, tabs, sandbox=sandbox, jobs=jobs, prompts=prompts, parent=self
        )
        self.originals = Originals(session, ways, jobs, prompts, self)
        for part in (self.versions, self.reviewing, self.comparing):
            part.changed.connect(self.changed)
        self.comparing.carry_asked.connect(self.versions.carry)
        self.reviewing.carry_asked.connect(self.versions.carry)
        self.reviewing.compare_asked.connect(self.comparing.open)
        self.versions.carried.connect(self.reviewing.open)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action on sources does, by the action's id."""
        versions = self.versions
        return {
            "source.later_version": lambda: self._with_source(versions.import_later),
            "source.version_of": lambda: self._with_source(versions.ask_earlier),
            "source.no_version": lambda: self._with_source(versions.take_apart),
            "source.compare": lambda: self._with_source(self.comparing.open),
            "source.carry": lambda: self._with_source(versions.carry),
            "source.review": lambda: self._with_source(self.reviewing.open),
            "source.add_layer": lambda: self._with_source(self.layers.add),
            "source.save_original": lambda: self._with_source(self.originals.save),
            "review.attach_here": self.reviewing.attach_here,
            "text.beside": self.layers.toggle_beside,
        }

    def rooms(self) -> Mapping[str, Room]:
        """Return what opens pages again that were remembered, by the names of their rooms."""
        return {
            comparing.ROOM: self.comparing,
            reviewing.ROOM: self.reviewing,
            layers.ROOM: self.layers,
        }

    def states(self) -> frozenset[When]:
        """Return what is so right now, for the actions that depend on it."""
        source_id = self.source_in_hand()
        holds = {
            When.SOURCE: bool(source_id),
            When.LATER_VERSION: bool(source_id) and self.versions.is_later(source_id),
            When.ATTACHING: self.reviewing.is_attaching,
        }
        return frozenset(state for state, so in holds.items() if so)

    def arrived(self, source_ids: Sequence[str]) -> None:
        """Look whether what was imported may be a later version of something."""
        self.versions.look_at(source_ids)

    def source_in_hand(self) -> str:
        """Return the id of the source that is inspected, else of the one in front."""
        kind, item_id = self._ways.inspected
        if kind == ItemKind.SOURCE:
            return item_id
        document = self._ways.document()
        return "" if document is None else document.source_id

    def _with_source(self, do: Callable[[str], object]) -> None:
        source_id = self.source_in_hand()
        if source_id:
            do(source_id)
