"""Text layers in the window: added, and read beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.layer_intake import LayerAbout, add_layer_of_file, add_pasted_layer
from app.queries.refs import refs
from app.queries.source_rows import source
from app.settings import OpenTab
from app.vocabulary import LayerRole
from ui.dialogs.layer_form import LayerForm
from ui.documents.text_tab import TextTab
from ui.workspace.reading_together import ReadingTogether

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.jobs import JobControl
    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession
    from ui.dialogs.layer_form import LayerWish
    from ui.documents.document import Document
    from ui.job_runner import JobRunner
    from ui.prompts import Prompts
    from ui.workspace.source_work import SourceTabs, SourceWays

ROOM: Final = "beside"

_BESIDE: Final = frozenset({LayerRole.TRANSLATION, LayerRole.TRANSCRIPT, LayerRole.OCR})
"""What is read beside a text or a picture rather than a page as it was found."""


class Layers(QObject):
    """Adds texts to sources, and shows two texts of a source on the two sides of the tabs."""

    def __init__(
        self,
        session: CaseSession,
        ways: SourceWays,
        tabs: SourceTabs,
        *,
        sandbox: Sandbox,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways, self._tabs = session, ways, tabs
        self._sandbox, self._jobs, self._prompts = sandbox, jobs, prompts
        self._together = ReadingTogether(session, self)
        self._alone: TextTab | None = None
        ways.documents.opened.connect(self._meet)

    # Adding

    def add(self, source_id: str) -> None:
        """Ask for one more text of a source and add it in the background."""
        ref = self._session.read(lambda s: refs(s, [source_id]))[source_id]
        copied = QGuiApplication.clipboard().text()
        form = LayerForm(ref.handle, copied, self._choose)
        if self._prompts.fill_in(form):
            self._add(source_id, form.draft())

    def _choose(self) -> Path | None:
        return self._prompts.open_file(
            self.tr("The text to add"),
            kind=self.tr("Texts"),
            pattern="*.txt *.md *.docx *.html *.htm *.mhtml",
            folder=self._session.case.path.parent,
        )

    def _add(self, source_id: str, wish: LayerWish) -> None:
        case, sandbox = self._session.case, self._sandbox
        about = LayerAbout(wish.role, wish.language, wish.tool)

        def work(job: JobControl) -> str:
            if wish.path is None:
                return add_pasted_layer(case, source_id, wish.text, about)
            return add_layer_of_file(case, source_id, wish.path, about, sandbox=sandbox, job=job)

        self._jobs.start(
            self.tr("Adding text"), work, done=lambda layer_id: self._added(source_id, layer_id)
        )

    def _added(self, source_id: str, layer_id: str) -> None:
        """Show the new text beside the one that is read."""
        self._ways.open_source(source_id)
        document = self._ways.document()
        if document is not None and document.source_id == source_id:
            self._show_beside(document, layer_id)

    # Beside each other

    def toggle_beside(self) -> None:
        """Show a second text of the source in front beside, or put it away again."""
        document = self._ways.document()
        if document is None:
            return
        pair = self._together.pair_of(document)
        if pair is not None:
            self._together.part(pair)
            self._tabs.close_page(pair.second)
            return
        layers = self._session.read(lambda s: source(s, document.source_id)).layers
        mine = document.layer_id if isinstance(document, TextTab) else ""
        others = [layer for layer in layers if layer.id != mine]
        if others:
            likeliest = min(others, key=lambda layer: layer.role not in _BESIDE)
            self._show_beside(document, likeliest.id)
        else:
            self._ways.offer(
                self.tr("This source has no second text"),
                self.tr("Add one…"),
                lambda: self.add(document.source_id),
            )

    def told(self, page: QWidget) -> OpenTab | None:
        """Return what is to be remembered of a text beside another; None for another page."""
        pair = next((one for one in self._together.pairs if one.second is page), None)
        if pair is None:
            return None
        where = pair.second.where() or pair.second.layer_id
        return OpenTab(ROOM, pair.second.source_id, where)

    def open_again(self, tab: OpenTab, side: int) -> QWidget | None:
        """Open a text again that was read beside another; they meet once both are there.

        Raises CaseProblem "record.gone" for a source that is not in the case any more.
        """
        second = self._ways.documents.open_where(tab.id, tab.where)
        if second is not None:
            self._ways.show_document(second, side)
        if isinstance(second, TextTab):
            self._alone = second
            others = (one for one in self._ways.documents.of(tab.id) if one is not second)
            self._meet(next(others, None))
        return second

    def _meet(self, document: Document | None) -> None:
        """Keep a document together with the text that waits for it, if it does."""
        second = self._alone
        if second is None or not isValid(second):
            self._alone = None
        elif document not in {None, second} and document.source_id == second.source_id:
            self._alone = None
            self._together.pair(document, second)

    def _show_beside(self, document: Document, layer_id: str) -> None:
        pair = self._together.pair_of(document)
        if pair is not None:
            pair.second.layer_wanted.emit(layer_id)
            return
        second = self._ways.documents.open_again(document.source_id, layer_id=layer_id)
        if isinstance(second, TextTab):
            side = 1 - max(0, self._tabs.side_of(document))
            self._ways.show_document(second, side)
            self._together.pair(document, second)
