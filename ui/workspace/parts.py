"""What the workspace asks of the window: the parts that it fills, and what they can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from app.settings import OpenTab
    from ui.documents.document import Document
    from ui.panels.case_panel import CasePanel
    from ui.panels.inspector.inspector import Inspector
    from ui.panels.search_results import SearchResults


class Tabs(Protocol):
    """What the workspace asks of the tabs in the middle of the window."""

    def show_document(
        self, document: Document, title: str, source_format: str, side: int | None = None
    ) -> None:
        """Show a document in front where it stands, else in a new tab, perhaps on a side."""

    def show_page(self, page: QWidget, title: str, sign: QIcon, side: int | None = None) -> None:
        """Show a page in front where it stands, else in a new tab, perhaps on a side."""

    def retitle(self, page: QWidget, title: str) -> None:
        """Call the tab of a document something else, wherever it stands."""

    def close_page(self, page: QWidget) -> None:
        """Close the tab of a document."""

    def front(self) -> Document | None:
        """Return the document in front."""

    def side_of(self, page: QWidget) -> int:
        """Return the side on which a page has a tab, -1 for none."""

    @property
    def side(self) -> int:
        """The side that keys go to."""


class Room(Protocol):
    """A part of the window whose pages are about something, such as one source."""

    def told(self, page: QWidget) -> OpenTab | None:
        """Return what is to be remembered of a page; None for one of another room."""

    def open_again(self, tab: OpenTab, side: int) -> QWidget | None:
        """Open on a side of the tabs what was remembered; None if it is not there any more.

        Raises CaseProblem when what it is about is gone.
        """


class MessageBar(Protocol):
    """What the workspace asks of the bar that speaks in the window."""

    @property
    def sentence(self) -> str:
        """What is said now; empty while nothing is."""

    def put_away(self) -> None:
        """Say nothing any more."""

    def offer(
        self,
        sentence: str,
        action: str,
        accept: Callable[[], None],
        *,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Offer something that a click accepts, or something other instead."""

    def inform(self, sentence: str) -> None:
        """Tell some news, which goes by itself after a while."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that a workspace fills."""

    window: QWidget
    panel: CasePanel
    inspector: Inspector
    tabs: Tabs
    messages: MessageBar
    results: SearchResults
