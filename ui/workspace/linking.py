"""Makes links: from what is selected to another record, found by name or clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from app.operations import links
from app.queries.annotation_rows import marks_by_id
from app.queries.finding import LINKABLE, candidates
from app.queries.refs import link_types, refs
from app.vocabulary import ItemKind
from ui.popups.link_popup import LinkPopup

if TYPE_CHECKING:
    from app.queries.finding import Candidate
    from ui.case_session import CaseSession
    from ui.popups.link_popup import WantedLink
    from ui.workspace.marking import Surroundings

RECENT = 50
"""How many records that were looked at last stand first among the other ends."""


class Linking(QObject):
    """Opens the link popup for a record; while it is open, a click elsewhere picks the end."""

    def __init__(self, session: CaseSession, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._around = around
        self._popup: LinkPopup | None = None
        self._recent: list[str] = []

    def seen(self, item_id: str) -> None:
        """Note that a record was looked at: it comes first among the other ends."""
        if item_id in self._recent:
            self._recent.remove(item_id)
        self._recent.insert(0, item_id)
        del self._recent[RECENT:]

    def begin(self, item_id: str, place: QRect) -> None:
        """Ask what a record is to be linked with; ``place`` is on the screen."""
        item_id = self.end_of(item_id)
        named = self._session.read(lambda s: refs(s, [item_id]))
        if item_id not in named:
            return
        if self._popup is not None:
            self._popup.dismiss()
        found = self._session.read(lambda s: (candidates(s, LINKABLE), link_types(s)))
        others = [one for one in found[0] if one.ref.id != item_id]
        others = self._recent_first(others, between_sources=named[item_id].kind == ItemKind.SOURCE)
        types = list(found[1].values())
        popup = LinkPopup(self._around.window(), named[item_id], others, types)
        popup.wanted.connect(self._make)
        popup.closed.connect(self._forget)
        self._popup = popup
        place.moveTopLeft(self._around.window().mapFromGlobal(place.topLeft()))
        popup.open_at(place)

    def pick(self, item_id: str) -> bool:
        """Take a clicked record as the other end; tell whether a link was being made."""
        if self._popup is None:
            return False
        self._popup.pick(self.end_of(item_id))
        return True

    def end_of(self, item_id: str) -> str:
        """Return what is linked when this is selected: for a mark, what it shows first."""
        rows = self._session.read(lambda s: marks_by_id(s, [item_id]))
        return rows[0].subjects[0].id if rows and rows[0].subjects else item_id

    def _recent_first(self, found: list[Candidate], *, between_sources: bool) -> list[Candidate]:
        order = {item_id: place for place, item_id in enumerate(self._recent)}

        def rank(one: Candidate) -> tuple[bool, bool, int]:
            # The source in front was always seen last, and is seldom what a record is linked with.
            is_late = one.ref.kind == ItemKind.SOURCE and not between_sources
            return one.ref.id not in order, is_late, order.get(one.ref.id, 0)

        return sorted(found, key=rank)

    def _make(self, wanted: WantedLink) -> None:
        gesture = links.link(wanted.from_id, wanted.to_id, wanted.type_code, note=wanted.note)
        self._session.do(gesture)

    def _forget(self) -> None:
        self._popup = None
