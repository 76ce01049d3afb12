"""Comparisons of versions in the window: made in the background, kept as the case is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.queries.annotation_rows import marks_of_source
from app.queries.version_rows import versions_of
from app.versions import compare_versions
from app.vocabulary import ItemKind
from ui.documents.compared.compared_view import ComparedView
from ui.documents.compared.ready_comparison import ready_comparison
from ui.documents.text.mark_index import MarkIndex, indexed
from ui.documents.text.text_styles import TEXT_SIZE
from ui.panels.inspector.edits import Destination
from ui.theme.icons import icon
from ui.theme.look import look

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.changes import Changes
    from app.jobs import JobControl
    from ui.case_session import CaseSession
    from ui.documents.compared.ready_comparison import ReadyComparison
    from ui.job_runner import JobRunner
    from ui.workspace.source_work import SourceTabs, SourceWays


class Comparing(QObject):
    """One tab per later version that is compared; ``carry_asked`` names a version."""

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
        session.changed.connect(self._follow)
        look().reading_changed.connect(self._set)
        look().changed.connect(self._set)

    def open(self, source_id: str) -> None:
        """Show a later version beside the one before it."""
        known = self._views.get(source_id)
        if known is not None:
            self._show(source_id, known)
            return
        earlier = self._session.read(lambda s: versions_of(s, source_id)).earlier
        if earlier is None:
            return
        case = self._session.case

        def work(_job: JobControl) -> ReadyComparison:
            compared = compare_versions(case, earlier.id, source_id)
            with case.reading() as session:
                marks = (marks_of_source(session, one) for one in (earlier.id, source_id))
                return ready_comparison(compared, *marks)

        self._jobs.start(
            self.tr("Comparing"), work, done=lambda ready: self._arrive(source_id, ready)
        )

    def _arrive(self, source_id: str, ready: ReadyComparison) -> None:
        view = self._views.get(source_id)
        if view is None:
            view = ComparedView(writable=self._session.case.only_read is None)
            self._views[source_id] = view
            view.carry_asked.connect(lambda: self.carry_asked.emit(source_id))
            view.copied.connect(lambda _text: self._ways.inform(self.tr("The summary is copied.")))
            view.mark_chosen.connect(self._choose)
            view.mark_activated.connect(
                lambda mark_id: self._ways.go(Destination(ItemKind.ANNOTATION, mark_id))
            )
            view.destroyed.connect(partial(self._lose, source_id, id(view)))
        self._ready[source_id] = ready
        self._set()
        self._show(source_id, view)
        view.show_comparison(ready)
        view.setFocus()

    def _show(self, source_id: str, view: ComparedView) -> None:
        compared = self._ready[source_id].compared
        title = self.tr("{old} and {new}").format(old=compared.old.handle, new=compared.new.handle)
        self._tabs.show_page(view, title, icon("compare", colour="muted"))
        view.setFocus()

    def _choose(self, mark_id: str) -> None:
        if mark_id:
            self._ways.inspect_mark(mark_id)

    def _lose(self, source_id: str, number: int) -> None:
        """Forget a view that is gone, unless another has taken its place."""
        if id(self._views.get(source_id)) == number:
            del self._views[source_id], self._ready[source_id]

    def _set(self) -> None:
        reading = look().reading
        pixels = look().type.pixels(TEXT_SIZE * reading.size / 100)
        for view in self._views.values():
            view.set_reading(reading, pixels)

    # The texts are frozen: only their marks can change

    def _follow(self, changes: Changes) -> None:
        if not changes.touches("Annotation", "AnnotationSubject", "AnnotationTag", "Item", "Tag"):
            return
        for source_id in self._views:
            self._load_marks(source_id)

    def _load_marks(self, source_id: str) -> None:
        compared = self._ready[source_id].compared

        def read(session: Session) -> list[MarkIndex | None]:
            return [
                indexed(marks_of_source(session, source.id)).get(text.layer_id)
                for source, text in (
                    (compared.old, compared.old_text),
                    (compared.new, compared.new_text),
                )
            ]

        def show(found: list[MarkIndex | None]) -> None:
            view = self._views.get(source_id)
            if view is not None:
                view.show_marks(*(MarkIndex() if one is None else one for one in found))

        self._session.load(f"marks compared in {source_id}", read, show)
