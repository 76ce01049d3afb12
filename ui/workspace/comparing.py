"""Comparisons of versions in the window: made in the background, kept as the case is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.queries.version_rows import counterparts, versions_of
from app.versions import compare_versions
from ui.documents.compared.compared_view import ComparedView
from ui.documents.compared.ready_comparison import ready_comparison
from ui.theme.icons import icon

if TYPE_CHECKING:
    from app.jobs import JobControl
    from ui.case_session import CaseSession
    from ui.documents.compared.ready_comparison import ReadyComparison
    from ui.job_runner import JobRunner
    from ui.workspace.source_work import SourceTabs, SourceWays


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
        self._ready: dict[str, ReadyComparison] = {}

    def open(self, source_id: str) -> None:
        """Show a later version beside the one before it."""
        known = self._views.get(source_id)
        if known is None:
            self._compare(source_id)
        else:
            self._show(source_id, known)

    def _compare(self, source_id: str, layer_id: str = "") -> None:
        """Compare a version in a text of the one before it, else in its default one."""
        earlier = self._session.read(lambda s: versions_of(s, source_id)).earlier
        if earlier is None:
            return
        case = self._session.case

        def work(_job: JobControl) -> ReadyComparison:
            return ready_comparison(
                compare_versions(case, earlier.id, source_id, layer_id=layer_id)
            )

        self._jobs.start(
            self.tr("Comparing"), work, done=lambda ready: self._arrive(source_id, ready)
        )

    def _arrive(self, source_id: str, ready: ReadyComparison) -> None:
        known = self._views.get(source_id)
        view = known or self._made(source_id, ready)
        self._ready[source_id] = ready
        self._show(source_id, view)
        view.show_comparison(ready)
        if known is None:
            for side, detail in zip(
                view.sides, (ready.compared.old, ready.compared.new), strict=True
            ):
                self._ways.documents.take_in(side, detail)

    def _made(self, source_id: str, ready: ReadyComparison) -> ComparedView:
        view = ComparedView(ready.compared, writable=self._session.case.only_read is None)
        self._views[source_id] = view
        view.carry_asked.connect(lambda: self.carry_asked.emit(source_id))
        view.copied.connect(lambda _text: self._ways.inform(self.tr("The summary is copied.")))
        view.turned.connect(self.changed)
        view.layer_asked.connect(partial(self._compare_in, source_id))
        view.destroyed.connect(partial(self._lose, source_id, id(view)))
        return view

    def _show(self, source_id: str, view: ComparedView) -> None:
        compared = self._ready[source_id].compared
        title = self.tr("{old} and {new}").format(old=compared.old.handle, new=compared.new.handle)
        self._tabs.show_page(view, title, icon("compare", colour="muted"))
        view.setFocus()

    def _compare_in(self, source_id: str, side: int, layer_id: str) -> None:
        """Compare another text of the old (0) or new (1) version with that which it belongs to."""
        compared = self._ready[source_id].compared
        pairs = self._session.read(lambda s: counterparts(s, compared.old.id, compared.new.id))
        found = next((pair for pair in pairs.items() if pair[side] == layer_id), None)
        if found is None:
            self._views[source_id].show_layers()
            self._ways.inform(self.tr("The version before has no such text."))
        else:
            self._compare(source_id, found[0])

    def _lose(self, source_id: str, number: int) -> None:
        """Forget a view that is gone, unless another has taken its place."""
        if id(self._views.get(source_id)) == number:
            del self._views[source_id], self._ready[source_id]
