"""How an open case stands in the window, to be put there again in a window that is made anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.anchors.place import PassageAt
from ui.documents.text_tab import TextTab

if TYPE_CHECKING:
    from app.settings import OpenTabs
    from ui.documents.document import Document
    from ui.documents.text.find_pattern import Query
    from ui.main_window.tabs import Tabs
    from ui.panels.case_panel import CasePanel, PanelState
    from ui.workspace.places import Visits
    from ui.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen in a document: a mark by its id, a passage that is no mark yet.

    ``looked_for`` is what its find bar looks for while it is open.
    """

    source_id: str
    mark_id: str | None
    passage: PassageAt | None
    looked_for: Query | None


@dataclass(frozen=True, slots=True)
class DeskState:
    """What stands open, what is chosen in it, what is inspected, and the way there."""

    tabs: OpenTabs
    chosen: tuple[Chosen, ...]
    inspected: tuple[str, str]
    panel: PanelState
    visits: Visits


def state_of(open_tabs: OpenTabs, tabs: Tabs, panel: CasePanel, workspace: Workspace) -> DeskState:
    """Return how a case stands in the window now."""
    return DeskState(
        open_tabs,
        tuple(map(_chosen_in, tabs.documents())),
        workspace.inspected,
        panel.state(),
        workspace.travels.visits(),
    )


def bring_back(state: DeskState, tabs: Tabs, panel: CasePanel, workspace: Workspace) -> None:
    """Choose again what was chosen, where it stands open again, and inspect what was inspected."""
    panel.restore(state.panel)
    for document, chosen in zip(tabs.documents(), state.chosen, strict=False):
        if document.source_id == chosen.source_id:
            _choose(document, chosen)
    kind, item_id = state.inspected
    if item_id:
        workspace.inspect(kind, item_id)
    workspace.travels.go_on_from(state.visits)


def _chosen_in(document: Document) -> Chosen:
    place = document.place()
    passage = place if isinstance(place, PassageAt) else None
    looked_for = document.looked_for() if isinstance(document, TextTab) else None
    return Chosen(document.source_id, document.selected_mark(), passage, looked_for)


def _choose(document: Document, chosen: Chosen) -> None:
    if chosen.passage is not None and isinstance(document, TextTab):
        at = chosen.passage
        document.go_to(at.layer_id, at.start, at.end, select=True)
    elif chosen.mark_id is not None:
        document.select_mark(chosen.mark_id)
    if chosen.looked_for is not None and isinstance(document, TextTab):
        document.look_again(chosen.looked_for)
