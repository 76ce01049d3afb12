"""Comparisons of versions in the window: made in the background, kept as the case is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.queries.source_rows import source
from app.queries.version_rows import counterparts, versions_of
from app.settings import OpenTab
from app.versions import compare_versions
from ui.documents.compared.compared_view import ComparedView
from ui.documents.compared.ready_comparison import ready_comparison
from ui.theme.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.errors import CaseProblem
    from app.jobs import JobControl
    from app.queries.source_rows import SourceDetail
    from ui.case_session import CaseSession
    from ui.documents.compared.ready_comparison import ReadyComparison
    from ui.job_runner import JobRunner
    from ui.workspace.source_work import SourceTabs, SourceWays

ROOM: Final = "comparison"


class Comparing(QObject):
    """One tab per later version that is compared; ``carry_asked`` names a version.

    ``changed`` tells that another of two compared texts is in front now.
    """

    changed = Signal()
    carry_asked = Signal(str)

    def __init__(
        self,
        session: CaseSession,
        ways: SourceWays,
        tabs: SourceTabs,
        jobs: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways, self._tabs, self._jobs = session, ways, tabs, jobs
        self._views: dict[str, ComparedView] = {}

    def open(self, source_id: str, where: str = "", side: int | None = None) -> QWidget | None:
        """Show a later version beside the one before it; None for a source that is no such.

        ``where`` is a place in the later text (see ``TextTab.where``). The texts come as soon as
        they are compared.
        """
        view = self._views.get(source_id)
        if view is None:
            earlier = self._session.read(lambda s: versions_of(s, source_id)).earlier
            if earlier is None:
                return None
            view = self._made(
                *self._session.read(lambda s: (source(s, earlier.id), source(s, source_id)))
            )
            self._compare(view, where, self._counterpart(view, where.partition(" ")[0]))
        old, new = view.sources
        title = self.tr("{old} and {new}").format(old=old.handle, new=new.handle)
        self._tabs.show_page(view, title, icon("compare", colour="muted"), side)
        view.setFocus()
        return view

    def told(self, page: QWidget) -> OpenTab | None:
        """Return what is to be remembered of a comparison; None for another page."""
        if not isinstance(page, ComparedView):
            return None
        return OpenTab(ROOM, page.sides[1].source_id, page.sides[1].where())

    def open_again(self, tab: OpenTab, side: int) -> QWidget | None:
        """Open a comparison again that was remembered."""
        return self.open(tab.id, tab.where, side)

    def _compare(self, view: ComparedView, where: str = "", layer_id: str = "") -> None:
        """Compare two versions in a text of the earlier one, else in its default one."""
        case, (old, new) = self._session.case, view.sources

        def work(_job: JobControl) -> ReadyComparison:
            return ready_comparison(compare_versions(case, old.id, new.id, layer_id=layer_id))

        def arrive(ready: ReadyComparison) -> None:
            if self._views.get(new.id) is not view:
                return
            is_first = not view.is_ready
            view.show_comparison(ready)
            if is_first:
                for document, detail in zip(view.sides, view.sources, strict=True):
                    self._ways.documents.take_in(document, detail)
                view.sides[1].return_to(where)

        def fail(problem: CaseProblem) -> None:
            if self._views.get(new.id) is view and not view.is_ready:
                self._tabs.close_page(view)
            self._jobs.failed.emit(problem)

        self._jobs.start(self.tr("Comparing"), work, done=arrive, failed=fail)

    def _counterpart(self, view: ComparedView, layer_id: str, side: int = 1) -> str:
        """Return the text of the old version that goes with one of the old (0) or new (1) one."""
        old, new = view.sources
        pairs = self._session.read(lambda s: counterparts(s, old.id, new.id))
        return next((pair[0] for pair in pairs.items() if pair[side] == layer_id), "")

    def _made(self, old: SourceDetail, new: SourceDetail) -> ComparedView:
        source_id = new.id
        view = ComparedView(old, new, writable=self._session.case.only_read is None)
        self._views[source_id] = view
        view.carry_asked.connect(lambda: self.carry_asked.emit(source_id))
        view.copied.connect(lambda _text: self._ways.inform(self.tr("The summary is copied.")))
        view.turned.connect(self.changed)
        view.layer_asked.connect(partial(self._compare_in, view))
        view.destroyed.connect(partial(self._lose, source_id, id(view)))
        return view

    def _compare_in(self, view: ComparedView, side: int, layer_id: str) -> None:
        """Compare another text of the old (0) or new (1) version with that which it belongs to."""
        found = self._counterpart(view, layer_id, side)
        if found:
            self._compare(view, layer_id=found)
        else:
            view.show_layers()
            self._ways.inform(self.tr("The version before has no such text."))

    def _lose(self, source_id: str, number: int) -> None:
        """Forget a view that is gone, unless another has taken its place."""
        if id(self._views.get(source_id)) == number:
            del self._views[source_id]
