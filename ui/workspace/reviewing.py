"""The review of carried-over marks in the window: one tab per later version, and its decisions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from app.operations import versions
from app.queries.refs import refs
from app.queries.version_rows import review, versions_of
from app.settings import OpenTab
from app.vocabulary import CarryOutcome, ItemKind
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination
from ui.theme.icons import icon
from ui.views.review.page import ReviewView
from ui.workspace.menus import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.anchors.place import Place
    from app.changes import Changes
    from app.queries.refs import ItemRef
    from app.queries.version_rows import CarriedRow, Review
    from app.store.steps.step import Gesture
    from ui.case_session import CaseSession
    from ui.workspace.source_work import SourceTabs, SourceWays

ROOM: Final = "review"

_SHOWN_BY: Final = (
    *("CarriedMark", "Annotation", "AnnotationSubject", "AnnotationTag", "Item", "Source"),
    *("Claim", "Person", "Evidence", "Tag"),
)
"""Entities whose change may change what a review shows."""


class Reviewing(QObject):
    """Shows reviews and stores what is decided; ``carry_asked`` and so on name a later version.

    ``changed`` tells that a mark waits for its place, or none does any more.
    """

    changed = Signal()
    carry_asked = Signal(str)
    compare_asked = Signal(str)

    def __init__(
        self, session: CaseSession, ways: SourceWays, tabs: SourceTabs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._ways, self._tabs = session, ways, tabs
        self._views: dict[str, ReviewView] = {}
        self._reviews: dict[str, Review] = {}
        self._stale: set[str] = set()
        self._attaching: tuple[str, CarriedRow] | None = None
        self._going_on = ""
        session.changed.connect(self._follow)

    def open(self, source_id: str) -> None:
        """Show the review of a later version, beside the source where that is in front."""
        self._session.load(
            f"opening review of {source_id}",
            lambda s: review(s, source_id),
            lambda found: None if found is None else self._show(source_id, found),
        )

    def _show(self, source_id: str, found: Review) -> None:
        is_new = source_id not in self._views
        view = self._view(source_id)
        self._take(source_id, found)
        self._show_page(view, found.version, self._side(source_id))
        view.setFocus()
        if is_new:
            view.begin()

    def _view(self, source_id: str) -> ReviewView:
        view = self._views.get(source_id)
        if view is None:
            view = ReviewView(writable=self._session.case.only_read is None)
            self._views[source_id] = view
            view.asked.connect(lambda action, ids: self._act(source_id, action, ids))
            view.shown.connect(lambda: self._catch_up(source_id))
            view.destroyed.connect(partial(self._lose, source_id, id(view)))
        return view

    def _show_page(self, view: ReviewView, version: ItemRef, side: int | None) -> None:
        title = self.tr("Review of {}").format(version.handle)
        self._tabs.show_page(view, title, icon("review", colour="muted"), side)

    def told(self, page: QWidget) -> OpenTab | None:
        """Return what is to be remembered of a review; None for another page."""
        found = next((one for one, view in self._views.items() if view is page), None)
        return None if found is None else OpenTab(ROOM, found)

    def open_again(self, tab: OpenTab, side: int) -> QWidget | None:
        """Open a review again that was remembered; its marks come as soon as it is in sight."""
        version = self._session.read(lambda s: refs(s, [tab.id])).get(tab.id)
        if version is None or self._session.read(lambda s: versions_of(s, tab.id)).earlier is None:
            return None
        view = self._view(tab.id)
        self._stale.add(tab.id)
        self._show_page(view, version, side)
        return view

    def _side(self, source_id: str) -> int | None:
        """Return the side beside a document of the version, in front now: both can be seen."""
        for document in self._ways.documents.of(source_id):
            side = self._tabs.side_of(document)
            if side >= 0:
                self._ways.show_document(document)
                return 1 - side
        return None

    def _lose(self, source_id: str, number: int) -> None:
        """Forget a view that is gone, unless another has taken its place."""
        if id(self._views.get(source_id)) == number:
            del self._views[source_id]
            self._reviews.pop(source_id, None)

    # Reading

    def _follow(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN_BY):
            self._stale = set(self._views)
            for source_id, view in self._views.items():
                if view.isVisible():
                    self._catch_up(source_id)

    def _catch_up(self, source_id: str) -> None:
        if source_id not in self._stale:
            return
        self._stale.discard(source_id)

        def show(found: Review | None) -> None:
            if source_id not in self._views:
                return
            if found is None:
                self._tabs.close_page(self._views[source_id])
            else:
                self._take(source_id, found)

        self._session.load(f"review of {source_id}", lambda s: review(s, source_id), show)

    def _take(self, source_id: str, found: Review) -> None:
        self._reviews[source_id] = found
        self._stale.discard(source_id)
        self._views[source_id].show_review(found)
        if self._going_on == source_id:
            self._going_on = ""
            self._views[source_id].go_on()

    # Deciding

    def _act(self, source_id: str, action: str, ids: list[str]) -> None:
        if action == "source.carry":
            self.carry_asked.emit(source_id)
        elif action == "source.compare":
            self.compare_asked.emit(source_id)
        elif action == "review.go":
            self._go(source_id, self._row(source_id, ids[0]))
        elif action == "review.attach":
            self._attach(source_id, self._row(source_id, ids[0]))
        else:
            verb = _VERBS[action]
            self._decide(source_id, verb(source_id, ids), goes_on=action != "review.take_back")

    def _decide(self, source_id: str, gesture: Gesture[Any], *, goes_on: bool = True) -> None:
        if goes_on:
            self._going_on = source_id
        self._session.do(gesture)

    def _row(self, source_id: str, mark_id: str) -> CarriedRow:
        return next(row for row in self._reviews[source_id].rows if row.id == mark_id)

    def _go(self, source_id: str, row: CarriedRow) -> None:
        """Go to where a mark stands; for an ambiguous one, to the places that it may mean."""
        if row.new is None and row.outcome == CarryOutcome.AMBIGUOUS and row.old.passage:
            self._show_places(source_id, row)
        else:
            mark_id = row.id if row.new is None else row.new.id
            self._ways.go(Destination(ItemKind.ANNOTATION, mark_id))

    def _show_places(self, source_id: str, row: CarriedRow) -> None:
        self._ways.open_source(source_id)
        document = self._ways.document()
        if isinstance(document, TextTab) and row.old.passage is not None:
            document.view.look_for(row.old.passage.exact)

    # Attaching by hand

    @property
    def is_attaching(self) -> bool:
        """Tell whether a mark waits for the place that it is to be attached to."""
        return self._attaching is not None

    def _attach(self, source_id: str, row: CarriedRow) -> None:
        """Attach a mark to what is selected in the later version, or ask for its place."""
        for document in self._ways.documents.all_of(source_id):
            place = document.place()
            if place is not None and self._tabs.side_of(document) >= 0:
                self._store(source_id, row, document.clear_selection, place)
                return
        self._attaching = source_id, row
        self.changed.emit()
        handle = self._reviews[source_id].version.handle
        quote = row.old.passage.exact if row.old.passage else row.old.label
        self._go_to_text(source_id, row)
        self._ways.offer(
            self.tr("Select where “{quote}” stands in {handle}, then attach it").format(
                quote=shortened(quote), handle=handle
            ),
            self.tr("Attach here"),
            self.attach_here,
        )

    def _go_to_text(self, source_id: str, row: CarriedRow) -> None:
        if row.outcome == CarryOutcome.AMBIGUOUS and row.old.passage:
            self._show_places(source_id, row)
        else:
            self._ways.open_source(source_id)
        document = self._ways.document()
        if document is not None:
            document.setFocus()

    def attach_here(self) -> None:
        """Attach the mark that waits to what is selected in front."""
        if self._attaching is None:
            return
        source_id, row = self._attaching
        document = self._ways.document()
        place = None if document is None else document.place()
        if document is None or place is None:
            handle = self._reviews[source_id].version.handle
            self._ways.offer(
                self.tr("Nothing is selected in {}: select the place first").format(handle),
                self.tr("Attach here"),
                self.attach_here,
            )
            return
        self._store(source_id, row, document.clear_selection, place)
        self.open(source_id)

    def _store(
        self, source_id: str, row: CarriedRow, clear: Callable[[], None], place: Place
    ) -> None:
        self._attaching = None
        self.changed.emit()
        clear()
        self._decide(source_id, versions.attach_carried(source_id, row.id, place))


_VERBS: Final = {
    "review.confirm": versions.confirm_carried,
    "review.leave": versions.leave_behind,
    "review.take_back": versions.take_back,
}
